package align

import (
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// cost returns the steps that an alignment takes and the bytes it allocates.
// Neither depends on the machine or on what else it does.
func cost(old, new []Item) (steps int, bytes uint64) {
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	var w Workspace
	_, steps = w.align(Items(old), Items(new), Options{}, defaults)
	runtime.ReadMemStats(&end)
	return steps, end.TotalAlloc - start.TotalAlloc
}

// TestGrowth holds steps and memory to near-linear growth, on a revised act and
// on the pairs that hurt most.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("aligns texts of many megabytes")
	}
	r := rand.New(rand.NewPCG(1, 1))
	v := han(r)
	const times = 8
	repeat := func(n int) []Item {
		return items(strings.Split(strings.Repeat("本条已经并入前条，不再单独适用。|", n), "|")...)
	}
	for _, row := range []struct {
		reason string
		make   func(n int) (old, new []Item)
		n      int
		most   float64 // growth exponent
	}{
		{"a revised act", func(n int) ([]Item, []Item) {
			a := v.act(r, n)
			return v.print(a), v.print(v.revise(r, a))
		}, 4000, 1.15},
		{"two acts with nothing in common", func(n int) ([]Item, []Item) {
			return v.print(v.act(r, n)), v.print(v.act(r, n))
		}, 2000, 1.2},
		{"one article repeated, more often in the new act", func(n int) ([]Item, []Item) {
			return repeat(n), append(repeat(n), append(v.print(v.act(r, 10)), repeat(n/2)...)...)
		}, 10000, 1.1},
		{"one article repeated, with small changes everywhere", func(n int) ([]Item, []Item) {
			old, new := repeat(n), repeat(n)
			for i := range old {
				old[i].Words += v.text(1)[0]
				new[i].Words += v.text(1)[0]
			}
			return old, new
		}, 4000, 1.1},
	} {
		small, smallBytes := cost(row.make(row.n))
		large, largeBytes := cost(row.make(times * row.n))
		bySteps := math.Log(float64(large)/float64(small)) / math.Log(times)
		byBytes := math.Log(float64(largeBytes)/float64(smallBytes)) / math.Log(times)
		t.Logf("%s: %d → %d thousand steps, exponent %.3f; %d → %d MB, exponent %.3f", row.reason,
			small/1000, large/1000, bySteps, smallBytes>>20, largeBytes>>20, byBytes)
		if max(bySteps, byBytes) > row.most {
			t.Errorf("%s: steps grow with exponent %.3f, memory with %.3f", row.reason, bySteps, byBytes)
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
			size += len(it.Words)
		}
		b.Run(script.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Align(Items(old), Items(new), Options{})
			}
		})
	}
}
