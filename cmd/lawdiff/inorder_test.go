package main

import (
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

func TestInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 3, 1000} {
		var running, most atomic.Int32
		next := 0
		inOrder(n, func(i int) int {
			now := running.Add(1)
			defer running.Add(-1)
			for {
				old := most.Load()
				if now <= old || most.CompareAndSwap(old, now) {
					break
				}
			}
			if i%7 == 0 {
				time.Sleep(time.Millisecond) // later ones are done first
			}
			return i * i
		}, func(i, square int) {
			if i != next || square != i*i {
				t.Fatalf("%d of %d: got result %d, want that of %d", i, n, square, next)
			}
			next++
		})
		if next != n {
			t.Errorf("%d results of %d", next, n)
		}
		if got := int(most.Load()); got > runtime.GOMAXPROCS(0) {
			t.Errorf("%d at once on %d cores", got, runtime.GOMAXPROCS(0))
		}
	}
}

// TestInOrderWaits asserts that results do not pile up behind a slow one.
func TestInOrderWaits(t *testing.T) {
	const n = 10_000
	slow := make(chan struct{})
	var started atomic.Int32
	go func() {
		for last := int32(-1); last != started.Load(); {
			last = started.Load()
			time.Sleep(20 * time.Millisecond)
		}
		close(slow)
	}()
	first := int32(0)
	inOrder(n, func(i int) struct{} {
		started.Add(1)
		if i == 0 {
			<-slow
			first = started.Load()
		}
		return struct{}{}
	}, func(int, struct{}) {})
	if bound := int32((ahead + 2) * runtime.GOMAXPROCS(0)); runtime.GOMAXPROCS(0) > 1 && first > bound {
		t.Errorf("%d results wait for the first, more than %d", first, bound)
	}
}
