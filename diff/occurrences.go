package diff

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// opening is how many bytes of a term, two Han characters or six letters, it is
// looked up by; shorter terms are looked up whole.
const opening = 6

// occurrences returns how often each of the terms stands in text, from the first letter
// of a Latin word or at any other character; places that overlap an earlier one
// of the same term do not count. A comparison of long texts has thousands of
// terms, so all are counted in one pass: its cost is linear in text and, where
// terms begin alike, in their number. Stretches of a long text are counted at the
// same time.
func occurrences(text string, terms map[string]bool) map[string]int {
	x := newTermIndex(terms)
	counts := make(map[string]int, len(x.terms))
	if len(x.terms) == 0 {
		return counts
	}
	stretches := []string{text}
	if !x.acrossLines {
		stretches = lineStretches(text, runtime.GOMAXPROCS(0))
	}
	found := make([][]int, len(stretches))
	var work sync.WaitGroup
	for i, stretch := range stretches {
		work.Go(func() { found[i] = x.count(stretch) })
	}
	work.Wait()
	for _, in := range found {
		for i, n := range in {
			counts[x.terms[i]] += n
		}
	}
	return counts
}

// shortestStretch is how many bytes to count are worth a worker's while.
const shortestStretch = 1 << 16

// lineStretches divides a text into stretches of whole lines of about the same
// length, at most as many as said.
func lineStretches(text string, most int) (stretches []string) {
	size := max(len(text)/most, shortestStretch)
	for len(text) > size {
		line := strings.IndexByte(text[size:], '\n')
		if line < 0 {
			break
		}
		end := size + line + 1
		stretches, text = append(stretches, text[:end]), text[end:]
	}
	return append(stretches, text)
}

// A termIndex finds the terms that a text may begin with. One look at the second and
// the third byte tells that there is none, as at nearly every place: the first says
// little, for a third of all Han characters have the same. That it may be taken at
// every byte, whether or not a character or a word begins there, makes it faster: to
// guess wrong where words begin costs more.
type termIndex struct {
	terms       []string
	byOpening   map[string][]int         // numbers of terms by what they begin with
	sizes       []int                    // of openings, from the least
	filters     [opening + 1]*termFilter // by size, where there are such
	behind      termFilter               // by the second and the third byte of all terms
	acrossLines bool                     // some term goes on behind the end of a line
}

// A termFilter has a bit for each hash of an opening of some size; that of the
// least size, for all openings.
type termFilter [1 << 10]uint64

func newTermIndex(terms map[string]bool) *termIndex {
	x := &termIndex{byOpening: map[string][]int{}}
	for term := range terms {
		if term == "" {
			continue
		}
		first := term[:min(opening, len(term))]
		x.byOpening[first] = append(x.byOpening[first], len(x.terms))
		x.terms = append(x.terms, term)
		x.sizes = append(x.sizes, len(first))
		x.acrossLines = x.acrossLines || strings.Contains(term, "\n")
	}
	slices.Sort(x.sizes)
	x.sizes = slices.Compact(x.sizes)
	for _, size := range x.sizes {
		x.filters[size] = new(termFilter)
	}
	for first := range x.byOpening {
		bytes := eightBytes(first, 0)
		x.filters[len(first)].add(hash(bytes, len(first)))
		x.filters[x.sizes[0]].add(hash(bytes, x.sizes[0]))
		x.addBehind(bytes>>8, len(first)-1)
	}
	return x
}

// addBehind adds the bytes behind the first of a term, as many as size says; where
// there are less than two, with whatever may follow them.
func (x *termIndex) addBehind(bytes uint64, size int) {
	unknown := uint16(0xFFFF) << (8 * size) // bits
	for rest := unknown; ; rest = (rest - 1) & unknown {
		x.behind.add(uint16(bytes)&^unknown | rest)
		if rest == 0 {
			return
		}
	}
}

func (f *termFilter) add(h uint16) { f[h>>6] |= 1 << (h & 63) }

// may reports whether something with a hash may be in the filter.
func (f *termFilter) may(h uint16) bool { return f[h>>6]>>(h&63)&1 != 0 }

// count returns how often each term stands in text.
func (x *termIndex) count(text string) []int {
	counts := make([]int, len(x.terms))
	free := make([]int, len(x.terms)) // from where on the next place may begin
	const places = 6                  // of which eight bytes hold the second and the third
	for from := 0; from < len(text); from += places {
		bytes := eightBytes(text, from)
		for at := from; at < from+places; at++ {
			bytes >>= 8
			if x.behind.may(uint16(bytes)) && at < len(text) && begins(text, at) {
				x.countAt(text, at, counts, free)
			}
		}
	}
	return counts
}

// countAt counts the terms that begin at a place.
func (x *termIndex) countAt(text string, at int, counts, free []int) {
	bytes := eightBytes(text, at)
	if least := x.sizes[0]; !x.filters[least].may(hash(bytes, least)) {
		return
	}
	for _, size := range x.sizes {
		if at+size > len(text) || !x.filters[size].may(hash(bytes, size)) {
			continue
		}
		for _, i := range x.byOpening[text[at:at+size]] {
			if at >= free[i] && strings.HasPrefix(text[at:], x.terms[i]) {
				counts[i]++
				free[i] = at + len(x.terms[i])
			}
		}
	}
}

// begins reports whether a word of ASCII letters, or another character, begins at
// a place.
func begins(text string, at int) bool {
	if isASCIILetter(text[at]) {
		return at == 0 || !isASCIILetter(text[at-1])
	}
	return utf8.RuneStart(text[at])
}

func isASCIILetter(c byte) bool { return c|0x20-'a' < 26 }

// eightBytes returns the bytes of s from at on, zeros behind its end.
func eightBytes(s string, at int) uint64 {
	if s = s[at:]; len(s) >= 8 { // one load
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	return lastBytes(s)
}

func lastBytes(s string) (bytes uint64) {
	for i := range len(s) {
		bytes |= uint64(s[i]) << (8 * i)
	}
	return bytes
}

// hash returns 16 bits for the first of eight bytes, as many as size says
// (multiplicative hashing, Knuth, TAOCP vol. 3, 6.4).
func hash(bytes uint64, size int) uint16 {
	return uint16(bytes << ((64 - 8*size) & 63) * 0x9E3779B97F4A7C15 >> 48)
}
