// Package rows sets drafts of a law beside one another: a row follows an article
// through all of them, a column is one draft. It is what every comparison table is
// written from, whatever its format.
package rows

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Options choose the rows. The zero value is all of them in the order of the last
// draft.
type Options struct {
	ByOld   bool // in the order of the first draft
	Changed bool // only rows in which something changed
	// Keep chooses rows by what stands in them, nil for all. It is asked about each
	// article, and what stands beside articles, of each draft.
	Keep func(d *law.Document, unit *law.Provision) bool
}

// A Table is a law's drafts side by side. Metadata, running headers and lists of
// contents, which repeat the headings, are not in it.
type Table struct {
	Drafts []*law.Document
	Titles []Cell // what each draft calls itself; without paragraphs where it has no title
	Rows   []Row
	Left   int // articles, and what stands beside them, left out as [Options] say
}

// A Row is one article in every draft. A split or a join makes a row with several
// articles in one cell.
type Row struct {
	Heading bool   // it is the heading of a chapter, an annex, …
	Cells   []Cell // one for each draft
	Steps   []Step // what happened from each draft to the next
}

// A Cell is what one draft has in a row, which may be nothing.
type Cell struct {
	Provisions []*law.Provision
	Paragraphs []Paragraph
}

// A Paragraph is one paragraph of a cell. The texts of its words are the
// paragraph as [flow.Lay] sets it.
type Paragraph struct {
	Provision *law.Provision
	Depth     int // of the list it stands in: 0 for none
	Words     []Words
}

// Words are a run of words with the same marks.
type Words struct {
	Text  string
	Label bool // the number or the title of an article
	Gone  Mark // against the next draft
	Come  Mark // against the draft before
}

// A Mark says whether and why words are set off.
type Mark uint8

// The marks, the weightiest last.
const (
	Stayed  Mark = iota
	Minor        // went or came with new numbers, or as punctuation and the like
	Moved        // the same words stand in another row
	Changed      // went or came
)

// A Step is what happened to a row from one draft to the next.
type Step struct {
	Kinds    diff.Kinds
	Flags    []diff.Flag
	From, To []*law.Provision // other rows' articles that words came from or went to
}

// Of sets the drafts of comparisons side by side. The new document of each must
// be the old one of the next. Cost: n log n in the number of provisions and edits,
// linear in their words.
func Of(comparisons []*diff.Comparison, opts Options) *Table {
	b := &builder{comparisons: comparisons}
	last := comparisons[len(comparisons)-1].New
	layout := flow.LayoutOf(last)
	for _, c := range comparisons {
		b.drafts = append(b.drafts, newDraft(c.Old, layout))
	}
	b.drafts = append(b.drafts, newDraft(last, layout))
	b.number()
	for step := range comparisons {
		b.join(step)
	}
	b.gather(opts.ByOld)
	for step := range comparisons {
		b.mark(step)
	}
	return b.table(opts)
}

// Same reports whether nothing happened to the row.
func (r *Row) Same() bool {
	for i, s := range r.Steps {
		if s.Kinds != 0 || len(s.From)+len(s.To) > 0 || (len(r.Cells[i].Provisions) == 0) != (len(r.Cells[i+1].Provisions) == 0) {
			return false
		}
	}
	return true
}

// Text returns the words of a paragraph without their marks.
func (p *Paragraph) Text() string {
	if len(p.Words) == 1 {
		return p.Words[0].Text
	}
	var text []byte
	for _, w := range p.Words {
		text = append(text, w.Text...)
	}
	return string(text)
}
