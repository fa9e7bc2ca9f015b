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

// TestMarkStretches: stretch by stretch as much stays as in one.
func TestMarkStretches(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var values, weights []int
		for range rapid.IntRange(1, 4).Draw(t, "stretches") {
			n, from := rapid.IntRange(1, 5).Draw(t, "n"), len(values)
			for _, v := range rapid.Permutation(identity(n)).Draw(t, "values") {
				values = append(values, from+v)
				weights = append(weights, rapid.IntRange(1, 20).Draw(t, "weight"))
			}
		}
		places := make([]standing, len(values))
		for i, v := range values {
			places[i] = standing{&Change{}, v, i, weights[i]}
		}
		markStretches(places)
		stayed := 0
		for i, p := range places {
			if p.ch.Kinds == 0 {
				stayed += weights[i]
			}
		}
		whole := 0
		for i, on := range heaviestIncreasing(values, weights) {
			if on {
				whole += weights[i]
			}
		}
		if stayed != whole {
			t.Fatalf("weight %d stays, %d can", stayed, whole)
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
