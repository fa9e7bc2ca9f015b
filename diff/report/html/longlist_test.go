package html

import "testing"

func TestLongList(t *testing.T) {
	for _, row := range []struct {
		elements, expected int
		reason             string
	}{
		{0, 0, "none"},
		{3, 3, "a part of a block"},
		{listBlock, listBlock, "one block"},
		{2*listBlock + 1, 2*listBlock + 1, "a third block begins"},
		{2*listBlock + 1, 5, "more than were expected"},
		{5, 2*listBlock + 1, "fewer than were expected"},
	} {
		var added longList[int]
		zero := zeros[int](row.elements)
		for i := range row.elements {
			added.add(i, row.expected)
			*zero.at(int32(i)) += i
		}
		for i := range row.elements {
			if a, z := *added.at(int32(i)), *zero.at(int32(i)); a != i || z != i {
				t.Fatalf("%s: element %d is %d and %d", row.reason, i, a, z)
			}
		}
		if added.len != row.elements || zero.len != row.elements {
			t.Errorf("%s: %d and %d elements, want %d", row.reason, added.len, zero.len, row.elements)
		}
	}
}
