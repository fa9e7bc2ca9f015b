package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Where the tradition sets an article's title above its number (（目的） / 第一条), the
// provision begins with the line of its title. A title may stand above a numbered
// paragraph likewise, where supplementary provisions have no articles.

// titleOfNext returns the line of the head that line i is the title of; i where it
// is none.
func (in *instrument) titleOfNext(i, hi int) int {
	r := in.r
	if !r.table.TitleAbove || in.above > 0 || !r.enclosed(i) {
		return i
	}
	next := r.nextWords(i+1, hi)
	if next == hi {
		return i
	}
	if h := r.headOf(next); h != nil && h.Kind == law.Article {
		return next
	}
	if it := r.itemOf(next); it != nil && it.Kind == law.Paragraph {
		return next
	}
	return i
}

// enclosed reports whether the words of a line are one pair of the brackets that
// titles have, and in it neither a sentence nor the number of the act.
func (r *reader) enclosed(i int) bool {
	words := strings.TrimSuffix(r.words(i), ".") // (Oggetto).
	if words == "" || r.titleBracket(words) != len(words) {
		return false
	}
	inside := r.doc.Slice(r.inside(r.lines[i].From(), len(words)))
	return !terminal(inside) && !r.table.Dated(inside)
}

// titleOver returns the line of the title that stands above line i, i when there is
// none.
func (in *instrument) titleOver(i int) int {
	for j := i - 1; j >= in.lo && in.r.table.TitleAbove; j-- {
		if in.r.lines[j].Blank() {
			continue
		}
		if in.titleOfNext(j, in.hi) == i {
			return j
		}
		break
	}
	return i
}

// start returns where a provision opens whose head is on the line l: with that, or
// with its title above.
func (in *instrument) start(l *line.Line) int {
	if in.above > 0 {
		return in.r.lines[in.above-1].Start()
	}
	return l.Start()
}

// leaveAbove reads the title above as a paragraph, where what it stands above is no
// head after all.
func (in *instrument) leaveAbove() {
	if at := in.above - 1; at >= 0 {
		in.above = 0
		in.paragraph(at)
	}
}

// takeAbove returns the title above, which is used up; an empty span for none.
func (in *instrument) takeAbove() law.Span {
	if in.above == 0 {
		return law.Span{}
	}
	l := &in.r.lines[in.above-1]
	in.above = 0
	return in.r.inside(l.From(), l.To()-l.From())
}
