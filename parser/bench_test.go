package parser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
)

// benchBytes is the length of the text the benchmark reads.
const benchBytes = 10 << 20

// benchText joins texts of the corpus, of which pattern selects some, to one of
// benchBytes bytes or more.
func benchText(b testing.TB, pattern string) string {
	names, err := filepath.Glob(filepath.Join(corpus(b), pattern))
	if err != nil || len(names) == 0 {
		b.Fatal(names, err)
	}
	var text strings.Builder
	for text.Len() < benchBytes {
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			text.Write(src)
			text.WriteString("\n\n")
			if text.Len() >= benchBytes {
				break
			}
		}
	}
	return text.String()
}

// BenchmarkParse reads 10 MB of the corpus to the full tree, Chinese statutes
// and acts of the European Union.
func BenchmarkParse(b *testing.B) {
	for name, pattern := range map[string]string{"zh": "singles/zh-CN/*", "eu": "singles/en/eu-*"} {
		src := benchText(b, pattern)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := parser.Parse(name, src); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
