package parser

import (
	"github.com/lawdiff/lawdiff/grammar"
	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser/law"
)

// The ranks of the level stack, outermost first; a provision that opens closes
// all open ones of its rank or below. Each instrument within another has its
// own set, depthOfAct above the one before.
const (
	rankMatter    = 1  // title, preface, contents, preamble, annex …
	rankGroup     = 2  // and up: the heads of the table in their order
	rankLevel     = 20 // and up: the clauses of a text without articles, as they nest
	rankArticle   = 40
	rankParagraph = 50
	rankSub       = 51 // a paragraph below a numbered one
	rankItem      = 52 // and up: lists in the order they nest
	rankLeaf      = 99
	depthOfAct    = 100
)

// A builder turns what the lines open into balanced marks, and hands them to
// the grammar in portions, so that a long text needs no more tokens at a time
// than a short one.
type builder struct {
	r     *reader
	stack []level // what is open, the root first
	marks []grammar.Mark
	made  []*law.Provision // of each mark that opens, what it opens

	grammar grammar.Reader

	provisions []law.Provision  // to be used up, so that not each is allocated by itself
	spans      []law.Span       // likewise
	children   []*law.Provision // likewise
}

type level struct {
	rank int
	kind law.Kind
	p    *law.Provision
	mark int // place of its Open in the marks, -1 for the root
}

// portion is how many marks within one open provision are handed to the
// grammar at once: as many as its tokens have room for without taking more,
// less those of an article that is under way.
const portion = 100

// open opens a provision at byte offset at and returns it to be filled in.
func (b *builder) open(kind law.Kind, rank, at int) *law.Provision {
	b.closeTo(rank, at)
	if len(b.marks)-b.top().mark > portion {
		b.flush()
	}
	if len(b.provisions) == 0 {
		b.provisions = make([]law.Provision, b.slab())
	}
	p := &b.provisions[0]
	b.provisions = b.provisions[1:]
	p.Kind, p.Span.Start = kind, int32(at)
	b.stack = append(b.stack, level{rank, kind, p, len(b.marks)})
	b.mark(grammar.Open, at, at, p)
	return p
}

// closeTo closes every open provision of the given rank or below.
func (b *builder) closeTo(rank, at int) {
	for len(b.stack) > 1 && b.top().rank >= rank {
		b.stack = b.stack[:len(b.stack)-1]
		b.mark(grammar.Close, at, at, nil)
	}
}

func (b *builder) mark(kind grammar.MarkKind, start, end int, p *law.Provision) {
	b.marks = append(b.marks, grammar.Mark{Kind: kind, Start: int32(start), End: int32(end)})
	b.made = append(b.made, p)
}

// top returns the innermost open level.
func (b *builder) top() *level { return &b.stack[len(b.stack)-1] }

// within reports whether a provision of kind k is open in the present
// instrument.
func (b *builder) within(k law.Kind, base int) bool {
	for i := len(b.stack) - 1; i > 0 && b.stack[i].rank > base; i-- {
		if b.stack[i].kind == k {
			return true
		}
	}
	return false
}

// text adds the words between two offsets to the innermost open provision.
func (b *builder) text(from, to int) {
	line.Runs(&b.r.marks, from, to, func(start, end int) {
		b.mark(grammar.Text, start, end, nil)
	})
}

// flush hands what is finished within the innermost open provision to the
// grammar and puts it into the tree.
func (b *builder) flush() {
	top := b.top()
	from := top.mark + 1
	units, err := b.grammar.Read(b.r.src, b.marks[from:])
	if err != nil {
		panic("parser: " + err.Error()) // marks are balanced by closeTo
	}
	b.link(top.p, int32(from), int32(from), int32(len(b.marks)), units)
	b.marks, b.made = b.marks[:from], b.made[:from]
}

// link gives p the words and units between two places of the marks. The places
// in the units count from base.
func (b *builder) link(p *law.Provision, base, from, to int32, units []grammar.Unit) {
	texts, children := int(to-from), 0
	for i := 0; i < len(units); i += 1 + int(units[i].Within) {
		texts -= int(units[i].Close - units[i].Open + 1)
		children++
	}
	p.Text = b.newSpans(p.Text, texts)
	p.Children = b.newChildren(p.Children, children)
	at := from
	for i := 0; i < len(units); i += 1 + int(units[i].Within) {
		u := &units[i]
		open, end := base+u.Open, base+u.Close
		b.runs(p, at, open)
		child := b.made[open]
		child.Parent, child.Span.End = p, b.marks[end].Start
		b.link(child, base, open+1, end, units[i+1:i+1+int(u.Within)])
		p.Children = append(p.Children, child)
		at = end + 1
	}
	b.runs(p, at, to)
}

func (b *builder) runs(p *law.Provision, from, to int32) {
	for _, m := range b.marks[from:to] {
		p.Text = append(p.Text, law.Span{Start: m.Start, End: m.End})
	}
}

// maxSlab bounds how many provisions, runs or children are allocated at once.
const maxSlab = 512

// slab returns how many are: not many more than a short text has.
func (b *builder) slab() int { return min(maxSlab, len(b.r.lines)/2+4) }

// newSpans returns have with room for n more.
func (b *builder) newSpans(have []law.Span, n int) []law.Span {
	if n == 0 || have != nil {
		return have
	}
	if n > b.slab() {
		return make([]law.Span, 0, n)
	}
	if len(b.spans) < n {
		b.spans = make([]law.Span, b.slab())
	}
	s := b.spans[:0:n]
	b.spans = b.spans[n:]
	return s
}

// newChildren returns have with room for n more.
func (b *builder) newChildren(have []*law.Provision, n int) []*law.Provision {
	if n == 0 || have != nil {
		return have
	}
	if n > b.slab() {
		return make([]*law.Provision, 0, n)
	}
	if len(b.children) < n {
		b.children = make([]*law.Provision, b.slab())
	}
	s := b.children[:0:n]
	b.children = b.children[n:]
	return s
}

// outline builds the tree.
func (b *builder) outline() *law.Provision {
	root := &law.Provision{Kind: law.Act, Span: law.Between(0, len(b.r.src))}
	b.stack = append(b.stack, level{kind: law.Act, p: root, mark: -1})
	for _, s := range b.r.segments() {
		b.segment(s)
	}
	b.closeTo(rankMatter, len(b.r.src))
	b.flush()
	b.grammar.Release()
	return root
}
