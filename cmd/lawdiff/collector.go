package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

const (
	// firstCollection is the size in MB that the heap may grow to before it is
	// collected. Most runs end before: two codes of 2.3 MB take 110 MB, and
	// collecting that cost a fifth of the time.
	firstCollection = 128
	// afterwards is what a heap beyond that may grow by between collections, in
	// percent of what is in use: two codes of 60 MB need four times their size,
	// and what comes on top should not double that. With 50 they take 900 MB, with
	// 30 800 MB in the same time, with 20 750 MB and a tenth more time.
	afterwards = 30
)

// delayCollection keeps the garbage collector from running while the heap is
// small, which by default it does from 4 MB on: of many small texts, one after
// another, little is ever in use, and it would run all the time. A user's GOGC is
// left alone.
func delayCollection() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(growth(0))
	afterCollection(growth(0))
}

// afterCollection sets by how much the heap may grow, whenever it was collected;
// percent is what it may now. What was in use then follows from the size the
// runtime sets for the next collection.
func afterCollection(percent int) {
	marker := new([16]byte) // becomes garbage at once: the next collection finds it
	runtime.SetFinalizer(marker, func(*[16]byte) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		next := growth(m.NextGC * 100 / uint64(100+percent))
		debug.SetGCPercent(next)
		afterCollection(next)
	})
}

// growth returns by how many percent the heap may grow when so many bytes are in
// use.
func growth(live uint64) int {
	const defaultStart = 4 // MB, at 100 percent
	const most = 100 * firstCollection / defaultStart
	if live == 0 {
		return most
	}
	return min(most, max(afterwards, int(100*(firstCollection<<20)/live)-100))
}
