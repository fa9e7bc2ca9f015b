package rows

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// table prints the rows.
func (b *builder) table(opts Options) *Table {
	t := &Table{}
	cells := make([][]Cell, len(b.drafts))
	for k, d := range b.drafts {
		cells[k] = d.cells()
		t.Drafts = append(t.Drafts, d.Document)
		var title Cell
		if d.title >= 0 {
			title = cells[k][d.title]
		}
		t.Titles = append(t.Titles, title)
	}
	var pending []Row // headings above the next row, outermost first
	for _, number := range b.order {
		row := b.row(number, cells)
		if row.Heading {
			pending = append(within(pending, row), row)
			if opts.Keep == nil && (!opts.Changed || !row.Same()) {
				t.Rows = append(t.Rows, pending...)
				pending = nil
			}
			continue
		}
		if opts.Changed && row.Same() || opts.Keep != nil && !keeps(opts.Keep, t.Drafts, row) {
			t.Left++
			continue
		}
		t.Rows = append(append(t.Rows, pending...), row)
		pending = nil
	}
	return t
}

// within returns the headings that a new one stands below.
func within(headings []Row, row Row) []Row {
	return slices.DeleteFunc(headings, func(h Row) bool { return h.level() >= row.level() })
}

// level orders headings, the outermost first.
func (r *Row) level() law.Kind {
	for _, c := range slices.Backward(r.Cells) {
		if len(c.Provisions) > 0 && c.Provisions[0].Kind != law.Annex {
			return c.Provisions[0].Kind
		}
	}
	return law.NoKind // an annex stands in nothing
}

func keeps(keep func(*law.Document, *law.Provision) bool, drafts []*law.Document, row Row) bool {
	for k, c := range row.Cells {
		if slices.ContainsFunc(c.Provisions, func(p *law.Provision) bool { return keep(drafts[k], p) }) {
			return true
		}
	}
	return false
}

// row makes one row of the cells of its entries.
func (b *builder) row(number int, cells [][]Cell) Row {
	g := b.rows[number]
	row := Row{Cells: make([]Cell, len(b.drafts)), Steps: make([]Step, len(b.comparisons))}
	for k, entries := range g.entries {
		for _, i := range entries {
			e := &b.drafts[k].entries[i]
			row.Heading = row.Heading || e.own && (e.provision.Kind.Groups() || e.provision.Kind == law.Annex)
			c := &row.Cells[k]
			c.Provisions = append(c.Provisions, cells[k][i].Provisions...)
			c.Paragraphs = append(c.Paragraphs, cells[k][i].Paragraphs...)
		}
	}
	for step, changes := range g.changes {
		for _, ch := range changes {
			b.note(&row.Steps[step], step, number, ch)
		}
	}
	return row
}

// note adds what a change says about the row.
func (b *builder) note(s *Step, step, row int, ch *diff.Change) {
	s.Kinds |= ch.Kinds
	if holdsEntries(ch.Kind()) {
		s.Flags = append(s.Flags, ch.Flags...)
		return
	}
	b.below(s, step, row, ch)
}

// below gathers flags, and where words of other rows came from and went to.
func (b *builder) below(s *Step, step, row int, ch *diff.Change) {
	s.Flags = append(s.Flags, ch.Flags...)
	old, new := b.drafts[step], b.drafts[step+1]
	if len(ch.New) > 0 {
		s.From = old.others(s.From, ch.Old, row)
	}
	for _, gone := range ch.Departed {
		s.To = new.others(s.To, gone.New, row)
	}
	for _, child := range ch.Children {
		b.below(s, step, row, child)
	}
}

// others adds the units of provisions that stand in other rows.
func (d *draft) others(list, provisions []*law.Provision, row int) []*law.Provision {
	for _, p := range provisions {
		i := d.at(p.Span.Start)
		if i < 0 || d.entries[i].row == row || d.entries[i].hidden {
			continue
		}
		if unit := d.entries[i].provision; !slices.Contains(list, unit) {
			list = append(list, unit)
		}
	}
	return list
}
