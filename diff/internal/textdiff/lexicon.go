package textdiff

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// lexiconText lists Han words with their counts in a corpus of statutes, one a
// line. It was learnt from the texts alone: see the program in learn.
//
//go:embed lexicon.txt
var lexiconText string

// lexicon is a trie of words as one hash table. The root is state 0.
type lexicon struct {
	arcs []arc
	mask uint32
}

// arc leads from a state over a character to the next state. Its key holds
// both: state<<16 | character. A character beyond the Basic Multilingual Plane
// has no arcs. Zero is the key of an empty slot.
type arc struct {
	key  uint32
	next uint16
	cost uint16 // of the word that ends here, 0 if none does
}

// Costs are negative natural logarithms of a word's share of all words, in
// units of 1/costUnit.
const (
	costUnit = 256

	// unknownCost is what a character costs that is no word of the lexicon:
	// more than the rarest word.
	unknownCost = 16 * costUnit

	// numberCost is what a single numeral with its unit costs, such as 一年:
	// less than the two characters each for itself, more than a word that has
	// the numeral and another that has the unit, as in 统一 年度.
	numberCost = 7 * costUnit
)

var loadLexicon = sync.OnceValue(func() *lexicon { return newLexicon(lexiconText) })

// newLexicon reads lines of a word, a blank and its count.
func newLexicon(text string) *lexicon {
	total, lines := 0, 0
	for line := range strings.Lines(text) {
		_, count := splitLine(line)
		total += count
		lines++
	}
	size := uint32(1024)
	for size < uint32(6*lines) {
		size *= 2
	}
	x := &lexicon{arcs: make([]arc, size), mask: size - 1}
	states := uint32(0)
	logTotal := math.Log(float64(total))
	for line := range strings.Lines(text) {
		word, count := splitLine(line)
		state := uint32(0)
		var a *arc
		for _, r := range word {
			if a = x.find(state, r); a.key == 0 {
				states++
				a.key, a.next = state<<16|uint32(r), uint16(states)
			}
			state = uint32(a.next)
		}
		a.cost = uint16(max(1, costUnit*(logTotal-math.Log(float64(count)))))
	}
	return x
}

func splitLine(line string) (word string, count int) {
	word, digits, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
	count, _ = strconv.Atoi(digits)
	return word, count
}

// find returns the slot of the arc from state over r: if it is empty there is
// no such arc.
func (x *lexicon) find(state uint32, r rune) *arc {
	key := state<<16 | uint32(r)
	for i := key * 0x9E3779B1 >> 7; ; i++ {
		a := &x.arcs[i&x.mask]
		if a.key == key || a.key == 0 {
			return a
		}
	}
}
