package textdiff

import (
	_ "embed"
	"math"
	"math/bits"
	"sync"
)

// lexiconText lists Han words with their counts in a corpus of statutes, one a
// line. It was learnt from the texts alone: see the program in learn.
//
//go:embed lexicon.txt
var lexiconText string

// lexicon is a trie of words as one hash table. The root is state 0.
type lexicon struct {
	arcs  []arc
	shift uint // 32 less the binary logarithm of len(arcs)
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

// Load reads the lexicon of Han words, which otherwise happens when it is first
// needed.
func Load() { loadLexicon() }

// newLexicon reads lines of a word, a blank and its count, sorted by word: a
// word takes over the path of the word before as far as they are the same.
func newLexicon(text string) *lexicon {
	total, lines := 0, 0
	for rest := text; rest != ""; lines++ {
		var count int
		_, count, rest = cutLine(rest)
		total += count
	}
	logSize := bits.Len(uint(arcsPerWord * lines))
	x := &lexicon{arcs: make([]arc, 1<<logSize), shift: uint(32 - logSize)}
	costs := costTable{logTotal: math.Log(float64(total))}
	states := uint16(0)
	last, path := "", make([]uint16, 1, maxLexiconWord+1) // path[n] is the state after n characters
	for rest := text; rest != ""; {
		var word string
		var count int
		word, count, rest = cutLine(rest)
		n, at := common(last, word)
		path = path[:n+1]
		var a *arc
		for _, r := range word[at:] {
			a = x.find(path[len(path)-1], r)
			states++
			a.key, a.next = key(path[len(path)-1], r), states
			path = append(path, states)
		}
		a.cost = costs.of(count)
		last = word
	}
	return x
}

const (
	// maxLexiconWord is the length in characters of the longest word.
	maxLexiconWord = 8

	// arcsPerWord is the size of the table for each word, about twice what
	// the arcs need.
	arcsPerWord = 3
)

// costTable turns counts into costs. Most counts are small and many words
// share them, so that the logarithms are worth keeping.
type costTable struct {
	logTotal float64
	small    [512]uint16
}

func (t *costTable) of(count int) uint16 {
	if count < len(t.small) && t.small[count] > 0 {
		return t.small[count]
	}
	cost := uint16(max(1, costUnit*(t.logTotal-math.Log(float64(count)))))
	if count < len(t.small) {
		t.small[count] = cost
	}
	return cost
}

// cutLine returns the word and the count of the first line, and what follows
// it.
func cutLine(text string) (word string, count int, rest string) {
	i := 0
	for i < len(text) && text[i] != ' ' {
		i++
	}
	word = text[:i]
	for i++; i < len(text) && text[i] != '\n'; i++ {
		count = 10*count + int(text[i]-'0')
	}
	return word, count, text[min(i+1, len(text)):]
}

// common returns how many characters, and bytes, two words begin with alike.
func common(a, b string) (runes, bytes int) {
	for bytes < len(a) && bytes < len(b) {
		r, size := decode(b, bytes)
		if q, _ := decode(a, bytes); q != r {
			break
		}
		runes, bytes = runes+1, bytes+size
	}
	return runes, bytes
}

func key(state uint16, r rune) uint32 { return uint32(state)<<16 | uint32(r) }

// find returns the slot of the arc from state over r: if it is empty there is
// no such arc.
func (x *lexicon) find(state uint16, r rune) *arc {
	k := key(state, r)
	mask := uint32(len(x.arcs) - 1)
	for i := k * 0x9E3779B1 >> x.shift; ; i++ { // Fibonacci hashing
		a := &x.arcs[i&mask]
		if a.key == k || a.key == 0 {
			return a
		}
	}
}
