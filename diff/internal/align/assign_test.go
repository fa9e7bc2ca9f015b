package align

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestOrderSettledAnew pairs a text that kept few of its words, but stands in
// order once the relocation of all the others has shown what the order is.
func TestOrderSettledAnew(t *testing.T) {
	// text has some words that it shares with the text of the same name, and some
	// of its own.
	unique := 0
	text := func(name string, shared, own int) Item {
		var words []string
		for n := range shared {
			words = append(words, fmt.Sprint(name, "both", n))
		}
		for range own {
			unique++
			words = append(words, fmt.Sprint(name, "own", unique))
		}
		return Item{Words: strings.Join(words, " ")}
	}
	mixed := func(name string) Item { return text(name, 8, 4) }
	last := func() Item { return text("x", 5, 7) }
	end := text("end", 12, 0)
	moved := text("p", 12, 0)
	old := []Item{moved, mixed("a"), mixed("b"), mixed("c"), last(), end}
	new := []Item{mixed("a"), mixed("b"), mixed("c"), last(), moved, end}
	if got, want := summary(Align(Items(old), Items(new), Options{})), "2≈1 3≈2 4≈3 5≈4 1=5! 6=6"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPattern aligns texts made on one pattern, whose words are all too common
// to find candidates by.
func TestPattern(t *testing.T) {
	entries := func(column string) (out []Item) {
		for n := range 500 {
			out = append(out, Item{Words: fmt.Sprintf("Goods listed here pay the duty of column %s%d in crowns a barrel.", column, n)})
		}
		return out
	}
	old := entries("a")
	new := slices.Insert(entries("b"), 200, Item{Words: "Nothing is due for goods in transit."})
	right := 0
	for _, l := range Align(Items(old), Items(new), Options{}) {
		if !l.Moved && (l.New == l.Old && l.Old < 200 || l.New == l.Old+1 && l.Old >= 200) {
			right++
		}
	}
	if right != len(old) {
		t.Errorf("%d of %d entries are linked with themselves", right, len(old))
	}
}
