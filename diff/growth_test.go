package diff_test

import (
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A cost is what a comparison took. It is the same in every run and on every
// machine; the steps in which a product of lengths could hide are counted in the
// tests of align and textdiff.
type cost struct {
	bytes, times uint64 // allocated
}

func costOf(t *testing.T, old, new string) cost {
	t.Helper()
	o, n := parseText(t, old), parseText(t, new)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2)) // each worker has memory of its own
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	c := diff.Compare(o, n, diff.Options{})
	runtime.ReadMemStats(&end)
	if err := c.Verify(); err != nil {
		t.Fatal(err)
	}
	return cost{end.TotalAlloc - start.TotalAlloc, end.Mallocs - start.Mallocs}
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
func exponent(small, large uint64, times int) float64 {
	return math.Log(float64(large)/float64(small)) / math.Log(float64(times))
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
	small := costOf(t, old, new)
	old, new = pair(articles * times)
	large := costOf(t, old, new)
	byBytes, byTimes := exponent(small.bytes, large.bytes, times), exponent(small.times, large.times, times)
	t.Logf("%d → %d MB allocated, exponent %.3f; %d → %d times, exponent %.3f",
		small.bytes>>20, large.bytes>>20, byBytes, small.times, large.times, byTimes)
	if max(byBytes, byTimes) > 1.02 {
		t.Errorf("memory grows with exponent %.3f, allocations with %.3f", byBytes, byTimes)
	}
}

// TestHostile holds the memory that pairs which could hurt take to a multiple of
// their texts.
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
	for _, row := range []struct {
		reason   string
		old, new string
		most     float64 // bytes allocated for each byte of both texts
	}{
		{"an act of 5 MB and its revision", r.Old(), r.New(), 8.5},
		{"two unrelated texts of 5 MB", model("zh", 18500, 11), model("zh", 18500, 12), 19},
		{"one article 10,000 times, against 9,000 times", repeated(10000), repeated(9000), 11},
		{"one article 10,000 times, against an act", repeated(10000), model("zh", 2000, 3), 22},
		{"one paragraph of 5 MB, reworded", oneParagraph(r.Old()), oneParagraph(r.New()), 82},
		{"one paragraph of 5 MB, another", oneParagraph(r.Old()), oneParagraph(model("zh", 18500, 13)), 82},
	} {
		size := float64(len(row.old) + len(row.new))
		got := costOf(t, row.old, row.new)
		memory := float64(got.bytes) / size
		t.Logf("%s: %d MB allocated, %.0f bytes a byte", row.reason, got.bytes>>20, memory)
		if memory > row.most {
			t.Errorf("%s: %.0f bytes allocated a byte", row.reason, memory)
		}
	}
}
