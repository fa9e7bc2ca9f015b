package parser

import "testing"

// TestReadings adds more readings than a block holds: each stays where it is, and
// the memory serves again, with nothing of the text before in it.
func TestReadings(t *testing.T) {
	const n = 2*readingsBlock + 1
	var list readings
	var at [n]*reading
	for i := range n {
		list.add(reading{on: int32(i)})
		at[i] = list.at(i)
	}
	for i, h := range at {
		if list.at(i) != h || h.line() != i {
			t.Fatalf("reading %d has moved, or is that of line %d", i, h.line())
		}
	}
	blocks := len(list.blocks)
	list.clear()
	for i, h := range at {
		if *h != (reading{}) {
			t.Errorf("reading %d is kept: %+v", i, *h)
		}
	}
	if list.add(reading{on: 7}); list.n != 1 || list.at(0).line() != 7 || len(list.blocks) != blocks {
		t.Errorf("%d readings in %d blocks, the first of line %d", list.n, len(list.blocks), list.at(0).line())
	}
}
