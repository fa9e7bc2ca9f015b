package align

import "slices"

// finder compares the items that have no equal, by their bags.
type finder struct {
	*alignment
	x                  *index
	oldBags, newBags   []bag // nil for items with an equal
	oldTotal, newTotal []float32
	posted             *postings // of the new bags
	shared             sums      // scratch, per new item
	dense              []float32 // scratch, per term
}

func newFinder(a *alignment) *finder {
	size := 0
	count := func(items []Item, partner []int32) {
		for i, it := range items {
			if partner[i] < 0 {
				size += len(it.Text)
			}
		}
	}
	count(a.old, a.partner)
	count(a.new, a.back)
	f := &finder{alignment: a, x: newIndex(size)}
	f.oldBags = f.bags(a.old, a.partner)
	f.newBags = f.bags(a.new, a.back)
	f.x.weigh()
	f.oldTotal, f.newTotal = f.totals(f.oldBags), f.totals(f.newBags)
	f.posted = f.x.post(f.newBags)
	f.shared.of = make([]float32, len(a.new))
	f.dense = make([]float32, len(f.x.found))
	return f
}

func (f *finder) bags(items []Item, partner []int32) []bag {
	bags := make([]bag, len(items))
	var text []rune
	var terms bag
	for i, it := range items {
		if partner[i] < 0 {
			text = normal(text[:0], it.Text, true)
			terms = f.x.bag(text, terms)
			bags[i] = slices.Clone(terms)
		}
	}
	return bags
}

func (f *finder) totals(bags []bag) []float32 {
	totals := make([]float32, len(bags))
	for i, b := range bags {
		totals[i] = f.x.total(b)
	}
	return totals
}

// sums adds up what some items of one side share with an item of the other.
type sums struct {
	of      []float32 // per item
	touched []int32   // the items whose sum is not 0
}

func (s *sums) add(item int32, weight float32) {
	if s.of[item] == 0 {
		s.touched = append(s.touched, item)
	}
	s.of[item] += weight
}

func (s *sums) reset() {
	for _, i := range s.touched {
		s.of[i] = 0
	}
	s.touched = s.touched[:0]
}

// candidate is an item of the other side and how similar it is.
type candidate struct {
	item       int32
	similarity float64
}

// candidates returns the new items without partner from ≤ item < to that are
// most similar to old item i, best first, each with at least the similarity
// given.
func (f *finder) candidates(i, from, to int32, least float64, into []candidate) []candidate {
	into = into[:0]
	exact := true // no term was passed over, so the sums are all that is shared
	for _, w := range f.oldBags[i] {
		list := f.posted.within(w.term, from, to)
		if len(list) > maxPostings {
			exact = false
			continue
		}
		weight := f.x.weight[w.term]
		for _, other := range list {
			if f.back[other.item] < 0 {
				f.shared.add(other.item, weight*min(w.count, other.count))
			}
		}
	}
	for _, j := range f.shared.touched {
		similarity := dice(f.shared.of[j], f.oldTotal[i], f.newTotal[j])
		if similarity >= least || !exact {
			into = append(into, candidate{j, similarity})
		}
	}
	f.shared.reset()
	into = best(into)
	if exact {
		return into
	}
	for k, c := range into {
		into[k].similarity = dice(f.overlap(f.oldBags[i], f.newBags[c.item]), f.oldTotal[i], f.newTotal[c.item])
	}
	return best(slices.DeleteFunc(into, func(c candidate) bool { return c.similarity < least }))
}

// best keeps the most similar candidates, among equals those of lower index.
func best(c []candidate) []candidate {
	slices.SortFunc(c, func(a, b candidate) int {
		switch {
		case a.similarity > b.similarity:
			return -1
		case a.similarity < b.similarity:
			return 1
		}
		return int(a.item - b.item)
	})
	return c[:min(len(c), maxCandidates)]
}

// dice is twice what two bags share over what they have.
func dice(shared, total, otherTotal float32) float64 {
	return min(1, 2*float64(shared)/float64(total+otherTotal))
}

// overlap is the weight of what two bags share.
func (f *finder) overlap(b, other bag) (shared float32) {
	for _, w := range b {
		f.dense[w.term] = w.count
	}
	for _, w := range other {
		shared += f.x.weight[w.term] * min(w.count, f.dense[w.term])
	}
	for _, w := range b {
		f.dense[w.term] = 0
	}
	return shared
}

// without is what is left of a bag when another is taken out of it.
func (f *finder) without(b, other bag) (rest bag) {
	for _, w := range other {
		f.dense[w.term] = w.count
	}
	for _, w := range b {
		if w.count -= f.dense[w.term]; w.count > 0 {
			rest = append(rest, w)
		}
	}
	for _, w := range other {
		f.dense[w.term] = 0
	}
	return rest
}
