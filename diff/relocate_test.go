package diff

import (
	"testing"

	"pgregory.net/rapid"
)

// TestHeaviestIncreasing holds the tree against trying every subsequence.
func TestHeaviestIncreasing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "n")
		values := rapid.Permutation(identity(n)).Draw(t, "values")
		weights := make([]int, n)
		for i := range weights {
			weights[i] = rapid.IntRange(1, 20).Draw(t, "weight")
		}
		stands := heaviestIncreasing(values, weights)
		got, last := 0, -1
		for i, on := range stands {
			if !on {
				continue
			}
			if values[i] <= last {
				t.Fatalf("%v does not increase on %v", values, stands)
			}
			last = values[i]
			got += weights[i]
		}
		if want := heaviestByTrying(values, weights); got != want {
			t.Fatalf("weight %d, the best is %d", got, want)
		}
	})
}

func identity(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

func heaviestByTrying(values, weights []int) int {
	best := 0
	for set := range 1 << len(values) {
		sum, last := 0, -1
		for i, v := range values {
			if set&(1<<i) == 0 {
				continue
			}
			if v <= last {
				sum = -1
				break
			}
			last = v
			sum += weights[i]
		}
		best = max(best, sum)
	}
	return best
}
