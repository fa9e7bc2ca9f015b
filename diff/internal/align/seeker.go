package align

// seeker looks for the counterparts of one item after another. Each worker has
// one, for what it writes in the course of that. Between two searches sums and dense
// are all zeros.
type seeker struct {
	*finder
	sums  sums      // per item of the other side
	dense []float32 // per term: its count in the bag that is spread
	lists []lookup
	found shortlist
	exact shortlist
	steps int

	reader   Reader // of the item being divided
	lines    counter
	terms    bag
	pieces   arena[uint32] // the bags of the segments, or of claims
	segments []segment
}

// seeker returns the seeker of a worker, ready for f.
func (f *finder) seeker(worker int) *seeker {
	for len(f.seekers) <= worker {
		f.seekers = append(f.seekers, new(seeker))
	}
	s := f.seekers[worker]
	if s.finder != f {
		s.finder = f
		s.sums = newSums(s.sums, max(len(f.partner), len(f.back)))
		s.dense = stillZeros(s.dense, len(f.weight))
		s.lines.count = stillZeros(s.lines.count, max(len(f.olds.known.terms), len(f.news.known.terms)))
	}
	return s
}

// release lets go of what f knows.
func (f *finder) release() {
	for _, s := range f.seekers {
		s.finder = nil
	}
	*f = finder{}
}

// stillZeros returns n zeros, in the memory of s, all zeros, if that is large
// enough.
func stillZeros[T any](s []T, n int) []T {
	if n > cap(s) {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// takeSteps returns the steps taken since it was last asked.
func (s *seeker) takeSteps() (steps int) {
	steps, s.steps = s.steps, 0
	return steps
}

// candidate is an item of the other side and how similar it is.
type candidate struct {
	item       int32
	similarity float64
}

// candidates returns the new items without partner from ≤ item < to that are
// most similar to old item i, best first, each with at least the similarity
// given. The list is good until the next call.
func (s *seeker) candidates(i, from, to int32, least float64) []candidate {
	if to-from <= maxDirect {
		return s.direct(i, from, to, least)
	}
	skipped := s.sum(i, from, to)
	found := s.found[:0]
	for _, j := range s.sums.touched {
		sum := s.sums.of[j]
		if dice(sum+skipped, s.olds.total[i], s.news.total[j]) >= least && sum > 0 && from <= j && j < to && s.back[j] < 0 {
			found.add(candidate{j, dice(sum, s.olds.total[i], s.news.total[j])})
		}
	}
	s.sums.reset()
	s.found = found
	if skipped == 0 {
		return found
	}
	s.spread(s.olds.bag(i))
	checked := s.exact[:0]
	for _, c := range found {
		s.check(&checked, i, c.item, least)
	}
	s.clear(s.olds.bag(i))
	s.exact = checked
	return checked
}

// lookup is a term to look up for a bag that has it a number of times, in a list of
// postings.
type lookup struct {
	term   term
	count  float32
	weight float32 // of the term
	list   []posting
}

// sum adds up what new items without partner from ≤ item < to, and maybe others,
// share with old item i, rare terms first, as long as that does not cost too
// much. It returns what the terms passed over weigh, by which the sums may be too
// low.
func (s *seeker) sum(i, from, to int32) (skipped float32) {
	lists := s.lists[:0]
	whole := from == 0 && int(to) == len(s.back)
	for t, count := range s.olds.bag(i).all() {
		list := s.news.posted.all(t)
		if !whole {
			list = within(list, from, to)
		}
		weight := s.weight[t]
		skipped += count * weight
		lists = append(lists, lookup{t, count, weight, list})
	}
	s.steps += len(lists)
	s.lists = lists
	seen, spent, least := 0, 0, 0
	steps := [...]int{maxPostings / 16, maxPostings / 4, maxPostings}
	first := 0
	if to-from <= maxPostings {
		first = len(steps) - 1 // no term is so common here that it could be passed over
	}
	for _, most := range steps[first:] {
		for k := range lists {
			l := &lists[k]
			if len(l.list) < least || len(l.list) > most {
				continue
			}
			seen++
			spent += len(l.list)
			s.steps += len(l.list)
			skipped -= l.count * l.weight
			s.sums.add(&s.news.posted, l.term, l.list, l.count, l.weight, s.back)
		}
		if seen == len(lists) {
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
func (s *seeker) direct(i, from, to int32, least float64) []candidate {
	found := s.found[:0]
	s.spread(s.olds.bag(i))
	for j := from; j < to; j++ {
		if s.back[j] < 0 {
			s.check(&found, i, j, least)
		}
	}
	s.clear(s.olds.bag(i))
	s.found = found
	return found
}

// rounding is more than what the sum of the weights of a bag may be off.
const rounding = 1.001

// check adds new item j to a list if it is similar enough to old item i, whose
// bag is spread.
func (s *seeker) check(list *shortlist, i, j int32, least float64) {
	s.steps++
	if dice(rounding*min(s.olds.common[i], s.news.common[j]), s.olds.total[i], s.news.total[j]) < least {
		return // even if the smaller bag is all in the other
	}
	similarity := dice(s.overlapSpread(s.news.bag(j)), s.olds.total[i], s.news.total[j])
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
func (s *seeker) overlap(b, other bag) float32 {
	s.spread(b)
	shared := s.overlapSpread(other)
	s.clear(b)
	return shared
}

func (s *seeker) spread(b bag) {
	s.steps += len(b)
	for t, count := range b.all() {
		s.dense[t] = count
	}
}

func (s *seeker) clear(b bag) {
	for t := range b.all() {
		s.dense[t] = 0
	}
}

// overlapSpread is the weight of what a bag shares with the one that is
// spread.
func (s *seeker) overlapSpread(b bag) (shared float32) {
	s.steps += len(b)
	for t, count := range b.all() {
		if n := s.dense[t]; n != 0 {
			shared += s.weight[t] * fewer(count, n)
		}
	}
	return shared
}

// without is what is left of a bag when another, which is spread, is taken out of
// it.
func (s *seeker) without(b bag, into bag) bag {
	rest := into[:0]
	for t, count := range b.all() {
		if count -= s.dense[t]; count > 0 {
			rest = rest.and(t, int32(count))
		}
	}
	return rest
}
