package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestCorpusPairs runs every command that compares on every pair of real texts.
func TestCorpusPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("compares all pairs of the corpus")
	}
	corpus := os.Getenv("LAWDIFF_CORPUS")
	if corpus == "" {
		corpus = filepath.Join(root, "..", "shared", "corpus")
	}
	pairs, err := filepath.Glob(filepath.Join(corpus, "pairs", "*"))
	if err != nil || len(pairs) == 0 {
		t.Skipf("no corpus at %s: set LAWDIFF_CORPUS to the folder that has pairs/", corpus)
	}
	for _, pair := range pairs {
		older, _ := filepath.Glob(filepath.Join(pair, "old.*"))
		newer, _ := filepath.Glob(filepath.Join(pair, "new.*"))
		if len(older) == 0 || len(older) != len(newer) {
			t.Errorf("%s: %d old and %d new texts", pair, len(older), len(newer))
			continue
		}
		for i := range older { // some stand there as text and as HTML
			t.Run(filepath.Base(pair)+filepath.Ext(older[i]), func(t *testing.T) {
				for _, args := range [][]string{{"diff"}, {"diff", "-f", "json"}, {"table", "-f", "tsv"}} {
					checkRun(t, append(args, older[i], newer[i]))
				}
			})
		}
	}
}
