package resolve

import (
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
	ofKind map[law.Kind][]*law.Provision // in the order of the text
	// entries say what provisions are cited by. Those whose numbers have one hash
	// are chained: a map with a list for each took six times the memory.
	entries []entry
	first   []int32 // by hash: a place in entries, plus one
	seed    maphash.Seed
	found   []*law.Provision // scratch
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
		x = &index{doc: r.doc, ofKind: map[law.Kind][]*law.Provision{}, seed: maphash.MakeSeed()}
		x.list(act, act)
		x.chain()
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

// chain enters the provisions of the lists.
func (x *index) chain() {
	n := 0
	for _, list := range x.ofKind {
		n += len(list)
	}
	x.entries = make([]entry, 0, n)
	for _, list := range x.ofKind {
		for _, p := range list {
			x.number(p)
		}
	}
	size := 1
	for size < len(x.entries) {
		size *= 2
	}
	x.first = make([]int32, size)
	for i := len(x.entries) - 1; i >= 0; i-- { // so that each chain is in the order of the text
		e := &x.entries[i]
		slot := x.slot(e.number)
		e.next, *slot = *slot, int32(i+1)
	}
}

func (x *index) slot(number string) *int32 {
	return &x.first[maphash.String(x.seed, number)&uint64(len(x.first)-1)]
}

// named returns the provisions of kind k with a number, in the order of the text.
// The list is good until the next call.
func (x *index) named(k law.Kind, number string) []*law.Provision {
	x.found = x.found[:0]
	for i := *x.slot(number); i > 0; i = x.entries[i-1].next {
		if e := &x.entries[i-1]; e.p.Kind == k && e.number == number {
			x.found = append(x.found, e.p)
		}
	}
	return x.found
}

// place returns the index of p in the list of its kind.
func (x *index) place(p *law.Provision) int {
	list := x.ofKind[p.Kind]
	at, _ := slices.BinarySearchFunc(list, p.Span.Start, func(q *law.Provision, start int) int { return q.Span.Start - start })
	for at < len(list) && list[at] != p {
		at++ // it may begin where the one it stands in does
	}
	if at == len(list) {
		return 0 // it is of another instrument
	}
	return at
}

// number enters p under what it may be cited by: its number, and letters as
// printed, which a citation may not know to be Roman numerals. Annexes that have
// only a letter carry it as their heading.
func (x *index) number(p *law.Provision) {
	if p.Number != "" {
		x.enter(p, p.Number)
	}
	label := x.doc.Label(p)
	printed := strings.Trim(label[strings.LastIndexByte(label, ' ')+1:], "().")
	if p.Kind == law.Annex && p.Number == "" {
		printed, _, _ = strings.Cut(x.doc.Heading(p), " ")
	}
	if printed != "" && len(printed) <= maxLetters && isLetter(printed[0]) {
		if printed = strings.ToLower(printed); printed != p.Number {
			x.enter(p, printed)
		}
	}
}

func (x *index) enter(p *law.Provision, number string) {
	x.entries = append(x.entries, entry{p: p, number: number})
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
