package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpusFiles returns the texts of the shared corpus: every single document and
// both sides of every pair. The test is skipped where there is no corpus.
func corpusFiles(t testing.TB) []string {
	t.Helper()
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	var files []string
	for _, pattern := range []string{"singles/*/*", "pairs/*/*"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			if !strings.HasSuffix(f, ".json") {
				files = append(files, f)
			}
		}
	}
	if len(files) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	return files
}
