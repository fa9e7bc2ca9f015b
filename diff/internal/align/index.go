package align

import (
	"math"
	"math/bits"
)

// term is what similarity counts: in scripts without spaces a pair of
// neighbouring characters, elsewhere a word or a pair of neighbouring words (see
// scan). Terms are numbered in order of first appearance.
type term int32

// weighted is a term of an item and how often it stands there.
type weighted struct {
	term  term
	count float32
}

// bag is an item as its terms, each once.
type bag []weighted

// index numbers terms and weighs them by how few items have them.
type index struct {
	slots  []slot    // a hash table with linear probing, at most half full
	found  []int32   // per term: how many bags have it
	places []int32   // per term, scratch: 1 + place in the bag being made
	weight []float32 // per term: what one occurrence counts, once weighed
	bags   int
	memory *Workspace
}

// slot holds a term and the hash it is known by. Terms whose hashes are equal
// count as one, which among a million happens to a hundred.
type slot struct {
	hash uint32 // 0 if the slot is free
	term term
}

// reset empties the index, for texts of a number of terms in all; it grows as it
// must.
func (x *index) reset(w *Workspace, terms int) {
	x.memory = w
	x.slots = w.slots.take(1 << bits.Len(uint(min(max(terms, 32), mostSlots))))
	x.found, x.places, x.weight, x.bags = x.found[:0], x.places[:0], nil, 0
}

// mostSlots is how large the table is made before it is known how many terms
// differ: large texts repeat theirs.
const mostSlots = 1 << 14

// term returns the number of the term with the given hash; once terms are
// weighed, -1 for one that has not been seen.
func (x *index) term(hash uint32) term {
	mask := uint32(len(x.slots) - 1)
	for at := hash; ; at++ {
		s := &x.slots[at&mask]
		if s.hash == hash {
			return s.term
		}
		if s.hash == 0 {
			if x.weight != nil {
				return -1
			}
			t := term(len(x.found))
			*s = slot{hash, t}
			x.found = append(x.found, 0)
			x.places = append(x.places, 0)
			if 2*len(x.found) > len(x.slots) {
				x.grow()
			}
			return t
		}
	}
}

func (x *index) grow() {
	slots := x.memory.slots.take(4 * len(x.slots))
	mask := uint32(len(slots) - 1)
	for _, s := range x.slots {
		if s.hash != 0 {
			at := s.hash
			for slots[at&mask].hash != 0 {
				at++
			}
			slots[at&mask] = s
		}
	}
	x.slots = slots
}

// bag makes the bag of a text, given by its runs of terms, in into, which it
// overwrites.
func (x *index) bag(eachRun func(func(terms []uint32)), into bag) bag {
	into = into[:0]
	eachRun(func(terms []uint32) {
		for _, hash := range terms {
			t := x.term(hash)
			if t < 0 {
				continue
			}
			if at := x.places[t]; at != 0 {
				into[at-1].count++
				continue
			}
			into = append(into, weighted{t, 1})
			x.places[t] = int32(len(into))
		}
	})
	for _, w := range into {
		x.places[w.term] = 0
	}
	return into
}

// count counts a bag in.
func (x *index) count(b bag) {
	for _, w := range b {
		x.found[w.term]++
	}
	x.bags++
}

// weigh sets the weights: the inverse document frequency of Spärck Jones
// (1972), smoothed so that a term every item has still counts a little.
func (x *index) weigh(w *Workspace) {
	byFound := w.weights.take(min(256, x.bags+1))
	for n := range byFound {
		byFound[n] = x.rarity(n)
	}
	x.weight = w.weights.take(len(x.found))
	for t, n := range x.found {
		if int(n) < len(byFound) {
			x.weight[t] = byFound[n]
		} else {
			x.weight[t] = x.rarity(int(n))
		}
	}
}

func (x *index) rarity(found int) float32 {
	return float32(math.Log(1 + float64(x.bags)/float64(max(found, 1))))
}

// total is what all of a bag counts.
func (x *index) total(b bag) (sum float32) {
	for _, w := range b {
		sum += w.count * x.weight[w.term]
	}
	return sum
}

// shared drops the terms that only one item has from a bag, in place, and returns
// what all of it counted.
func (x *index) shared(b bag) (kept bag, total float32) {
	kept = b[:0]
	for _, w := range b {
		total += w.count * x.weight[w.term]
		if x.found[w.term] > 1 {
			kept = append(kept, w)
		}
	}
	return kept, total
}
