package align

import (
	"cmp"
	"slices"
	"sort"
)

// inquiry asks for the candidates of an old item among the new ones of a stretch.
type inquiry struct{ old, newFrom, newTo int32 }

// ask asks for the candidates in a gap of each of its old items without partner.
func (f *finder) ask(g gap) {
	for i := g.oldFrom; i < g.oldTo; i++ {
		if f.partner[i] < 0 {
			f.asked = append(f.asked, inquiry{i, g.newFrom, g.newTo})
		}
	}
}

// possibilities pairs each old item asked for with its candidates, by rising old
// index. It writes over into, and nothing is asked any more.
func (f *finder) possibilities(into []pair, least float64) []pair {
	found := gather(f, into[:0], len(f.asked), func(s *seeker, k int, into []pair) []pair {
		q := f.asked[k]
		for _, c := range s.candidates(q.old, q.newFrom, q.newTo, least) {
			into = append(into, pair{old: q.old, new: c.item, similarity: c.similarity})
		}
		return into
	})
	f.asked = f.asked[:0]
	return found
}

// alike is what a pair is worth by its similarity.
func (f *finder) alike(p pair) float64 {
	return p.similarity*p.similarity + f.bonus(p.old, p.new)
}

// kept is what a pair is worth by its similarity and by how much of the smaller
// item the other has. Among the weakly similar it finds the article that was
// much enlarged, which by similarity alone would be worth less than a short one
// beside it that happens to use the same phrases. Among the very similar it would
// exchange twins, such as two articles on the same offence in two degrees.
func (f *finder) kept(p pair) float64 {
	old, new := float64(f.olds.total[p.old]), float64(f.news.total[p.new])
	shared := p.similarity * (old + new) / 2
	return p.similarity*min(1, shared/min(old, new)) + f.bonus(p.old, p.new)
}

// assign links the items that have no equal. First come pairs so similar that
// there is no need to look further than their slot. All passes but the last
// then choose from the candidates found once in the whole sequence; the last
// one looks again at what is left in each slot, where also common terms tell.
func (f *finder) assign(t thresholds) {
	f.searchSlots(t.inPlace, nil)
	if f.done() {
		return
	}
	all := gap{0, int32(len(f.partner)), 0, int32(len(f.back))}
	last := t.passes[len(t.passes)-1]
	f.ask(all)
	f.possible = f.possibilities(f.possible, min(last.slot, last.move))
	for _, p := range t.passes[:len(t.passes)-1] {
		f.chooseSlots(p.slot, f.possible)
		f.relocate(f.possible, p.move)
	}
	f.searchSlots(last.slot, f.possible)
	f.relocate(f.possible, last.move)
	f.searchSlots(last.slot, f.possible) // the relocations settled the order anew
	f.linkRewritten(t)
}

// linkRewritten links, in each gap, rewritten articles by what else speaks for
// them. Two items that kept their number need only share t.numbered of the
// smaller one; two that are the only ones left, between the same neighbours, and
// kept their number or their heading only t.alone.
func (f *finder) linkRewritten(t thresholds) {
	for _, g := range f.betweenLinks() {
		olds, news := unlinked(f.partner, g.oldFrom, g.oldTo), unlinked(f.back, g.newFrom, g.newTo)
		if len(olds) == 0 || len(news) == 0 {
			continue
		}
		byLabel := map[string]int32{}
		for _, j := range slices.Backward(news) {
			byLabel[f.new.Label(int(j))] = j
		}
		pairs := f.chosen[:0]
		for _, i := range olds {
			label := f.old.Label(int(i))
			j, known := byLabel[label]
			if !known || label == "" {
				continue
			}
			if share, similarity := f.shareOfSmaller(i, j); share >= t.numbered {
				pairs = append(pairs, pair{i, j, similarity, similarity})
			}
		}
		f.chosen = pairs
		for _, p := range f.chain.heaviest(pairs) {
			f.link(p.old, p.new, p.similarity)
		}
	}
	for _, g := range f.betweenLinks() {
		olds, news := unlinked(f.partner, g.oldFrom, g.oldTo), unlinked(f.back, g.newFrom, g.newTo)
		if len(olds) != 1 || len(news) != 1 || f.bonus(olds[0], news[0]) == 0 {
			continue
		}
		if share, similarity := f.shareOfSmaller(olds[0], news[0]); share >= t.alone {
			f.link(olds[0], news[0], similarity)
		}
	}
}

