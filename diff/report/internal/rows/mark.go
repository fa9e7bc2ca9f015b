package rows

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/parser/law"
)

// mark notes which words of two neighbouring drafts are set off: what was deleted
// and inserted, and what stayed but stands in another row.
func (b *builder) mark(step int) {
	old, new := b.drafts[step], b.drafts[step+1]
	for ch := range b.comparisons[step].All() {
		kept := b.keptLabels(step, ch)
		for _, e := range ch.Edits {
			if e.Part == diff.LabelPart && (kept[old.Slice(e.Old)] || kept[new.Slice(e.New)]) {
				continue
			}
			m := markOf(e)
			switch e.Op {
			case diff.Delete:
				old.gone = appendMark(old.gone, old.Document, e.Old, m)
			case diff.Insert:
				new.come = appendMark(new.come, new.Document, e.New, m)
			default:
				if !e.Old.Empty() && old.rowAt(e.Old.Start) != new.rowAt(e.New.Start) {
					old.gone = appendMark(old.gone, old.Document, e.Old, Moved)
					new.come = appendMark(new.come, new.Document, e.New, Moved)
				}
			}
		}
	}
	byPlace := func(a, b markSpan) int { return cmp.Compare(a.Start, b.Start) }
	slices.SortStableFunc(old.gone, byPlace)
	slices.SortStableFunc(new.come, byPlace)
}

// keptLabels returns the labels that a split or join of articles has on both sides:
// a number is not struck where the same one stands beside it.
func (b *builder) keptLabels(step int, ch *diff.Change) map[string]bool {
	if len(ch.Old) < 2 && len(ch.New) < 2 || holdsEntries(ch.Kind()) || len(b.entriesOf(step, ch)) == 0 {
		return nil
	}
	old, new := map[string]int{}, map[string]int{}
	for _, p := range ch.Old {
		old[b.drafts[step].Label(p)]++
	}
	for _, p := range ch.New {
		new[b.drafts[step+1].Label(p)]++
	}
	kept := map[string]bool{}
	for label, n := range old {
		kept[label] = label != "" && n == 1 && new[label] == 1
	}
	return kept
}

// rowAt returns the row of the words at offset, -1 for none.
func (d *draft) rowAt(offset int32) int {
	if i := d.at(offset); i >= 0 {
		return d.entries[i].row
	}
	return -1
}

func markOf(e diff.Edit) Mark {
	if e.Cause != diff.Substance {
		return Minor
	}
	return Changed
}

// appendMark adds a mark, unless of mere space: a line end in one file is a space
// in another, and nobody sees it struck.
func appendMark(marks []markSpan, d *law.Document, s law.Span, m Mark) []markSpan {
	if strings.TrimSpace(d.Slice(s)) == "" {
		return marks
	}
	return append(marks, markSpan{s, m})
}

// markAt returns the mark at offset and where the words with that mark end.
func markAt(marks []markSpan, offset, end int32) (Mark, int32) {
	i := sort.Search(len(marks), func(i int) bool { return marks[i].End > offset })
	switch {
	case i == len(marks) || marks[i].Start >= end:
		return Stayed, end
	case marks[i].Start > offset:
		return Stayed, marks[i].Start
	}
	return marks[i].mark, min(marks[i].End, end)
}

// cells makes the cells of all entries of a draft.
func (d *draft) cells() []Cell {
	cells := make([]Cell, len(d.entries))
	for i := range d.version.Paragraphs {
		p := &d.version.Paragraphs[i]
		for from := 0; from < len(p.Pieces); {
			entry, to := d.at(p.Pieces[from].Span.Start), from+1
			for to < len(p.Pieces) && d.at(p.Pieces[to].Span.Start) == entry {
				to++
			}
			if entry >= 0 {
				cells[entry].Paragraphs = append(cells[entry].Paragraphs, d.paragraph(p, from, to, d.entries[entry].provision))
			}
			from = to
		}
	}
	for i := range cells {
		cells[i].Provisions = []*law.Provision{d.entries[i].provision}
	}
	return cells
}

// paragraph cuts the pieces from and up to to of a paragraph at the ends of marks.
func (d *draft) paragraph(p *flow.Paragraph, from, to int, unit *law.Provision) Paragraph {
	out := Paragraph{Provision: p.Provision, Depth: depth(p.Provision)}
	add := func(w Words) {
		if w.Text == "" {
			return
		}
		if n := len(out.Words) - 1; n >= 0 && out.Words[n].Label == w.Label && out.Words[n].Gone == w.Gone && out.Words[n].Come == w.Come {
			out.Words[n].Text += w.Text
			return
		}
		out.Words = append(out.Words, w)
	}
	at := p.Pieces[from].At
	if from == 0 {
		at = 0
	}
	var pending string // layout between two pieces
	for k := from; k < to; k++ {
		piece := p.Pieces[k]
		pending = strings.ReplaceAll(p.Text[at:piece.At], "\n", " ") // a preface's lines
		isLabel := (unit.Kind == law.Article || unit.Kind == law.Level) && (piece.Span == unit.Label || piece.Span == unit.Heading)
		for s := piece.Span; !s.Empty(); {
			w := Words{Label: isLabel}
			var goneEnd, comeEnd int32
			w.Gone, goneEnd = markAt(d.gone, s.Start, s.End)
			w.Come, comeEnd = markAt(d.come, s.Start, s.End)
			end := min(goneEnd, comeEnd)
			w.Text = d.Slice(law.Span{Start: s.Start, End: end})
			if pending != "" {
				add(between(out.Words, w, pending))
				pending = ""
			}
			add(w)
			s.Start = end
		}
		at = piece.At + piece.Span.Len()
	}
	if to == len(p.Pieces) {
		tail := Words{Text: p.Text[at:]}
		if n := len(out.Words) - 1; n >= 0 {
			tail.Label = out.Words[n].Label
		}
		add(tail)
	}
	return out
}

// between returns layout with the marks that the words on both sides of it have.
func between(before []Words, after Words, text string) Words {
	w := Words{Text: text}
	if n := len(before) - 1; n >= 0 {
		w.Label = before[n].Label && after.Label
		w.Gone, w.Come = min(before[n].Gone, after.Gone), min(before[n].Come, after.Come)
	} else {
		w.Label = after.Label
	}
	return w
}
