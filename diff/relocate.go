package diff

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// relocate marks what moved. Of provisions that changed their order, the
// fewest words count as moved: the rest is the heaviest sequence that stands in
// the same order on both sides. When a whole chapter moved, its articles moved
// with it and are not marked; inside it they are judged by themselves. A unit
// also moved when it left its chapter for another that existed, or a paragraph
// its article.
func (c *comparer) relocate(result *Comparison) {
	var units []*Change
	for ch := range result.All() {
		if len(ch.Old) == 0 || len(ch.New) == 0 || ch == result.Root {
			continue
		}
		p := c.principal(ch)
		switch {
		case !holdsUnits(p.new) && p.new.Parent != nil && holdsUnits(p.new.Parent):
			units = append(units, ch)
			if o, n := group(p.old, c.ofOld), group(p.new, c.ofNew); o != n && len(o.New) > 0 && len(n.Old) > 0 {
				ch.Kinds |= Relocation
			}
		case !holdsUnits(p.new) && c.ofOld.of(p.old.Parent) != c.ofNew.of(p.new.Parent):
			ch.Kinds |= Relocation
		}
	}
	c.relocateSiblings(result.Root)
	c.relocateUnits(units)
}

// relocateSiblings marks groups, and paragraphs and items, that changed their
// order inside one parent. Of a split or join each pair of parents is judged
// alone: that the paragraphs of one part now stand behind those of the other is
// what the split says.
func (c *comparer) relocateSiblings(parent *Change) {
	var siblings map[pair][]*Change
	for _, ch := range parent.Children {
		c.relocateSiblings(ch)
		if !paired(ch) || len(parent.Children) == 1 {
			continue
		}
		p := c.principal(ch)
		if c.ofOld.of(p.old.Parent) == parent && (holdsUnits(p.new) || !holdsUnits(p.new.Parent)) {
			parents := pair{p.old.Parent, p.new.Parent}
			if siblings == nil {
				siblings = map[pair][]*Change{}
			}
			siblings[parents] = append(siblings[parents], ch)
		}
	}
	for _, list := range siblings {
		c.markOutOfOrder(list)
	}
}

// relocateUnits marks units that changed their order, each judged among those
// of the innermost chapter that moved with it.
func (c *comparer) relocateUnits(units []*Change) {
	inside := map[*Change][]*Change{}
	for _, ch := range units {
		if ch.Kinds.Has(Relocation) {
			continue
		}
		p := c.principal(ch)
		moved := relocatedAbove(p.new, c.ofNew)
		if moved != relocatedAbove(p.old, c.ofOld) {
			moved = nil
		}
		inside[moved] = append(inside[moved], ch)
	}
	for _, list := range inside {
		c.markOutOfOrder(list)
	}
}

// relocatedAbove returns the change of the innermost group around p that was
// relocated.
func relocatedAbove(p *law.Provision, in placing) *Change {
	for p = p.Parent; p != nil; p = p.Parent {
		if ch := in.of(p); ch.Kinds.Has(Relocation) {
			return ch
		}
	}
	return nil
}

// markOutOfOrder marks the changes that do not stand on the heaviest sequence
// in the order of both texts. Cost: n log n.
func (c *comparer) markOutOfOrder(list []*Change) {
	type place struct {
		ch       *Change
		old, new int
		weight   int
	}
	places := make([]place, len(list))
	ordered := true
	for i, ch := range list {
		p := c.principal(ch)
		places[i] = place{ch, p.old.Span.Start, p.new.Span.Start, 1 + textLength(p.old) + textLength(p.new)}
	}
	if c.mirrored() {
		for i := range places {
			places[i].old, places[i].new = places[i].new, places[i].old
		}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.new, b.new) })
	for i := 1; i < len(places); i++ {
		ordered = ordered && places[i-1].old < places[i].old
	}
	if ordered {
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
