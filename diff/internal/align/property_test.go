package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
)

// mixed makes a sequence of texts of which many repeat, some are empty, some
// are placeholders and some are near copies of others.
func mixed(r *rand.Rand, v *vocabulary, pool []string, n int) []Item {
	out := make([]Item, n)
	for i := range out {
		text := pool[r.IntN(len(pool))]
		switch r.IntN(6) {
		case 0:
			text += v.space + strings.Join(v.text(3), v.space)
		case 1:
			text = pool[r.IntN(len(pool))] + "\n" + text
		}
		out[i] = Item{Words: text, Label: fmt.Sprint(r.IntN(n))}
	}
	return out
}

func TestProperties(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		v := []func(*rand.Rand) *vocabulary{han, latin}[seed%2](r)
		pool := []string{"", "(deleted)"}
		for range 1 + r.IntN(12) {
			pool = append(pool, strings.Join(v.text(1+r.IntN(25)), v.space))
		}
		old, new := mixed(r, v, pool, r.IntN(25)), mixed(r, v, pool, r.IntN(25))
		links := Align(Items(old), Items(new), Options{})
		check(t, old, new, links)
		if back := turned(Align(Items(new), Items(old), Options{})); !slices.Equal(links, back) {
			t.Errorf("seed %d: forth %s, back %s", seed, summary(links), summary(back))
		}
		identity(t, old)
		subsequence(t, r, old)
	}
}

// identity asserts that a sequence aligned with itself links each item with
// itself and nothing else.
func identity(t *testing.T, a []Item) {
	t.Helper()
	for k, l := range Align(Items(a), Items(slices.Clone(a)), Options{}) {
		if want := (Link{Old: k, New: k, Similarity: 1}); l != want {
			t.Errorf("aligned with itself: got %+v, want %+v", l, want)
		}
	}
}

// subsequence asserts that after mere deletions every item that stayed is
// linked with an equal one, in order.
func subsequence(t *testing.T, r *rand.Rand, a []Item) {
	t.Helper()
	var kept []Item
	for _, it := range a {
		if r.IntN(3) > 0 {
			kept = append(kept, it)
		}
	}
	equal := 0
	for _, l := range Align(Items(a), Items(kept), Options{}) {
		if !l.Part && l.Similarity == 1 && !l.Moved && a[l.Old].Words == kept[l.New].Words {
			equal++
		}
	}
	if equal != len(kept) {
		t.Errorf("of %d items that stayed %d are linked", len(kept), equal)
	}
}

// TestParallel runs alignments side by side; the race detector and the
// comparison of results watch it.
func TestParallel(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	v := latin(r)
	a := v.act(r, 200)
	old, new := v.print(a), v.print(v.revise(r, a))
	want := Align(Items(old), Items(new), Options{})
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if !slices.Equal(Align(Items(old), Items(new), Options{}), want) {
				t.Error("a second run gives other links")
			}
		})
	}
	wait.Wait()
}
