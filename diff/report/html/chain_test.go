package html

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestHeaviest(t *testing.T) {
	for _, row := range []struct {
		why   string
		links []link
		want  []int // places in links
	}{
		{"nothing", nil, nil},
		{"in order", []link{{0, 0, 1}, {1, 1, 1}, {2, 2, 1}}, []int{0, 1, 2}},
		{"a swap keeps the heavier", []link{{1, 0, 5}, {0, 1, 9}}, []int{1}},
		{"and if the other is heavier, that", []link{{1, 0, 9}, {0, 1, 5}}, []int{0}},
		{"a split does not cross", []link{{0, 0, 1}, {0, 1, 1}, {1, 2, 1}}, []int{0, 1, 2}},
		{"a join neither", []link{{0, 0, 1}, {1, 0, 1}, {2, 1, 1}}, []int{0, 1, 2}},
		{"many light ones against one heavy", []link{{3, 0, 2}, {0, 1, 1}, {1, 2, 1}, {2, 3, 1}}, []int{1, 2, 3}},
		{"the same against one heavier still", []link{{3, 0, 4}, {0, 1, 1}, {1, 2, 1}, {2, 3, 1}}, []int{0}},
		{"many light ones together against one heavy", []link{{3, 0, 2}, {0, 1, 1}, {0, 2, 1}, {1, 2, 1}}, []int{1, 2, 3}},
		{"one that lies between two parts them", []link{{0, 0, 1}, {2, 1, 3}, {1, 2, 2}, {3, 3, 1}}, []int{0, 1, 3}},
	} {
		var want []link
		for _, i := range row.want {
			want = append(want, row.links[i])
		}
		var got []link
		for _, b := range heaviest(row.links, 4) {
			got = append(got, row.links[b.from:b.to]...)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", row.why, got, want)
		}
	}
}

// TestHeaviestOfRandomLinks asks every chain of a few links.
func TestHeaviestOfRandomLinks(t *testing.T) {
	const olds = 6
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 1))
		var links []link
		for new := range int32(5) {
			for old := range int32(olds) {
				if r.IntN(3) == 0 && len(links) < 9 {
					links = append(links, link{old, new, 1 + r.Int64N(9)})
				}
			}
		}
		best := int64(0)
		for set := range 1 << len(links) {
			weight, old := int64(0), int32(0)
			for i, l := range links {
				if set>>i&1 == 0 {
					continue
				}
				if l.old < old {
					weight = 0
					break
				}
				old, weight = l.old, weight+l.weight
			}
			best = max(best, weight)
		}
		got, old := int64(0), int32(0)
		for _, b := range heaviest(links, olds) {
			for _, l := range links[b.from:b.to] {
				if l.old < old {
					t.Fatalf("seed %d: the chain goes back: %v", seed, links)
				}
				got, old = got+l.weight, l.old
			}
		}
		if got != best {
			t.Fatalf("seed %d: the chain weighs %d, the heaviest %d: %v", seed, got, best, links)
		}
	}
}
