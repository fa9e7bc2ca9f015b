package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// tableLine reports whether a line belongs to a table of Markdown.
func tableLine(words string) bool {
	return strings.HasPrefix(words, "|") && strings.Count(words, "|") > 1
}

// table reads the lines of a table that begins at line i as they are.
func (in *instrument) table(i, hi int) int {
	in.open(law.Table, in.base+rankParagraph, in.r.lines[i].Start)
	for i < hi && !in.r.lines[i].Blank() && tableLine(in.r.words(i)) {
		in.text(in.r.lines[i].From, in.r.lines[i].To)
		i++
	}
	in.closeTo(in.base+rankParagraph, in.r.lines[i-1].End)
	in.para, in.stem = false, false
	return i
}
