package align

import (
	"slices"
	"sort"
)

// possibility is a pair of items without partner that may be linked.
type possibility struct {
	pair
	similarity float64
}

// possibilities pairs each old item of a gap with its candidates in it.
func (f *finder) possibilities(g gap, least float64) (possible []possibility) {
	for i := g.oldFrom; i < g.oldTo; i++ {
		if f.partner[i] >= 0 || f.oldBags[i] == nil {
			continue
		}
		for _, c := range f.candidates(i, g.newFrom, g.newTo, least) {
			worth := c.similarity*c.similarity + f.bonus(i, c.item)
			possible = append(possible, possibility{pair{i, c.item, worth}, c.similarity})
		}
	}
	return possible
}

// bonus breaks ties in favour of equal labels and headings.
func (f *finder) bonus(i, j int32) (bonus float64) {
	old, new := &f.old[i], &f.new[j]
	if old.Label != "" && old.Label == new.Label {
		bonus += tieBonus
	}
	if old.Title != "" && old.Title == new.Title {
		bonus += tieBonus
	}
	return bonus
}

// assign links the items that have no equal. First come pairs so similar that
// there is no need to look further than their slot. All passes but the last
// then choose from the candidates found once in the whole sequence; the last
// one looks again at what is left in each slot, where also common terms tell.
func (f *finder) assign(t thresholds) {
	f.searchSlots(t.inPlace, nil)
	all := gap{0, int32(len(f.old)), 0, int32(len(f.new))}
	last := t.passes[len(t.passes)-1]
	possible := f.possibilities(all, min(last.slot, last.move))
	for _, p := range t.passes[:len(t.passes)-1] {
		f.linkSlots(f.gaps(), possible, p.slot)
		f.relocate(possible, p.move)
	}
	f.searchSlots(last.slot, possible)
	f.relocate(possible, last.move)
}

// searchSlots looks for pairs in each gap; in long ones, where it would find no
// more, it chooses from those found.
func (f *finder) searchSlots(least float64, possible []possibility) {
	for _, g := range f.gaps() {
		if g.newTo-g.newFrom <= maxPostings {
			f.linkSlots([]gap{g}, f.possibilities(g, least), least)
			continue
		}
		from := sort.Search(len(possible), func(k int) bool { return possible[k].old >= g.oldFrom })
		to := sort.Search(len(possible), func(k int) bool { return possible[k].old >= g.oldTo })
		f.linkSlots([]gap{g}, possible[from:to], least)
	}
}

// linkSlots links, in each gap, the items that an order-preserving assignment
// of greatest worth pairs. The possibilities are sorted by old index.
func (f *finder) linkSlots(gaps []gap, possible []possibility, least float64) {
	similarity := map[[2]int32]float64{}
	var pairs []pair
	for _, p := range possible {
		for len(gaps) > 0 && gaps[0].oldTo <= p.old {
			f.linkChain(pairs, similarity)
			pairs, gaps = pairs[:0], gaps[1:]
		}
		if len(gaps) == 0 {
			break
		}
		g := gaps[0]
		if p.similarity >= least && p.old >= g.oldFrom && p.new >= g.newFrom && p.new < g.newTo && f.free(p) {
			pairs = append(pairs, p.pair)
			similarity[[2]int32{p.old, p.new}] = p.similarity
		}
	}
	f.linkChain(pairs, similarity)
}

func (f *finder) linkChain(pairs []pair, similarity map[[2]int32]float64) {
	for _, p := range heaviestChain(pairs) {
		f.link(p.old, p.new, similarity[[2]int32{p.old, p.new}])
	}
}

func (f *finder) free(p possibility) bool { return f.partner[p.old] < 0 && f.back[p.new] < 0 }

// relocate links items without partner wherever they stand, the worthiest
// first.
func (f *finder) relocate(possible []possibility, least float64) {
	var enough []possibility
	for _, p := range possible {
		if p.similarity >= least && f.free(p) && min(len(f.oldBags[p.old]), len(f.newBags[p.new])) >= minMovedTerms {
			enough = append(enough, p)
		}
	}
	slices.SortStableFunc(enough, func(a, b possibility) int {
		switch {
		case a.worth > b.worth:
			return -1
		case a.worth < b.worth:
			return 1
		}
		return 0
	})
	for _, p := range enough {
		if f.free(p) {
			f.linkMoved(p.old, p.new, p.similarity)
		}
	}
	f.settleOrder()
}
