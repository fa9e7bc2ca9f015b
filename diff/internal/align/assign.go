package align

import "slices"

// slots links, in each gap between links in order, the items that an
// order-preserving assignment of greatest worth pairs.
func (f *finder) slots(least float64) {
	var possible []possibility
	for _, g := range f.gaps() {
		possible = f.possibilities(g, least, possible[:0])
		pairs := make([]pair, len(possible))
		for k, p := range possible {
			pairs[k] = pair{p.old, p.new, p.worth}
		}
		for _, p := range heaviestChain(pairs) {
			f.link(p.old, p.new, f.similarityOf(p.old, p.new))
		}
	}
}

// relocate links items without partner wherever they stand, the worthiest
// first.
func (f *finder) relocate(least float64) {
	all := gap{0, int32(len(f.old)), 0, int32(len(f.new))}
	possible := f.possibilities(all, least, nil)
	slices.SortStableFunc(possible, func(a, b possibility) int {
		switch {
		case a.worth > b.worth:
			return -1
		case a.worth < b.worth:
			return 1
		}
		return 0
	})
	for _, p := range possible {
		if f.partner[p.old] < 0 && f.back[p.new] < 0 && min(len(f.oldBags[p.old]), len(f.newBags[p.new])) >= minMovedTerms {
			f.linkMoved(p.old, p.new, p.similarity)
		}
	}
	f.settleOrder()
}

// possibility is a pair of items without partner that may be linked.
type possibility struct {
	pair
	similarity float64
}

func (f *finder) possibilities(g gap, least float64, into []possibility) []possibility {
	var found []candidate
	for i := g.oldFrom; i < g.oldTo; i++ {
		if f.partner[i] >= 0 {
			continue
		}
		found = f.candidates(i, g.newFrom, g.newTo, least, found)
		for _, c := range found {
			worth := c.similarity*c.similarity + f.bonus(i, c.item)
			into = append(into, possibility{pair{i, c.item, worth}, c.similarity})
		}
	}
	return into
}

// bonus breaks ties in favour of equal labels and headings.
func (f *finder) bonus(i, j int32) (bonus float64) {
	old, new := &f.old[i], &f.new[j]
	if old.Label != "" && old.Label == new.Label {
		bonus += labelBonus
	}
	if old.Title != "" && old.Title == new.Title {
		bonus += titleBonus
	}
	return bonus
}

func (f *finder) similarityOf(i, j int32) float64 {
	return dice(f.overlap(f.oldBags[i], f.newBags[j]), f.oldTotal[i], f.newTotal[j])
}
