package diff

import (
	"cmp"
	"math"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// relocate marks the groups and units that moved. Of provisions that changed
// their order, the fewest words count as moved: the rest is the heaviest sequence
// that stands in the same order on both sides. When a whole chapter moved, its
// articles moved with it and are not marked; inside it they are judged by
// themselves. A unit also moved when it left its chapter for another that existed.
func (c *comparer) relocate(groups, units []*Change) {
	judged := map[*Change]bool{} // parents of groups
	for _, ch := range groups[1:] {
		if !judged[ch.Parent] {
			judged[ch.Parent] = true
			c.relocateBelow(ch.Parent)
		}
	}
	inside := make([]*Change, 0, len(c.links))
	for _, ch := range units {
		if !paired(ch) {
			continue
		}
		p := c.principal(ch)
		if o, n := c.ofOld.of(p.old.Parent), c.ofNew.of(p.new.Parent); o != n && paired(o) && paired(n) {
			ch.Kinds |= Relocation
		} else {
			inside = append(inside, ch)
		}
	}
	c.relocateUnits(inside)
}

// relocateBelow marks what is below a change and stands in another order there:
// groups, or paragraphs and items. Of a split or join each pair of parents is
// judged alone: that the paragraphs of one part now stand behind those of the
// other is what the split says. A paragraph also moved when it left its article.
func (c *comparer) relocateBelow(parent *Change) {
	siblings := c.siblings[:0]
	for _, ch := range parent.Children {
		if !paired(ch) || groupsUnits(parent) && !groupsUnits(ch) {
			continue
		}
		if p := c.principal(ch); c.ofOld.of(p.old.Parent) == parent {
			siblings = append(siblings, ch)
		} else if !groupsUnits(ch) {
			ch.Kinds |= Relocation
		}
	}
	c.siblings = siblings
	if len(parent.Old) == 1 && len(parent.New) == 1 {
		c.markOutOfOrder(siblings)
		return
	}
	if c.inOrder(siblings) { // and so are those of each pair of parents
		return
	}
	byParents := map[pair][]*Change{}
	for _, ch := range siblings {
		p := c.principal(ch)
		parents := pair{p.old.Parent, p.new.Parent}
		byParents[parents] = append(byParents[parents], ch)
	}
	for _, list := range byParents {
		c.markOutOfOrder(list)
	}
}

// relocateUnits marks units that changed their order, each judged among those
// of the innermost chapter that moved with it.
func (c *comparer) relocateUnits(units []*Change) {
	oldMoved, some := c.movedGroups(c.outlines[0], c.ofOld)
	newMoved, _ := c.movedGroups(c.outlines[1], c.ofNew)
	if !some {
		c.markOutOfOrder(units)
		return
	}
	inside := map[*Change][]*Change{}
	for _, ch := range units {
		p := c.principal(ch)
		moved := newMoved[c.outlines[1].around(p.new)]
		if moved != oldMoved[c.outlines[0].around(p.old)] {
			moved = nil
		}
		inside[moved] = append(inside[moved], ch)
	}
	for _, list := range inside {
		c.markOutOfOrder(list)
	}
}

// movedGroups returns, for each group of an outline, the change of the innermost
// group that it is or stands in and that was relocated, and whether there is any.
func (c *comparer) movedGroups(o *outline, in placing) (moved []*Change, some bool) {
	moved = make([]*Change, len(o.groups))
	for i, p := range o.groups {
		if ch := in.of(p); ch.Kinds.Has(Relocation) {
			moved[i], some = ch, true
		} else if i > 0 {
			moved[i] = moved[o.around(p)]
		}
	}
	return moved, some
}

// inOrder reports whether changes stand in the order of both texts.
func (c *comparer) inOrder(list []*Change) bool {
	var last pair
	for i, ch := range list {
		p := c.principal(ch)
		if i > 0 && (p.old.Span.Start < last.old.Span.Start || p.new.Span.Start < last.new.Span.Start) {
			return false
		}
		last = p
	}
	return true
}

// markOutOfOrder marks the changes that do not stand on the heaviest sequence
// in the order of both texts. Cost: n log n.
func (c *comparer) markOutOfOrder(list []*Change) {
	if c.inOrder(list) {
		return
	}
	places := make([]standing, len(list))
	for i, ch := range list {
		p := c.principal(ch)
		places[i] = standing{ch, int(p.old.Span.Start), int(p.new.Span.Start), 1 + textLength(p.old) + textLength(p.new)}
	}
	if c.mirrored() {
		for i := range places {
			places[i].old, places[i].new = places[i].new, places[i].old
		}
	}
	byNew := func(a, b standing) int { return cmp.Compare(a.new, b.new) }
	if !slices.IsSortedFunc(places, byNew) {
		slices.SortFunc(places, byNew)
	}
	markStretches(places)
}

// markStretches marks the changes, given in the new order, that do not stand on
// the heaviest sequence. That is made of the heaviest of each stretch that no
// change left or entered: mostly one change, which stayed.
func markStretches(places []standing) {
	least := make([]int, len(places)+1) // the least old start from here on
	least[len(places)] = math.MaxInt
	for i, p := range slices.Backward(places) {
		least[i] = min(p.old, least[i+1])
	}
	from, most := 0, 0
	for i, p := range places {
		if most = max(most, p.old); most < least[i+1] {
			markStretch(places[from : i+1])
			from = i + 1
		}
	}
}

// A standing is where a change stands in both texts.
type standing struct {
	ch       *Change
	old, new int
	weight   int
}

// markStretch marks the changes of a stretch in the new order that do not stand
// on the heaviest sequence.
func markStretch(places []standing) {
	if len(places) == 1 {
		return
	}
	rank := make([]int, len(places))
	for i := range rank {
		rank[i] = i
	}
	slices.SortFunc(rank, func(a, b int) int { return cmp.Compare(places[a].old, places[b].old) })
	ranks, weights := make([]int, len(places)), make([]int, len(places))
	for r, i := range rank {
		ranks[i] = r
	}
	for i, p := range places {
		weights[i] = p.weight
	}
	stayed := heaviestIncreasing(ranks, weights)
	for i, p := range places {
		if !stayed[i] {
			p.ch.Kinds |= Relocation
		}
	}
}

func textLength(p *law.Provision) int { return p.Span.Len() }

// heaviestIncreasing returns which of the values, a permutation of 0…n-1, stand
// on the increasing subsequence of greatest weight. A Fenwick tree keeps the
// best end for each prefix of values (M. L. Fredman, "On computing the length
// of longest increasing subsequences", 1975, with weights).
func heaviestIncreasing(values, weights []int) []bool {
	n := len(values)
	total := make([]int, n)  // weight of the best sequence that ends at i
	prev := make([]int, n)   // its last but one, -1 for none
	best := make([]int, n+1) // Fenwick tree over values: index of the best end + 1
	better := func(a, b int) int {
		if b == 0 || a != 0 && total[a-1] >= total[b-1] {
			return a
		}
		return b
	}
	for i, v := range values {
		end := 0
		for at := v; at > 0; at -= at & -at {
			end = better(end, best[at])
		}
		total[i], prev[i] = weights[i], end-1
		if end > 0 {
			total[i] += total[end-1]
		}
		for at := v + 1; at <= n; at += at & -at {
			best[at] = better(best[at], i+1)
		}
	}
	end := 0
	for i := range values {
		end = better(end, i+1)
	}
	stands := make([]bool, n)
	for i := end - 1; i >= 0; i = prev[i] {
		stands[i] = true
	}
	return stands
}