// shareOfSmaller returns how much of the smaller of two items the other has,
// and how similar they are.
func (f *finder) shareOfSmaller(i, j int32) (share, similarity float64) {
	s := f.seeker(0)
	shared := s.overlap(f.olds.bag(i), f.news.bag(j))
	f.steps += s.takeSteps()
	if shared == 0 {
		return 0, 0
	}
	return float64(shared / min(f.olds.total[i], f.news.total[j])), dice(shared, f.olds.total[i], f.news.total[j])
}

// searchSlots looks for pairs in each gap; in long ones, where it would find no
// more, it chooses from those found and those abreast.
func (f *finder) searchSlots(least float64, possible []pair) {
	short := func(g gap) bool { return g.newTo-g.newFrom <= maxPostings }
	gaps := f.betweenLinks()
	for _, g := range gaps {
		if short(g) {
			f.ask(g)
		}
	}
	f.inSlot = f.possibilities(f.inSlot, least) // what is linked in one gap is in no other
	for _, g := range gaps {
		if short(g) {
			f.linkSlot(g, inGap(g, f.inSlot), least, f.kept)
		} else {
			f.linkSlot(g, append(f.abreast(g, least), inGap(g, possible)...), least, f.kept)
		}
	}
}

// abreast pairs items of the same rank among those of a gap without partner,
// counted from either end. Texts made on one pattern, such as the entries of a
// schedule, may have no term that is rare enough to find candidates.
func (f *finder) abreast(g gap, least float64) (pairs []pair) {
	olds, news := unlinked(f.partner, g.oldFrom, g.oldTo), unlinked(f.back, g.newFrom, g.newTo)
	s := f.seeker(0)
	for k, i := range olds {
		s.spread(f.olds.bag(i))
		for _, at := range [...]int{k, k + len(news) - len(olds)} {
			if at < 0 || at >= len(news) {
				continue
			}
			j := news[at]
			similarity := dice(s.overlapSpread(f.news.bag(j)), f.olds.total[i], f.news.total[j])
			if similarity >= least {
				pairs = append(pairs, pair{old: i, new: j, similarity: similarity})
			}
		}
		s.clear(f.olds.bag(i))
	}
	f.steps += s.takeSteps()
	return pairs
}

func unlinked(partner []int32, from, to int32) (items []int32) {
	for i := from; i < to; i++ {
		if partner[i] < 0 {
			items = append(items, i)
		}
	}
	return items
}

// chooseSlots links in each gap what it chooses from the pairs found.
func (f *finder) chooseSlots(least float64, possible []pair) {
	for _, g := range f.betweenLinks() {
		f.linkSlot(g, inGap(g, possible), least, f.alike)
	}
}

// inGap returns those of pairs sorted by old index whose old item stands in a
// gap.
func inGap(g gap, pairs []pair) []pair {
	at := func(old int32) int {
		return sort.Search(len(pairs), func(k int) bool { return pairs[k].old >= old })
	}
	return pairs[at(g.oldFrom):at(g.oldTo)]
}

// linkSlot links, in a gap, the items that an order-preserving assignment of
// greatest worth pairs.
func (f *finder) linkSlot(g gap, possible []pair, least float64, worth func(pair) float64) {
	pairs := f.chosen[:0]
	f.steps += len(possible)
	for _, p := range possible {
		if p.similarity >= least && p.new >= g.newFrom && p.new < g.newTo && f.free(p) {
			p.worth = worth(p)
			pairs = append(pairs, p)
		}
	}
	f.chosen = pairs
	for _, p := range f.chain.heaviest(pairs) {
		f.link(p.old, p.new, p.similarity)
	}
}

func (f *finder) free(p pair) bool { return f.partner[p.old] < 0 && f.back[p.new] < 0 }

// byWorth orders pairs, the worthiest first, and among equally worthy ones those of
// the first old item, the most similar first.
func byWorth(a, b pair) int {
	switch {
	case a.worth > b.worth:
		return -1
	case a.worth < b.worth:
		return 1
	}
	return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(b.similarity, a.similarity), cmp.Compare(a.new, b.new))
}

// relocate links items without partner wherever they stand, the worthiest
// first.
func (f *finder) relocate(possible []pair, least float64) {
	enough := f.chosen[:0]
	f.steps += len(possible)
	for _, p := range possible {
		if p.similarity >= least && f.free(p) && min(f.olds.bag(p.old).terms(), f.news.bag(p.new).terms()) >= minMovedTerms {
			p.worth = f.alike(p)
			enough = append(enough, p)
		}
	}
	f.chosen = enough
	slices.SortFunc(enough, byWorth)
	for _, p := range enough {
		if f.free(p) {
			f.linkMoved(p.old, p.new, p.similarity)
		}
	}
	f.settleOrder()
}
