//go:build unix

package align

import (
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// cost returns the least processor time of a few runs of an alignment, which
// other programs disturb less than the time on the clock, and the bytes one run
// allocates.
func cost(old, new []Item) (least time.Duration, bytes uint64) {
	for range 4 {
		var start, end runtime.MemStats
		runtime.ReadMemStats(&start)
		began := processorTime()
		Align(old, new, Options{})
		if took := processorTime() - began; least == 0 || took < least {
			least = took
		}
		runtime.ReadMemStats(&end)
		bytes = end.TotalAlloc - start.TotalAlloc
	}
	return least, bytes
}

func processorTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		panic(err)
	}
	return time.Duration(use.Utime.Nano())
}

const (
	// quadratic is the growth exponent of time that fails. On a quiet machine 1.04
	// was measured for a revised act and 1.0 for repeated articles, on a busy one
	// up to 1.45: time only has to tell a quadratic step, memory decides the rest.
	quadratic = 1.75
	// measurable is the least processor time that a growth can be told from.
	measurable = 40 * time.Millisecond
)

// TestGrowth holds memory to near-linear growth, and time to less than
// quadratic growth, on a revised act and on the pairs that hurt most.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("aligns texts of many megabytes")
	}
	r := rand.New(rand.NewPCG(1, 1))
	v := han(r)
	repeat := func(n int) []Item {
		return items(strings.Split(strings.Repeat("本条已经并入前条，不再单独适用。|", n), "|")...)
	}
	for _, row := range []struct {
		reason string
		make   func(n int) (old, new []Item)
		n      int
		most   float64 // growth exponent of the memory allocated
	}{
		{"a revised act", func(n int) ([]Item, []Item) {
			a := v.act(r, n)
			return v.print(a), v.print(v.revise(r, a))
		}, 4000, 1.25},
		{"two acts with nothing in common", func(n int) ([]Item, []Item) {
			return v.print(v.act(r, n)), v.print(v.act(r, n))
		}, 2000, 1.25},
		{"one article repeated, more often in the new act", func(n int) ([]Item, []Item) {
			return repeat(n), append(repeat(n), append(v.print(v.act(r, 10)), repeat(n/2)...)...)
		}, 10000, 1.25},
		{"one article repeated, with small changes everywhere", func(n int) ([]Item, []Item) {
			old, new := repeat(n), repeat(n)
			for i := range old {
				old[i].Text += v.text(1)[0]
				new[i].Text += v.text(1)[0]
			}
			return old, new
		}, 4000, 1.25},
	} {
		small, smallBytes := cost(row.make(row.n))
		large, largeBytes := cost(row.make(8 * row.n))
		exponent := math.Log(float64(large)/float64(small)) / math.Log(8)
		byteExponent := math.Log(float64(largeBytes)/float64(smallBytes)) / math.Log(8)
		t.Logf("%s: %v → %v, exponent %.2f; %d MB → %d MB, exponent %.2f", row.reason,
			small, large, exponent, smallBytes>>20, largeBytes>>20, byteExponent)
		if byteExponent > row.most {
			t.Errorf("%s: memory grows with exponent %.2f, more than %.2f", row.reason, byteExponent, row.most)
		}
		if small >= measurable && exponent > quadratic {
			t.Errorf("%s: time grows with exponent %.2f", row.reason, exponent)
		}
	}
}

func BenchmarkAlign(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, script := range []struct {
		name string
		make func(*rand.Rand) *vocabulary
	}{{"han", han}, {"latin", latin}} {
		v := script.make(r)
		a := v.act(r, 1000)
		old, new := v.print(a), v.print(v.revise(r, a))
		size := 0
		for _, it := range append(append([]Item{}, old...), new...) {
			size += len(it.Text)
		}
		b.Run(script.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Align(old, new, Options{})
			}
		})
	}
}
