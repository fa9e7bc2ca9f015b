package terminal

import (
	"slices"
	"unicode/utf8"

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
	case len(ch.Old) == 0:
		return "+ "
	case len(ch.New) == 0:
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

// A below is the walk through what stands below a unit.
type below struct {
	*report
	unit    *diff.Change
	opened  *law.Provision // of a split: the new provision whose words are being written
	skipped bool           // unchanged lines stand between the last line and the next
	depth   int            // of the last line
	run     []*diff.Change // neighbours that only got another number
}

func (b *below) children(ch *diff.Change, depth int) {
	for _, child := range ch.Children {
		b.open(child)
		kinds := child.Below()
		// Of a split, which provision unchanged words went to matters too.
		all := b.opts.Context < 0 || kinds == 0 && b.unit.Kinds&(diff.Split|diff.Join) != 0
		switch {
		case all || kinds&^diff.Renumbering != 0:
			b.flush()
			b.item(child, depth)
			b.children(child, depth+indent)
		case kinds == 0:
			b.numbers()
			b.skipped, b.depth = true, depth
		default:
			b.ellipsis()
			b.run, b.depth = append(b.run, child), depth
		}
	}
}

// open writes a line for the next new provision of a split.
func (b *below) open(child *diff.Change) {
	if b.opened == nil || len(child.New) == 0 {
		return
	}
	parent := child.New[0].Parent
	if parent != b.opened && slices.Contains(b.unit.New, parent) {
		b.flush()
		b.opened = parent
		b.line(indent/2, []piece{{text: "→ " + b.nameOf(b.c.New, parent), bold: true}})
	}
}

// item writes one provision below a unit on a line of its own.
func (b *below) item(ch *diff.Change, depth int) {
	line := b.pieces(ch, diff.LabelPart)
	for _, part := range [...]diff.Part{diff.HeadingPart, diff.TextPart} {
		if words := b.pieces(ch, part); len(words) > 0 {
			line = merge(append(spaced(line), words[0]))
			line = append(line, words[1:]...)
		}
	}
	if from := b.movedFrom(ch); from != "" {
		line = append([]piece{{text: from + " ", dim: true}}, line...)
	}
	b.line(depth, b.elide(line))
}

// spaced ends a label or heading with a space where the script needs one: not
// behind Han and full-width characters (U+3000 and above).
func spaced(line []piece) []piece {
	n := len(line)
	if n == 0 {
		return line
	}
	if last, _ := utf8.DecodeLastRuneInString(line[n-1].text); last < 0x3000 {
		line[n-1].text += " "
	}
	return line
}

// movedFrom says of an item that was moved where it stood, if in another unit.
func (b *below) movedFrom(ch *diff.Change) string {
	if !ch.Kinds.Has(diff.Relocation) || len(ch.Old) == 0 || len(ch.New) == 0 {
		return ""
	}
	for p := ch.Old[0].Parent; p != nil; p = p.Parent {
		if holdsUnits(p.Kind) {
			break
		}
		if b.c.Old.Label(p) != "" && p.Kind == law.Article && !slices.Contains(b.unit.Old, p) {
			return "[" + b.words.from(b.nameOf(b.c.Old, p)) + "]"
		}
	}
	return "[" + b.words.kinds(diff.Relocation) + "]"
}

// flush writes what was kept back.
func (b *below) flush() {
	b.numbers()
	b.ellipsis()
}

// ellipsis says that unchanged provisions stand here.
func (b *below) ellipsis() {
	if b.skipped {
		b.line(b.depth, []piece{{text: elision, dim: true}})
		b.skipped = false
	}
}

// numbers says which neighbours only got other numbers.
func (b *below) numbers() {
	if len(b.run) > 0 {
		b.line(b.depth, []piece{{text: b.ranges(b.run), dim: true}})
		b.run = b.run[:0]
	}
}
