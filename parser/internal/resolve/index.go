package resolve

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// An index finds the provisions of one instrument by what citations name them
// by. Instruments annexed to it have their own.
type index struct {
	doc    *law.Document
	ofKind [law.Annex + 1][]*law.Provision // those that are cited from anywhere, in the order of the text
	// What begins with a letter is cited as printed, too, so labels have to be read
	// for it. Chinese statutes, which number nothing so, are never asked for it.
	lettered, digits *chains
	seed             maphash.Seed
	found            []*law.Provision // scratch
}

// chains are provisions by the numbers they may be cited by. Those whose numbers
// have one hash are chained: a map with a list for each took six times the memory.
type chains struct {
	entries []entry
	first   []int32 // by hash: a place in entries, plus one
}

// An entry is a provision and one number it may be cited by.
type entry struct {
	p      *law.Provision
	number string
	next   int32 // the next of the hash: a place in entries, plus one
}

// cited reports whether citations name provisions of kind k from anywhere in
// the instrument: those from the article up. What stands below the article is
// found from there.
func cited(k law.Kind) bool {
	return k.Groups() || k == law.Article || k == law.Level || k == law.Recital || k == law.Annex
}

func (r *resolver) index(act *law.Provision) *index {
	x := r.indices[act]
	if x == nil {
		x = &index{doc: r.doc, seed: maphash.MakeSeed()}
		x.list(act, act)
		r.indices[act] = x
	}
	return x
}

// list adds p and what is cited below it to the lists by kind.
func (x *index) list(p, act *law.Provision) {
	if p.Kind == law.Act && p != act {
		return
	}
	if cited(p.Kind) {
		x.ofKind[p.Kind] = append(x.ofKind[p.Kind], p)
	}
	for _, child := range p.Children {
		x.list(child, act)
	}
}

// chained returns the chains that a number is looked for in.
func (x *index) chained(number string) *chains {
	if isLetter(number[0]) {
		if x.lettered == nil {
			x.lettered = x.chain(x.letters)
		}
		return x.lettered
	}
	if x.digits == nil {
		x.digits = x.chain(func(c *chains, p *law.Provision) {
			if p.Number != "" && !isLetter(p.Number[0]) {
				c.enter(p, p.Number)
			}
		})
	}
	return x.digits
}

// chain makes chains of what a function enters of each provision.
func (x *index) chain(enter func(*chains, *law.Provision)) *chains {
	n := 0
	for _, list := range x.ofKind {
		n += len(list)
	}
	c := &chains{entries: make([]entry, 0, n)}
	for _, list := range x.ofKind {
		for _, p := range list {
			enter(c, p)
		}
	}
	size := 1
	for size < len(c.entries) {
		size *= 2
	}
	c.first = make([]int32, size)
	for i := len(c.entries) - 1; i >= 0; i-- { // so that each chain is in the order of the text
		e := &c.entries[i]
		slot := x.slot(c, e.number)
		e.next, *slot = *slot, int32(i+1)
	}
	return c
}

func (c *chains) enter(p *law.Provision, number string) {
	c.entries = append(c.entries, entry{p: p, number: number})
}

func (x *index) slot(c *chains, number string) *int32 {
	return &c.first[maphash.String(x.seed, number)&uint64(len(c.first)-1)]
}

// named returns the provisions of kind k with a number, in the order of the text.
// The list is good until the next call.
func (x *index) named(k law.Kind, number string) []*law.Provision {
	x.found = x.found[:0]
	if number == "" {
		return nil
	}
	c := x.chained(number)
	for i := *x.slot(c, number); i > 0; i = c.entries[i-1].next {
		if e := &c.entries[i-1]; e.p.Kind == k && e.number == number {
			x.found = append(x.found, e.p)
		}
	}
	return x.found
}

// place returns the index of p in the list of its kind.
func (x *index) place(p *law.Provision) int {
	list := x.ofKind[p.Kind]
	at, _ := slices.BinarySearchFunc(list, p.Span.Start, func(q *law.Provision, start int32) int { return cmp.Compare(q.Span.Start, start) })
	for at < len(list) && list[at] != p {
		at++ // it may begin where the one it stands in does
	}
	if at == len(list) {
		return 0 // it is of another instrument
	}
	return at
}

// letters enters p under what begins with a letter: its number, and letters as
// printed, which a citation may not know to be Roman numerals. Annexes that have
// only a letter carry it as their heading.
func (x *index) letters(c *chains, p *law.Provision) {
	if p.Number != "" && isLetter(p.Number[0]) {
		c.enter(p, p.Number)
	}
	label := x.doc.Label(p)
	printed := strings.Trim(label[strings.LastIndexByte(label, ' ')+1:], "().")
	if p.Kind == law.Annex && p.Number == "" {
		printed, _, _ = strings.Cut(x.doc.Heading(p), " ")
	}
	if printed != "" && len(printed) <= maxLetters && isLetter(printed[0]) {
		if printed = strings.ToLower(printed); printed != p.Number {
			c.enter(p, printed)
		}
	}
}

// maxLetters bounds the letters of a number: XXXVIII has seven.
const maxLetters = 8

// find returns the provisions of kind k with a number cited: as printed, where
// that is letters, or else in its canonical form.
func (x *index) find(k law.Kind, printed, number string) []*law.Provision {
	if printed != "" && isLetter(printed[0]) {
		if list := x.named(k, strings.ToLower(printed)); len(list) > 0 {
			return list
		}
	}
	return x.named(k, number)
}

// excerptFrom is the least number of the first article of a text that is one
// part of a larger instrument, as a book of a code in a file of its own. A text
// whose first heads were damaged begins lower.
const excerptFrom = 10

// excerpt returns the first article of an instrument that is a part of a larger
// one, otherwise nil.
func (x *index) excerpt() *law.Provision {
	articles := x.ofKind[law.Article]
	if len(articles) == 0 {
		return nil
	}
	if n, err := strconv.Atoi(articles[0].Number); err != nil || n < excerptFrom {
		return nil
	}
	return articles[0]
}

// nearest returns, of several provisions, those that share the innermost
// provision with home: Section 2 in Chapter III is that chapter's. Of those
// equally near it returns the first.
func nearest(list []*law.Provision, home *law.Provision) *law.Provision {
	if len(list) == 1 {
		return list[0]
	}
	for around := home; around != nil; around = around.Parent {
		for _, p := range list {
			if around.Span.Contains(p.Span) && !p.Span.Contains(around.Span) || p == around {
				return p
			}
		}
	}
	return list[0]
}
