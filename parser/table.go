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
	switch r.src[l.Start()] {
	case '<', ' ', '\t':
		return strings.HasPrefix(strings.TrimLeft(r.src[l.Start():l.End()], " \t"), "<table")
	}
	return false
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

// minRows is how many rows a table whose cells are parted by tabs has at least:
// two lines may each have a tab by chance, as a label and what it is the label of.
const minRows = 3

// tabRows returns the line behind a table whose cells are parted by tabs and whose
// first row is line i; i when none begins there. Rows have the same number of
// cells, an empty one at the end counted or not, or of columns where several tabs
// reach to the next; blank lines may stand between them. Cost: where no table is,
// the lines of two rows.
func (in *instrument) tabRows(i, hi int) int {
	first := in.tabs(i)
	if first.tabs == 0 {
		return i
	}
	rows, to := 1, i+1
	for j := in.r.nextWords(i+1, hi); j < hi; j = in.r.nextWords(j+1, hi) {
		row := in.tabs(j)
		if row.tabs == 0 || row.tabs != first.tabs && row.tabs+row.behind != first.tabs && row.runs != first.runs {
			break
		}
		rows, to = rows+1, j+1
	}
	if rows < minRows {
		return i
	}
	return to
}

// A tabbing is how tabs part the cells of a row.
type tabbing struct {
	tabs   int // between its words
	runs   int // of tabs that follow one another, among these
	behind int // behind its last words
}

// tabs returns the tabs of a row; none for a line that is no row: a head, or an
// item, a dash or a colon that a tab sets off from its words.
func (in *instrument) tabs(i int) (t tabbing) {
	r := in.r
	words := r.words(i)
	first := strings.IndexByte(words, '\t')
	if first < 0 || strings.Trim(words[:first], "-–—•·►▼ ") == "" || r.headOf(i) != nil || r.furniture(i) {
		return t
	}
	l := &r.lines[i]
	t.behind = strings.Count(r.src[l.To():l.End()], "\t")
	for k := first; k < len(words); k++ {
		if words[k] != '\t' {
			continue
		}
		if t.tabs++; words[k-1] != '\t' {
			t.runs++
		}
	}
	if t.tabs+t.behind == 1 && (r.itemOf(i) != nil || strings.HasSuffix(words[:first], ":") || strings.HasPrefix(words, "—")) {
		return tabbing{}
	}
	return t
}

// rows reads the lines [i, to) as the rows of a table.
func (in *instrument) rows(i, to int) int {
	in.open(law.Table, in.base+rankParagraph, in.r.lines[i].Start())
	for ; i < to; i++ {
		in.text(in.r.lines[i].From(), in.r.lines[i].To())
	}
	in.closeTo(in.base+rankParagraph, in.r.lines[to-1].End())
	in.reset()
	return to
}
