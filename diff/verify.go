package diff

import (
	"cmp"
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
	var places error
	var work sync.WaitGroup
	work.Go(func() { places = c.verifyPlaces() })
	laid := c.layAll()
	work.Wait()
	switch {
	case places != nil:
		return places
	case laid:
		return nil
	}
	if err := rebuild(c.Old, c.New, c.pieces(func(e Edit) piece { return piece{e.Old, e.New, e.Op == Equal} })); err != nil {
		return fmt.Errorf("old text: %w", err)
	}
	if err := rebuild(c.New, c.Old, c.pieces(func(e Edit) piece { return piece{e.New, e.Old, e.Op == Equal} })); err != nil {
		return fmt.Errorf("new text: %w", err)
	}
	return nil
}

// layAll reports whether the edits give both sources, laid in reading order
// first, which is nearly the order of both texts. Where it does not, which may
// also be since it looks at less, rebuild says what is wrong.
func (c *Comparison) layAll() bool {
	old, new := layer{source: c.Old.Source}, layer{source: c.New.Source}
	for ch := range c.All() {
		for i := range ch.Edits {
			e := &ch.Edits[i]
			if e.Old.Empty() && e.New.Empty() {
				continue
			}
			if !old.lay(e.Old, e.Op) || !new.lay(e.New, e.Op) || e.Op == Equal && c.Old.Slice(e.Old) != c.New.Slice(e.New) {
				return false
			}
		}
	}
	return old.complete() && new.complete()
}

// A layer lays the edits of one side on its source as they come. What follows in
// the source, with nothing but layout between, goes on a stretch; what stands
// elsewhere begins another.
type layer struct {
	source    string
	stretch   law.Span // the last
	stretches []law.Span
}

// farthestLayout is how many bytes from the end of a stretch an edit may begin
// that goes on with it. Another stretch is never wrong, only a little dearer.
const farthestLayout = 64

// lay lays the words of an edit, and reports whether it may have them.
func (l *layer) lay(s law.Span, op Op) bool {
	if s.Empty() {
		return op != Equal
	}
	if s.Start < 0 || int(s.End) > len(l.source) {
		return false
	}
	end := l.stretch.End
	if s.Start < end || s.Start-end > farthestLayout || wordIn(l.source[end:s.Start]) >= 0 {
		l.stretches = append(l.stretches, l.stretch)
		l.stretch.Start = s.Start
	}
	l.stretch.End = s.End
	return true
}

// complete reports whether no two stretches have a byte in common, and nothing
// but layout stands between them.
func (l *layer) complete() bool {
	l.stretches = append(l.stretches, l.stretch)
	slices.SortFunc(l.stretches, func(a, b law.Span) int { return cmp.Or(int(a.Start-b.Start), int(a.End-b.End)) })
	at := int32(0)
	for _, s := range l.stretches {
		if s.Start < at || wordIn(l.source[at:s.Start]) >= 0 {
			return false
		}
		at = s.End
	}
	return wordIn(l.source[at:]) < 0
}

// A piece is an edit as one side sees it.
type piece struct {
	mine, other law.Span
	equal       bool
}

// pieces returns the pieces of one side in the order of its text.
func (c *Comparison) pieces(side func(Edit) piece) []piece {
	var pieces []piece
	for ch := range c.All() {
		for _, e := range ch.Edits {
			if p := side(e); !p.mine.Empty() || p.equal && !p.other.Empty() {
				pieces = append(pieces, p)
			}
		}
	}
	slices.SortFunc(pieces, func(a, b piece) int { return int(a.mine.Start - b.mine.Start) })
	return pieces
}

// verifyPlaces checks that every provision stands in exactly one change.
func (c *Comparison) verifyPlaces() error {
	documents := [...]*law.Document{c.Old, c.New}
	var provisions [2][]*law.Provision
	var times [2][]int8
	for side, d := range documents {
		provisions[side] = provisionsOf(d)
		times[side] = make([]int8, len(provisions[side]))
	}
	for ch := range c.All() {
		for side, list := range [...][]*law.Provision{ch.Old, ch.New} {
			for _, p := range list {
				if i := int(p.Index); i < len(times[side]) && provisions[side][i] == p {
					times[side][i] = min(times[side][i]+1, 2)
				}
			}
		}
	}
	for side, d := range documents {
		for i, p := range provisions[side] {
			if n := times[side][i]; p != nil && n != 1 {
				return fault(d, int(p.Span.Start), fmt.Sprintf("%s %s stands in %d changes, not in one", p.Kind, d.Label(p), n))
			}
		}
	}
	return nil
}

// rebuild lays the pieces of one side in order and checks that they and the
// layout between them are its source. What was rebuilt up to a place always is
// the source up to there, so it need not be kept.
func rebuild(d, other *law.Document, pieces []piece) error {
	at := int32(0)
	for _, p := range pieces {
		s, o := p.mine, p.other
		if s.Start < at || int(max(s.Start, s.End)) > len(d.Source) {
			return fault(d, int(s.Start), "an edit stands on words of another")
		}
		if hidden := wordIn(d.Source[at:s.Start]); hidden >= 0 {
			return fault(d, int(at)+hidden, "words stand in no edit")
		}
		if p.equal {
			if o.Start < 0 || int(o.End) > len(other.Source) {
				return fault(d, int(s.Start), "the words that stayed stand outside of the other text")
			}
			if was, is := d.Slice(s), other.Slice(o); was != is {
				return fault(d, int(s.Start)+common(was, is), "the words that stayed are not the same in both texts")
			}
		}
		at = max(s.Start, s.End)
	}
	if hidden := wordIn(d.Source[at:]); hidden >= 0 {
		return fault(d, int(at)+hidden, "words stand in no edit")
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
