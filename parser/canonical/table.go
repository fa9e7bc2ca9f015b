package canonical

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// rows writes a table line by line: as the rows it was written in, or, where it
// was one of HTML, as such.
func (x *writer) rows(p *law.Provision) {
	x.begin()
	source := strings.TrimSpace(x.doc.Slice(p.Span))
	html := strings.HasPrefix(source, "<table")
	if html {
		x.put("<table>\n")
	}
	for i, s := range p.Text {
		layout := ""
		if i > 0 {
			layout = x.doc.Source[p.Text[i-1].End:s.Start]
		}
		switch {
		case i == 0:
		case strings.Contains(layout, "\n"):
			x.put("\n")
		case strings.Contains(layout, "<t") || strings.Contains(layout, "<br"):
			x.put("<br>")
		case x.doc.Spaced(p.Text[i-1], s):
			x.put(" ")
		}
		x.put(spaced(x.doc.Slice(s)))
	}
	x.endLine()
	if html {
		x.put("</table>\n")
	}
}
