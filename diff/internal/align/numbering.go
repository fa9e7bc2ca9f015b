package align

import "math/bits"

// numbering gives things numbers, equal ones the same, in the order in which
// they are first met. It is a hash table with linear probing, at most half full.
type numbering struct {
	slots []int32 // 1 + place of the first thing with the number, 0 if free
	of    []int32 // per place: its number
	next  int32
}

// newNumbering returns a numbering of n things.
func newNumbering(w *Workspace, n int) *numbering {
	return &numbering{slots: w.ints.take(1 << bits.Len(uint(2*n))), of: w.ints.take(n)}
}

// number returns the number of the thing at a place; equal tells whether it
// equals one met before.
func (n *numbering) number(hash uint64, place int, equal func(place int) bool) int32 {
	mask := uint64(len(n.slots) - 1)
	for at := hash ^ hash>>32; ; at++ {
		switch s := &n.slots[at&mask]; {
		case *s == 0:
			*s = int32(place) + 1
			n.of[place] = n.next
			n.next++
			return n.of[place]
		case equal(int(*s) - 1):
			return n.of[*s-1]
		}
	}
}

// numbers returns how many numbers were given.
func (n *numbering) numbers() int { return int(n.next) }
