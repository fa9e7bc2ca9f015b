package main

import (
	"runtime"
	"sync"
)

// ahead is how many results for each worker may wait for an earlier one, so that
// a large text holds up the others little and the memory is bounded.
const ahead = 8

// inOrder calls work for 0 to n-1 on all cores, and deliver with each result in
// that order, one at a time. As many calls of work run at once as there are
// cores, so the memory they take does not grow with n.
func inOrder[T any](n int, work func(int) T, deliver func(int, T)) {
	type job struct {
		index int
		done  chan T
	}
	workers := max(1, min(n, runtime.GOMAXPROCS(0)))
	queue, jobs := make(chan chan T, workers*ahead), make(chan job)
	go func() {
		for i := range n {
			done := make(chan T, 1)
			queue <- done
			jobs <- job{i, done}
		}
		close(queue)
		close(jobs)
	}()
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for j := range jobs {
				j.done <- work(j.index)
			}
		})
	}
	i := 0
	for done := range queue {
		deliver(i, <-done)
		i++
	}
	working.Wait()
}
