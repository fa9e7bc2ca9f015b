package diff

import (
	"strings"
	"unicode/utf8"
)

// opening is how many bytes of a term, two Han characters or six letters, it is
// looked up by; shorter terms are looked up whole.
const opening = 6

// occurrences returns how often each of the terms stands in text, from the first letter
// of a Latin word or at any other character; places that overlap an earlier one
// of the same term do not count. A comparison of long texts has thousands of
// terms, so all are counted in one pass: its cost is linear in text and, where
// terms begin alike, in their number.
func occurrences(text string, terms map[string]bool) map[string]int {
	type place struct {
		term  string
		count int
		free  int // from where on the next place may begin
	}
	var filter [1 << 12]uint64 // whether any term may begin with what has this hash
	byOpening := map[string][]*place{}
	all := make([]place, 0, len(terms))
	var sizes [opening + 1]bool
	least := opening // the least size
	for term := range terms {
		if term == "" {
			continue
		}
		all = append(all, place{term: term})
		first := term[:min(opening, len(term))]
		sizes[len(first)] = true
		least = min(least, len(first))
		byOpening[first] = append(byOpening[first], &all[len(all)-1])
	}
	if len(all) == 0 {
		return map[string]int{}
	}
	mask := uint64(1)<<(8*least) - 1
	for first := range byOpening {
		h := hash(eightBytes(first, 0) & mask)
		filter[h>>6] |= 1 << (h & 63)
	}
	inWord := false
	for at := 0; at+least <= len(text); at++ {
		if c := text[at]; c < utf8.RuneSelf {
			before := inWord
			if inWord = c|0x20 >= 'a' && c|0x20 <= 'z'; inWord && before {
				continue
			}
		} else if inWord = false; !utf8.RuneStart(c) {
			continue
		}
		if h := hash(eightBytes(text, at) & mask); filter[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		for size := least; size <= min(opening, len(text)-at); size++ {
			if !sizes[size] {
				continue
			}
			for _, p := range byOpening[text[at:at+size]] {
				if at >= p.free && strings.HasPrefix(text[at:], p.term) {
					p.count++
					p.free = at + len(p.term)
				}
			}
		}
	}
	counts := make(map[string]int, len(all))
	for _, p := range all {
		counts[p.term] = p.count
	}
	return counts
}

// eightBytes returns the bytes of s from at on, zeros behind its end.
func eightBytes(s string, at int) (bytes uint64) {
	if s = s[at:]; len(s) >= 8 { // one load
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	for i := range len(s) {
		bytes |= uint64(s[i]) << (8 * i)
	}
	return bytes
}

// hash returns 18 bits for eight bytes (multiplicative hashing, Knuth, TAOCP
// vol. 3, 6.4).
func hash(bytes uint64) uint64 { return bytes * 0x9E3779B97F4A7C15 >> 46 }
