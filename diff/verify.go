package diff

import (
	"fmt"
	"slices"
	"sync"
	"unicode"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Verify proves that the comparison accounts for both texts: each provision
// stands in exactly one change, and the edits, laid back in order, give both
// sources byte for byte, the words that stayed being taken from the other side.
// What no edit holds is layout: it must be without a letter or digit unless it
// is a tag of the markup. An error names the place and is a bug in this package
// or in the parser, never the reader's fault. Cost: linear in the texts.
func (c *Comparison) Verify() error {
	var places, old, new error
	var work sync.WaitGroup
	work.Go(func() {
		old = rebuild(c.Old, c.New, c.pieces(func(e Edit) piece { return piece{e.Old, e.New, e.Op == Equal} }))
	})
	work.Go(func() {
		new = rebuild(c.New, c.Old, c.pieces(func(e Edit) piece { return piece{e.New, e.Old, e.Op == Equal} }))
	})
	places = c.verifyPlaces()
	work.Wait()
	switch {
	case places != nil:
		return places
	case old != nil:
		return fmt.Errorf("old text: %w", old)
	case new != nil:
		return fmt.Errorf("new text: %w", new)
	}
	return nil
}

// A piece is an edit as one side sees it.
type piece struct {
	mine, other law.Span
	equal       bool
}

// pieces returns the pieces of one side in the order of its text.
func (c *Comparison) pieces(side func(Edit) piece) []piece {
	n := 0
	for ch := range c.All() {
		n += len(ch.Edits)
	}
	pieces := make([]piece, 0, n)
	for ch := range c.All() {
		for _, e := range ch.Edits {
			if p := side(e); !p.mine.Empty() || p.equal && !p.other.Empty() {
				pieces = append(pieces, p)
			}
		}
	}
	byPlace := func(a, b piece) int { return a.mine.Start - b.mine.Start }
	if !slices.IsSortedFunc(pieces, byPlace) {
		slices.SortFunc(pieces, byPlace)
	}
	return pieces
}

// verifyPlaces checks that every provision stands in exactly one change.
func (c *Comparison) verifyPlaces() error {
	for side, d := range [...]*law.Document{c.Old, c.New} {
		provisions := make([]*law.Provision, enumerate(d))
		for p := range d.Provisions() {
			provisions[p.Index] = p
		}
		times := make([]int8, len(provisions))
		for ch := range c.All() {
			for _, p := range [...][]*law.Provision{ch.Old, ch.New}[side] {
				if i := int(p.Index); i < len(provisions) && provisions[i] == p {
					times[i] = min(times[i]+1, 2)
				}
			}
		}
		for p := range d.Provisions() {
			if n := times[p.Index]; n != 1 {
				return fault(d, p.Span.Start, fmt.Sprintf("%s %s stands in %d changes, not in one", p.Kind, d.Label(p), n))
			}
		}
	}
	return nil
}

// rebuild lays the pieces of one side in order and checks that they and the
// layout between them are its source. What was rebuilt up to a place always is
// the source up to there, so it need not be kept.
func rebuild(d, other *law.Document, pieces []piece) error {
	at := 0
	for _, p := range pieces {
		s, o := p.mine, p.other
		if s.Start < at || max(s.Start, s.End) > len(d.Source) {
			return fault(d, s.Start, "an edit stands on words of another")
		}
		if hidden := wordIn(d.Source[at:s.Start]); hidden >= 0 {
			return fault(d, at+hidden, "words stand in no edit")
		}
		if p.equal {
			if o.Start < 0 || o.End > len(other.Source) {
				return fault(d, s.Start, "the words that stayed stand outside of the other text")
			}
			if was, is := d.Slice(s), other.Slice(o); was != is {
				return fault(d, s.Start+common(was, is), "the words that stayed are not the same in both texts")
			}
		}
		at = max(s.Start, s.End)
	}
	if hidden := wordIn(d.Source[at:]); hidden >= 0 {
		return fault(d, at+hidden, "words stand in no edit")
	}
	return nil
}

// common returns the length of what two texts begin with alike.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// wordIn returns the offset of the first letter or digit of layout, leaving out
// the tags of the markup (<br>, <td rowspan="2">), or -1.
func wordIn(layout string) int {
	tag := false
	for i, r := range layout {
		switch {
		case r == '<':
			tag = true
		case r == '>':
			tag = false
		case !tag && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			return i
		}
	}
	return -1
}

func fault(d *law.Document, offset int, what string) error {
	p := d.Position(offset)
	return fmt.Errorf("%s:%d:%d: %s", d.Name, p.Line, p.Column, what)
}
