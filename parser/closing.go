package parser

import (
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// closing reads a line from the conclusions on: closing formula, place, date,
// signatures, then footnotes. It reports whether the line belongs there.
func (in *instrument) closing(i int) bool {
	l := &in.r.lines[i]
	if in.r.headOf(i) != nil {
		in.closed = false
		return false
	}
	if !in.closed {
		if i != in.signed && !in.r.lists.begin(in.r.words(i), listClosing) {
			return false
		}
		in.conclude(i)
	}
	if it := in.r.itemOf(i); it != nil && in.bracketed(it) && it.Style == numeral.Arabic {
		p := in.open(law.Footnote, in.base+rankMatter, l.Start())
		p.Number, p.Label = it.Number, it.label()
		in.text(it.text, l.To())
		return true
	}
	in.text(l.From(), l.To())
	return true
}
