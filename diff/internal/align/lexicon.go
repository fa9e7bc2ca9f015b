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
	slots  []slot  // a hash table with linear probing, at most half full
	terms  []known // per term
	shared []term  // per term, once joined: its number in the index, -1 if only one item has it
	room   arena[slot]
}

// known is what a lexicon knows of a term.
type known struct {
	hash  uint32
	found int32 // how many bags have it
	place int32 // scratch: 1 + place in the bag being made
}

// slot holds a term and the hash it is known by. Terms whose hashes are equal
// count as one, which among a million happens to a hundred.
type slot struct {
	hash uint32 // 0 if the slot is free
	term term
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
func place(slots []slot, hash uint32) *slot {
	mask := uint32(len(slots) - 1)
	for at := hash; ; at++ {
		if s := &slots[at&mask]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

// lookup returns the number of the term with the given hash, -1 if it has none.
func (x *lexicon) lookup(hash uint32) term {
	if s := place(x.slots, hash); s.hash != 0 {
		return s.term
	}
	return -1
}

// grow makes the table larger if it is half full.
func (x *lexicon) grow() {
	if 2*len(x.terms) <= len(x.slots) {
		return
	}
	slots := x.room.table(4 * len(x.slots))
	for _, s := range x.slots {
		if s.hash != 0 {
			*place(slots, s.hash) = s
		}
	}
	x.slots = slots
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
		s := place(x.slots, hash)
		if s.hash == 0 {
			*s = slot{hash, term(len(x.terms))}
			b = append(b, weighted{s.term, 1})
			x.terms = append(x.terms, known{hash: hash, place: int32(len(b))})
			x.grow()
			continue
		}
		known := &x.terms[s.term]
		if known.place != 0 {
			b[known.place-1].count++
			continue
		}
		b = append(b, weighted{s.term, 1})
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
