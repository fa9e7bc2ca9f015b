package html

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"testing"
)

// TestProcessorsMakeNoDifference writes a page of many pieces on one processor
// and on several.
func TestProcessorsMakeNoDifference(t *testing.T) {
	var lines []string
	became := map[int][]int{}
	for i := range 900 {
		lines = append(lines, fmt.Sprintf("article %d|第%d条||著作权人应当署名，并可以许可他人使用。", i+1, i+1))
		if i%7 > 0 {
			became[i+1] = []int{i + 1}
		}
	}
	old, new := builtDocument(t, "zh", lines...), builtDocument(t, "zh", lines...)
	pg := newPage(builtComparison(old, new, became, nil), Options{})
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := printed(t, pg, 1)
	for _, n := range []int{2, 3, 8} {
		runtime.GOMAXPROCS(n)
		if !bytes.Equal(printed(t, pg, 1), want) {
			t.Errorf("on %d processors the page is another", n)
		}
	}
}

// A refusing writer takes so many writes and then none.
type refusing struct{ left int }

var errRefused = errors.New("refused")

func (w *refusing) Write(b []byte) (int, error) {
	if w.left--; w.left < 0 {
		return 0, errRefused
	}
	return len(b), nil
}

func TestFirstErrorOfTheWriterIsReported(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	pg := newPage(repealed(t, 300), Options{})
	pieces, n := pg.pieces(1), length(pg.pieces(1))
	for _, writes := range []int{0, 1, 7, n - 1} {
		for range 50 { // whoever is under way when the error comes must come to an end
			w := &refusing{left: writes}
			if err := pg.print(w, pieces); !errors.Is(err, errRefused) || w.left != -1 {
				t.Fatalf("after %d writes: error %v, %d writes more", writes, err, -1-w.left)
			}
		}
	}
	if err := pg.print(&refusing{left: n}, pieces); err != nil {
		t.Error(err)
	}
}
