package align

import "slices"

// postings lists for each term the items of one side that have it, rising.
type postings struct {
	start []int32
	items []posting
}

type posting struct {
	item  int32
	count float32
}

// post lists bags over a number of terms.
func post(w *Workspace, bags []bag, terms int) *postings {
	p := &postings{start: w.ints.take(terms + 2)}
	n := 0
	for _, b := range bags {
		n += len(b)
		for _, t := range b {
			p.start[t.term+2]++
		}
	}
	for t := 2; t < len(p.start); t++ {
		p.start[t] += p.start[t-1]
	}
	// start[t+1] is where the next posting of t goes; in the end it has become
	// where those of t+1 begin.
	p.items = w.postings.take(n)
	for i, b := range bags {
		for _, t := range b {
			p.items[p.start[t.term+1]] = posting{int32(i), t.count}
			p.start[t.term+1]++
		}
	}
	return p
}

// all returns the postings of t.
func (p *postings) all(t term) []posting {
	if int(t)+1 >= len(p.start) {
		return nil
	}
	return p.items[p.start[t]:p.start[t+1]]
}

// within returns the postings of t for the items from ≤ item < to.
func (p *postings) within(t term, from, to int32) []posting {
	list := p.all(t)
	if len(list) == 0 || list[0].item >= from && list[len(list)-1].item < to {
		return list
	}
	cut := func(bound int32) int {
		i, _ := slices.BinarySearchFunc(list, bound, func(p posting, b int32) int { return int(p.item - b) })
		return i
	}
	return list[cut(from):cut(to)]
}

// sums adds up what the items of one side share with a bag.
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
