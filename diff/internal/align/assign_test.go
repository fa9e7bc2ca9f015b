package align

import (
	"fmt"
	"slices"
	"testing"
)

// TestPattern aligns texts made on one pattern, whose words are all too common
// to find candidates by.
func TestPattern(t *testing.T) {
	entries := func(column string) (out []Item) {
		for n := range 500 {
			out = append(out, Item{Text: fmt.Sprintf("Goods listed here pay the duty of column %s%d in crowns a barrel.", column, n)})
		}
		return out
	}
	old := entries("a")
	new := slices.Insert(entries("b"), 200, Item{Text: "Nothing is due for goods in transit."})
	right := 0
	for _, l := range Align(old, new, Options{}) {
		if !l.Moved && (l.New == l.Old && l.Old < 200 || l.New == l.Old+1 && l.Old >= 200) {
			right++
		}
	}
	if right != len(old) {
		t.Errorf("%d of %d entries are linked with themselves", right, len(old))
	}
}
