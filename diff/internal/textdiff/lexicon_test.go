package textdiff

import (
	"math"
	"testing"
	"unicode/utf8"
)

// The arcs hold a state in 16 bits and a cost in 16 bits; the file is a sorted
// list of Han words.
func TestLexicon(t *testing.T) {
	last := ""
	states := 1
	for rest := lexiconText; rest != ""; {
		var word string
		var count int
		word, count, rest = cutLine(rest)
		if word <= last || count < 1 {
			t.Fatalf("%q after %q: not sorted, or no count", word, last)
		}
		for _, r := range word {
			if classOf(r) != classHan || r > 0xFFFF {
				t.Fatalf("%q is not of Han characters of the Basic Multilingual Plane", word)
			}
		}
		if n := utf8.RuneCountInString(word); n > maxLexiconWord {
			t.Fatalf("%q has %d characters", word, n)
		}
		last = word
		states += len(word) / 3
	}
	if states > 1<<16 {
		t.Fatalf("%d characters: the trie may need more states than fit", states)
	}
	if len(lexiconText) > 80_000 {
		t.Errorf("%d bytes in every binary, more than 80,000", len(lexiconText))
	}

	x := newLexicon("中 10\n中国 20\n国 10\n")
	for _, c := range []struct {
		word string
		want float64 // share of all words
	}{{"中", 0.25}, {"中国", 0.5}, {"国", 0.25}} {
		var a *arc
		state := uint16(0)
		for _, r := range c.word {
			a = x.find(state, r)
			state = a.next
		}
		if want := uint16(costUnit * -math.Log(c.want)); a.cost != want {
			t.Errorf("%s costs %d, want %d", c.word, a.cost, want)
		}
	}
	if a := x.find(0, '外'); a.key != 0 {
		t.Error("外 is in the lexicon")
	}
}
