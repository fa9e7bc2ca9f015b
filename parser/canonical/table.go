package canonical

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// row returns a row of a table: of one whose cells tabs part, each cell by itself,
// those at the end that are empty too, for the number of tabs makes the table.
func (x *writer) row(s law.Span) string {
	line := x.doc.Source[s.Start:]
	if end := strings.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	cells := strings.Split(x.doc.Slice(s), "\t")
	if len(cells) == 1 {
		return spaced(cells[0])
	}
	for i := range cells {
		cells[i] = spaced(cells[i])
	}
	return strings.Join(cells, "\t") + strings.Repeat("\t", strings.Count(line, "\t")-len(cells)+1)
}

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
		x.put(x.row(s))
	}
	x.endLine()
	if html {
		x.put("</table>\n")
	}
}
