package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A block is a paragraph of the flow, or a row of a table: then it says where in
// the texts of both versions its cells stand.
type block struct {
	flow.Block
	old, new []extent
	head     bool // a line of dashes stands below the row
}

// An extent is where a cell's words begin and end in the text of a row, in bytes.
type extent struct{ from, to int }

func (b *block) row() bool { return b.old != nil || b.new != nil }

// maxTracked is how many rows of a document may be tracked as a whole. Beyond, tables
// stay the lines that the source has: LibreOffice (7.4) rejects the thousand rows of
// the VAT directive's correlation table in minutes, lines in a second.
const maxTracked = 300

// tabulate finds the rows of tables in a flow. Lines of dashes, which only draw a
// table, are left out; a row stands in one with another if both have as many
// cells, and in no move, which Word knows of words alone.
func tabulate(blocks []flow.Block) []block {
	width := map[*law.Provision]int{}
	for _, b := range blocks {
		for _, p := range [2]*flow.Paragraph{b.Old, b.New} {
			if p != nil && (p.Provision.Kind == law.Table || p.Provision.Kind == law.Contents) {
				width[p.Provision] = max(width[p.Provision], len(cells(p.Text)))
			}
		}
	}
	// A table of one column is a frame around paragraphs to those who read it.
	isRow := func(p *flow.Paragraph) bool { return p != nil && width[p.Provision] > 1 }
	tracked := 0
	for _, b := range blocks {
		if b.Old == nil && isRow(b.New) || b.New == nil && isRow(b.Old) {
			tracked++
		}
	}
	if tracked > maxTracked {
		clear(width)
	}
	rowMoves := map[int]bool{}
	for _, b := range blocks {
		rowMoves[b.Move] = rowMoves[b.Move] || isRow(b.Old) || isRow(b.New)
	}
	out := make([]block, 0, len(blocks))
	add := func(old, new *flow.Paragraph, from flow.Block) {
		b := block{Block: flow.Block{Old: old, New: new, Same: from.Same, Move: from.Move}}
		if rowMoves[b.Move] {
			b.Move = 0
		}
		if isRow(old) {
			b.old = cells(old.Text)
		}
		if isRow(new) {
			b.new = cells(new.Text)
		}
		out = append(out, b)
	}
	for _, b := range blocks {
		old, new := b.Old, b.New
		if isRow(old) && dashes(old.Text) {
			old = nil
		}
		if isRow(new) && dashes(new.Text) {
			new = nil
			if last := len(out) - 1; last >= 0 && out[last].New != nil && out[last].New.Provision == b.New.Provision {
				out[last].head = true
			}
		}
		switch {
		case old == nil && new == nil:
		case old != nil && new != nil && isRow(old) != isRow(new), isRow(old) && isRow(new) && len(cells(old.Text)) != len(cells(new.Text)):
			add(old, nil, flow.Block{})
			add(nil, new, flow.Block{})
		default:
			add(old, new, b)
		}
	}
	return out
}

// cells returns where the cells of a row stand in its text, nil where nothing parts
// it: bars, but for those at its edges, or, where it has none, tabs.
func cells(text string) []extent {
	from, to := edges(text, 0, len(text))
	bar := byte('|')
	switch {
	case strings.Contains(text, "|"):
		if text[from] == bar {
			from++
		}
	case strings.Contains(text[from:to], "\t"):
		bar = '\t'
	default:
		return nil
	}
	var out []extent
	for i := from; i <= to; i++ {
		if i < to && (text[i] != bar || i > 0 && text[i-1] == '\\') || i == to && from == to {
			continue
		}
		start, end := edges(text, from, i)
		out = append(out, extent{start, end})
		from = i + 1
	}
	return out
}

// edges returns where the words of text[from:to] begin and end.
func edges(text string, from, to int) (start, end int) {
	words := text[from:to]
	start = from + len(words) - len(strings.TrimLeft(words, " \t"))
	return start, max(start, from+len(strings.TrimRight(words, " \t")))
}

// dashes reports whether a line is the one below the head of a table.
func dashes(text string) bool {
	return strings.Contains(text, "-") && strings.Trim(text, "|-: \t") == ""
}

// apart reports whether two blocks that follow each other are of two tables.
func apart(a, b *block) bool {
	p, q := a.New, b.New
	if p == nil || q == nil {
		p, q = a.Old, b.Old
	}
	if p == nil || q == nil {
		return a.row() && b.row()
	}
	return p.Provision.Kind == law.Table && q.Provision.Kind == law.Table && p.Provision != q.Provision
}

// tableOf returns how many of the blocks, from the first, are the rows of one
// table: of one provision in each version.
func tableOf(blocks []block) int {
	var old, new *law.Provision
	for i := range blocks {
		b := &blocks[i]
		other := b.Old != nil && old != nil && b.Old.Provision != old || b.New != nil && new != nil && b.New.Provision != new
		if !b.row() || other {
			return i
		}
		if b.Old != nil {
			old = b.Old.Provision
		}
		if b.New != nil {
			new = b.New.Provision
		}
	}
	return len(blocks)
}

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
		measure := func(text string, cells []extent) {
			for k, c := range cells {
				if k == len(longest) {
					longest = append(longest, narrowestCell)
				}
				if len(rows) > 1 {
					longest[k] = max(longest[k], min(utf8.RuneCountInString(text[c.from:c.to]), widestCell))
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
			text := cellText.Replace(s.Text)
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

// cellText is what Markdown must write otherwise in a table.
var cellText = strings.NewReplacer("<br>", "\n", `\|`, "|")

// cell returns the words of the row's cell k with their changes.
func (b *block) cell(k int) []flow.Stretch {
	switch {
	case b.New == nil && k < len(b.old):
		return []flow.Stretch{{Op: diff.Delete, Text: b.Old.Text[b.old[k].from:b.old[k].to]}}
	case b.Old == nil && k < len(b.new):
		return []flow.Stretch{{Op: diff.Insert, Text: b.New.Text[b.new[k].from:b.new[k].to]}}
	case b.New == nil || b.Old == nil || k >= len(b.new):
		return nil
	}
	o, n := b.old[k], b.new[k]
	var same []flow.Match
	for _, m := range b.Same {
		before := max(o.from-m.Old, n.from-m.New, 0)
		size := min(m.Size-before, o.to-m.Old-before, n.to-m.New-before)
		if size > 0 {
			same = append(same, flow.Match{Old: m.Old + before - o.from, New: m.New + before - n.from, Size: size})
		}
	}
	return flow.Redline(b.Old.Text[o.from:o.to], b.New.Text[n.from:n.to], same)
}
