package diff

import (
	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A link says that a unit of the old text went, whole or in part, into a unit
// of the new.
type link struct {
	pair
	similarity float64
}

// holdsUnits reports whether p only groups units: chapters and what else may
// hold articles.
func holdsUnits(p *law.Provision) bool {
	return p.Kind.Groups() || p.Kind == law.Act || p.Kind == law.Preamble || p.Kind == law.Annex
}

// outline is a document as pairing sees it.
type outline struct {
	groups []*law.Provision              // in the order of the text, the root first
	units  map[law.Kind][]*law.Provision // the outermost provisions that do not group
	group  []int32                       // by the index of a unit or group: place in groups of what it stands in
}

func outlineOf(d *law.Document, size int) *outline {
	o := &outline{units: map[law.Kind][]*law.Provision{}, group: make([]int32, size)}
	o.add(d.Root, -1)
	return o
}

func (o *outline) add(p *law.Provision, parent int32) {
	o.group[p.Index] = parent
	if p.Parent != nil && !holdsUnits(p) {
		o.units[p.Kind] = append(o.units[p.Kind], p)
		return
	}
	at := int32(len(o.groups))
	o.groups = append(o.groups, p)
	for _, child := range p.Children {
		o.add(child, at)
	}
}

// around returns the place in groups of what a unit or group stands in, -1 for
// the root.
func (o *outline) around(p *law.Provision) int { return int(o.group[p.Index]) }

// pairUnits pairs the units of each kind over the whole text, and what stands
// below them.
func (c *comparer) pairUnits() {
	old, new := outlineOf(c.old, len(c.ofOld)), outlineOf(c.new, len(c.ofNew))
	c.outlines = [2]*outline{old, new}
	c.oldTexts, c.newTexts = textsOf(c.old, len(c.ofOld), old.units), textsOf(c.new, len(c.ofNew), new.units)
	for k := law.Act; k <= law.Furniture; k++ {
		if len(old.units[k])+len(new.units[k]) == 0 {
			continue
		}
		olds, oldGone := withoutPlaceholders(c.old, c.oldTexts, old.units[k])
		news, newGone := withoutPlaceholders(c.new, c.newTexts, new.units[k])
		changes, links := c.pair(olds, news, c.opts.MinSimilarity)
		c.links = append(c.links, links...)
		c.descendAll(changes)
		c.pairPlaceholders(olds, news, oldGone, newGone)
	}
}

// pair aligns two lists of provisions and records a change for each.
func (c *comparer) pair(old, new []*law.Provision, least float64) ([]*Change, []link) {
	found := c.align(old, new, least)
	links := make([]link, len(found))
	for i, l := range found {
		links[i] = link{pair{old[l.Old], new[l.New]}, l.Similarity}
	}
	changes := c.stars(old, new, found)
	for _, ch := range changes {
		c.put(ch)
	}
	return changes, links
}

// align aligns two lists of provisions that are units or stand below some.
func (c *comparer) align(old, new []*law.Provision, least float64) []align.Link {
	c.oldItems = appendItems(c.oldItems[:0], c.old, c.oldTexts, old)
	c.newItems = appendItems(c.newItems[:0], c.new, c.newTexts, new)
	return c.aligning.Align(c.oldItems, c.newItems, align.Options{MinSimilarity: least})
}

func appendItems(items []align.Item, d *law.Document, t texts, list []*law.Provision) []align.Item {
	for _, p := range list {
		items = append(items, align.Item{Text: t[p.Index], Label: p.Number, Title: d.Heading(p)})
	}
	return items
}
