package parser_test

import (
	"bufio"
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lawdiff/lawdiff/parser"
)

// What four times the text may cost, as a multiple: 4 for linear cost and 16
// for quadratic.
const (
	// maxStatements bounds the statements executed, which are the same in every
	// run: no shape takes more than 4.02 times as many.
	maxStatements = 4.1
	// maxAllocated bounds what is allocated: slices that double, or do not yet,
	// take it to 4.9.
	maxAllocated = 5.5
	// maxTimed bounds the time, which has to tell a quadratic step of the
	// standard library's scans only: they are written in assembly, which nothing
	// counts. It is measured again where it seems too much, for other processes
	// can lengthen a run but not shorten it.
	maxTimed  = 9
	maxRounds = 6
)

// TestGrowth reads each hostile shape at a length and at four times that, and
// holds what it allocates, the statements it executes and the time it takes to
// linear growth.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 100 MB, and builds a program that counts statements")
	}
	const n = 4_000
	counting := buildCounting(t)
	for _, shape := range hostile {
		t.Run(shape.name, func(t *testing.T) {
			small, large := costOf(t, shape.text(n)), costOf(t, shape.text(4*n))
			small.statements, large.statements = counting(t, shape.name, n), counting(t, shape.name, 4*n)
			// Memory used before is not allocated, and may be or not be at hand; what
			// stays below the length of the text tells nothing about growth.
			small.bytes = max(small.bytes, uint64(len(shape.text(n))))
			bytes := ratio(small.bytes, large.bytes)
			objects := ratio(small.objects, large.objects)
			statements := ratio(small.statements, large.statements)
			t.Logf("%d kB: %d million statements; times %.2f, bytes allocated times %.2f, objects times %.2f",
				len(shape.text(n))>>10, small.statements/1e6, statements, bytes, objects)
			if statements > maxStatements || max(bytes, objects) > maxAllocated {
				t.Fatalf("four times the text executes %.1f times the statements, allocates %.1f times the bytes and %.1f times the objects", statements, bytes, objects)
			}
			timed := 0.0
			for range maxRounds {
				if timed = timeRatio(t, shape.text(2*n), shape.text(8*n)); timed <= maxTimed {
					return
				}
			}
			t.Errorf("four times the text takes %.1f times as long", timed)
		})
	}
}

// A cost is what reading one text took.
type cost struct{ bytes, objects, statements uint64 }

// ratio returns how many times as much large is as small; costs so low that
// they are those of any text, however short, count as none.
func ratio(small, large uint64) float64 {
	const fixed = 1000
	if large <= fixed {
		return 0
	}
	return float64(large) / float64(max(small, fixed))
}

// costOf reads a text and returns what that allocates.
func costOf(t *testing.T, text string) cost {
	t.Helper()
	// What the collector adds depends on when it happens to run.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	runtime.GC()
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	doc, err := parser.Parse("text", text)
	runtime.ReadMemStats(&end)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Verify(); err != nil {
		t.Fatal(err)
	}
	return cost{bytes: end.TotalAlloc - start.TotalAlloc, objects: end.Mallocs - start.Mallocs}
}

// timeRatio returns how many times as long the large text takes as the small
// one, by the shortest of three runs each in turn.
func timeRatio(t *testing.T, small, large string) float64 {
	t.Helper()
	best := [2]time.Duration{time.Hour, time.Hour}
	for range 3 {
		for i, text := range [...]string{small, large} {
			start := time.Now()
			if _, err := parser.Parse("text", text); err != nil {
				t.Fatal(err)
			}
			best[i] = min(best[i], time.Since(start))
		}
	}
	return float64(best[1]) / float64(max(best[0], time.Millisecond))
}

// counted are the packages whose statements are counted: ours, and those that
// work through texts and tokens for us.
const counted = "../grammar/...,.,./law,strings,slices,unicode/utf8,github.com/alecthomas/participle/v2/..."

// In the environment of a program that counts: the shape to read and its n.
const (
	shapeVariable = "LAWDIFF_SHAPE"
	countVariable = "LAWDIFF_COUNT"
)

// buildCounting builds these tests anew with a counter on every statement, and
// returns a function that has them read one shape and returns the sum of the
// counters.
func buildCounting(t *testing.T) func(t *testing.T, shape string, n int) uint64 {
	t.Helper()
	program := filepath.Join(t.TempDir(), "counting.test")
	build := exec.Command("go", "test", "-c", "-covermode=count", "-coverpkg="+counted, "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return func(t *testing.T, shape string, n int) uint64 {
		t.Helper()
		profile := filepath.Join(t.TempDir(), "profile")
		run := exec.Command(program, "-test.run=^TestReadShape$", "-test.coverprofile="+profile)
		run.Env = append(os.Environ(), shapeVariable+"="+shape, countVariable+"="+strconv.Itoa(n))
		if out, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return statements(t, profile)
	}
}

// TestReadShape is what a program that counts runs; by itself it has nothing
// to read.
func TestReadShape(t *testing.T) {
	name := os.Getenv(shapeVariable)
	if name == "" {
		t.Skip("is run by TestGrowth")
	}
	n, err := strconv.Atoi(os.Getenv(countVariable))
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range hostile {
		if shape.name == name {
			if _, err := parser.Parse(name, shape.text(n)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// statements sums up a cover profile: lines of "file:from,to statements count".
func statements(t *testing.T, profile string) (sum uint64) {
	t.Helper()
	f, err := os.Open(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue // "mode: count"
		}
		in, err1 := strconv.ParseUint(fields[1], 10, 64)
		times, err2 := strconv.ParseUint(fields[2], 10, 64)
		if err := cmp.Or(err1, err2); err != nil {
			t.Fatal(err)
		}
		sum += in * times
	}
	return sum
}
