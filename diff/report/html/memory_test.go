package html

import (
	"fmt"
	"io"
	"runtime"
	"testing"
)

// allocated returns how many bytes do allocates.
func allocated(do func()) int {
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	do()
	runtime.ReadMemStats(&end)
	return int(end.TotalAlloc - start.TotalAlloc)
}

// What a page may allocate. The tables take 80 bytes a chunk, those of links
// included; with links weighed one by one and numbers counted in a map they took
// twice as much. The pieces take some 150 KB for each processor, however long
// the page is.
const (
	mostTables = 100
	mostPieces = 512 << 10
)

// TestMemory writes an act whose last article moved to the front, so that links
// cross from its first to its last.
func TestMemory(t *testing.T) {
	const articles = 8000
	var lines []string
	became := map[int][]int{1: {articles}}
	for i := range articles {
		lines = append(lines, fmt.Sprintf("article %d|第%d条||著作权人应当署名，并可以许可他人使用。", i+1, i+1))
		if i > 0 {
			became[i+1] = []int{i}
		}
	}
	old, new := builtDocument(t, "zh", lines...), builtDocument(t, "zh", lines...)
	old.Enumerate()
	new.Enumerate()
	c := builtComparison(old, new, became, nil)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	var pg *page
	tables := allocated(func() { pg = newPage(c, Options{}) })
	if each := tables / (pg.old.chunks.len + pg.new.chunks.len); each > mostTables {
		t.Errorf("the tables take %d bytes a chunk, want %d at most", each, mostTables)
	}
	pieces := allocated(func() {
		if err := pg.print(io.Discard, pg.pieces(pieceSize)); err != nil {
			t.Error(err)
		}
	})
	if pieces > mostPieces {
		t.Errorf("the pieces take %d bytes, want %d at most", pieces, mostPieces)
	}
	t.Logf("%d bytes of tables, %d of pieces", tables/(pg.old.chunks.len+pg.new.chunks.len), pieces)
}
