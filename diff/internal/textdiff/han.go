package textdiff

import (
	"math"
	"math/bits"
)

// lattice holds the memory of the search for Han words.
type lattice struct {
	places []place
	counts bool // some place may begin a number
	cuts   []int32
	known  runCache
}

// place is a position in a run of Han characters: before each of them, and
// behind the last.
type place struct {
	offset int  // in bytes, in the text
	r      rune // the character that follows
	cost   int32
	from   int32 // index of the place where the best last word begins
	kind   Kind  // of that word
}

// han appends the tokens of the run of Han characters at i, and returns where
// it ends: behind the run, or beyond it where its last token reaches further,
// as the citation 第（三）项 does.
func (l *lattice) han(dst []Token, text string, i int) ([]Token, int) {
	l.places = l.places[:0]
	for {
		r, size := decode(text, i)
		if (r < 0x4E00 || r > 0x9FFF) && classOf(r) != classHan {
			break
		}
		kind, end := hardToken(text, i, r)
		if end == 0 {
			l.places = append(l.places, place{offset: i, r: r, cost: math.MaxInt32})
			l.counts = l.counts || counting.may(r)
			i += size
			continue
		}
		dst = l.words(dst, text, i)
		dst = append(dst, Token{kind, i, end})
		i = end
	}
	return l.words(dst, text, i), i
}

// hardToken returns the end of the citation or number that is sure to begin
// with the character r at i, or 0.
func hardToken(text string, i int, r rune) (Kind, int) {
	if !counting.may(r) { // as nearly all are not
		return Han, 0
	}
	return countingToken(text, i, r)
}

func countingToken(text string, i int, r rune) (Kind, int) {
	switch r {
	case '第', '前', '本', '该', '該':
		if end := hanCitation(text, i); end > 0 || r != '第' {
			return Citation, end
		}
		end, _ := hanNumber(text, i)
		return Number, end
	}
	if isNumeral(r) {
		if end, sure := hanNumber(text, i); sure {
			return Number, end
		}
	}
	return Han, 0
}

// words appends the most likely cut into words of the Han text from the first
// place up to end, and forgets the places.
func (l *lattice) words(dst []Token, text string, end int) []Token {
	n := len(l.places)
	if n == 0 {
		return dst
	}
	run, start := text[l.places[0].offset:end], l.places[0].offset
	l.places = append(l.places, place{offset: end, cost: math.MaxInt32})
	if l.counts || n > mostCached {
		l.search(text)
		for k := len(l.cuts) - 1; k >= 0; k-- {
			p := l.places[l.cuts[k]]
			dst = append(dst, Token{p.kind, start, p.offset})
			start = p.offset
		}
	} else {
		known := l.known.of(run)
		if known.text != run {
			l.search(text)
			*known = cutRun{text: run}
			for _, k := range l.cuts {
				known.ends |= 1 << (k - 1)
			}
		}
		for ends := known.ends; ends != 0; ends &= ends - 1 {
			p := l.places[bits.TrailingZeros64(ends)+1]
			dst = append(dst, Token{Han, start, p.offset})
			start = p.offset
		}
	}
	l.places, l.counts = l.places[:0], false
	return dst
}

// search finds the places where words end, from the last to the first, in the cut
// whose words have the highest product of shares in the lexicon (Viterbi 1967).
// Time is linear: no word is longer than a few characters.
func (l *lattice) search(text string) {
	n := len(l.places) - 1
	l.places[0].cost = 0
	for k := range n {
		l.reach(text, k)
	}
	l.cuts = l.cuts[:0]
	for k := int32(n); k > 0; k = l.places[k].from {
		l.cuts = append(l.cuts, k)
	}
}

// reach offers every word that begins at place k to the place where it ends.
func (l *lattice) reach(text string, k int) {
	n := len(l.places) - 1
	l.offer(k, k+1, unknownCost, Han)
	if l.counts && isNumeral(l.places[k].r) {
		if end, _ := hanNumber(text, l.places[k].offset); end > 0 {
			for to := k + 1; to <= n && l.places[to].offset <= end; to++ {
				if l.places[to].offset == end {
					l.offer(k, to, numberCost, Number)
				}
			}
		}
	}
	node := lexiconRoot
	for end := k; end < n; end++ {
		if node = node.next(l.places[end].r); node == 0 {
			return
		}
		if cost := node.cost(); cost > 0 {
			l.offer(k, end+1, cost, Han)
		}
	}
}

// offer makes the word from one place to another the best last word there, if
// it is.
func (l *lattice) offer(from, to int, cost int32, kind Kind) {
	cost += l.places[from].cost
	if p := &l.places[to]; cost < p.cost {
		p.cost, p.from, p.kind = cost, int32(from), kind
	}
}
