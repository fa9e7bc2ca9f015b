package diff

import (
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"
)

// A sieve finds in one pass over a text the words of which one stands in every
// match of a rule. It looks at the first three bytes of each word, then at the
// word. Capitals must have been made small.
type sieve struct {
	short [1 << 8]ruleSet  // rules with a word of less than three bytes, by its first
	long  [1 << 12]ruleSet // the others, by a hash
	words [][]string       // of each rule
}

// A ruleSet has a bit for each of the rules.
type ruleSet uint16

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
	for i, r := range rules {
		words := r.pattern(language).literals
		s.words = append(s.words, words)
		for _, word := range words {
			if len(word) < 3 {
				s.short[word[0]] |= 1 << i
			} else {
				s.long[hashThree(word[0], word[1], word[2])] |= 1 << i
			}
		}
	}
	return &s
}

// rules returns the rules with a word in text.
func (s *sieve) rules(text string) (found ruleSet) {
	for i := range len(text) {
		if !utf8.RuneStart(text[i]) {
			continue // no word begins inside a character
		}
		for may := s.at(text, i) &^ found; may != 0; may &= may - 1 {
			rule := bits.TrailingZeros16(uint16(may))
			if s.word(rule, text[i:]) != "" {
				found |= 1 << rule
			}
		}
	}
	return found
}

// at returns the rules that may have a word at i.
func (s *sieve) at(text string, i int) ruleSet {
	found := s.short[text[i]]
	if i+2 < len(text) {
		found |= s.long[hashThree(text[i], text[i+1], text[i+2])]
	}
	return found
}

// word returns the first of a rule's words that text begins with.
func (s *sieve) word(rule int, text string) string {
	for _, word := range s.words[rule] {
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
