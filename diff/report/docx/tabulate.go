package docx

import (
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A block is a paragraph of the flow, or a row of a table: then it says where in
// the texts of both versions its cells stand.
type block struct {
	flow.Block
	old, new []flow.Extent
	head     bool // a line of dashes stands below the row
}

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
				width[p.Provision] = max(width[p.Provision], len(flow.Cells(p.Text)))
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
			b.old = flow.Cells(old.Text)
		}
		if isRow(new) {
			b.new = flow.Cells(new.Text)
		}
		out = append(out, b)
	}
	for _, b := range blocks {
		old, new := b.Old, b.New
		if isRow(old) && flow.Dashes(old.Text) {
			old = nil
		}
		if isRow(new) && flow.Dashes(new.Text) {
			new = nil
			if last := len(out) - 1; last >= 0 && out[last].New != nil && out[last].New.Provision == b.New.Provision {
				out[last].head = true
			}
		}
		switch {
		case old == nil && new == nil:
		case old != nil && new != nil && isRow(old) != isRow(new), isRow(old) && isRow(new) && len(flow.Cells(old.Text)) != len(flow.Cells(new.Text)):
			add(old, nil, flow.Block{})
			add(nil, new, flow.Block{})
		default:
			add(old, new, b)
		}
	}
	return out
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
