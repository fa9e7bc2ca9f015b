package align

import "slices"

// pair is a possible link, with what it is worth.
type pair struct {
	old, new   int32
	worth      float64
	similarity float64
}

// heaviestChain returns the pairs of the most valuable order-preserving
// one-to-one selection: both indices strictly rise along it and the sum of its
// worths is greatest. It is the heaviest common subsequence of Jacobson and Vo
// (CPM 1992): pairs are visited by old index, and a Fenwick tree over new
// indices keeps the best chain that ends before each. k pairs cost
// O(k log k). It reorders pairs.
func heaviestChain(pairs []pair) []pair {
	if len(pairs) == 0 {
		return nil
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if a.old != b.old {
			return int(a.old - b.old)
		}
		return int(b.new - a.new) // so that two pairs of one old item never chain
	})
	low, high := pairs[0].new, pairs[0].new
	for _, p := range pairs {
		low, high = min(low, p.new), max(high, p.new)
	}
	tree := make([]int32, high-low+2) // 1 + index of the pair that ends the best chain
	total := make([]float64, len(pairs))
	from := make([]int32, len(pairs))
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
	var chain []pair
	for k := best; k != 0; k = from[k-1] {
		chain = append(chain, pairs[k-1])
	}
	slices.Reverse(chain)
	return chain
}
