package main

import (
	"io"
	"testing"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/html"
	"github.com/lawdiff/lawdiff/diff/report/terminal"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// eachLanguage runs a benchmark on a model act of 1,000 articles and its
// revision.
func eachLanguage(b *testing.B, run func(b *testing.B, old, new *law.Document)) {
	for _, language := range []string{"zh", "en"} {
		r := synthetic.Model(language, 1000, seed).Revise(seed)
		old, err := parser.Parse("old", r.Old())
		if err != nil {
			b.Fatal(err)
		}
		new, err := parser.Parse("new", r.New())
		if err != nil {
			b.Fatal(err)
		}
		b.Run(language, func(b *testing.B) {
			b.SetBytes(int64(len(old.Source) + len(new.Source)))
			b.ReportAllocs()
			run(b, old, new)
		})
	}
}

func BenchmarkParse(b *testing.B) {
	eachLanguage(b, func(b *testing.B, old, _ *law.Document) {
		b.SetBytes(int64(len(old.Source)))
		for b.Loop() {
			if _, err := parser.Parse("old", old.Source); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	eachLanguage(b, func(b *testing.B, old, new *law.Document) {
		for b.Loop() {
			diff.Compare(old, new, diff.Options{})
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	eachLanguage(b, func(b *testing.B, old, new *law.Document) {
		c := diff.Compare(old, new, diff.Options{})
		for b.Loop() {
			if err := c.Verify(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkReport(b *testing.B) {
	reports := map[string]func(*diff.Comparison) error{
		"html":     func(c *diff.Comparison) error { return html.Write(io.Discard, c, html.Options{}) },
		"terminal": func(c *diff.Comparison) error { return terminal.Write(io.Discard, c, terminal.Options{}) },
	}
	for name, write := range reports {
		b.Run(name, func(b *testing.B) {
			eachLanguage(b, func(b *testing.B, old, new *law.Document) {
				c := diff.Compare(old, new, diff.Options{})
				for b.Loop() {
					if err := write(c); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
