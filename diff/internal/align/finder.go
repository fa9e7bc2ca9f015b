package align

// finder compares the items that have no equal, by their bags.
type finder struct {
	*alignment
	x                  *index
	oldBags, newBags   []bag     // without the terms only one item has; nil for items with an equal
	oldTotal, newTotal []float32 // what the terms of an item weigh, all of them
	posted             *postings // of the new bags
	sums               sums      // scratch, per new item
	dense              []float32 // scratch, per term: its count in a bag
	found, checked     shortlist // scratch
}

func newFinder(a *alignment) *finder {
	runes := runesLeft(a.oldForms, a.partner) + runesLeft(a.newForms, a.back)
	f := &finder{alignment: a, x: newIndex(runes)}
	f.oldBags = f.bags(a.oldForms, a.partner)
	f.newBags = f.bags(a.newForms, a.back)
	f.x.weigh()
	f.oldTotal = f.reduce(f.oldBags)
	f.newTotal = f.reduce(f.newBags)
	f.posted = post(f.newBags, len(f.x.found))
	f.sums.of = make([]float32, len(a.new))
	f.dense = make([]float32, len(f.x.found))
	f.found, f.checked = make(shortlist, 0, maxCandidates), make(shortlist, 0, maxCandidates)
	return f
}

func (f *finder) bags(forms []form, partner []int32) []bag {
	bags := make([]bag, len(forms))
	var terms, block bag
	left := runesLeft(forms, partner)
	for i, form := range forms {
		if partner[i] < 0 {
			terms = f.x.terms(form.runes, terms)
			f.x.count(terms)
			bags[i] = keep(&block, terms, left)
			left -= len(form.runes)
		}
	}
	return bags
}

func runesLeft(forms []form, partner []int32) (runes int) {
	for i, form := range forms {
		if partner[i] < 0 {
			runes += len(form.runes)
		}
	}
	return runes
}

// keep copies a bag to the end of a block or, if it is full, of a new one, no
// larger than what is left to keep.
func keep(block *bag, b bag, left int) bag {
	if cap(*block)-len(*block) < len(b) {
		*block = make(bag, 0, max(min(bagBlock, left), len(b)))
	}
	start := len(*block)
	*block = append(*block, b...)
	return (*block)[start:len(*block):len(*block)]
}

const bagBlock = 1 << 12

// reduce returns what each bag weighs and leaves the terms in it that others
// have as well.
func (f *finder) reduce(bags []bag) []float32 {
	totals := make([]float32, len(bags))
	for i, b := range bags {
		totals[i] = f.x.total(b)
		bags[i] = f.x.shared(b)
	}
	return totals
}

// candidate is an item of the other side and how similar it is.
type candidate struct {
	item       int32
	similarity float64
}

// candidates returns the new items without partner from ≤ item < to that are
// most similar to old item i, best first, each with at least the similarity
// given. The list is good until the next call.
func (f *finder) candidates(i, from, to int32, least float64) []candidate {
	if to-from <= maxDirect {
		return f.direct(i, from, to, least)
	}
	skipped := f.sum(i, from, to)
	found := f.found[:0]
	for _, j := range f.sums.touched {
		if dice(f.sums.of[j]+skipped, f.oldTotal[i], f.newTotal[j]) >= least {
			found.add(candidate{j, dice(f.sums.of[j], f.oldTotal[i], f.newTotal[j])})
		}
	}
	f.sums.reset()
	if skipped == 0 {
		return found
	}
	f.spread(f.oldBags[i])
	checked := f.checked[:0]
	for _, c := range found {
		f.check(&checked, i, c.item, least)
	}
	f.clear(f.oldBags[i])
	return checked
}

// sum adds up what new items without partner from ≤ item < to share with old
// item i, rare terms first, as long as that does not cost too much. It returns
// what the terms passed over weigh, by which the sums may be too low.
func (f *finder) sum(i, from, to int32) (skipped float32) {
	b := f.oldBags[i]
	skipped = f.x.total(b)
	f.steps += len(b)
	seen, spent, least := 0, 0, 0
	steps := []int{maxPostings / 16, maxPostings / 4, maxPostings}
	if to-from <= maxPostings {
		steps = steps[2:] // no term is so common here that it could be passed over
	}
	for _, most := range steps {
		for _, w := range b {
			list := f.posted.within(w.term, from, to)
			if len(list) < least || len(list) > most {
				continue
			}
			seen++
			spent += len(list)
			f.steps += len(list)
			weight := f.x.weight[w.term]
			skipped -= w.count * weight
			for _, other := range list {
				if f.back[other.item] < 0 {
					f.sums.add(other.item, weight*min(w.count, other.count))
				}
			}
		}
		if seen == len(b) {
			return 0
		}
		if spent > maxSpent {
			break
		}
		least = most + 1
	}
	return skipped
}

// direct compares old item i with each new item, which for a few is faster.
func (f *finder) direct(i, from, to int32, least float64) []candidate {
	found := f.found[:0]
	f.spread(f.oldBags[i])
	for j := from; j < to; j++ {
		if f.back[j] < 0 {
			f.check(&found, i, j, least)
		}
	}
	f.clear(f.oldBags[i])
	return found
}

// check adds new item j to a list if it is similar enough to old item i, whose
// bag is spread.
func (f *finder) check(list *shortlist, i, j int32, least float64) {
	similarity := dice(f.overlapSpread(f.newBags[j]), f.oldTotal[i], f.newTotal[j])
	if similarity >= least {
		list.add(candidate{j, similarity})
	}
}

// shortlist keeps the maxCandidates most similar candidates, best first, among
// equals those of lower index.
type shortlist []candidate

func (s *shortlist) add(c candidate) {
	at := len(*s)
	for at > 0 && c.before((*s)[at-1]) {
		at--
	}
	if at == maxCandidates {
		return
	}
	if len(*s) < maxCandidates {
		*s = append(*s, candidate{})
	}
	copy((*s)[at+1:], (*s)[at:])
	(*s)[at] = c
}

func (c candidate) before(d candidate) bool {
	return c.similarity > d.similarity || c.similarity == d.similarity && c.item < d.item
}

// dice is twice what two bags share over what they have.
func dice(shared, total, otherTotal float32) float64 {
	return min(1, 2*float64(shared)/float64(total+otherTotal))
}

// overlap is the weight of what two bags share.
func (f *finder) overlap(b, other bag) float32 {
	f.spread(b)
	defer f.clear(b)
	return f.overlapSpread(other)
}

func (f *finder) spread(b bag) {
	f.steps += len(b)
	for _, w := range b {
		f.dense[w.term] = w.count
	}
}

func (f *finder) clear(b bag) {
	for _, w := range b {
		f.dense[w.term] = 0
	}
}

// overlapSpread is the weight of what a bag shares with the one that is
// spread.
func (f *finder) overlapSpread(b bag) (shared float32) {
	f.steps += len(b)
	for _, w := range b {
		if n := f.dense[w.term]; n != 0 {
			shared += f.x.weight[w.term] * min(w.count, n)
		}
	}
	return shared
}

// without is what is left of a bag when another is taken out of it.
func (f *finder) without(b, other bag) bag {
	f.spread(other)
	rest := make(bag, 0, len(b)/2)
	for _, w := range b {
		if w.count -= f.dense[w.term]; w.count > 0 {
			rest = append(rest, w)
		}
	}
	f.clear(other)
	return rest
}
