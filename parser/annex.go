package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// firstAnnex returns the line of the first annex of the instrument, hi when it
// has none.
func (in *instrument) firstAnnex() int { return in.nextAnnex(max(in.lo+1, in.tocTo)) }

func (in *instrument) nextAnnex(i int) int {
	for ; i < in.hi; i++ {
		if h := in.r.anyHead(i); h != nil && h.Kind == law.Annex && in.annexLike(h) {
			return i
		}
	}
	return in.hi
}

// maxAnnexTitle bounds the line of an annex's heading, in bytes.
const maxAnnexTitle = 240

// annexLike reports whether a reading looks like the heading of an annex.
func (in *instrument) annexLike(h *reading) bool {
	rest := in.r.src[h.text:in.r.lines[h.line()].To()]
	if in.r.carriesOn(h.line()) || in.midSentence(h, rest) || letteredSmall(h) {
		return false
	}
	if strings.Contains(rest, "\t") {
		return false // a row of a correlation table
	}
	if len(rest) > maxAnnexTitle || h.cites && !bracketed(rest) || h.sep == sepNone && !strings.HasSuffix(in.r.src[h.label().Start:h.label().End], "：") && rest != "" {
		return false
	}
	return !strings.HasSuffix(rest, "。") && !strings.HasSuffix(rest, "；") && !strings.HasSuffix(rest, ".")
}

// midSentence reports whether a word such as Anlage begins its line by chance:
// in the same paragraph as the line before, or before a word in small letters
// that no number or mark sets off.
func (in *instrument) midSentence(h *reading, rest string) bool {
	l := &in.r.lines[h.line()]
	if l.Depth > 0 || l.Bold || h.line() == 0 || in.r.lines[h.line()-1].Blank() {
		return false
	}
	c, _ := utf8.DecodeRuneInString(rest)
	return h.Number == "" && unicode.IsLower(c)
}

// letteredSmall reports whether a head's number is a small letter, as in "Annex
// a copy": annexes are lettered in capitals.
func letteredSmall(h *reading) bool {
	return h.Style == numeral.Letter && h.Number >= "a"
}

// annex reads the annex whose heading is line i and returns the line behind it.
func (in *instrument) annex(i int) int {
	r, l, h := in.r, &in.r.lines[i], in.r.anyHead(i)
	end := in.nextAnnex(i + 1)
	in.reset()
	in.closed = false
	p := in.open(law.Annex, in.base+rankMatter, l.Start())
	p.Number = h.Number
	p.Label = h.label().Sub(0, len(strings.TrimRight(r.doc.Slice(h.label()), ":： ")))
	listed := !h.cites && in.annexList(h)
	switch {
	case listed || h.text == l.To():
	case h.cites: // ANNEX II (1): a footnote's mark
		in.open(law.Note, in.base+rankLeaf, h.text)
		in.text(h.text, l.To())
		in.closeTo(in.base+rankLeaf, l.End())
	default:
		p.Heading = r.trimmed(h.text, l.To())
	}
	r.judge(i+1, end)
	if in.signed = -1; h.Number == "" {
		in.signed = in.signatureBehindList(i+1, end, h.text < l.To())
	}
	if in.isInstrument(i+1, end) {
		in.open(law.Act, in.base+rankMatter+1, l.End())
		in.instrument(i+1, end, in.base+depthOfAct)
		return end
	}
	if p.Heading.Empty() && !listed {
		if title := in.headingBehind(i, end); title >= 0 {
			p.Heading = in.heading(i, title)
			i = title
		}
	}
	for i++; i < end; {
		i = in.line(i, end)
	}
	return end
}

// worded reports whether sentences follow the head of an article: on its line,
// or on one of the two lines behind, the first of which may be its title.
func (in *instrument) worded(h *reading, hi int) bool {
	r := in.r
	if h.sep != sepEnd && terminal(r.src[h.text:r.lines[h.line()].To()]) {
		return true
	}
	next := h.line()
	for range 2 {
		next = r.nextWords(next+1, hi)
		if next == hi || r.anyHead(next) != nil {
			return false
		}
		if terminal(r.words(next)) && !strings.Contains(r.words(next), "\t") {
			return true
		}
	}
	return false
}

// isInstrument reports whether the lines of an annex are an instrument of their
// own: articles that count from one behind little more than front matter, most
// of them with words. Rows of a correlation table have none. Where they are not,
// no article is taken there.
func (in *instrument) isInstrument(i, hi int) bool {
	first, articles, worded, front := i, 0, 0, 0
	for ; i < hi; i++ {
		h := in.r.headOf(i)
		if articles == 0 && h == nil && !in.r.lines[i].Blank() {
			front++
		}
		if h == nil || h.Kind != law.Article {
			continue
		}
		if articles++; articles == 1 && (h.Value != 1 || front > maxFront) {
			break
		}
		if in.worded(h, hi) {
			worded++
		}
	}
	if worded > 0 && worded*2 > articles {
		return true
	}
	for i = first; i < hi; i++ {
		if h := in.r.headOf(i); h != nil && h.Kind == law.Article {
			h.taken = false
		}
	}
	return false
}
