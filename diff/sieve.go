package diff

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A sieve finds in one pass over a text which rules may have a match in it: those
// of whose literals each set has a word there. It looks words up by their first
// three bytes. Capitals must have been made small.
type sieve struct {
	words []sifted // row by row, those of a set in its order
	start [sieveRows + 1]uint16
	sets  []wordSets // of each rule
	first []uint8    // of each rule: the number of its first set
}

// A sifted word belongs to a set.
type sifted struct {
	word string
	at   uint16 // its place in the set
	set  uint8
	// alone says that the rule is nothing but words to choose from.
	alone bool
}

// A hit is a word of such a rule in a text.
type hit struct {
	*sifted
	start int
}

// wordSets has a bit for each of the sets of all rules.
type wordSets uint16

// Words of less than three bytes have rows of their own.
const (
	longRows  = 1 << 12
	sieveRows = longRows + 1<<8
)

// rowOf returns the row of a word.
func rowOf(word string) uint32 {
	if len(word) < 3 {
		return longRows + uint32(word[0])
	}
	return (uint32(word[0])<<16 | uint32(word[1])<<8 | uint32(word[2])) * 0x9E3779B1 >> 20
}

var (
	hanSieve   = sync.OnceValue(func() *sieve { return newSieve("zh") })
	latinSieve = sync.OnceValue(func() *sieve { return newSieve("en") })
	jaSieve    = sync.OnceValue(func() *sieve { return newSieve("ja") })
)

func sieveFor(language string) *sieve {
	switch {
	case isChinese(language):
		return hanSieve()
	case isJapanese(language):
		return jaSieve()
	}
	return latinSieve()
}

func newSieve(language string) *sieve {
	var s sieve
	patterns := make([]pattern, len(rules))
	set := uint8(0)
	for i, r := range rules {
		s.first = append(s.first, set)
		var all wordSets
		patterns[i] = r.pattern(language)
		for _, words := range patterns[i].literals {
			for _, word := range words {
				s.start[rowOf(word)+1]++
			}
			all |= 1 << set
			set++
		}
		s.sets = append(s.sets, all)
	}
	for i := 1; i < len(s.start); i++ {
		s.start[i] += s.start[i-1]
	}
	s.words = make([]sifted, s.start[sieveRows])
	next := s.start // the place for the next word of each row
	set = 0
	for _, p := range patterns {
		for _, words := range p.literals {
			for at, word := range words {
				place := &next[rowOf(word)]
				s.words[*place] = sifted{word, uint16(at), set, p.words != nil}
				*place++
			}
			set++
		}
	}
	return &s
}

// find returns the sets with a word in text, and appends to hits the words there of
// rules that are nothing but words, in order.
func (s *sieve) find(hits []hit, text string) ([]hit, wordSets) {
	var found wordSets
	for i := range len(text) {
		if !utf8.RuneStart(text[i]) {
			continue // no word begins inside a character
		}
		long, short := s.at(text[i:])
		if len(long)+len(short) == 0 {
			continue // as nearly everywhere
		}
		for _, words := range [...][]sifted{long, short} {
			for k := range words {
				w := &words[k]
				if (w.alone || found>>w.set&1 == 0) && strings.HasPrefix(text[i:], w.word) {
					found |= 1 << w.set
					if w.alone {
						hits = append(hits, hit{w, i})
					}
				}
			}
		}
	}
	return hits, found
}

// mayMatch reports whether a rule may have a match in a text with words of the
// sets found.
func (s *sieve) mayMatch(rule int, found wordSets) bool { return found&s.sets[rule] == s.sets[rule] }

// at returns the words that text may begin with.
func (s *sieve) at(text string) (long, short []sifted) {
	if len(text) >= 3 {
		k := rowOf(text[:3])
		long = s.words[s.start[k]:s.start[k+1]]
	}
	k := rowOf(text[:1])
	return long, s.words[s.start[k]:s.start[k+1]]
}
