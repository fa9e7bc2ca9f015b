package terminal

import (
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A piece is a run of words that is written in one way.
type piece struct {
	op   diff.Op
	text string
	bold bool
	dim  bool
	bare bool // the report's own words: coloured as op says, but never marked
}

func bold(s string) []piece { return []piece{{text: s, bold: true}} }

// hasWords reports whether any provision of ch has words in the given part.
func (r *report) hasWords(ch *diff.Change, part diff.Part) bool {
	for _, list := range [...][]*law.Provision{ch.Old, ch.New} {
		for _, p := range list {
			if len(runs(p, part)) > 0 {
				return true
			}
		}
	}
	return false
}

// runs returns the spans of one part of a provision.
func runs(p *law.Provision, part diff.Part) []law.Span {
	switch part {
	case diff.LabelPart:
		return spanned(p.Label)
	case diff.HeadingPart:
		return spanned(p.Heading)
	default:
		return p.Text
	}
}

func spanned(s law.Span) []law.Span {
	if s.Empty() {
		return nil
	}
	return []law.Span{s}
}

func present(p piece) []piece {
	if p.text == "" {
		return nil
	}
	return []piece{p}
}

// pieces returns the words of one part of a change, the changed ones marked.
func (r *report) pieces(ch *diff.Change, part diff.Part) []piece {
	const older, newer = 0, 1
	if part == diff.LabelPart && len(ch.Old) > 0 && len(ch.New) > 0 && !holdsUnits(ch.Kind()) && ch.Kind() != law.Article {
		return r.firstLabels(ch)
	}
	j := joiner{lines: part == diff.TextPart && keepsLines(ch.Kind())}
	for _, e := range r.editsOf(ch, part) {
		op := e.Op
		if e.Cause == diff.Typography && (r.opts.IgnoreEditorial || r.isLineEnd(ch, e)) {
			if op == diff.Delete {
				continue
			}
			op = diff.Equal
		}
		if part == diff.TextPart {
			j.mark(r.boundary(diff.Delete, r.c.Old, ch.Old, e.Old))
			j.mark(r.boundary(diff.Insert, r.c.New, ch.New, e.New))
		}
		switch e.Op {
		case diff.Delete:
			j.add(op, r.c.Old, e.Old, older)
		case diff.Equal:
			j.add(op, r.c.New, e.New, newer)
			j.last[older] = e.Old
		default:
			j.add(op, r.c.New, e.New, newer)
		}
	}
	return j.pieces
}

// firstLabels returns the labels of the first provisions of a change below the
// articles; those of the others stand where their words begin.
func (r *report) firstLabels(ch *diff.Change) []piece {
	old, new := r.c.Old.Slice(ch.Old[0].Label), r.c.New.Slice(ch.New[0].Label)
	if old == new {
		return present(piece{text: new})
	}
	return append(present(piece{op: diff.Delete, text: old}), present(piece{op: diff.Insert, text: new})...)
}

// boundary returns the mark of a paragraph that was split or joined, and the
// label behind it, if s begins the words of any but the first of the provisions.
func (r *report) boundary(op diff.Op, d *law.Document, list []*law.Provision, s law.Span) []piece {
	for i, p := range list {
		if i > 0 && !s.Empty() && len(p.Text) > 0 && p.Text[0].Start == s.Start && p.Kind != law.Article {
			return []piece{{op: op, text: "¶" + d.Slice(p.Label)}}
		}
	}
	return nil
}

// isLineEnd reports whether an edit only puts a space where the other text has a
// line end, or the other way round: that is layout unless spacing is all that
// changed.
func (r *report) isLineEnd(ch *diff.Change, e diff.Edit) bool {
	return !ch.Kinds.Has(diff.Editorial) && strings.TrimSpace(r.c.Old.Slice(e.Old)+r.c.New.Slice(e.New)) == ""
}

// editsOf returns the edits of one part. A change that has none, as one of a
// provision that stayed the same, gets them from its provisions. They are good
// until the next call.
func (r *report) editsOf(ch *diff.Change, part diff.Part) []diff.Edit {
	edits := r.edits[:0]
	defer func() { r.edits = edits }()
	for _, e := range ch.Edits {
		if e.Part == part {
			edits = append(edits, e)
		}
	}
	if len(edits) > 0 {
		return edits
	}
	for _, p := range ch.New {
		for _, s := range runs(p, part) {
			e := diff.Edit{Op: diff.Equal, Part: part, New: s}
			if len(ch.Old) == 0 {
				e.Op = diff.Insert
			}
			edits = append(edits, e)
		}
	}
	if len(ch.New) > 0 {
		return edits
	}
	for _, p := range ch.Old {
		for _, s := range runs(p, part) {
			edits = append(edits, diff.Edit{Op: diff.Delete, Part: part, Old: s})
		}
	}
	return edits
}

// A joiner puts spans behind one another as a reader sees them: with a space
// where layout divides words that are written with spaces, or with a line end
// where the lines mean something.
type joiner struct {
	lines  bool // keep the source's line ends
	pieces []piece
	last   [2]law.Span // the last span of the old text and of the new
}

func (j *joiner) add(op diff.Op, d *law.Document, s law.Span, side int) {
	text := d.Slice(s)
	if text == "" {
		return
	}
	if last := j.last[side]; !last.Empty() && s.Start > last.End {
		switch {
		case j.lines && strings.Contains(d.Source[last.End:s.Start], "\n"):
			j.pieces = append(j.pieces, piece{text: "\n"})
		case d.Spaced(last, s):
			space := piece{text: " "}
			if n := len(j.pieces); n > 0 && j.pieces[n-1].op == op {
				space.op = op // within words that were inserted or deleted together
			}
			j.pieces = merge(append(j.pieces, space))
		}
	}
	j.last[side] = s
	j.pieces = merge(append(j.pieces, piece{op: op, text: text}))
}

// mark adds the mark of a paragraph in the place of the space that stands there
// in the other text.
func (j *joiner) mark(mark []piece) {
	if len(mark) == 0 {
		return
	}
	n := len(j.pieces)
	space := n > 0 && j.pieces[n-1].op != diff.Equal && strings.TrimSpace(j.pieces[n-1].text) == ""
	if space {
		j.pieces = j.pieces[:n-1]
	}
	j.pieces = append(j.pieces, mark...)
	if space && mark[0].op == diff.Delete {
		j.pieces = append(j.pieces, piece{text: " "}) // layout puts it behind an inserted mark
	}
}

// merge makes one piece of the last two when both are written the same way.
func merge(pieces []piece) []piece {
	n := len(pieces)
	if n < 2 {
		return pieces
	}
	last, plain := pieces[n-1], pieces[n-2]
	last.text, plain.text = "", ""
	if last != plain {
		return pieces
	}
	pieces[n-2].text += pieces[n-1].text
	return pieces[:n-1]
}

// keepsLines reports whether the lines of provisions of kind k are more than
// layout: each is an entry or a row of its own.
func keepsLines(k law.Kind) bool {
	return k == law.Contents || k == law.Table || k == law.Conclusions || k == law.Metadata || k == law.Preface
}
