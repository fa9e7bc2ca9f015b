package textdiff

import (
	"math"
	"math/bits"
	"slices"
)

// lattice holds the memory of the search for Han words.
type lattice struct {
	places []place
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
	start, plain := i, true // of the words before i
	for {
		r, size := decode(text, i)
		if (r < 0x4E00 || r > 0x9FFF) && classOf(r) != classHan {
			return l.words(dst, text, start, i, plain), i
		}
		if counting.may(r) { // as nearly all may not
			if kind, end := countingToken(text, i, r); end > 0 {
				dst = append(l.words(dst, text, start, i, plain), Token{kind, i, end})
				start, i, plain = end, end, true
				continue
			}
			plain = false
		}
		plain = plain && size == hanSize
		i += size
	}
}

// hardToken returns the end of the citation or number that is sure to begin
// with the character r at i, or 0.
func hardToken(text string, i int, r rune) (Kind, int) {
	if !counting.may(r) {
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

// words appends the most likely cut into words of the Han text from start up to
// end. Plain text has no numeral and nothing but characters of hanSize bytes.
func (l *lattice) words(dst []Token, text string, start, end int, plain bool) []Token {
	run := text[start:end]
	if !plain || len(run) > mostCached*hanSize {
		l.search(text, start, end, plain)
		for k := len(l.cuts) - 1; k >= 0; k-- {
			p := l.places[l.cuts[k]]
			dst = append(dst, Token{p.kind, start, p.offset})
			start = p.offset
		}
		return dst
	}
	if run == "" {
		return dst
	}
	known := l.known.of(run)
	if known.text != run {
		l.search(text, start, end, true)
		*known = cutRun{text: run}
		for _, k := range l.cuts {
			known.ends |= 1 << (k - 1)
		}
	}
	from := start
	for ends := known.ends; ends != 0; ends &= ends - 1 {
		to := start + (bits.TrailingZeros64(ends)+1)*hanSize
		dst = append(dst, Token{Han, from, to})
		from = to
	}
	return dst
}

// hanSize is the length in bytes of nearly all Han characters.
const hanSize = len("一")

// search finds the places where words end, from the last to the first, in the cut
// whose words have the highest product of shares in the lexicon (Viterbi 1967).
// Time is linear: no word is longer than a few characters.
func (l *lattice) search(text string, start, end int, plain bool) {
	places := slices.Grow(l.places[:0], (end-start)/hanSize+1)[:0]
	for i := start; i <= end; {
		n := len(places)
		places = places[:n+1]
		p := &places[n] // filled one by one: a whole place would be put together first, and copied
		r, size := decode(text, i)
		p.offset, p.r, p.cost = i, r, math.MaxInt32
		i += max(size, 1)
	}
	places[0].cost = 0
	for k := range len(places) - 1 {
		if !plain {
			reachNumber(places, k, text)
		}
		reachWords(places, k)
	}
	l.places, l.cuts = places, l.cuts[:0]
	for k := int32(len(places) - 1); k > 0; k = places[k].from {
		l.cuts = append(l.cuts, k)
	}
}

// reachNumber offers the number that begins at place k to the place where it ends.
func reachNumber(places []place, k int, text string) {
	if !isNumeral(places[k].r) {
		return
	}
	end, _ := hanNumber(text, places[k].offset)
	for to := k + 1; to < len(places) && places[to].offset <= end; to++ {
		if places[to].offset == end {
			places[to].offer(places[k].cost+numberCost, k, Number)
		}
	}
}

// reachWords offers every word that begins at place k to the place where it ends.
func reachWords(places []place, k int) {
	cost, r := places[k].cost, places[k].r
	node := lexiconRoot.next(r)
	if node == 0 || node.cost() == 0 { // no word ends with the first character
		places[k+1].offer(cost+unknownCost, k, Han)
	}
	for to := k + 1; node != 0; to++ {
		if more := node.cost(); more > 0 {
			places[to].offer(cost+more, k, Han)
		}
		if to == len(places)-1 {
			return
		}
		node = node.next(places[to].r)
	}
}

// offer makes the word from a place to p, with which all words up to p cost what is
// said, the best last word there, if it is.
func (p *place) offer(cost int32, from int, kind Kind) {
	if cost < p.cost {
		p.cost, p.from, p.kind = cost, int32(from), kind
	}
}
