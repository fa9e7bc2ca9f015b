package diff

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A sieve finds in one pass over a text which rules may have a match in it: those
// of whose literals each set has a word there. It looks at the first three bytes of
// each word, then at the word. Capitals must have been made small.
type sieve struct {
	short [1 << 8]wordSets  // sets with a word of less than three bytes, by its first
	long  [1 << 12]wordSets // the others, by a hash
	words [][]string        // of each set
	sets  []wordSets        // of each rule
	first []int             // of each rule: the number of its first set
}

// wordSets has a bit for each of the sets of all rules.
type wordSets uint16

var (
	hanSieve   = sync.OnceValue(func() *sieve { return newSieve("zh") })
	latinSieve = sync.OnceValue(func() *sieve { return newSieve("en") })
)

func sieveFor(language string) *sieve {
	if isChinese(language) {
		return hanSieve()
	}
	return latinSieve()
}

func newSieve(language string) *sieve {
	var s sieve
	for _, r := range rules {
		s.first = append(s.first, len(s.words))
		var all wordSets
		for _, words := range r.pattern(language).literals {
			words = openings(words)
			set := wordSets(1) << len(s.words)
			all |= set
			s.words = append(s.words, words)
			for _, word := range words {
				if len(word) < 3 {
					s.short[word[0]] |= set
				} else {
					s.long[hashThree(word[0], word[1], word[2])] |= set
				}
			}
		}
		s.sets = append(s.sets, all)
	}
	return &s
}

// openings returns words without those that begin with another.
func openings(words []string) []string {
	words = slices.Sorted(slices.Values(words))
	kept := words[:0]
	for _, w := range words {
		if n := len(kept); n == 0 || !strings.HasPrefix(w, kept[n-1]) {
			kept = append(kept, w)
		}
	}
	return kept
}

// find returns the sets with a word in text.
func (s *sieve) find(text string) (found wordSets) {
	for i := range len(text) {
		if !utf8.RuneStart(text[i]) {
			continue // no word begins inside a character
		}
		for may := s.at(text, i) &^ found; may != 0; may &= may - 1 {
			set := bits.TrailingZeros16(uint16(may))
			if s.word(set, text[i:]) != "" {
				found |= 1 << set
			}
		}
	}
	return found
}

// mayMatch reports whether a rule may have a match in a text with words of the
// sets found.
func (s *sieve) mayMatch(rule int, found wordSets) bool { return found&s.sets[rule] == s.sets[rule] }

// mayBegin reports whether a word of the first set of a rule may stand at i.
func (s *sieve) mayBegin(rule int, text string, i int) bool {
	return utf8.RuneStart(text[i]) && s.at(text, i)>>s.first[rule]&1 != 0
}

// at returns the sets that may have a word at i.
func (s *sieve) at(text string, i int) wordSets {
	found := s.short[text[i]]
	if i+2 < len(text) {
		found |= s.long[hashThree(text[i], text[i+1], text[i+2])]
	}
	return found
}

// word returns the first of a set's words that text begins with.
func (s *sieve) word(set int, text string) string {
	for _, word := range s.words[set] {
		if strings.HasPrefix(text, word) {
			return word
		}
	}
	return ""
}

// hashThree returns 12 bits for three bytes.
func hashThree(a, b, c byte) uint32 {
	return (uint32(a)<<16 | uint32(b)<<8 | uint32(c)) * 0x9E3779B1 >> 20
}
