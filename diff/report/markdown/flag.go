package markdown

import (
	"cmp"
	"slices"
	"sort"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/diff/report/internal/gfm"
)

// flagged are a comparison's flags in the order of the new text, and those that are
// only in the old in the order of that.
type flagged struct{ new, old []diff.Flag }

func gather(c *diff.Comparison) flagged {
	var f flagged
	for ch := range c.All() {
		for _, flag := range ch.Flags {
			if flag.NewSpan.Empty() {
				f.old = append(f.old, flag)
			} else {
				f.new = append(f.new, flag)
			}
		}
	}
	slices.SortStableFunc(f.new, func(a, b diff.Flag) int { return cmp.Compare(a.NewSpan.Start, b.NewSpan.Start) })
	slices.SortStableFunc(f.old, func(a, b diff.Flag) int { return cmp.Compare(a.OldSpan.Start, b.OldSpan.Start) })
	return f
}

// of returns the flags of a block.
func (f flagged) of(b *flow.Block) []diff.Flag {
	found := in(f.new, b.New, func(f *diff.Flag) int { return int(f.NewSpan.Start) })
	return append(found, in(f.old, b.Old, func(f *diff.Flag) int { return int(f.OldSpan.Start) })...)
}

// in returns the flags whose words begin in a paragraph.
func in(flags []diff.Flag, p *flow.Paragraph, start func(*diff.Flag) int) []diff.Flag {
	if p == nil {
		return nil
	}
	var found []diff.Flag
	for _, piece := range p.Pieces {
		from := sort.Search(len(flags), func(i int) bool { return start(&flags[i]) >= int(piece.Span.Start) })
		for i := from; i < len(flags) && start(&flags[i]) < int(piece.Span.End); i++ {
			found = append(found, flags[i])
		}
	}
	return found
}

// point writes what a reader must not miss in the block before, in a quotation.
func (r *redline) point(flags []diff.Flag) {
	for _, f := range flags {
		r.string("> **!** ")
		if f.Old != "" {
			r.string("<del>" + gfm.Text(f.Old, false) + "</del>")
		}
		if f.Old != "" && f.New != "" {
			r.string(" → ")
		}
		if f.New != "" {
			r.string("<ins>" + gfm.Text(f.New, false) + "</ins>")
		}
		r.put(r.words.gap, gfm.Text(f.Reason, false))
	}
}
