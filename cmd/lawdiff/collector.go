package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

const (
	// firstCollection is the size in MB that the heap may grow to before it is
	// collected for the first time. Most runs end before: two texts of 0.4 MB take
	// 25 MB, and collecting that cost a fifth of the time.
	firstCollection = 64
	// afterwards is what the heap may grow by between collections, in percent of
	// what is in use.
	afterwards = 100
)

// delayCollection keeps the garbage collector from running while the heap is
// small, which by default it does from 4 MB on. A user's GOGC is left alone.
func delayCollection() {
	if os.Getenv("GOGC") != "" {
		return
	}
	const defaultStart = 4 // MB, at 100 percent
	debug.SetGCPercent(100 * firstCollection / defaultStart)
	first := new([16]byte) // becomes garbage at once: the first collection finds it
	runtime.SetFinalizer(first, func(*[16]byte) { debug.SetGCPercent(afterwards) })
}
