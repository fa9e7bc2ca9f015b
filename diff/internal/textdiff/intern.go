package textdiff

import "hash/maphash"

// interner numbers token texts: equal texts get equal ids, counted from 1. It
// is an open-addressing table that is emptied by a new generation instead of
// being cleared or allocated anew.
type interner struct {
	seed       maphash.Seed
	factor     uint64 // odd, for the hashes of short texts
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
		t.factor = maphash.String(t.seed, "") | 1
		size = 256
	}
	for size < 2*n {
		size *= 2
	}
	t.generation++
	if size != len(t.slots) || t.generation == 0 {
		t.slots = make([]slot, size)
		clear(t.slots) // a page that is read before it is written is mapped twice, the second time at great cost
		t.generation = 1
	}
	t.next = 0
}

// number appends the numbers of the texts of tokens to ids.
func (t *interner) number(ids []uint32, text string, tokens []Token) []uint32 {
	for _, k := range tokens {
		ids = append(ids, t.id(text[k.Start:k.End]))
	}
	return ids
}

// id returns the number of text.
func (t *interner) id(text string) uint32 {
	mask := uint64(len(t.slots) - 1)
	for i := t.hash(text) & mask; ; i = (i + 1) & mask {
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

// hash returns a hash of text; of a short one, as most tokens are, by one
// multiplication (Knuth, TAOCP vol. 3, 6.4) with a number that nobody knows.
func (t *interner) hash(text string) uint64 {
	var bytes uint64
	switch n := len(text); {
	case n > 8:
		return maphash.String(t.seed, text)
	case n >= 4:
		bytes = fourBytes(text) | fourBytes(text[n-4:])<<32
	case n > 0:
		bytes = uint64(text[0]) | uint64(text[n/2])<<8 | uint64(text[n-1])<<16
	}
	return (bytes + uint64(len(text))) * t.factor >> 32
}

// fourBytes returns the first bytes of a text that has as many.
func fourBytes(s string) uint64 {
	s = s[:4]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
