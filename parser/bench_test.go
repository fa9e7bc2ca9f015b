package parser_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"

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

// corpora are the texts of the benchmarks: Chinese statutes, and acts of the
// European Union.
var corpora = []struct{ name, pattern string }{
	{"zh", "singles/zh-CN/*"},
	{"eu", "singles/en/eu-*"},
}

// BenchmarkParse reads 10 MB of the corpus to the full tree, says what memory is in
// use at the highest as a multiple of the text, and beside it has goldmark read
// the same bytes, which does less: Markdown's blocks and inlines.
func BenchmarkParse(b *testing.B) {
	for _, c := range corpora {
		src := benchText(b, c.pattern)
		b.Run(c.name, func(b *testing.B) {
			measured(b, len(src))
			for b.Loop() {
				if _, err := parser.Parse(c.name, src); err != nil {
					b.Fatal(err)
				}
			}
			peak, _ := inUse(b, src)
			b.ReportMetric(peak, "peak/text")
		})
		b.Run(c.name+"/goldmark", func(b *testing.B) {
			measured(b, len(src))
			bytes := []byte(src)
			for b.Loop() {
				goldmark.DefaultParser().Parse(text.NewReader(bytes))
			}
		})
	}
}

func measured(b *testing.B, size int) {
	b.Helper()
	b.SetBytes(int64(size))
	b.ReportAllocs()
}

// BenchmarkParseSingles reads each single document of the corpus by itself:
// what every text costs, however short, counts here.
func BenchmarkParseSingles(b *testing.B) {
	sources, size := singles(b)
	measured(b, size)
	for b.Loop() {
		for _, src := range sources {
			if _, err := parser.Parse("law", src); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkParseFolder reads 3,000 single laws, copies of those of the corpus,
// on all processors.
func BenchmarkParseFolder(b *testing.B) {
	const laws = 3000
	sources, _ := singles(b)
	size := 0
	for i := range laws {
		size += len(sources[i%len(sources)])
	}
	measured(b, size)
	for b.Loop() {
		var next atomic.Int64
		var group sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			group.Go(func() {
				for i := next.Add(1); i <= laws; i = next.Add(1) {
					if _, err := parser.Parse("law", sources[int(i)%len(sources)]); err != nil {
						b.Error(err)
					}
				}
			})
		}
		group.Wait()
	}
}

// singles returns the single documents of the corpus and their length
// altogether.
func singles(b testing.TB) (sources [][]byte, size int) {
	names, err := filepath.Glob(filepath.Join(corpus(b), "singles/*/*.[mt][dx]*"))
	if err != nil || len(names) == 0 {
		b.Fatal(names, err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		sources = append(sources, src)
		size += len(src)
	}
	return sources, size
}
