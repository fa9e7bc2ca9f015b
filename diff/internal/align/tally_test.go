package align

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// alignFully aligns as Align does, but takes all steps for the last two items too.
func alignFully(old, new []Item) []Link {
	var w Workspace
	a, turned := newAlignment(&w, Items(old), Items(new), Options{})
	a.identicalTexts()
	a.identicalForms()
	if !a.done() {
		f := newFinder(a)
		f.assign(defaults)
		f.findParts(defaults)
	}
	a.settleOrder()
	return a.links(turned)
}

// TestLinkLast holds the short way for two items to what all steps come to, to the
// last bit of the similarity, alone and among items that stayed.
func TestLinkLast(t *testing.T) {
	linked := 0
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 2))
		v := []func(*rand.Rand) *vocabulary{han, latin}[seed%2](r)
		text := v.text(1 + r.IntN(60))
		revised := slices.Clone(text)
		for range r.IntN(1 + len(text)) {
			revised[r.IntN(len(revised))] = v.text(1)[0]
		}
		if seed%5 == 0 {
			text = append(text, text...) // terms that repeat
		}
		words := func(words []string) string {
			at := r.IntN(len(words))
			return strings.Join(words[:at], v.space) + "\n" + strings.Join(words[at:], v.space)
		}
		old, new := []Item{{Words: words(text)}}, []Item{{Words: words(revised)}}
		for range r.IntN(2 * maxDirect) {
			kept := Item{Words: strings.Join(v.text(5), v.space)}
			at := r.IntN(1 + len(old))
			old, new = slices.Insert(old, at, kept), slices.Insert(new, at, kept)
		}
		want := alignFully(old, new)
		if len(want) == len(old) {
			linked++
		}
		var w Workspace
		for _, way := range []string{"first", "in used memory"} {
			if got := w.Align(Items(old), Items(new), Options{}); !slices.Equal(got, want) {
				t.Fatalf("seed %d, %s: got %v, want %v", seed, way, got, want)
			}
		}
	}
	if linked < 300 {
		t.Errorf("only %d of 600 were linked", linked)
	}
}

// TestLinkLastNotFacing holds two items that do not face each other to the words a
// move needs.
func TestLinkLastNotFacing(t *testing.T) {
	const stays, other = "Hens lay an egg a day in spring.", "Bees keep the meadow in flower."
	for _, row := range []struct{ reason, old, new, want string }{
		{"alike enough for a link in order alone", "one two three four five six", "one two three nine eight seven", "2=1"},
		{"alike enough to have moved", "one two three four five six", "one two three four five seven", "2=1 1≈2!"},
	} {
		old, new := items(row.old, stays+other), items(stays+other, row.new)
		if got := summary(Align(Items(old), Items(new), Options{})); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
}
