package diff

import (
	"fmt"
	"slices"
	"strings"
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
	if err := c.verifyPlaces(); err != nil {
		return err
	}
	var edits []Edit
	for ch := range c.All() {
		edits = append(edits, ch.Edits...)
	}
	if err := rebuild(c.Old, c.New, edits, func(e Edit) (mine, other law.Span) { return e.Old, e.New }); err != nil {
		return fmt.Errorf("old text: %w", err)
	}
	if err := rebuild(c.New, c.Old, edits, func(e Edit) (mine, other law.Span) { return e.New, e.Old }); err != nil {
		return fmt.Errorf("new text: %w", err)
	}
	return nil
}

// verifyPlaces checks that every provision stands in exactly one change.
func (c *Comparison) verifyPlaces() error {
	times := map[*law.Provision]int{}
	for ch := range c.All() {
		for _, p := range ch.Old {
			times[p]++
		}
		for _, p := range ch.New {
			times[p]++
		}
	}
	for _, d := range [...]*law.Document{c.Old, c.New} {
		for p := range d.Provisions() {
			if times[p] != 1 {
				return fault(d, p.Span.Start, fmt.Sprintf("%s %s stands in %d changes, not in one", p.Kind, d.Label(p), times[p]))
			}
		}
	}
	return nil
}

// rebuild lays the edits of one side in order and checks that they and the
// layout between them are its source.
func rebuild(d, other *law.Document, edits []Edit, side func(Edit) (mine, other law.Span)) error {
	mine := make([]Edit, 0, len(edits))
	for _, e := range edits {
		if s, o := side(e); !s.Empty() || (e.Op == Equal && !o.Empty()) {
			mine = append(mine, e)
		}
	}
	slices.SortFunc(mine, func(a, b Edit) int {
		s, _ := side(a)
		t, _ := side(b)
		return s.Start - t.Start
	})
	var text strings.Builder
	text.Grow(len(d.Source))
	for _, e := range mine {
		s, o := side(e)
		if s.Start < text.Len() || s.End > len(d.Source) {
			return fault(d, s.Start, "an edit stands on words of another")
		}
		layout := d.Source[text.Len():s.Start]
		if hidden := wordIn(layout); hidden >= 0 {
			return fault(d, text.Len()+hidden, "words stand in no edit")
		}
		text.WriteString(layout)
		if e.Op == Equal {
			text.WriteString(other.Slice(o))
		} else {
			text.WriteString(d.Slice(s))
		}
	}
	if hidden := wordIn(d.Source[text.Len():]); hidden >= 0 {
		return fault(d, text.Len()+hidden, "words stand in no edit")
	}
	text.WriteString(d.Source[text.Len():])
	return sameText(d, text.String())
}

func sameText(d *law.Document, rebuilt string) error {
	if rebuilt == d.Source {
		return nil
	}
	at := 0
	for at < len(rebuilt) && at < len(d.Source) && rebuilt[at] == d.Source[at] {
		at++
	}
	return fault(d, at, "the words that stayed are not the same in both texts")
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
