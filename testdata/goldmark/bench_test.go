// Package goldmark times the parser beside a Markdown parser on the same
// bytes, in a module of its own so that lawdiff does not depend on it.
package goldmark

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"
)

// texts are the texts read: Chinese statutes and acts of the European Union.
var texts = []struct{ name, pattern string }{
	{"zh", "singles/zh-CN/*"},
	{"eu", "singles/en/eu-*"},
}

const size = 10 << 20

func read(b *testing.B, pattern string) []byte {
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	names, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(names) == 0 {
		b.Skip("no corpus of real statutes at " + dir + "; set LAWDIFF_CORPUS")
	}
	var all strings.Builder
	for all.Len() < size {
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			all.Write(src)
			all.WriteString("\n\n")
		}
	}
	return []byte(all.String())
}

func BenchmarkParse(b *testing.B) {
	for _, t := range texts {
		src := read(b, t.pattern)
		b.Run(t.name+"/lawdiff", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := parser.Parse(t.name, src); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(t.name+"/goldmark", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				goldmark.DefaultParser().Parse(text.NewReader(src))
			}
		})
	}
}
