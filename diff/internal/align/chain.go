package align

import "slices"

// pair is a possible link, with what it is worth.
type pair struct {
	old, new   int32
	worth      float64
	similarity float64
}

// chain holds the memory that the search for chains reuses.
type chain struct {
	tree  []int32   // 1 + index of the pair that ends the best chain
	from  []int32   // 1 + index of the pair before
	total []float64 // worth of the best chain that ends with the pair
	best  []pair
}

// heaviest returns the pairs of the most valuable order-preserving
// one-to-one selection: both indices strictly rise along it and the sum of its
// worths is greatest. It is the heaviest common subsequence of Jacobson and Vo
// (CPM 1992): pairs are visited by old index, and a Fenwick tree over new
// indices keeps the best chain that ends before each. k pairs cost
// O(k log k). It reorders pairs. The chain is good until the next call.
func (c *chain) heaviest(pairs []pair) []pair {
	if len(pairs) < 2 {
		return pairs
	}
	byOld := func(a, b pair) int {
		if a.old != b.old {
			return int(a.old - b.old)
		}
		return int(b.new - a.new) // so that two pairs of one old item never chain
	}
	if !slices.IsSortedFunc(pairs, byOld) {
		slices.SortFunc(pairs, byOld)
	}
	if isChain(pairs) {
		return pairs
	}
	low, high := pairs[0].new, pairs[0].new
	for _, p := range pairs {
		low, high = min(low, p.new), max(high, p.new)
	}
	c.tree, c.from, c.total = zeros(c.tree, int(high-low)+2), zeros(c.from, len(pairs)), zeros(c.total, len(pairs))
	tree, from, total := c.tree, c.from, c.total
	better := func(a, b int32) bool { return b != 0 && (a == 0 || total[b-1] > total[a-1]) }
	best := int32(0)
	for k, p := range pairs {
		var tail int32
		for i := p.new - low; i > 0; i -= i & -i {
			if better(tail, tree[i]) {
				tail = tree[i]
			}
		}
		total[k], from[k] = p.worth, tail
		if tail != 0 {
			total[k] += total[tail-1]
		}
		this := int32(k) + 1
		for i := p.new - low + 1; int(i) < len(tree) && better(tree[i], this); i += i & -i {
			tree[i] = this
		}
		if better(best, this) {
			best = this
		}
	}
	n := 0
	for k := best; k != 0; k = from[k-1] {
		n++
	}
	c.best = resize(c.best, n)
	for k := best; k != 0; k = from[k-1] {
		n--
		c.best[n] = pairs[k-1]
	}
	return c.best
}

// isChain tells whether pairs sorted by old index are all in order and worth
// something.
func isChain(pairs []pair) bool {
	last := pair{-1, -1, 0, 0}
	for _, p := range pairs {
		if p.old <= last.old || p.new <= last.new || p.worth <= 0 {
			return false
		}
		last = p
	}
	return true
}

// resize returns n elements of any value, in the memory of s if that is large
// enough.
func resize[T any](s []T, n int) []T {
	if n > cap(s) {
		return make([]T, n)
	}
	return s[:n]
}

// zeros returns n zeros, in the memory of s if that is large enough.
func zeros[T any](s []T, n int) []T {
	s = resize(s, n)
	clear(s) // new memory too: see arena.table
	return s
}
