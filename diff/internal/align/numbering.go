package align

import "math/bits"

// numbering gives hashes numbers in the order in which they are first met. It is
// a hash table with linear probing, at most half full.
type numbering struct {
	slots  []int32  // 1 + number, 0 if free
	hashes []uint64 // per number
}

// newNumbering returns a numbering of up to n hashes.
func newNumbering(w *Workspace, n int) *numbering {
	return &numbering{slots: w.ints.take(1 << bits.Len(uint(2*n))), hashes: w.hashes.take(n)[:0]}
}

// number returns the number of a hash.
func (n *numbering) number(hash uint64) int32 {
	mask := uint64(len(n.slots) - 1)
	for at := hash ^ hash>>32; ; at++ {
		switch s := &n.slots[at&mask]; {
		case *s == 0:
			n.hashes = append(n.hashes, hash)
			*s = int32(len(n.hashes))
			return *s - 1
		case n.hashes[*s-1] == hash:
			return *s - 1
		}
	}
}
