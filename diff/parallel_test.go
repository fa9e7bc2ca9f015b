package diff_test

import (
	"reflect"
	"runtime"
	"testing"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/diff"
)

// TestParallel checks that it makes no difference how many processors compare.
func TestParallel(t *testing.T) {
	r := synthetic.Model("zh", 200, 1).Revise(2)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := report(compare(t, r.Old(), r.New()))
	runtime.GOMAXPROCS(4)
	for range 3 {
		if got := report(compare(t, r.Old(), r.New())); !reflect.DeepEqual(got, want) {
			t.Fatal("four processors find something else than one")
		}
	}
}

// report is all that a comparison says, by place.
func report(c *diff.Comparison) []any {
	var all []any
	for ch := range c.All() {
		all = append(all, outline(ch.Old, ch.New, ch.Kinds, false), ch.Similarity, ch.Edits, ch.Flags, len(ch.Children), len(ch.Departed))
	}
	for _, s := range c.Systematic {
		all = append(all, s.Old, s.New, len(s.Places))
	}
	return all
}
