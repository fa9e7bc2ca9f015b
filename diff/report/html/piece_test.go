package html

import (
	"slices"
	"testing"
)

func TestNumbersOfChangesFillTheirGaps(t *testing.T) {
	for _, row := range []struct {
		changes, before int
		want, reason    string
	}{
		{0, 5, "", "nothing to fill in"},
		{1, 0, "<1|1|1>", "the first of the page"},
		{2, 9, "<10|10|10><11|11|11>", "numbers are not all of a width"},
		{1, 2147483646, "<2147483647|2147483647|2147483647>", "as wide as the gap"},
	} {
		sh := newSheet(&page{})
		sh.part = &part{}
		for range row.changes {
			sh.changes++
			for _, s := range []string{"<", "|", "|"} {
				sh.body = append(sh.body, s...)
				sh.leaveNumber()
			}
			sh.body = append(sh.body, '>')
			sh.addBody()
		}
		if sh.number(row.before); string(sh.out) != row.want {
			t.Errorf("%s: %q, want %q", row.reason, sh.out, row.want)
		}
	}
}

func TestRangesHoldEachEntryOnce(t *testing.T) {
	for _, n := range []int{0, 1, entriesAPiece, entriesAPiece + 1, 5*entriesAPiece - 1} {
		var all []int32
		for p := range ranges((*sheet).contentsPart, n) {
			for i := p.from; i < p.to; i++ {
				all = append(all, i)
			}
		}
		if len(all) != n || !slices.IsSorted(all) {
			t.Errorf("of %d entries the pieces hold %d: %v", n, len(all), all)
		}
	}
}
