package judge

import (
	"testing"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

// BenchmarkChangedArticles compares every changed article of the Chinese
// pairs.
func BenchmarkChangedArticles(b *testing.B) {
	root := Root()
	if root == "" {
		b.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	articles, err := Articles(root, "zh-")
	if err != nil {
		b.Fatal(err)
	}
	var w textdiff.Workspace
	var edits []textdiff.Edit
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		size = 0
		for _, a := range articles {
			edits = w.Compare(edits[:0], a.Old, a.New)
			size += len(a.Old) + len(a.New)
		}
	}
	b.SetBytes(int64(size))
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(articles)), "ns/article")
}
