package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A citationMap answers whether a citation in the new text is the citation of
// the old text after renumbering.
type citationMap struct {
	c        *comparer
	old, new *citable
	linked   map[pair]bool // provisions of different changes, one of which went into the other in part
}

// citableOf holds what citations can name in the old and in the new text.
type citableOf struct{ old, new *citable }

// prepare finds out, while the units are being paired, what does not depend on
// their pairs.
func (c *comparer) prepare() <-chan citableOf {
	found := make(chan citableOf, 1)
	go func() {
		sieveFor(c.new.Language)
		found <- citableOf{citableIn(c.old), citableIn(c.new)}
	}()
	return found
}

func (c *comparer) newCitationMap(found citableOf) *citationMap {
	m := &citationMap{c: c, old: found.old, new: found.new, linked: map[pair]bool{}}
	for _, l := range c.links {
		if c.ofOld.of(l.old) != c.ofNew.of(l.new) {
			m.linked[l.pair] = true
		}
	}
	return m
}

// followed reports whether the deleted words are citations and the inserted
// ones the same citations with the numbers their targets now have.
func (m *citationMap) followed(ch *Change, deleted, inserted string) bool {
	if !mayName(deleted) || !mayName(inserted) {
		return false
	}
	old, oldFrame := citationsIn(deleted, levelsOf(m.c.old.Language))
	new, newFrame := citationsIn(inserted, levelsOf(m.c.new.Language))
	if len(old) == 0 || len(new) == 0 || oldFrame != newFrame {
		return false
	}
	home := m.c.principal(ch)
	same := func(o, n []step) bool { return m.sameTarget(o, n, home) }
	return eachHasOne(old, new, same) &&
		eachHasOne(new, old, func(n, o []step) bool { return same(o, n) })
}

// eachHasOne reports whether every path of list has one that fits among others.
func eachHasOne(list, others [][]step, fits func(a, b []step) bool) bool {
	for _, p := range list {
		if !slices.ContainsFunc(others, func(q []step) bool { return fits(p, q) }) {
			return false
		}
	}
	return true
}

// sameTarget reports whether a path in the old text and one in the new lead to
// provisions of the same change.
func (m *citationMap) sameTarget(old, new []step, home pair) bool {
	if len(old) != len(new) {
		return false
	}
	targets := resolve(m.new, new, home.new)
	for _, o := range resolve(m.old, old, home.old) {
		for _, n := range targets {
			if m.c.ofOld.of(o) == m.c.ofNew.of(n) || m.linked[pair{o, n}] {
				return true
			}
		}
	}
	return false
}

// mostTargets is how many provisions a citation may name. Where a text has more
// with one number (a collection of laws, a law repeated) a number names none.
const mostTargets = 8

// resolve returns the provisions that a path may name. A path that begins below
// the article starts at the article it stands in.
func resolve(all *citable, path []step, home *law.Provision) []*law.Provision {
	var at []*law.Provision
	if first := path[0]; first.kind <= law.Article {
		at, path = all.named(cited(first), mostTargets), path[1:]
	} else if article := home.Within(law.Article); article != nil {
		at = []*law.Provision{article}
	}
	for _, s := range path {
		var below []*law.Provision
		for _, p := range at {
			below = append(below, partsOf(p, s)...)
		}
		at = below
	}
	return at
}

// partsOf returns the parts of p that a step may name: by their printed number,
// or for paragraphs without one by their place.
func partsOf(p *law.Provision, s step) []*law.Provision {
	var parts []*law.Provision
	place := 0
	for _, child := range p.Children {
		if child.Kind == s.kind {
			place++
			if child.Number == s.number || child.Number == "" && itoa(place) == s.number {
				parts = append(parts, child)
			}
		}
		// An item may be cited without its paragraph.
		if child.Kind < s.kind && slices.Contains([]law.Kind{law.Point, law.Subpoint}, s.kind) {
			parts = append(parts, partsOf(child, s)...)
		}
	}
	return parts
}
