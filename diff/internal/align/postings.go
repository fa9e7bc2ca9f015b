package align

// postings lists for each term the items of one side that have it, rising.
type postings struct {
	start []int32
	items []posting
	many  map[occurrence]float32 // the counts that are too great for a posting
}

// A posting is an item and how often it has the term, in one word as in a bag; 0 if
// that is more often than the word can say.
type posting uint32

type occurrence struct {
	term term
	item int32
}

// post lists the bags of a number of items, over a number of terms, in the memory of the
// postings before. Of more than mostNumbered items it lists the first.
func (p *postings) post(items int, bagOf func(int32) bag, terms int) {
	last := int32(min(items, mostNumbered))
	p.start = zeros(p.start, terms+2)
	clear(p.many)
	n := 0
	for i := range last {
		for t := range bagOf(i).all() {
			p.start[t+2]++
			n++
		}
	}
	for t := 2; t < len(p.start); t++ {
		p.start[t] += p.start[t-1]
	}
	// start[t+1] is where the next posting of t goes; in the end it has become
	// where those of t+1 begin.
	p.items = resize(p.items, n)
	for i := range last {
		for t, count := range bagOf(i).all() {
			p.items[p.start[t+1]] = p.posting(t, i, count)
			p.start[t+1]++
		}
	}
}

// posting returns the posting of an item that has a term a number of times.
func (p *postings) posting(t term, item int32, count float32) posting {
	if count <= mostCount {
		return posting(item)<<countBits | posting(count)
	}
	if p.many == nil {
		p.many = map[occurrence]float32{}
	}
	p.many[occurrence{t, item}] = count
	return posting(item) << countBits
}

func (p posting) item() int32 { return int32(p >> countBits) }

// count returns how often a term stands in the item of one of its postings.
func (p *postings) count(t term, of posting) float32 {
	if count := of & mostCount; count > 0 {
		return float32(int32(count))
	}
	return p.many[occurrence{t, of.item()}]
}

// all returns the postings of t.
func (p *postings) all(t term) []posting {
	return p.items[p.start[t]:p.start[t+1]]
}

// fewPostings are so few that it costs less to take them all than to find those
// asked for.
const fewPostings = 8

// within returns those of a list for the items from ≤ item < to, and maybe, of a
// short list, a few others.
func within(list []posting, from, to int32) []posting {
	if len(list) <= fewPostings || list[0].item() >= from && list[len(list)-1].item() < to {
		return list
	}
	return list[firstFrom(list, from):firstFrom(list, to)]
}

// firstFrom returns how many postings of a list are of items below a bound.
func firstFrom(list []posting, bound int32) int {
	low, high := 0, len(list)
	for low < high {
		if middle := int(uint(low+high) >> 1); list[middle].item() < bound {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// sums adds up what the items of one side share with a bag.
type sums struct {
	of      []float32 // per item
	touched []int32   // the items whose sum may not be 0
}

// fewItems is of how many items it costs less to look through all in the end than to
// note, at each posting, whether its item is a new one, which no processor foresees.
const fewItems = 512

// newSums returns sums of a number of items, in the memory of others that were reset.
func newSums(s sums, items int) sums {
	s.of, s.touched = stillZeros(s.of, items), s.touched[:0]
	if items <= fewItems {
		for i := range int32(items) {
			s.touched = append(s.touched, i)
		}
	}
	return s
}

// add adds what the items of a term's postings, or of some of them, share with a bag
// that has the term a number of times. It may pass over items that are taken, by index;
// none is if taken is nil.
func (s *sums) add(p *postings, t term, list []posting, count, weight float32, taken []int32) {
	of, touched := s.of, s.touched
	few := len(of) <= fewItems
	for _, posted := range list {
		item := posted.item()
		if !few {
			if taken != nil && taken[item] >= 0 {
				continue
			}
			if of[item] == 0 {
				touched = append(touched, item)
			}
		}
		if count == 1 {
			of[item] += weight
		} else {
			of[item] += weight * fewer(count, p.count(t, posted))
		}
	}
	s.touched = touched
}

// fewer is min for counts, which are numbers and mostly equal.
func fewer(a, b float32) float32 {
	if a > b {
		return b
	}
	return a
}

func (s *sums) reset() {
	if len(s.of) <= fewItems {
		clear(s.of)
		return
	}
	for _, i := range s.touched {
		s.of[i] = 0
	}
	s.touched = s.touched[:0]
}
