package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

const (
	// firstCollection is the size in MB that the heap may grow to before it is
	// collected for the first time. Most runs end before: two codes of 2.3 MB take
	// 110 MB, and collecting that cost a fifth of the time.
	firstCollection = 128
	// afterwards is what the heap may grow by between collections, in percent of
	// what is in use: two codes of 60 MB need four times their size, and what
	// comes on top should not double that.
	afterwards = 50
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
