package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// tableLine reports whether a line belongs to a table of Markdown, or is a row
// of cells that bars part.
func tableLine(words string) bool {
	if strings.IndexByte(words, '|') < 0 {
		return false
	}
	if strings.HasPrefix(words, "|") {
		return strings.Count(words, "|") > 1
	}
	return strings.HasSuffix(words, " |") || strings.Contains(words, " | ")
}

// htmlTable reports whether line i opens a table of HTML.
func (r *reader) htmlTable(i int) bool {
	l := &r.lines[i]
	s := strings.TrimLeft(r.src[l.Start():l.End()], " \t")
	return strings.HasPrefix(s, "<table")
}

// table reads the lines of a table that begins at line i, row by row, and
// returns the line behind it.
func (in *instrument) table(i, hi int) int {
	html := in.r.htmlTable(i)
	in.open(law.Table, in.base+rankParagraph, in.r.lines[i].Start())
	for i < hi {
		l := &in.r.lines[i]
		if !html && (l.Blank() || !tableLine(in.r.words(i))) {
			break
		}
		in.text(l.From(), l.To())
		i++
		if html && strings.Contains(in.r.src[l.Start():l.End()], "</table>") {
			break
		}
	}
	in.closeTo(in.base+rankParagraph, in.r.lines[i-1].End())
	in.reset()
	return i
}
