package align

// finder compares the items that have no equal, by their bags.
type finder struct {
	*alignment
	x                  *index
	oldBags, newBags   []bag     // without the terms only one item has; nil for items with an equal
	oldTotal, newTotal []float32 // what the terms of an item weigh, all of them
	posted             *postings // of the new bags
	sums               sums      // scratch, per new item
	dense              []float32 // scratch, per term: its count in the bag that is spread
}

func newFinder(a *alignment) *finder {
	a.known.reset(a.Workspace, termsLeft(a.old, a.partner)+termsLeft(a.new, a.back))
	f := &finder{alignment: a, x: &a.known}
	f.oldBags = f.makeBags(a.old, a.partner)
	f.newBags = f.makeBags(a.new, a.back)
	f.x.weigh(a.Workspace)
	f.oldTotal = f.reduce(f.oldBags)
	f.newTotal = f.reduce(f.newBags)
	f.posted = post(a.Workspace, f.newBags, len(f.x.found))
	f.sums.of = a.weights.take(len(a.new))
	f.dense = a.weights.take(len(f.x.found))
	return f
}

func (f *finder) makeBags(items []Item, partner []int32) []bag {
	bags := f.bags.take(len(items))
	for i := range items {
		if partner[i] < 0 {
			f.terms = f.x.bag(items[i].Text.eachRun, f.terms)
			f.x.count(f.terms)
			bags[i] = f.counted.keep(f.terms)
		}
	}
	return bags
}

func termsLeft(items []Item, partner []int32) (terms int) {
	for i := range items {
		if partner[i] < 0 {
			terms += items[i].Text.length()
		}
	}
	return terms
}

// reduce returns what each bag weighs and leaves the terms in it that others
// have as well.
func (f *finder) reduce(bags []bag) []float32 {
	totals := f.weights.take(len(bags))
	for i, b := range bags {
		bags[i], totals[i] = f.x.shared(b)
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
	f.found = found
	if skipped == 0 {
		return found
	}
	f.spread(f.oldBags[i])
	checked := f.exact[:0]
	for _, c := range found {
		f.check(&checked, i, c.item, least)
	}
	f.clear(f.oldBags[i])
	f.exact = checked
	return checked
}

// sum adds up what new items without partner from ≤ item < to share with old
// item i, rare terms first, as long as that does not cost too much. It returns
// what the terms passed over weigh, by which the sums may be too low.
func (f *finder) sum(i, from, to int32) (skipped float32) {
	b := f.oldBags[i]
	skipped = f.x.total(b)
	f.steps += len(b)
	lists := f.lists[:0]
	for _, w := range b {
		lists = append(lists, f.posted.within(w.term, from, to))
	}
	f.lists = lists
	seen, spent, least := 0, 0, 0
	steps := [...]int{maxPostings / 16, maxPostings / 4, maxPostings}
	first := 0
	if to-from <= maxPostings {
		first = len(steps) - 1 // no term is so common here that it could be passed over
	}
	for _, most := range steps[first:] {
		for k, list := range lists {
			if len(list) < least || len(list) > most {
				continue
			}
			seen++
			spent += len(list)
			f.steps += len(list)
			w := b[k]
			weight := f.x.weight[w.term]
			skipped -= w.count * weight
			f.sums.add(list, w.count, weight, f.back)
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
	f.found = found
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
	shared := f.overlapSpread(other)
	f.clear(b)
	return shared
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
	rest := f.terms[:0]
	for _, w := range b {
		if w.count -= f.dense[w.term]; w.count > 0 {
			rest = append(rest, w)
		}
	}
	f.clear(other)
	f.terms = rest
	return f.counted.keep(rest)
}
