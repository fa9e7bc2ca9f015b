package parser_test

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
)

// maxLive bounds the memory in use while a text is read, the text included, as
// a multiple of its length.
const maxLive = 3

// collectPercent is how much the heap may grow before it is collected while
// memory is measured: what is in use is looked at as often as it grows by that.
const collectPercent = 4

// maxRuns bounds how often a text is read that seems to take too much.
const maxRuns = 8

// TestMemory holds the memory that reading 10 MB takes at its highest, and what
// it leaves behind, to multiples of the text. What is garbage does not count:
// how much of it there may be is for the program to say (GOGC, GOMEMLIMIT).
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 10 MB and collects garbage all the while")
	}
	for _, c := range corpora {
		t.Run(c.name, func(t *testing.T) {
			src := benchText(t, c.pattern)
			atPeak, after := math.Inf(1), math.Inf(1)
			// What becomes garbage during a collection counts as in use, and more of
			// it does where the collector has to wait: the least of some runs tells.
			for n := 0; n < maxRuns && atPeak > maxLive; n++ {
				peak, left := inUse(t, src)
				atPeak, after = min(atPeak, peak), min(after, left)
			}
			t.Logf("%d kB: %.2f times that in use at the highest, %.2f times afterwards", len(src)>>10, atPeak, after)
			if atPeak > maxLive {
				t.Errorf("reading %d kB has %.2f times that in use", len(src)>>10, atPeak)
			}
		})
	}
}

// inUse reads a text while garbage is collected all the while, and returns what is
// in use at the highest and afterwards, as multiples of the text, itself included.
func inUse(t testing.TB, src string) (atPeak, after float64) {
	t.Helper()
	defer debug.SetGCPercent(debug.SetGCPercent(collectPercent))
	base := live() - uint64(len(src))
	highest := watchLive()
	doc, err := parser.Parse("text", src)
	peak := highest()
	if err != nil {
		t.Fatal(err)
	}
	left := live()
	runtime.KeepAlive(doc)
	return float64(peak-base) / float64(len(src)), float64(left-base) / float64(len(src))
}

// live collects garbage and returns the bytes in use.
func live() uint64 {
	runtime.GC()
	return marked()
}

// marked returns the bytes the last collection found in use.
func marked() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// watchLive notes what each collection finds in use, until the function it
// returns is called for the highest.
func watchLive() (highest func() uint64) {
	var most atomic.Uint64
	var done atomic.Bool
	var note func(*[16]byte)
	note = func(*[16]byte) {
		most.Store(max(most.Load(), marked()))
		if !done.Load() {
			runtime.SetFinalizer(new([16]byte), note)
		}
	}
	runtime.SetFinalizer(new([16]byte), note)
	return func() uint64 {
		done.Store(true)
		return max(most.Load(), marked())
	}
}
