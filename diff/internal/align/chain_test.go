package align

import (
	"math/rand/v2"
	"testing"
)

// TestHeaviestChain compares with a search through all selections.
func TestHeaviestChain(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		pairs := make([]pair, r.IntN(9))
		for k := range pairs {
			pairs[k] = pair{old: int32(r.IntN(5)), new: int32(r.IntN(5)), worth: float64(1+r.IntN(9)) / 4}
		}
		want := 0.0
		for mask := range 1 << len(pairs) {
			want = max(want, worthOf(pairs, mask))
		}
		got, last := 0.0, pair{old: -1, new: -1}
		for _, p := range new(chain).heaviest(pairs) {
			if p.old <= last.old || p.new <= last.new {
				t.Fatalf("seed %d: %v follows %v", seed, p, last)
			}
			got += p.worth
			last = p
		}
		if got != want {
			t.Errorf("seed %d: worth %v, want %v", seed, got, want)
		}
	}
}

// worthOf is the worth of the selected pairs, or 0 if they do not make a chain.
func worthOf(pairs []pair, mask int) (worth float64) {
	for k, p := range pairs {
		if mask>>k&1 == 0 {
			continue
		}
		worth += p.worth
		for l, q := range pairs {
			if l != k && mask>>l&1 == 1 && (p.old < q.old) != (p.new < q.new) || l != k && mask>>l&1 == 1 && (p.old == q.old || p.new == q.new) {
				return 0
			}
		}
	}
	return worth
}
