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

// A builder turns what the lines open into balanced marks and hands each
// finished child of the root to the grammar.
type builder struct {
	r     *reader
	root  *law.Provision
	stack []level
	marks []grammar.Mark
	made  []law.Provision // opened since the last flush, by ordinal
}

type level struct {
	rank int
	p    int // ordinal of its provision, -1 for the root
	kind law.Kind
}

// open opens a provision at byte offset at and returns it, to be filled in
// before the next is opened.
func (b *builder) open(kind law.Kind, rank, at int) *law.Provision {
	b.closeTo(rank, at)
	if len(b.stack) == 1 {
		b.flush()
	}
	b.made = append(b.made, law.Provision{Kind: kind, Span: law.Span{Start: at}})
	n := len(b.made) - 1
	b.stack = append(b.stack, level{rank, n, kind})
	b.marks = append(b.marks, grammar.Mark{Kind: grammar.Open, Ordinal: n, Start: at, End: at})
	return &b.made[n]
}

// closeTo closes every open provision of the given rank or below.
func (b *builder) closeTo(rank, at int) {
	for len(b.stack) > 1 && b.stack[len(b.stack)-1].rank >= rank {
		b.stack = b.stack[:len(b.stack)-1]
		b.marks = append(b.marks, grammar.Mark{Kind: grammar.Close, Start: at, End: at})
	}
}

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
	line.Runs(b.r.src, from, to, func(start, end int) {
		b.marks = append(b.marks, grammar.Mark{Kind: grammar.Text, Start: start, End: end})
	})
}

// flush hands the marks of a finished child of the root to the grammar.
func (b *builder) flush() {
	if len(b.marks) == 0 {
		return
	}
	unit, err := grammar.ParseUnit(b.r.src, b.marks)
	if err != nil {
		panic("parser: unbalanced marks: " + err.Error())
	}
	slab := make([]law.Provision, len(b.made))
	copy(slab, b.made)
	child := link(slab, unit)
	child.Parent = b.root
	b.root.Children = append(b.root.Children, child)
	b.marks, b.made = b.marks[:0], b.made[:0]
}

// link puts what the grammar found together: spans, runs, children, parents.
func link(slab []law.Provision, u *grammar.Unit) *law.Provision {
	p := &slab[u.Ordinal]
	p.Span.End = u.Close
	if n := len(u.Text); n > 0 {
		p.Text = make([]law.Span, n)
		for i, t := range u.Text {
			p.Text[i] = law.Span(t)
		}
	}
	if n := len(u.Units); n > 0 {
		p.Children = make([]*law.Provision, n)
		for i, c := range u.Units {
			p.Children[i] = link(slab, c)
			p.Children[i].Parent = p
		}
	}
	return p
}

// outline builds the tree.
func (r *reader) outline() *law.Provision {
	root := &law.Provision{Kind: law.Act, Span: law.Span{Start: 0, End: len(r.src)}}
	b := &builder{r: r, root: root, stack: []level{{rank: 0, p: -1, kind: law.Act}}}
	for _, s := range r.segments() {
		b.segment(s)
	}
	b.closeTo(rankMatter, len(r.src))
	b.flush()
	return root
}
