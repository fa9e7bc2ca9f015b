package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A segment is a stretch of lines [lo, hi): one instrument, or text between
// instruments.
type segment struct {
	lo, hi int
	act    bool // an instrument within a page that holds more than it
	whole  bool // the text is one instrument
}

// Bounds of the search for instruments within a page, in lines that hold words.
const (
	maxLead  = 8   // front matter before the first title; what is longer is commentary
	maxFront = 40  // from a title down to its first article or chapter
	maxNotes = 12  // sentences among them: adoption notes, enacting words
	maxBlock = 6   // lines of a title
	maxLine  = 250 // bytes of one of them
)

// segments divides the text into instruments. An instrument begins where
// articles count from one or a contents list stands, at the title above.
// Cost: linear; the look back from each beginning is bounded.
func (r *reader) segments() []segment {
	starts := r.starts()
	whole := []segment{{0, len(r.lines), false, true}}
	if len(starts) == 0 {
		return whole
	}
	page := r.commentary(starts[0]) > maxLead
	if !page && (len(starts) == 1 || r.yamlEnd() > 0 || r.sentences(0, starts[0]) == 0) {
		starts[0] = 0 // what stands above is the front matter of the first
	}
	if len(starts) == 1 && !page {
		return whole
	}
	var segs []segment
	at := 0
	for k, lo := range starts {
		if lo > at {
			segs = append(segs, segment{lo: at, hi: lo, act: k == 0 && r.outlineLike(at, lo)})
		}
		hi := len(r.lines)
		if k+1 < len(starts) {
			hi = starts[k+1]
		}
		at = hi
		if page {
			at = r.instrumentEnd(lo, hi)
		}
		segs = append(segs, segment{lo: lo, hi: at, act: true})
	}
	if at < len(r.lines) {
		segs = append(segs, segment{lo: at, hi: len(r.lines)})
	}
	return segs
}

// outlineLike reports whether the lines [lo, hi) are an instrument without
// articles, such as the decision that amends the law behind it: a title, and
// below it two clauses that follow one another, numbered in characters (一、) as
// no list of a web page is.
func (r *reader) outlineLike(lo, hi int) bool {
	first := r.nextWords(max(lo, r.yamlEnd()), hi)
	if first == hi || !r.titleLike(first) {
		return false
	}
	rank, number := int16(-1), ""
	for i := first + 1; i < hi; i++ {
		switch it := r.itemOf(i); {
		case it == nil:
		case rank < 0 && begins(it) && it.Style == numeral.Chinese:
			rank, number = it.Rank, it.Number
		case it.Rank == rank && numeral.Follows(number, it.Number):
			return true
		}
	}
	return false
}

// segment reads one segment into the tree.
func (b *builder) segment(s segment) {
	r := b.r
	switch {
	case s.whole:
		b.instrument(s.lo, s.hi, 0)
	case s.act:
		b.open(law.Act, rankMatter, r.lines[s.lo].Start())
		b.instrument(s.lo, s.hi, rankMatter)
	default:
		for i := s.lo; i < s.hi; i++ {
			if l := &r.lines[i]; !l.Blank() {
				b.open(law.Paragraph, rankMatter, l.Start())
				b.text(l.From(), l.To())
			}
		}
	}
}

// starts returns the lines that instruments of the text begin on, in order.
func (r *reader) starts() (starts []int) {
	last := r.yamlEnd() - 1 // line of the last anchor
	annex := -1             // line of the last annex since the last start
	add := func(i int) {
		title := r.titleAbove(i, last)
		if title >= 0 && (len(starts) == 0 || title > starts[len(starts)-1]) && (annex < 0 || r.ownsTitle(annex, title, i)) {
			starts = append(starts, title)
			annex = -1
		}
		last = i
	}
	first := true
	for k := range r.heads.n {
		h := r.heads.at(k)
		if h.Kind == law.Annex && h.sep != sepNone && !h.cites && !first {
			annex = h.line()
		}
		if h.Value != 1 || r.carriesOn(h.line()) {
			continue
		}
		switch {
		case h.Kind == law.Article:
			if h.Number == "1" && !h.cites && (h.strong() || first) {
				add(h.line())
				first = false
			}
		case h.Kind.Groups():
			if end := r.listEnd(h.line(), len(r.lines)); end > h.line() {
				add(h.line())
			}
		}
	}
	return starts
}

// instrumentEnd returns the line behind an instrument on a page of
// commentary: the first line behind its last head that can be a title.
func (r *reader) instrumentEnd(lo, hi int) int {
	last := lo
	for i := lo; i < hi; i++ {
		if h := r.anyHead(i); h != nil && h.strong() && (!h.cites || r.setOff(h)) {
			last = i
		}
	}
	for i := last + 1; i < hi; i++ {
		if !r.lines[i].Blank() && r.titleWords(i) {
			return i
		}
	}
	return hi
}

// commentary counts the lines before line hi that cannot be the front matter
// of an instrument: sentences that tell no date. A text whose first line is a
// heading of the first depth has none.
func (r *reader) commentary(hi int) (n int) {
	first := r.nextWords(r.yamlEnd(), hi)
	if first < hi && r.lines[first].Depth == 1 {
		return 0
	}
	for i := first; i < hi; i++ {
		l := &r.lines[i]
		if l.Blank() || l.Comment || l.Quoted || r.furniture(i) {
			continue
		}
		if w := r.words(i); terminal(w) && !dated(w) && !strings.HasPrefix(w, "（") {
			n++
		}
	}
	return n
}
