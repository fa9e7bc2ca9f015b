package docx

import (
	"strconv"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
)

const (
	// betweenTables keeps a table from becoming one with the next. It is as low as a
	// line can be: sources set a table a row at a time.
	betweenTables = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>` + "\n"

	tableLook = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>` +
		`<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>` +
		`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>` +
		`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>` +
		`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`

	textWidth = 11906 - 2*1588 // between the margins of the page, in twentieths of a point
	// widestCell is the length, in characters, from which a cell's words make its
	// column no wider, and narrowestCell that below which they make it no narrower.
	widestCell, narrowestCell = 30, 4
)

// table writes the rows of one table.
func (x *writer) table(rows []block) {
	widths := columns(rows)
	x.string(tableLook)
	for _, w := range widths {
		x.string(`<w:gridCol w:w="` + strconv.Itoa(w) + `"/>`)
	}
	x.string("</w:tblGrid>\n")
	for i := range rows {
		x.tableRow(&rows[i], widths)
	}
	x.string("</w:tbl>\n")
	x.room = true
}

// columns returns the widths of a table's columns, by the longest words in each;
// columns of a table of one row are alike, for there is more of it in the next.
func columns(rows []block) []int {
	var longest []int
	for _, b := range rows {
		measure := func(text string, cells []flow.Extent) {
			for k, c := range cells {
				if k == len(longest) {
					longest = append(longest, narrowestCell)
				}
				if len(rows) > 1 {
					longest[k] = max(longest[k], min(utf8.RuneCountInString(text[c.From:c.To]), widestCell))
				}
			}
		}
		if b.Old != nil {
			measure(b.Old.Text, b.old)
		}
		if b.New != nil {
			measure(b.New.Text, b.new)
		}
	}
	sum := 0
	for _, n := range longest {
		sum += n
	}
	for k, n := range longest {
		longest[k] = textWidth * n / sum
	}
	return longest
}

// tableRow writes a row; one of a single version is tracked as a whole.
func (x *writer) tableRow(b *block, widths []int) {
	change := ""
	switch {
	case b.New == nil:
		change = "del"
	case b.Old == nil:
		change = "ins"
	}
	x.string("<w:tr>")
	if b.head || change != "" {
		x.string("<w:trPr>")
		if b.head {
			x.string("<w:tblHeader/>")
		}
		if change != "" {
			x.string("<w:" + change + x.revision() + "/>")
		}
		x.string("</w:trPr>")
	}
	for k, width := range widths {
		x.string(`<w:tc><w:tcPr><w:tcW w:w="` + strconv.Itoa(width) + `" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableLine"/>`)
		x.mark(change)
		x.string("</w:pPr>")
		for _, s := range b.cell(k) {
			text := flow.CellText.Replace(s.Text)
			switch s.Op {
			case diff.Delete:
				x.tracked("del", text, b.head)
			case diff.Insert:
				x.tracked("ins", text, b.head)
			default:
				x.run(text, "w:t", b.head)
			}
		}
		x.string("</w:p></w:tc>")
	}
	x.string("</w:tr>\n")
}

// cell returns the words of the row's cell k with their changes.
func (b *block) cell(k int) []flow.Stretch {
	switch {
	case b.New == nil && k < len(b.old):
		return []flow.Stretch{{Op: diff.Delete, Text: b.Old.Text[b.old[k].From:b.old[k].To]}}
	case b.Old == nil && k < len(b.new):
		return []flow.Stretch{{Op: diff.Insert, Text: b.New.Text[b.new[k].From:b.new[k].To]}}
	case b.New == nil || b.Old == nil || k >= len(b.new):
		return nil
	}
	o, n := b.old[k], b.new[k]
	var same []flow.Match
	for _, m := range b.Same {
		before := max(o.From-m.Old, n.From-m.New, 0)
		size := min(m.Size-before, o.To-m.Old-before, n.To-m.New-before)
		if size > 0 {
			same = append(same, flow.Match{Old: m.Old + before - o.From, New: m.New + before - n.From, Size: size})
		}
	}
	return flow.Redline(b.Old.Text[o.From:o.To], b.New.Text[n.From:n.To], same)
}
