package citation

import (
	"os"
	"path/filepath"
	"testing"
)

// corpusFile reads a text of the corpus, skipping the test where there is none.
func corpusFile(tb testing.TB, name string) string {
	tb.Helper()
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		tb.Skip("no corpus: ", err)
	}
	return string(b)
}

func benchmark(b *testing.B, name, lang string) {
	text := corpusFile(b, name)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = 0
		for range All(text, lang) {
			n++
		}
	}
	b.ReportMetric(float64(n), "citations")
}

func BenchmarkCompany(b *testing.B) { benchmark(b, "pairs/zh-company-2018-2023/new.md", "zh") }
func BenchmarkGDPR(b *testing.B)    { benchmark(b, "pairs/eu-dpd-gdpr/new.txt", "en") }
