package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

const (
	// firstCollection is the size in MB that the heap may grow to before it is
	// collected. Most runs end before: two codes of 2.3 MB take 60 MB, and
	// collecting that cost a fifth of the time.
	firstCollection = 128
	// comparisonTimes is how many times two texts of a size the heap may take
	// before it is collected, if that is more. To compare them takes more in the
	// end: what is collected on the way there costs time and saves nothing.
	comparisonTimes = 4.0
	// afterwards is what a heap beyond that may grow by between collections, in
	// percent of what is in use. Two codes of 60 MB take 530 MB in 2.8 s; with 30
	// they take 550 in the same time, with 7, and 3.5 above, 495 in 3.2 s, by which
	// the time grew faster than the texts.
	afterwards = 15
)

// A collector says when the garbage collector runs. By default that is from 4 MB
// on whenever the heap doubled: of many small texts, one after another, little is
// ever in use, and it would run all the time; of two large ones what is garbage
// would take as much memory as what is in use. The heap may always take what it
// once took: to collect earlier would not make that less.
type collector struct {
	changing sync.Mutex
	// The two largest texts, in bytes; second is 0 of one alone, which is not
	// compared.
	largest, second int64
	live            uint64 // bytes in use when the heap was last collected
	room            uint64 // bytes it may take before it is collected; 0 before the first text
	percent         int    // by which it may grow
	goal            uint64 // bytes it takes when it is collected next, if that is more
}

// expect is called before a text of so many bytes is read, 0 if that is not known.
// A user's GOGC is left alone.
func (c *collector) expect(size int64) {
	if os.Getenv("GOGC") != "" {
		return
	}
	c.changing.Lock()
	defer c.changing.Unlock()
	first, room := c.room == 0, c.room
	if c.note(size); c.room > room {
		c.set()
	}
	if first {
		c.afterCollection()
	}
}

// note makes room for a text of so many bytes.
func (c *collector) note(size int64) {
	c.largest, c.second = max(c.largest, size), max(c.second, min(c.largest, size))
	c.room = max(c.room, firstCollection<<20, uint64(comparisonTimes*2*float64(c.second)))
}

// set tells the runtime when to collect next.
func (c *collector) set() {
	c.percent = growth(c.live, c.room)
	c.goal = c.live + c.live/100*uint64(c.percent)
	debug.SetGCPercent(c.percent)
}

// afterCollection calls set whenever the heap was collected. What was in use then
// follows from the size the runtime sets for the next collection; to ask
// runtime/metrics for it adds a tenth of a millisecond to every start.
func (c *collector) afterCollection() {
	marker := new([16]byte) // becomes garbage at once: the next collection finds it
	runtime.SetFinalizer(marker, func(*[16]byte) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		c.changing.Lock()
		c.live, c.room = m.NextGC*100/uint64(100+c.percent), max(c.room, c.goal)
		c.set()
		c.changing.Unlock()
		c.afterCollection()
	})
}

// growth returns by how many percent the heap may grow when so many bytes are in
// use, and there is so much room.
func growth(live, room uint64) int {
	const defaultStart = 4 << 20 // at 100 percent
	return max(afterwards, int(100*room/max(live, defaultStart))-100)
}
