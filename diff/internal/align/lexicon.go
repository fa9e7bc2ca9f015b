package align

import (
	"math/bits"
	"slices"
)

// term is what similarity counts: in scripts without spaces a pair of
// neighbouring characters, elsewhere a word or a pair of neighbouring words (see
// scan).
type term int32

// lexicon numbers terms in order of first appearance. Where there are many the
// sides have one each, so that both can be read at the same time; an index joins
// them. A lexicon of mostNumbered terms takes no more: others then weigh nothing.
type lexicon struct {
	slots  []int32 // 1 + term, 0 if free: a hash table with linear probing, at most half full
	terms  []known // per term
	shared []term  // per term, once joined: its number in the index, -1 if only one item has it
	room   arena[int32]
	met    []term // of the bag being made
}

// known is what a lexicon knows of a term. Terms whose hashes are equal count as one,
// which among a million happens to a hundred.
type known struct {
	hash  uint32
	found int32 // how many bags have it
	count int32 // in the bag being made
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
	x.met = x.met[:0]
	t.eachRun(x.count)
	into = into[:0]
	for _, t := range x.met {
		known := &x.terms[t]
		into = into.and(t, known.count)
		known.count = 0
		known.found++
	}
	return into
}

// count counts terms of the bag being made, and gives those new numbers that have
// none.
func (x *lexicon) count(terms []uint32) {
	met := x.met
	for _, hash := range terms {
		s := x.place(hash)
		if *s == 0 {
			if len(x.terms) == mostNumbered {
				continue
			}
			met = append(met, term(len(x.terms)))
			x.terms = append(x.terms, known{hash: hash, count: 1})
			*s = int32(len(x.terms))
			x.grow()
			continue
		}
		known := &x.terms[*s-1]
		if known.count == 0 {
			met = append(met, term(*s-1))
		}
		known.count++
	}
	x.met = met
}

// line makes the bag of a line of a text whose bag the lexicon made before. It may
// run in parallel, each call with a counter of its own.
func (x *lexicon) line(t Text, line int, c *counter, into bag) bag {
	c.met = c.met[:0]
	t.of.eachRun(line, line+1, func(terms []uint32) {
		for _, hash := range terms {
			t := x.lookup(hash)
			if t < 0 {
				continue // the lexicon was full
			}
			if c.count[t] == 0 {
				c.met = append(c.met, t)
			}
			c.count[t]++
		}
	})
	into = into[:0]
	for _, t := range c.met {
		into = into.and(t, c.count[t])
		c.count[t] = 0
	}
	return into
}

// A counter counts the terms of one line after another.
type counter struct {
	count []int32 // per term of a lexicon: how often it was met, zeros between two lines
	met   []term
}
