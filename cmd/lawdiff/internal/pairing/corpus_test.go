package pairing_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/pairing"
	"github.com/lawdiff/lawdiff/parser"
)

// readFirst returns the text of a revision pair whose file name begins so.
func readFirst(t *testing.T, dir, begins string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, begins+".*"))
	if err != nil || len(found) == 0 {
		t.Fatalf("%s: no %s", dir, begins)
	}
	data, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parser.Parse(found[0], data)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Source
}

// TestCorpusByWords pairs the revisions of the corpus with nothing to go by but
// their words: hardly a text may be given to another law, and few stay alone.
func TestCorpusByWords(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the whole corpus")
	}
	corpus := cmp.Or(os.Getenv("LAWDIFF_CORPUS"), "../../../../../shared/corpus")
	dirs, _ := filepath.Glob(filepath.Join(corpus, "pairs", "*", "meta.json"))
	if len(dirs) == 0 {
		t.Skip("no corpus: name its folder in LAWDIFF_CORPUS")
	}
	var old, new []pairing.File
	var laws []string
	year := regexp.MustCompile(`-?((law|regs|moj|procedure)-)*\d{4}.*`)
	for i, meta := range dirs {
		dir := filepath.Dir(meta)
		before := readFirst(t, dir, "old")
		after := readFirst(t, dir, "new")
		old = append(old, pairing.File{Name: fmt.Sprint("o", i), Sketch: pairing.NewSketch(before)})
		new = append(new, pairing.File{Name: fmt.Sprint("n", i), Sketch: pairing.NewSketch(after)})
		laws = append(laws, year.ReplaceAllString(filepath.Base(dir), ""))
	}
	right := 0
	for _, p := range pairing.Pairs(old, new) {
		if laws[p.Old] != laws[p.New] {
			t.Errorf("%s is paired with %s (%.2f)", dirs[p.Old], dirs[p.New], p.Similarity)
			continue
		}
		right++
	}
	if least := len(dirs) * 85 / 100; right < least {
		t.Errorf("%d of %d texts find a version of their law, want %d", right, len(dirs), least)
	}
	t.Logf("%d of %d", right, len(dirs))
}
