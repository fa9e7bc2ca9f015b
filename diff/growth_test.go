package diff_test

import (
	"math"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A cost is what a comparison took.
type cost struct {
	time  time.Duration // of the process on all its processors; other processes do not count
	bytes uint64        // allocated
}

// costOf compares two texts and returns the least cost of several runs.
func costOf(t *testing.T, old, new string, runs int) cost {
	t.Helper()
	o, n := parseText(t, old), parseText(t, new)
	// What the garbage collector adds depends on when it happens to run.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	least := cost{time: math.MaxInt64}
	for range runs {
		runtime.GC()
		var start, end runtime.MemStats
		runtime.ReadMemStats(&start)
		began := processTime(t)
		c := diff.Compare(o, n, diff.Options{})
		least.time = min(least.time, processTime(t)-began)
		runtime.ReadMemStats(&end)
		least.bytes = end.TotalAlloc - start.TotalAlloc
		if err := c.Verify(); err != nil {
			t.Fatal(err)
		}
	}
	return least
}

func parseText(t *testing.T, text string) *law.Document {
	t.Helper()
	d, err := parser.Parse("text", text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// exponent is the e for which a cost grows like size to the power of e.
func exponent(small, large float64, times int) float64 {
	return math.Log(large/small) / math.Log(float64(times))
}

// TestGrowth holds the cost of comparing an act of 1 MB and one of 16 MB with
// their revisions to near-linear growth.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("compares texts of 16 MB")
	}
	const times = 16
	pair := func(articles int) (old, new string) {
		r := synthetic.Model("zh", articles, 1).Revise(2)
		return r.Old(), r.New()
	}
	const articles = 3700 // 1 MB
	old, new := pair(articles)
	small := costOf(t, old, new, 3)
	old, new = pair(articles * times)
	large := costOf(t, old, new, 2)
	byTime := exponent(float64(small.time), float64(large.time), times)
	byBytes := exponent(float64(small.bytes), float64(large.bytes), times)
	t.Logf("%d MB: %v → %v, exponent %.3f; %d MB → %d MB allocated, exponent %.3f", len(old)>>20,
		small.time, large.time, byTime, small.bytes>>20, large.bytes>>20, byBytes)
	// Memory allocated decides: it is the same in every run. Time, of which 1.12
	// was measured, only has to tell a quadratic step, which would be near 2.
	if byTime > 1.6 || byBytes > 1.1 {
		t.Errorf("time grows with exponent %.3f, memory with %.3f", byTime, byBytes)
	}
}

// TestHostile holds the cost of pairs that could hurt to a multiple of what the
// same amount of text costs when an act is revised.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("compares texts of 5 MB")
	}
	model := func(tag string, articles int, seed uint64) string {
		return synthetic.Model(tag, articles, seed).Print()
	}
	oneParagraph := func(s string) string { return "第一条　" + strings.ReplaceAll(s, "\n", "") + "\n" }
	repeated := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString("第一条　本条已经并入前条，不再单独适用。\n\n")
		}
		return b.String()
	}
	r := synthetic.Model("zh", 18500, 1).Revise(2)
	normal := costOf(t, r.Old(), r.New(), 1)
	perByte := float64(normal.time) / float64(len(r.Old())+len(r.New()))
	t.Logf("a revised act of %d MB: %v, %d MB allocated", len(r.Old())>>20, normal.time, normal.bytes>>20)
	for _, row := range []struct {
		reason   string
		old, new string
		most     float64 // times the time that a revised act of the size takes
		memory   float64 // bytes allocated for each byte of both texts
	}{
		{"two unrelated texts of 5 MB", model("zh", 18500, 11), model("zh", 18500, 12), 10, 200},
		{"one article 10,000 times, against 9,000 times", repeated(10000), repeated(9000), 10, 200},
		{"one article 10,000 times, against an act", repeated(10000), model("zh", 2000, 3), 10, 200},
		{"one paragraph of 5 MB, reworded", oneParagraph(r.Old()), oneParagraph(r.New()), 10, 200},
		{"one paragraph of 5 MB, another", oneParagraph(r.Old()), oneParagraph(model("zh", 18500, 13)), 10, 200},
	} {
		size := float64(len(row.old) + len(row.new))
		got := costOf(t, row.old, row.new, 1)
		times := float64(got.time) / (perByte * size)
		memory := float64(got.bytes) / size
		t.Logf("%s: %v, %.1f times a revised act, %d MB allocated, %.0f bytes a byte", row.reason, got.time, times, got.bytes>>20, memory)
		if times > row.most || memory > row.memory {
			t.Errorf("%s: %.1f times the time of a revised act, %.0f bytes allocated a byte", row.reason, times, memory)
		}
	}
}
