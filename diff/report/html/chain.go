package html

import "slices"

// A bundle is a run of links, of their list those in [from, to), that stand one
// behind the other in both versions, with no other link between them. Of a chain
// it can all be part or nothing of it can, so it is weighed as one.
type bundle struct {
	from, to int
	old, end int32 // the old chunks of its first link and its last
	weight   int64 // of the heaviest chain that ends with it
	prev     int32 // the bundle before it in that chain
}

// heaviest returns the heaviest chain of links in which both sides never go
// back, as bundles in their order. links are in the order of the new side, then
// of the old; olds is the number of old chunks.
//
// It is the heaviest chain of a set of pairs (Fredman 1975, with a Fenwick tree
// for the weights): linear in the links, n log n in n bundles.
func heaviest(links []link, olds int) []bundle {
	table := make([]int32, olds+1)
	bundles := bundled(links, table)
	if len(bundles) < 2 {
		return bundles
	}
	tree := table // bundle that ends the heaviest chain among olds up to here, +1
	clear(tree)
	top := int32(0)
	for i := range bundles {
		b := &bundles[i]
		b.prev = none
		own, best := b.weight, b.weight
		for k := b.old + 1; k > 0; k -= k & -k {
			if t := tree[k] - 1; t >= 0 && bundles[t].weight+own > best {
				best, b.prev = bundles[t].weight+own, t
			}
		}
		b.weight = best
		for k := b.end + 1; int(k) <= olds; k += k & -k {
			if t := tree[k] - 1; t < 0 || best > bundles[t].weight {
				tree[k] = int32(i) + 1
			}
		}
		if best > bundles[top].weight {
			top = int32(i)
		}
	}
	var chain []bundle
	for i := top; i != none; i = bundles[i].prev {
		chain = append(chain, bundles[i])
	}
	slices.Reverse(chain)
	return chain
}

// bundled divides links into bundles. table has room for one more than there are
// old chunks.
func bundled(links []link, table []int32) []bundle {
	// The rank of a link in the order of the old side tells whether another one
	// stands between it and the next.
	for _, l := range links {
		table[l.old+1]++
	}
	for i := 1; i < len(table); i++ {
		table[i] += table[i-1]
	}
	var bundles []bundle
	next := int32(-1) // the rank of what goes on with the last bundle
	for i, l := range links {
		rank := table[l.old]
		table[l.old]++
		if rank != next {
			bundles = append(bundles, bundle{from: i, old: l.old})
		}
		b := &bundles[len(bundles)-1]
		b.to, b.end = i+1, l.old
		b.weight += l.weight
		next = rank + 1
	}
	return bundles
}
