package diff

import "sync"

// A sieve tells in one pass over a text which rules can have a match in it: by
// the first three bytes of the words of which one stands in every match.
type sieve struct {
	short [1 << 8]ruleSet  // rules with a word of less than three bytes, by its first
	long  [1 << 12]ruleSet // the others, by a hash
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
		for _, word := range r.pattern(language).literals {
			if len(word) < 3 {
				s.short[word[0]] |= 1 << i
			} else {
				s.long[hashThree(word[0], word[1], word[2])] |= 1 << i
			}
		}
	}
	return &s
}

// rules returns the rules that can have a match in text.
func (s *sieve) rules(text string) (found ruleSet) {
	for i := range len(text) {
		found |= s.at(text, i)
	}
	return found
}

// at returns the rules that can have a word at i.
func (s *sieve) at(text string, i int) ruleSet {
	found := s.short[small(text[i])]
	if i+2 < len(text) {
		found |= s.long[hashThree(small(text[i]), small(text[i+1]), small(text[i+2]))]
	}
	return found
}

// small returns the small letter of an ASCII capital.
func small(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// hashThree returns 12 bits for three bytes.
func hashThree(a, b, c byte) uint32 {
	return (uint32(a)<<16 | uint32(b)<<8 | uint32(c)) * 0x9E3779B1 >> 20
}
