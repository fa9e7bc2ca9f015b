package align

import (
	"math/bits"
	"slices"
)

// A tally counts the terms of two texts side by side. Most alignments below the
// units of a text come down to one old and one new paragraph, which need no index.
type tally struct {
	slots  []tallied  // a hash table with linear probing, at most half full
	places [2][]int32 // in slots, of the terms of each text in order of first appearance
}

// tallied is how often a term stands in each text.
type tallied struct {
	hash  uint32 // 0 if the slot is free
	count [2]int32
}

// linkLast links the only two items left without a partner if they face each other
// and are similar enough for a link in order, and tells whether it did. It comes to
// what all the other steps would: that nothing is left that could be a part.
func (a *alignment) linkLast(t thresholds) bool {
	i, j := slices.Index(a.partner, -1), slices.Index(a.back, -1)
	if slices.Contains(a.partner[i+1:], -1) || slices.Contains(a.back[j+1:], -1) || len(a.betweenLinks()) == 0 {
		return false
	}
	old, new := a.texts[0][i], a.texts[1][j]
	if old.length()+new.length() > worthSharing {
		return false // a lexicon makes room only for terms that differ
	}
	similarity := a.tally.similarity(old, new)
	least := t.passes[len(t.passes)-1].slot
	if len(a.back) > maxDirect {
		least = t.inPlace // below that sums tell, which are rounded otherwise
	}
	if !(similarity >= least) { // which it is not if there are no terms
		return false
	}
	a.steps += len(a.tally.places[0]) + len(a.tally.places[1])
	a.link(int32(i), int32(j), similarity)
	return true
}

// similarity returns how similar two texts that were read are, if they are all there
// is to compare. The weights are those of an index of two items, and the sums go in
// the order of their bags, so that they are rounded alike.
func (y *tally) similarity(old, new Text) float64 {
	y.slots = zeros(y.slots, 1<<bits.Len(uint(2*(old.length()+new.length()))))
	y.add(old, 0)
	y.add(new, 1)
	alone, both := rarity(1, 2), rarity(2, 2)
	var total [2]float32
	var shared float32
	for text, places := range y.places {
		for _, at := range places {
			count := y.slots[at].count
			if count[1-text] == 0 {
				total[text] += float32(count[text]) * alone
				continue
			}
			total[text] += float32(count[text]) * both
			if text == 1 {
				shared += both * float32(min(count[0], count[1]))
			}
		}
	}
	return dice(shared, total[0], total[1])
}

// add counts the terms of a text, 0 for the old one and 1 for the new.
func (y *tally) add(t Text, text int) {
	places := y.places[text][:0]
	t.eachRun(func(terms []uint32) {
		for _, hash := range terms {
			at := y.place(hash)
			s := &y.slots[at]
			if s.count[text] == 0 {
				s.hash = hash
				places = append(places, at)
			}
			s.count[text]++
		}
	})
	y.places[text] = places
}

// place returns the place of the slot where the term with the given hash stands, or
// would.
func (y *tally) place(hash uint32) int32 {
	mask := uint32(len(y.slots) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		if s := &y.slots[at]; s.hash == hash || s.hash == 0 {
			return int32(at)
		}
	}
}
