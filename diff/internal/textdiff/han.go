package textdiff

import "math"

// lattice holds the memory of the search for Han words.
type lattice struct {
	places []place
	cuts   []int32
}

// place is a position between two characters of a Han run.
type place struct {
	offset int // in bytes, in the text
	cost   int32
	from   int32 // index of the place where the best last word begins
	kind   Kind  // of that word
}

// hanRun returns the end of the run of Han characters at i.
func hanRun(text string, i int) int {
	for i < len(text) {
		r, size := decode(text, i)
		if classOf(r) != classHan {
			break
		}
		i += size
	}
	return i
}

// han appends the tokens of the Han run from i to end. The last one may reach
// beyond end, as the citation 第（三）项 does.
func (l *lattice) han(dst []Token, text string, i, end int) []Token {
	start := i
	for i < end {
		r, size := decode(text, i)
		kind, stop := Han, 0
		switch {
		case r == '第' || r == '前' || r == '本' || r == '该' || r == '該':
			kind, stop = Citation, hanCitation(text, i)
			if stop == 0 && r == '第' {
				kind = Number
				stop, _ = hanNumber(text, i)
			}
		case isNumeral(r):
			if stop, sure := hanNumber(text, i); sure {
				dst = l.words(dst, text, start, i)
				dst = append(dst, Token{Number, i, stop})
				i, start = stop, stop
				continue
			}
		}
		if stop > 0 {
			dst = l.words(dst, text, start, i)
			dst = append(dst, Token{kind, i, stop})
			i, start = stop, stop
			continue
		}
		i += size
	}
	if start < end {
		dst = l.words(dst, text, start, end)
	}
	return dst
}

// words appends the most likely cut of the Han text from i to end into words:
// the one whose words have the highest product of shares in the lexicon
// (Viterbi 1967). Time is linear: no word is longer than a few characters.
func (l *lattice) words(dst []Token, text string, i, end int) []Token {
	if i >= end {
		return dst
	}
	l.places = l.places[:0]
	for i < end {
		_, size := decode(text, i)
		l.places = append(l.places, place{offset: i, cost: math.MaxInt32})
		i += size
	}
	l.places = append(l.places, place{offset: end, cost: math.MaxInt32})
	l.places[0].cost = 0
	lex := loadLexicon()
	for k := range len(l.places) - 1 {
		l.reach(lex, text, k)
	}
	l.cuts = l.cuts[:0]
	for k := int32(len(l.places) - 1); k > 0; k = l.places[k].from {
		l.cuts = append(l.cuts, k)
	}
	for k := len(l.cuts) - 1; k >= 0; k-- {
		p := l.places[l.cuts[k]]
		dst = append(dst, Token{p.kind, l.places[p.from].offset, p.offset})
	}
	return dst
}

// reach offers every word that begins at place k to the place where it ends.
func (l *lattice) reach(lex *lexicon, text string, k int) {
	from := l.places[k]
	offer := func(end int, cost int32, kind Kind) {
		if to := &l.places[end]; from.cost+cost < to.cost {
			to.cost, to.from, to.kind = from.cost+cost, int32(k), kind
		}
	}
	offer(k+1, unknownCost, Han)
	state := uint16(0)
	for end := k; end < len(l.places)-1; end++ {
		r, _ := decode(text, l.places[end].offset)
		if r > 0xFFFF {
			break
		}
		if end == k && isNumeral(r) {
			if stop, _ := hanNumber(text, from.offset); stop > 0 {
				for to := k + 1; to < len(l.places) && l.places[to].offset <= stop; to++ {
					if l.places[to].offset == stop {
						offer(to, numberCost, Number)
					}
				}
			}
		}
		a := lex.find(state, r)
		if a.key == 0 {
			break
		}
		if a.cost > 0 {
			offer(end+1, int32(a.cost), Han)
		}
		state = a.next
	}
}
