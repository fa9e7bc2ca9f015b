package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A slot is the gap between two changes that have both sides.
type slot struct{ prev, next *Change }

// fillSlots pairs, inside each pair of parents, what was left over on both sides
// of the same gap: an item whose words were all replaced but that kept its
// number, or the only paragraph of the gap where words of it stayed. A reader
// sees "（六）电影作品 became 视听作品", not an item repealed and another inserted.
// It comes after all else: a paragraph that went to another article is not what
// came in its place.
func (c *comparer) fillSlots() {
	for _, list := range c.outlines[1].units {
		for _, unit := range list {
			c.fillSlotsBelow(unit)
		}
	}
}

// fillSlotsBelow fills the gaps below p, a unit or a part of one.
func (c *comparer) fillSlotsBelow(p *law.Provision) {
	ch := c.ofNew.of(p)
	if settled(ch) {
		return
	}
	if !holdsUnits(p) && paired(ch) && ch.New[0] == p {
		old, new := childrenOf(ch.Old), childrenOf(ch.New)
		if anyAlone(old, c.ofOld) && anyAlone(new, c.ofNew) {
			for k := range kindsOf(old, new).all() {
				c.fillSlotsOf(ch, ofKind(old, k), ofKind(new, k))
			}
		}
	}
	for _, child := range p.Children {
		c.fillSlotsBelow(child)
	}
}

// anyAlone reports whether one of the provisions has no counterpart.
func anyAlone(list []*law.Provision, in placing) bool {
	return slices.ContainsFunc(list, func(p *law.Provision) bool { return !paired(in.of(p)) })
}

// fillSlotsOf fills the gaps between siblings of one kind below parent.
func (c *comparer) fillSlotsOf(parent *Change, old, new []*law.Provision) {
	stayed := func(ch *Change) bool {
		p := c.principal(ch)
		return c.ofOld.of(p.old.Parent) == parent && c.ofNew.of(p.new.Parent) == parent
	}
	news := slotsOf(new, c.ofNew, stayed)
	for at, olds := range slotsOf(old, c.ofOld, stayed) {
		free := news[at]
		if len(olds) == 1 && len(free) == 1 && c.readable(olds[0], free[0]) {
			c.substitute(olds[0], free[0])
			continue
		}
		byNumber := map[string]*law.Provision{}
		for _, n := range slices.Backward(free) {
			byNumber[n.Number] = n // of several with one number the first
		}
		for _, o := range olds {
			if n := byNumber[o.Number]; n != nil && o.Number != "" {
				c.substitute(o, n)
				delete(byNumber, o.Number)
			}
		}
	}
}

// readable reports whether enough words of old stand in new to mark the others.
func (c *comparer) readable(old, new *law.Provision) bool {
	o, n := words(c.old, old), words(c.new, new)
	c.scratch = c.words.Compare(c.scratch[:0], o, n)
	return inCommon(c.scratch, len(o)+len(n)) >= leastReadable
}

// slotsOf groups the provisions that stand alone by the gap they stand in:
// between two that stayed. Those that went elsewhere are passed over.
func slotsOf(list []*law.Provision, in placing, stayed func(*Change) bool) map[slot][]*law.Provision {
	next := make([]*Change, len(list)+1)
	for i := len(list) - 1; i >= 0; i-- {
		next[i] = next[i+1]
		if ch := in.of(list[i]); paired(ch) && stayed(ch) {
			next[i] = ch
		}
	}
	slots := map[slot][]*law.Provision{}
	var prev *Change
	for i, p := range list {
		switch ch := in.of(p); {
		case !paired(ch):
			at := slot{prev, next[i]}
			slots[at] = append(slots[at], p)
		case stayed(ch):
			prev = ch
		}
	}
	return slots
}

// substitute pairs two provisions whatever their words have in common.
func (c *comparer) substitute(old, new *law.Provision) {
	ch := &Change{Old: []*law.Provision{old}, New: []*law.Provision{new}}
	c.put(ch)
	c.descend(ch)
}
