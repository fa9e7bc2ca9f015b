package synopsis

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/report/internal/opc"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
)

// rowLines is how many lines a row of a sheet takes at most. Programs show 409
// points of a row (the limits Microsoft publishes for Excel), which is 25 lines of
// ours; and a row is not broken between pages, so high ones leave much of a page
// empty. A page holds some 30.
const rowLines = 16

// parts divides the columns of a row into as many rows of the sheet as they need:
// what does not fit goes on below.
func (t *sheet) parts(columns [][]rows.Paragraph) [][][]rows.Paragraph {
	var parts [][][]rows.Paragraph
	for more := true; more; {
		more = false
		part := make([][]rows.Paragraph, len(columns))
		for i := range columns {
			part[i], columns[i] = fill(columns[i], t.widthOf(i))
			more = more || len(columns[i]) > 0
		}
		parts = append(parts, part)
	}
	return parts
}

// widthOf returns the width of a column in characters.
func (t *sheet) widthOf(column int) int {
	if column == len(t.Drafts) {
		return notesCharacters
	}
	return t.width()
}

// linesOf returns how many lines a row of the sheet takes.
func (t *sheet) linesOf(columns [][]rows.Paragraph) int {
	lines := 1
	for i, c := range columns {
		lines = max(lines, linesOfAll(c, t.widthOf(i)))
	}
	return lines
}

func linesOfAll(paragraphs []rows.Paragraph, width int) int {
	lines := 0
	for i := range paragraphs {
		lines += linesOf(&paragraphs[i], width)
	}
	return lines
}

// fill returns the paragraphs that fit into one row, and the others. A paragraph
// is cut only when it is longer than a row.
func fill(paragraphs []rows.Paragraph, width int) (fit, rest []rows.Paragraph) {
	lines := 0
	for i := range paragraphs {
		lines += linesOf(&paragraphs[i], width)
		if lines <= rowLines {
			continue
		}
		if i > 0 {
			return paragraphs[:i], paragraphs[i:]
		}
		head, tail := cutAt(paragraphs[0], cutPlace(paragraphs[0].Text(), 100*width*(rowLines-1)))
		if len(tail.Words) == 0 {
			return paragraphs[:1], paragraphs[1:]
		}
		return []rows.Paragraph{head}, append([]rows.Paragraph{tail}, paragraphs[1:]...)
	}
	return paragraphs, nil
}

// The widths of characters in hundredths of a digit's, with what is lost at the end
// of lines. A Han character of 11 points is two digits and a little wide; of Latin
// text a third is narrower than digits.
const (
	hanWidth   = 212
	latinWidth = 95
)

// linesOf returns about how many lines a paragraph takes in a column, rather more
// than fewer.
func linesOf(p *rows.Paragraph, width int) int {
	n := widthOf(indent(p.Depth))
	for _, w := range p.Words {
		n += widthOf(w.Text)
	}
	return n/(100*width) + 1
}

// widthOf measures text in hundredths of a digit's width.
func widthOf(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if r >= 0x2E80 {
		return hanWidth
	}
	return latinWidth
}

// cutPlace returns where to cut a text so that its beginning is at most so wide:
// behind a sentence or clause of its second half, else between two characters.
func cutPlace(s string, width int) int {
	at, clause, n := 0, 0, 0
	for i, r := range s {
		if n += runeWidth(r); n > width {
			break
		}
		at = i + utf8.RuneLen(r)
		if strings.ContainsRune("。；;.", r) && n > width/2 {
			clause = at
		}
	}
	if clause > 0 {
		return clause
	}
	return at
}

// cutAt divides a paragraph at a byte of its text.
func cutAt(p rows.Paragraph, at int) (head, tail rows.Paragraph) {
	head, tail = p, p
	head.Words, tail.Words = nil, nil
	for _, w := range p.Words {
		if n := min(at, len(w.Text)); n > 0 {
			first := w
			first.Text = w.Text[:n]
			head.Words = append(head.Words, first)
			w.Text = w.Text[n:]
			at -= n
		}
		if w.Text != "" {
			tail.Words = append(tail.Words, w)
		}
	}
	return head, tail
}

// indent sets off the items of a list.
func indent(depth int) string { return strings.Repeat("    ", depth) }

// columnName returns the letters of a column, counted from 0: A, B, …, Z, AA.
func columnName(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// escapedCharacter is how SpreadsheetML writes a character that XML has no place
// for (ECMA-376-1, 22.9.2.19). Text that looks like it must be told from it.
var escapedCharacter = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)
})

// sheetText writes words as the text of a cell.
func sheetText(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = opc.Escape(escapedCharacter().ReplaceAllString(line, "_x005F_$1"))
	}
	return strings.Join(lines, "\n")
}
