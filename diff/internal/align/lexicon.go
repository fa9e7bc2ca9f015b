package align

import (
	"math/bits"
	"slices"
)

// term is what similarity counts: in scripts without spaces a pair of
// neighbouring characters, elsewhere a word or a pair of neighbouring words (see
// scan).
type term int32

// weighted is a term of an item and how often it stands there.
type weighted struct {
	term  term
	count float32
}

// bag is an item as its terms, each once.
type bag []weighted

// lexicon numbers terms in order of first appearance. Where there are many the
// sides have one each, so that both can be read at the same time; an index joins
// them.
type lexicon struct {
	slots  []int32 // 1 + term, 0 if free: a hash table with linear probing, at most half full
	terms  []known // per term
	shared []term  // per term, once joined: its number in the index, -1 if only one item has it
	room   arena[int32]
}

// known is what a lexicon knows of a term. Terms whose hashes are equal count as one,
// which among a million happens to a hundred.
type known struct {
	hash  uint32
	found int32 // how many bags have it
	place int32 // scratch: 1 + place in the bag being made
}

// mostSlots is how large the table is made before it is known how many terms
// differ: large texts repeat theirs.
const mostSlots = 1 << 14

// reset empties the lexicon, for texts of a number of terms in all; it grows as
// it must.
func (x *lexicon) reset(terms int) {
	x.room.reset()
	terms = min(max(terms, 16), mostSlots)
	x.slots = x.room.table(1 << bits.Len(uint(terms)))
	x.terms = slices.Grow(x.terms[:0], terms/2)
}

// place returns the slot where the term with the given hash stands, or would.
func (x *lexicon) place(hash uint32) *int32 {
	mask := uint32(len(x.slots) - 1)
	for at := hash; ; at++ {
		if s := &x.slots[at&mask]; *s == 0 || x.terms[*s-1].hash == hash {
			return s
		}
	}
}

// lookup returns the number of the term with the given hash, -1 if it has none.
func (x *lexicon) lookup(hash uint32) term { return term(*x.place(hash) - 1) }

// grow makes the table larger if it is half full.
func (x *lexicon) grow() {
	if 2*len(x.terms) <= len(x.slots) {
		return
	}
	x.slots = x.room.table(4 * len(x.slots))
	for t := range x.terms {
		*x.place(x.terms[t].hash) = int32(t) + 1
	}
}

// bag makes the bag of a text that was read in into, which it overwrites, and
// counts it in.
func (x *lexicon) bag(t Text, into bag) bag {
	into = into[:0]
	t.eachRun(func(terms []uint32) { into = x.add(into, terms) })
	for _, w := range into {
		known := &x.terms[w.term]
		known.place = 0
		known.found++
	}
	return into
}

// add adds terms to the bag being made, and gives those new numbers that have
// none.
func (x *lexicon) add(b bag, terms []uint32) bag {
	for _, hash := range terms {
		s := x.place(hash)
		if *s == 0 {
			b = append(b, weighted{term(len(x.terms)), 1})
			x.terms = append(x.terms, known{hash: hash, place: int32(len(b))})
			*s = int32(len(x.terms))
			x.grow()
			continue
		}
		known := &x.terms[*s-1]
		if known.place != 0 {
			b[known.place-1].count++
			continue
		}
		b = append(b, weighted{term(*s - 1), 1})
		known.place = int32(len(b))
	}
	return b
}

// line makes the bag of a line of a text whose bag the lexicon made before. It may
// run in parallel, each call with places of its own.
func (x *lexicon) line(t Text, line int, places []int32, into bag) bag {
	into = into[:0]
	t.of.eachRun(line, line+1, func(terms []uint32) {
		for _, hash := range terms {
			t := x.lookup(hash)
			if at := places[t]; at != 0 {
				into[at-1].count++
				continue
			}
			into = append(into, weighted{t, 1})
			places[t] = int32(len(into))
		}
	})
	for _, w := range into {
		places[w.term] = 0
	}
	return into
}
