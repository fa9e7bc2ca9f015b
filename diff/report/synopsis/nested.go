package synopsis

import (
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
)

const (
	// behindNested is the paragraph that a cell must end with and that keeps a table
	// from becoming one with the next; it is as low as half a line.
	behindNested = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>` + "\n"

	// widestCell is the length, in characters, from which a cell's words make its
	// column no wider, and narrowestCell that below which they make it no narrower.
	widestCell, narrowestCell = 30, 4
)

// nested writes a table of the law into a cell.
func (t *wordTable) nested(lines []line, width int) {
	widths := shareOut(width, lines)
	t.table(width, widths)
	for _, l := range lines {
		t.put("<w:tr>")
		for k, cell := range l.cells {
			t.cell(widths[k], 1, l.head)
			t.put(`<w:p><w:pPr><w:pStyle w:val="Notes"/></w:pPr>`)
			for _, w := range cell {
				w.Label = w.Label || l.head
				for i, text := range strings.Split(w.Text, "\n") {
					if i > 0 {
						t.put("<w:r><w:br/></w:r>")
					}
					w.Text = text
					t.run(w)
				}
			}
			t.put("</w:p></w:tc>")
		}
		t.put("</w:tr>\n")
	}
	t.put("</w:tbl>\n", behindNested)
}

// shareOut divides a table's width among its columns, by the longest words in each.
func shareOut(width int, lines []line) []int {
	widths := make([]int, len(lines[0].cells))
	sum := 0
	for k := range widths {
		longest := narrowestCell
		for _, l := range lines {
			longest = max(longest, min(lengthOf(l.cells[k]), widestCell))
		}
		widths[k] = longest
		sum += longest
	}
	for k, longest := range widths {
		widths[k] = width * longest / sum
	}
	return widths
}

func lengthOf(words []rows.Words) (n int) {
	for _, w := range words {
		n += utf8.RuneCountInString(w.Text)
	}
	return n
}
