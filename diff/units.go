package diff

import (
	"hash/maphash"
	"slices"

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
	gone   map[law.Kind][]*law.Provision // those of them that are placeholders
	live   map[law.Kind][]*law.Provision // the others
	group  []int32                       // by the index of a unit or group: place in groups of what it stands in
}

func outlineOf(d *law.Document, size int) *outline {
	o := &outline{group: make([]int32, size)}
	o.units, o.gone, o.live = map[law.Kind][]*law.Provision{}, map[law.Kind][]*law.Provision{}, map[law.Kind][]*law.Provision{}
	o.add(d.Root, -1)
	for kind, units := range o.units {
		o.live[kind], o.gone[kind] = withoutPlaceholders(d, units)
	}
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
	var old, new *outline
	both(func() { old = outlineOf(c.old, len(c.ofOld)) }, func() { new = outlineOf(c.new, len(c.ofNew)) })
	c.outlines = [2]*outline{old, new}
	c.oldTexts = texts{c.old, make([]*unitText, len(c.ofOld))}
	c.newTexts = texts{c.new, make([]*unitText, len(c.ofNew))}
	for k := law.Act; k <= law.Furniture; k++ {
		if len(old.units[k])+len(new.units[k]) == 0 {
			continue
		}
		olds, news := old.live[k], new.live[k]
		found := c.alignUnits(olds, news)
		c.links = slices.Grow(c.links, len(found))
		for _, l := range found {
			c.links = append(c.links, link{pair{olds[l.Old], news[l.New]}, l.Similarity})
		}
		c.descendAll(c.record(olds, news, found), len(olds)+len(news) <= mostRemembered)
		c.pairPlaceholders(olds, news, old.gone[k], new.gone[k])
	}
}

// alignUnits aligns two lists of units.
func (c *comparer) alignUnits(old, new []*law.Provision) []align.Link {
	opts := align.Options{MinSimilarity: c.opts.MinSimilarity}
	if len(old)+len(new) <= mostRemembered {
		return c.align(old, new, opts)
	}
	c.oldItems.unread, c.newItems.unread = true, true
	found := c.align(old, new, opts)
	c.oldItems.unread, c.newItems.unread = false, false
	c.aligning = align.Workspace{}
	return found
}

// pair aligns two lists of provisions below units and records a change for each.
func (c *comparer) pair(old, new []*law.Provision) []*Change {
	return c.record(old, new, c.align(old, new, align.Options{MinSimilarity: c.opts.MinSimilarity}))
}

// record records a change for each provision of two lists that were aligned.
func (c *comparer) record(old, new []*law.Provision, found []align.Link) []*Change {
	changes := c.stars(old, new, found)
	for _, ch := range changes {
		c.put(ch)
	}
	return changes
}

// align aligns two lists of provisions: of units, or of what stands below them.
func (c *comparer) align(old, new []*law.Provision, opts align.Options) []align.Link {
	c.oldItems.texts, c.oldItems.list, c.oldItems.seed = c.oldTexts, old, c.seed
	c.newItems.texts, c.newItems.list, c.newItems.seed = c.newTexts, new, c.seed
	return c.aligning.Align(&c.oldItems, &c.newItems, opts)
}

// items are a list of provisions as an alignment sees it.
type items struct {
	texts
	list   []*law.Provision
	seed   maphash.Seed
	writer textWriter
	unread bool // the texts are not to be kept
}

func (s *items) Len() int                  { return len(s.list) }
func (s *items) Digest(i int) align.Digest { return digest(s.d, s.list[i], s.seed) }
func (s *items) Label(i int) string        { return s.list[i].Number }
func (s *items) Title(i int) string        { return s.d.Heading(s.list[i]) }

func (s *items) Text(i int) align.Text {
	if s.unread {
		return align.Text{}
	}
	return s.text(s.list[i], &s.writer)
}

func (s *items) AppendWords(to []byte, i int) []byte { return appendWords(to, s.d, s.list[i]) }
