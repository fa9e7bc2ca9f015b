package html

import (
	"bytes"
	"fmt"
	"iter"
	"math/rand/v2"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

// printed writes a page in stretches of about the given size.
func printed(t *testing.T, pg *page, size int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pg.print(&b, pg.pieces(size)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func length(pieces iter.Seq[piece]) (n int) {
	for range pieces {
		n++
	}
	return n
}

// TestStretchesMakeNoDifference writes pages of comparisons no reasonable
// program would make in one stretch, and in as many as there can be.
func TestStretchesMakeNoDifference(t *testing.T) {
	rounds, pieces := 600, 0
	if testing.Short() {
		rounds = 100
	}
	for seed := range rounds {
		r := rand.New(rand.NewPCG(uint64(seed), 9))
		old := builtDocument(t, "zh", randomLines(r)...)
		new := builtDocument(t, "zh", randomLines(r)...)
		c := randomComparison(r, old, new)
		pg := newPage(c, Options{OldCitations: randomCitations(r, old), NewCitations: randomCitations(r, new)})
		pieces += length(pg.stretches(1))
		if want, got := printed(t, pg, 1<<30), printed(t, pg, 1); !bytes.Equal(want, got) {
			i := 0
			for i < len(want) && i < len(got) && want[i] == got[i] {
				i++
			}
			t.Fatalf("seed %d: in %d stretches the page is another from byte %d on:\nwant …%.300q\n got …%.300q",
				seed, length(pg.stretches(1)), i, want[max(0, i-40):], got[max(0, i-40):])
		}
	}
	if pieces < 3*rounds {
		t.Errorf("%d pages were written in %d stretches, want three a page at least", rounds, pieces)
	}
}

// repealed is a comparison of n articles with none.
func repealed(t *testing.T, n int) *diff.Comparison {
	t.Helper()
	var lines []string
	for i := range n {
		lines = append(lines, fmt.Sprintf("article %d|第%d条||著作权人应当署名。", i+1, i+1))
	}
	old, new := builtDocument(t, "zh", lines...), builtDocument(t, "zh", "preamble||无|")
	return builtComparison(old, new, nil, nil)
}

// TestRepealedArticlesAreDivided: a page is never held whole, whatever went.
func TestRepealedArticlesAreDivided(t *testing.T) {
	pg := newPage(repealed(t, 40), Options{})
	if n := length(pg.stretches(1)); n < 40 {
		t.Errorf("40 repealed articles are written in %d stretches", n)
	}
	if want, got := printed(t, pg, 1<<30), printed(t, pg, 1); !bytes.Equal(want, got) {
		t.Errorf("in stretches the page is another:\n got %s\nwant %s", lawPart(string(got)), lawPart(string(want)))
	}
}
