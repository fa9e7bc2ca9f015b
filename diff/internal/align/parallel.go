package align

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// worthSharing is from how many bytes of text, or as many terms, on a second
// processor helps.
const worthSharing = 1 << 13

// worthDigesting is from how many items on.
const worthDigesting = 64

// both calls two functions, at the same time if that is worth it.
func both(worth bool, a, b func()) {
	if !worth {
		a()
		b()
		return
	}
	var work sync.WaitGroup
	work.Go(a)
	b()
	work.Wait()
}

// batch is how many items a worker takes at once: enough for the taking to cost
// nothing, few enough for all workers to finish together.
const batch = 8

// gather appends to into what find appends for each k below n, in the order of
// k, whichever worker found it.
func gather[T any](f *finder, into []T, n int, find func(s *seeker, k int, into []T) []T) []T {
	workers := min(runtime.GOMAXPROCS(0), n/(2*batch))
	if !f.large || workers < 2 {
		s := f.seeker(0)
		for k := range n {
			into = find(s, k, into)
		}
		f.steps += s.takeSteps()
		return into
	}
	type stretch struct{ worker, from, to int }
	stretches := make([]stretch, (n+batch-1)/batch)
	found := make([][]T, workers)
	var taken atomic.Int64
	var wait sync.WaitGroup
	for w := range workers {
		s := f.seeker(w)
		wait.Go(func() {
			var own []T
			for at := int(taken.Add(1)) - 1; at < len(stretches); at = int(taken.Add(1)) - 1 {
				from := len(own)
				for k := at * batch; k < min(n, (at+1)*batch); k++ {
					own = find(s, k, own)
				}
				stretches[at] = stretch{w, from, len(own)}
			}
			found[w] = own
		})
	}
	wait.Wait()
	for w := range workers {
		f.steps += f.seeker(w).takeSteps()
	}
	for _, s := range stretches {
		into = append(into, found[s.worker][s.from:s.to]...)
	}
	return into
}
