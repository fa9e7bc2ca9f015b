package align

// Workspace holds the memory that alignments reuse. The zero value is ready; it
// must not be used by two goroutines at once. It keeps as much memory as its
// largest alignment needed.
type Workspace struct {
	digests [2]digests // of the old and new items being aligned
	chain   chain
	tally   tally
	found   []int32 // per term: how many items have it

	gaps     []gap
	asked    []inquiry
	possible []pair // in the whole sequence
	inSlot   []pair
	chosen   []pair

	ints    arena[int32]
	weights arena[float32]
	shares  arena[float64]
	flags   arena[bool]
	hashes  arena[uint64]
	texts   arena[Text]
	bags    arena[shelved]

	finder               finder
	oldMemory, newMemory sideMemory
	seekers              []*seeker
}

// sideMemory is what each side has to itself, so that both can be worked on at
// the same time.
type sideMemory struct {
	reader Reader // of the items as a whole
	known  lexicon
	shelf  shelf    // of the bags
	rests  shelf    // which are made while the other side looks at the bags
	made   bag      // being put on the shelf
	posted postings // of the bags, later of the rests
}

// reset takes back all memory handed out.
func (w *Workspace) reset() {
	w.ints.reset()
	w.weights.reset()
	w.shares.reset()
	w.flags.reset()
	w.hashes.reset()
	w.texts.reset()
	w.oldMemory.reader.Reset()
	w.newMemory.reader.Reset()
	w.bags.reset()
}

// arena hands out slices of one kind and takes them back all at once.
type arena[T any] struct {
	free    []T
	largest []T  // the block to start again with
	again   bool // free has been used before
}

// An arena makes blocks of leastBlock elements at least, each twice as large as
// the one before, up to mostBlock. A block that had to be larger is not kept.
const (
	leastBlock = 1 << 10
	mostBlock  = 1 << 16
)

// take returns n zero elements.
func (a *arena[T]) take(n int) []T {
	if n > len(a.free) {
		a.free, a.again = make([]T, max(n, leastBlock, min(2*len(a.largest), mostBlock))), false
		if len(a.free) > len(a.largest) && len(a.free) <= mostBlock {
			a.largest = a.free
		}
	}
	taken := a.free[:n:n]
	a.free = a.free[n:]
	if a.again {
		clear(taken)
	}
	return taken
}

// table returns n zero elements that are read and written in no order. It writes
// them all at once: a page of new memory that is read first has to be mapped again
// when it is written, and then every other processor is interrupted. Of a hash
// table of 256 KB, that took longer than all else that was done with it.
func (a *arena[T]) table(n int) []T {
	taken := a.take(n)
	if !a.again { // take has not written them
		clear(taken)
	}
	return taken
}

// keep returns a copy of elements.
func (a *arena[T]) keep(elements []T) []T {
	kept := a.take(len(elements))
	copy(kept, elements)
	return kept
}

func (a *arena[T]) reset() { a.free, a.again = a.largest, true }
