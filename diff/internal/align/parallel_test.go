package align

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
)

// TestProcessors aligns on one processor and on several: neither what is found
// nor what it takes may depend on how many there are, or on who did what.
func TestProcessors(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	v := han(r)
	a := v.act(r, 300)
	old, new := v.print(a), v.print(v.revise(r, a))
	run := func(processors int) ([]Link, int) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		var w Workspace
		return w.align(Items(old), Items(new), Options{}, defaults)
	}
	links, steps := run(1)
	for _, processors := range []int{2, 3, 8} {
		if again, other := run(processors); !slices.Equal(again, links) || other != steps {
			t.Errorf("%d processors: %d links in %d steps, on one %d in %d", processors, len(again), other, len(links), steps)
		}
	}
}

// TestGather checks that what several workers find comes in order.
func TestGather(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	f := &finder{alignment: &alignment{Workspace: new(Workspace)}, large: true}
	f.olds.known, f.news.known = new(lexicon), new(lexicon)
	for _, n := range []int{0, 1, batch, 3*batch + 1, 1000} {
		found := gather(f, nil, n, func(s *seeker, k int, into []int) []int {
			s.steps++
			for range k % 3 {
				into = append(into, k)
			}
			return into
		})
		want := []int(nil)
		for k := range n {
			want = append(want, slices.Repeat([]int{k}, k%3)...)
		}
		if !slices.Equal(found, want) {
			t.Errorf("of %d: %v", n, found)
		}
		if f.steps != n {
			t.Errorf("of %d: %d steps", n, f.steps)
		}
		f.steps = 0
	}
}
