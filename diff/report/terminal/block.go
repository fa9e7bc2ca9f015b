package terminal

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// indent is the number of columns a block's words stand to the right of its
// header; items below a paragraph stand as many again.
const indent = 4

// block writes one unit: what it was and became, what happened to it, its words.
func (r *report) block(unit *diff.Change) {
	r.blank()
	r.header(unit)
	if unit.Below()&^(diff.Renumbering|diff.Relocation) != 0 || r.opts.Context < 0 {
		r.body(unit)
	}
	r.flags(unit)
}

// header writes the line that names a change: "~ 第十一条 → 第十二条  amended".
func (r *report) header(ch *diff.Change) {
	line := []piece{{op: leadOp(ch), text: lead(ch), bold: true, bare: true}}
	line = append(line, piece{text: r.name(ch), bold: true})
	if !labelled(ch) {
		line = append(line, piece{text: " " + r.where(ch), dim: true})
	}
	if heading := r.pieces(ch, diff.HeadingPart); len(heading) > 0 {
		line = append(line, piece{text: " "})
		line = append(line, r.elide(heading)...)
	}
	if what := r.words.kinds(headline(ch)); what != "" {
		line = append(line, piece{text: r.words.gap + what, dim: true})
	}
	if from := r.origin(ch); from != "" {
		line = append(line, piece{text: from, dim: true})
	}
	r.line(0, line)
}

// labelled reports whether a provision of ch has a number to name it by.
func labelled(ch *diff.Change) bool {
	return slices.ContainsFunc(slices.Concat(ch.Old, ch.New), func(p *law.Provision) bool { return !p.Label.Empty() })
}

// headline returns the kinds the header of a change names: its own, and for a
// unit what happened to its words below.
func headline(ch *diff.Change) diff.Kinds {
	kinds := ch.Kinds
	if holdsUnits(ch.Kind()) || kinds.Has(diff.Insertion) || kinds.Has(diff.Repeal) {
		return kinds
	}
	below := ch.Below()
	switch {
	case below&(diff.Substitution|diff.Insertion|diff.Repeal) != 0:
		kinds |= diff.Substitution
		kinds &^= diff.Consequential | diff.Editorial
	default:
		kinds |= below & (diff.Consequential | diff.Editorial)
	}
	return kinds
}

func lead(ch *diff.Change) string {
	switch {
	case ch.Kinds == 0 && holdsUnits(ch.Kind()):
		return "  "
	case ch.Kinds.Has(diff.Insertion):
		return "+ "
	case ch.Kinds.Has(diff.Repeal):
		return "- "
	}
	return "~ "
}

func leadOp(ch *diff.Change) diff.Op {
	switch {
	case len(ch.Old) == 0:
		return diff.Insert
	case len(ch.New) == 0:
		return diff.Delete
	}
	return diff.Equal
}

// origin says where a relocated unit comes from: the chapter it stood in, when
// it left it.
func (r *report) origin(ch *diff.Change) string {
	if !ch.Kinds.Has(diff.Relocation) || len(ch.Old) == 0 || len(ch.New) == 0 {
		return ""
	}
	from := ch.Old[0].Parent
	if ch.Parent == nil || from == nil || slices.Contains(ch.Parent.Old, from) || r.c.Old.Label(from) == "" {
		return ""
	}
	return " " + r.words.from(r.nameOf(r.c.Old, from))
}

// body writes a unit's own words and those below it, level by level.
func (r *report) body(unit *diff.Change) {
	r.own(unit, indent)
	b := below{report: r, unit: unit}
	if len(unit.New) > 1 {
		b.opened = unit.New[0]
	}
	b.children(unit, indent)
	b.flush()
}

// own writes the text a change has beside its label, heading and children. Of a
// text that has lines, only those with changes are written.
func (r *report) own(ch *diff.Change, depth int) {
	lines := splitLines(r.pieces(ch, diff.TextPart))
	if len(lines) == 1 {
		if len(lines[0]) > 0 {
			r.line(depth, r.elide(lines[0]))
		}
		return
	}
	skipped := false
	for _, line := range lines {
		if r.opts.Context >= 0 && !changed(line) {
			skipped = true
			continue
		}
		if skipped {
			r.line(depth, []piece{{text: elision, dim: true}})
			skipped = false
		}
		r.line(depth, r.elide(line))
	}
	if skipped {
		r.line(depth, []piece{{text: elision, dim: true}})
	}
}

// changed reports whether any of the pieces was inserted or deleted.
func changed(pieces []piece) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return p.op != diff.Equal })
}
