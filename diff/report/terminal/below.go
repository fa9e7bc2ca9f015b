package terminal

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

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
	for _, gone := range ch.Departed {
		b.departed(ch, gone, depth)
	}
}

// departed writes where a provision went that stood below ch: an article of
// which only a paragraph left shows no other change.
func (b *below) departed(ch, gone *diff.Change, depth int) {
	to := gone.New[0].Within(law.Article)
	if to == nil || slices.Contains(b.unit.New, to) {
		return // it is still in the unit, and shown there
	}
	j := joiner{}
	for _, p := range gone.Old {
		if !slices.Contains(ch.Old, p.Parent) {
			continue
		}
		for _, part := range [...]diff.Part{diff.LabelPart, diff.HeadingPart, diff.TextPart} {
			for _, s := range runs(p, part) {
				j.add(diff.Equal, b.c.Old, s, 0)
			}
		}
	}
	b.flush()
	line := []piece{{text: "[" + b.words.into(b.nameOf(b.c.New, to)) + "] ", dim: true}}
	for _, p := range b.elide(j.pieces) {
		if !p.dim {
			p.op = diff.Delete
		}
		line = merge(append(line, p))
	}
	b.line(depth, line)
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
	line := spaced(b.pieces(ch, diff.LabelPart)) // never shortened: it says which item this is
	var rest []piece
	for _, part := range [...]diff.Part{diff.HeadingPart, diff.TextPart} {
		rest = append(spaced(rest), b.pieces(ch, part)...)
	}
	for _, p := range b.elide(rest) {
		line = merge(append(line, p))
	}
	if from := b.movedFrom(ch); from != "" {
		line = append([]piece{{text: from + " ", dim: true}}, line...)
	}
	b.line(depth, line)
}

// spaced ends a label or heading with a space where the script needs one. Among
// Han and full-width characters (U+3000 and above) that is a wide one, and only
// behind a character, as in 一 or ２: a bracket or stop sets its label off.
func spaced(line []piece) []piece {
	n := len(line)
	if n == 0 {
		return line
	}
	switch last, _ := utf8.DecodeLastRuneInString(line[n-1].text); {
	case last < 0x3000:
		line[n-1].text += " "
	case unicode.IsLetter(last) || unicode.IsNumber(last):
		line[n-1].text += "\u3000"
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
