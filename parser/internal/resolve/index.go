package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// An index finds the provisions of one instrument by what citations name them
// by. Instruments annexed to it have their own.
type index struct {
	doc      *law.Document
	numbered map[named][]*law.Provision // in the order of the text
	ofKind   map[law.Kind][]*law.Provision
	room     []*law.Provision // for the lists of numbered, nearly all of one
}

type named struct {
	kind   law.Kind
	number string
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
		x = &index{doc: r.doc, ofKind: map[law.Kind][]*law.Provision{}}
		x.list(act, act)
		n := 0
		for _, list := range x.ofKind {
			n += len(list)
		}
		x.numbered, x.room = make(map[named][]*law.Provision, n), make([]*law.Provision, 0, n)
		for _, list := range x.ofKind {
			for _, p := range list {
				x.number(p)
			}
		}
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
	key := named{p.Kind, number}
	list := x.numbered[key]
	if list == nil && len(x.room) < cap(x.room) {
		x.room = append(x.room, p)
		n := len(x.room)
		x.numbered[key] = x.room[n-1 : n : n]
		return
	}
	x.numbered[key] = append(list, p)
}

// maxLetters bounds the letters of a number: XXXVIII has seven.
const maxLetters = 8

// find returns the provisions of kind k with a number cited: as printed, where
// that is letters, or else in its canonical form.
func (x *index) find(k law.Kind, printed, number string) []*law.Provision {
	if printed != "" && isLetter(printed[0]) {
		if list := x.numbered[named{k, strings.ToLower(printed)}]; len(list) > 0 {
			return list
		}
	}
	return x.numbered[named{k, number}]
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
