package diff

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// descend records changes for everything below the provisions of ch.
func (c *comparer) descend(ch *Change) {
	if len(ch.Old) == 0 || len(ch.New) == 0 {
		for _, p := range append(ch.Old[:len(ch.Old):len(ch.Old)], ch.New...) {
			c.alone(p, len(ch.Old) > 0)
		}
		return
	}
	old := c.free(childrenOf(ch.Old), c.ofOld)
	new := c.free(childrenOf(ch.New), c.ofNew)
	if c.alike(old, new) {
		below := c.identical(old, new)
		if len(old) == len(childrenOf(ch.Old)) && len(new) == len(childrenOf(ch.New)) {
			c.adopt(ch, below)
		}
		return
	}
	for k := range kindsOf(old, new).all() {
		some, others := ofKind(old, k), ofKind(new, k)
		changes := c.pair(some, others)
		for _, below := range changes {
			c.descend(below)
		}
	}
}

// free returns the provisions that are not yet paired.
func (c *comparer) free(list []*law.Provision, in placing) []*law.Provision {
	taken := func(p *law.Provision) bool { return paired(in.of(p)) }
	if !slices.ContainsFunc(list, taken) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), taken)
}

// paired reports whether ch is known and has both sides.
func paired(ch *Change) bool { return ch != nil && len(ch.Old) > 0 && len(ch.New) > 0 }

// alone records insertions or repeals for everything below p.
func (c *comparer) alone(p *law.Provision, old bool) {
	of := c.ofNew
	if old {
		of = c.ofOld
	}
	list := c.free(p.Children, of)
	for i, child := range list {
		one := Change{New: list[i : i+1 : i+1]}
		if old {
			one.Old, one.New = one.New, nil
		}
		c.put(c.newChange(one))
		c.alone(child, old)
	}
}

// identical pairs the provisions of two lists, and what is below them, that say
// the same, and returns the changes of the two lists.
func (c *comparer) identical(old, new []*law.Provision) []*Change {
	list := c.list(len(old))
	for i := range old {
		ch := c.newChange(Change{Old: old[i : i+1 : i+1], New: new[i : i+1 : i+1], Similarity: 1})
		c.put(ch)
		list = append(list, ch)
		c.adopt(ch, c.identical(old[i].Children, new[i].Children))
	}
	return list
}

// adopt makes a list, in which all stands that stood below ch, its children.
func (c *comparer) adopt(ch *Change, list []*Change) {
	if len(list) == 0 {
		return
	}
	ch.Children = list
	for _, below := range list {
		below.Parent = ch
	}
}

// settled reports whether everything below ch is paired in the same order, known
// since it says the same. It holds before what is below the units is assembled.
func settled(ch *Change) bool { return len(ch.Children) > 0 }

// alike reports whether two lists of provisions have the same kinds and words
// all the way down, and none is paired otherwise. Numbers may differ.
func (c *comparer) alike(old, new []*law.Provision) bool {
	if len(old) != len(new) {
		return false
	}
	for i, o := range old {
		n := new[i]
		if paired(c.ofOld.of(o)) || paired(c.ofNew.of(n)) || o.Kind != n.Kind || len(o.Children) != len(n.Children) ||
			c.old.Heading(o) != c.new.Heading(n) || !c.sameWords(o, n) ||
			!c.alike(o.Children, n.Children) {
			return false
		}
	}
	return true
}

// sameWords reports whether the texts of two provisions are the same. They are
// when their runs are; only others have to be joined.
func (c *comparer) sameWords(old, new *law.Provision) bool {
	sameRun := func(o, n law.Span) bool { return c.old.Slice(o) == c.new.Slice(n) }
	return slices.EqualFunc(old.Text, new.Text, sameRun) || c.old.Text(old) == c.new.Text(new)
}

func childrenOf(parents []*law.Provision) []*law.Provision {
	if len(parents) == 1 {
		return parents[0].Children
	}
	var all []*law.Provision
	for _, p := range parents {
		all = append(all, p.Children...)
	}
	return all
}

// A kindSet is a set of kinds of provisions.
type kindSet uint64

// kindsOf returns the kinds that occur in either list.
func kindsOf(old, new []*law.Provision) kindSet {
	var set kindSet
	for _, list := range [...][]*law.Provision{old, new} {
		for _, p := range list {
			set |= 1 << p.Kind
		}
	}
	return set
}

// all returns the kinds of the set, outermost first.
func (s kindSet) all() iter.Seq[law.Kind] {
	return func(yield func(law.Kind) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(law.Kind(bits.TrailingZeros64(uint64(s)))) {
				return
			}
		}
	}
}

// ofKind returns the provisions of a list that are of one kind. Most lists have
// only one and are returned as they are.
func ofKind(list []*law.Provision, k law.Kind) []*law.Provision {
	other := func(p *law.Provision) bool { return p.Kind != k }
	if !slices.ContainsFunc(list, other) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), other)
}
