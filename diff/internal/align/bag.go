package align

import "iter"

// bag is an item as its terms, each once and with its count: how often it stands
// there. Both stand in one word of four bytes. Of a large text these words are most
// of what an alignment remembers.
type bag []uint32

const (
	// countBits is what a word has for a count; a greater one has a word of its own
	// behind that of its term, and there stands 0.
	countBits = 6
	mostCount = 1<<countBits - 1
	// mostNumbered is how many terms, or items, a word can tell apart.
	mostNumbered = 1 << (32 - countBits)
)

// and returns b with one term more.
func (b bag) and(t term, count int32) bag {
	if count > mostCount {
		return append(b, uint32(t)<<countBits, uint32(count))
	}
	return append(b, uint32(t)<<countBits|uint32(count))
}

// all runs through the terms and their counts.
func (b bag) all() iter.Seq2[term, float32] {
	return func(yield func(term, float32) bool) {
		for k := 0; k < len(b); k++ {
			t, count := term(b[k]>>countBits), b[k]&mostCount
			if count == 0 {
				k++
				count = b[k]
			}
			if !yield(t, float32(int32(count))) {
				return
			}
		}
	}
}

// terms returns how many terms b has.
func (b bag) terms() (n int) {
	for range b.all() {
		n++
	}
	return n
}

// A shelf keeps bags, each under a number of four bytes, where a slice of its own
// would take 24. Number 0 stands for no bag, which looks like an empty one.
type shelf struct {
	blocks [][]uint32
}

// A shelved is the number of a bag on a shelf: the place in its block of the word
// that tells its length, which stands in front of it, and above placeBits the block.
type shelved uint32

const placeBits = 16

// reset takes all bags off the shelf.
func (s *shelf) reset() {
	var largest []uint32 // to start again with; a block that had to be larger is not kept
	for _, block := range s.blocks {
		if cap(block) > cap(largest) && cap(block) <= mostBlock {
			largest = block[:0]
		}
	}
	clear(s.blocks)
	if s.blocks = s.blocks[:0]; largest != nil {
		s.blocks = append(s.blocks, largest)
	}
}

// keep puts a copy of a bag on the shelf.
func (s *shelf) keep(b bag) shelved {
	last := len(s.blocks) - 1
	if last < 0 || min(cap(s.blocks[last]), mostBlock)-len(s.blocks[last]) <= len(b) {
		room := leastBlock
		if last >= 0 {
			room = 2 * cap(s.blocks[last])
		}
		s.blocks = append(s.blocks, make([]uint32, 0, max(min(room, mostBlock), len(b)+2)))
		last++
	}
	block := s.blocks[last]
	if last == 0 && len(block) == 0 {
		block = append(block, 0) // number 0
	}
	at := len(block)
	s.blocks[last] = append(append(block, uint32(len(b))), b...)
	return shelved(last<<placeBits | at)
}

// bag returns the bag with a number. It may be written to, and cut.
func (s *shelf) bag(n shelved) bag {
	if n == 0 {
		return nil
	}
	block := s.blocks[n>>placeBits][n&(1<<placeBits-1):]
	return bag(block[1 : 1+block[0]])
}

// cut leaves the first words of a bag.
func (s *shelf) cut(n shelved, words int) {
	s.blocks[n>>placeBits][n&(1<<placeBits-1)] = uint32(words)
}
