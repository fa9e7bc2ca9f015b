package textdiff

import "hash/maphash"

// interner numbers token texts: equal texts get equal ids, counted from 1. It
// is an open-addressing table that is emptied by a new generation instead of
// being cleared or allocated anew.
type interner struct {
	seed       maphash.Seed
	slots      []slot
	generation uint32
	next       uint32
}

type slot struct {
	text           string
	generation, id uint32
}

// reset empties the table and makes room for n texts.
func (t *interner) reset(n int) {
	size := len(t.slots)
	if size == 0 {
		t.seed = maphash.MakeSeed()
		size = 256
	}
	for size < 2*n {
		size *= 2
	}
	t.generation++
	if size != len(t.slots) || t.generation == 0 {
		t.slots = make([]slot, size)
		t.generation = 1
	}
	t.next = 0
}

// id returns the number of text.
func (t *interner) id(text string) uint32 {
	mask := uint64(len(t.slots) - 1)
	for i := maphash.String(t.seed, text) & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.generation != t.generation {
			t.next++
			*s = slot{text, t.generation, t.next}
			return t.next
		}
		if s.text == text {
			return s.id
		}
	}
}
