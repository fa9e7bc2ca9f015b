package docx

import (
	"strings"

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
		from.Old, from.New = old, new
		b := block{Block: from}
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
