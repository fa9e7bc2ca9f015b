package textdiff

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// shuffled returns a text of n words in random order out of a supply of kinds
// different ones: two such texts share their words and little else, which is
// the worst case of Myers' algorithm.
func shuffled(r *rand.Rand, n, kinds int) string {
	var b strings.Builder
	for range n {
		fmt.Fprintf(&b, "w%d ", r.IntN(kinds))
	}
	return b.String()
}

// Unrelated texts take a number of steps that is almost linear in their length.
func TestCompareGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("compares texts of a megabyte")
	}
	const n, times = 10_000, 8
	r := rand.New(rand.NewPCG(5, 6))
	for _, kinds := range []int{50, 1 << 20} {
		steps := func(n int) int {
			var w Workspace
			old, new := shuffled(r, n, kinds), shuffled(r, n, kinds)
			edits := w.Compare(nil, old, new)
			if fault := check(old, new, edits); fault != "" {
				t.Fatal(fault)
			}
			return w.align.steps + w.gotoh.filled
		}
		small, large := steps(n), steps(n*times)
		exponent := math.Log(float64(large)/float64(small)) / math.Log(times)
		t.Logf("%d kinds of words: %d → %d steps, exponent %.3f", kinds, small, large, exponent)
		if exponent > 1.1 {
			t.Errorf("%d kinds of words: steps grow with exponent %.3f", kinds, exponent)
		}
	}
}

// A text too long for one search is cut at words that occur once, and the
// changes between them are found as in a short one.
func TestCompareLong(t *testing.T) {
	var old, new strings.Builder
	changed := 0
	for i := range 3000 {
		word := fmt.Sprintf("word%d of the ", i)
		old.WriteString(word)
		if i%100 == 50 {
			new.WriteString("other ")
			changed++
			continue
		}
		new.WriteString(word)
	}
	var w Workspace
	checkBoth(t, &w, old.String(), new.String())
	deletes := 0
	for _, e := range w.Compare(nil, old.String(), new.String()) {
		if e.Op == Delete {
			deletes++
		}
	}
	if deletes != changed {
		t.Errorf("%d deletions, want %d", deletes, changed)
	}
}

// A warm workspace allocates nothing unless the two texts share words in
// another order, for go-diff to sort out.
func TestCompareAllocations(t *testing.T) {
	var w Workspace
	edits := make([]Edit, 0, 64)
	old, new := "公司应当在三十日内向登记机关申请登记", "公司应当在十五日内向登记机关书面申请变更登记"
	if n := testing.AllocsPerRun(100, func() { edits = w.Compare(edits[:0], old, new) }); n > 0 {
		t.Errorf("%.0f allocations", n)
	}
}
