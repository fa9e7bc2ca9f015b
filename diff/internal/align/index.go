package align

import (
	"math"
	"slices"
)

// index weighs terms by how few items have them. It numbers those that more than
// one has: the others make an item heavier, but are shared with none.
type index struct {
	weight []float32 // per term: what one occurrence counts
	alone  float32   // what an occurrence counts of a term that one item has
}

// join numbers the terms that more than one of a number of items has, of both
// sides together, and weighs them.
func join(w *Workspace, old, new *lexicon, items int) index {
	w.found = slices.Grow(w.found[:0], min(len(old.terms), len(new.terms)))
	number := func(found int32) term {
		w.found = append(w.found, found)
		return term(len(w.found) - 1)
	}
	old.shared, new.shared = resize(old.shared, len(old.terms)), resize(new.shared, len(new.terms))
	for t := range old.terms {
		old.shared[t] = -1
		if found := old.terms[t].found; found > 1 {
			old.shared[t] = number(found)
		}
	}
	for t := range new.terms {
		new.shared[t] = -1
		found := new.terms[t].found
		switch o := old.lookup(new.terms[t].hash); {
		case o < 0:
			if found > 1 {
				new.shared[t] = number(found)
			}
		case old.shared[o] < 0:
			old.shared[o] = number(1 + found)
			new.shared[t] = old.shared[o]
		default:
			new.shared[t] = old.shared[o]
			w.found[new.shared[t]] += found
		}
	}
	return weigh(w, items)
}

// indexOf numbers the terms that more than one of a number of items has, of both
// sides, which share a lexicon, and weighs them.
func indexOf(w *Workspace, known *lexicon, items int) index {
	w.found = w.found[:0]
	known.shared = resize(known.shared, len(known.terms))
	for t := range known.terms {
		known.shared[t] = -1
		if found := known.terms[t].found; found > 1 {
			known.shared[t] = term(len(w.found))
			w.found = append(w.found, found)
		}
	}
	return weigh(w, items)
}

// weigh sets the weights: the inverse document frequency of Spärck Jones
// (1972), smoothed so that a term every item has still counts a little.
func weigh(w *Workspace, items int) index {
	byFound := w.weights.take(min(256, items+1))
	for n := range byFound {
		byFound[n] = rarity(n, items)
	}
	weight := w.weights.take(len(w.found))
	for t, n := range w.found {
		if int(n) < len(byFound) {
			weight[t] = byFound[n]
		} else {
			weight[t] = rarity(int(n), items)
		}
	}
	return index{weight, rarity(1, items)}
}

// rarity is what a term weighs that so many of a number of items have.
func rarity(found, items int) float32 {
	return float32(math.Log(1 + float64(items)/float64(max(found, 1))))
}

// reduce drops the terms that only one item has from a bag, in place, and returns
// what it counts without and with them. The others get their number, shared by
// both sides.
func (x *index) reduce(b bag, shared []term) (kept bag, weight, total float32) {
	kept = b[:0]
	for t, count := range b.all() {
		t := shared[t]
		if t < 0 {
			total += count * x.alone
			continue
		}
		weight += count * x.weight[t]
		total += count * x.weight[t]
		kept = kept.and(t, int32(count))
	}
	return kept, weight, total
}
