package parser

// readings are a list of readings that grows by blocks. Nothing is copied where
// it grows and each stays where it is: copies of the readings were a ninth of the
// memory that reading a long text touched.
type readings struct {
	blocks []*[readingsBlock]reading
	n      int
}

// readingsBlock is how many readings are allocated at a time: a statute of a
// hundred articles needs one block.
const readingsBlock = 1 << 7

func (r *readings) at(i int) *reading {
	return &r.blocks[uint(i)/readingsBlock][uint(i)%readingsBlock]
}

func (r *readings) add(h reading) {
	if r.n == len(r.blocks)*readingsBlock {
		r.blocks = append(r.blocks, new([readingsBlock]reading))
	}
	r.n++
	*r.at(r.n - 1) = h
}

// clear forgets the readings, and keeps their memory.
func (r *readings) clear() {
	for _, block := range r.blocks[:(r.n+readingsBlock-1)/readingsBlock] {
		clear(block[:])
	}
	r.n = 0
}
