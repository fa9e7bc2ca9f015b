package html

// A longList is a list in blocks. What a comparison gave back of its memory lies in
// small pieces between what it keeps: lists of many MB find no room there, and the
// process grows by as much, for two codes of 60 MB by a fifteenth.
type longList[T any] struct {
	blocks [][]T
	len    int
}

// listBlock is how many elements make a block: 4 to 20 KB.
const listBlock = 1 << 10

// zeros returns a list of n zeros.
func zeros[T any](n int) longList[T] {
	l := longList[T]{blocks: make([][]T, 0, (n+listBlock-1)/listBlock), len: n}
	for ; n > 0; n -= listBlock {
		l.blocks = append(l.blocks, make([]T, min(n, listBlock)))
	}
	return l
}

// add adds an element to a list that will have so many in all, or about as many.
func (l *longList[T]) add(x T, all int) {
	if l.len%listBlock == 0 {
		l.blocks = append(l.blocks, make([]T, 0, max(0, min(all-l.len, listBlock))))
	}
	last := &l.blocks[len(l.blocks)-1]
	*last = append(*last, x)
	l.len++
}

// at returns element i.
func (l *longList[T]) at(i int32) *T { return &l.blocks[i/listBlock][i%listBlock] }
