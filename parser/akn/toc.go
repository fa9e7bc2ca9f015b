package akn

import (
	"strconv"

	"github.com/lawdiff/lawdiff/parser/internal/toc"
	"github.com/lawdiff/lawdiff/parser/law"
)

// toc writes the lines of a contents list, each with a link to the provision it
// names.
func (x *writer) toc(p *law.Provision) {
	if x.entries == nil {
		x.entries = toc.Entries(x.doc)
	}
	for len(x.entries) > 0 && x.entries[0].In != p {
		x.entries = x.entries[1:]
	}
	level, href := 1, "#"
	for i, line := range x.lines(p) {
		run := p.Text[i]
		for len(x.entries) > 0 && x.entries[0].In == p && x.entries[0].Span.Start < run.End {
			level, href = x.entries[0].Depth+1, "#"+x.ids[x.entries[0].Names]
			x.entries = x.entries[1:]
		}
		x.textAttrs(line, "tocItem", []string{"level", strconv.Itoa(level), "href", href})
	}
}
