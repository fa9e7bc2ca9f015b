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
		switch {
		case i == 0:
		case strings.Contains(x.doc.Source[p.Text[i-1].End:s.Start], "\n"):
			x.put("\n")
		default:
			x.put("<br>")
		}
		x.put(spaced(x.doc.Slice(s)))
	}
	x.endLine()
	if html {
		x.put("</table>\n")
	}
}
