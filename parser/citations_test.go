package parser_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what is wanted in testdata/citations")

// Each archive is a law and what its citations lead to: a line for each with its
// place and words, the status, and the eIds or the reason.
func TestCitations(t *testing.T) {
	names, err := filepath.Glob("testdata/citations/*.txtar")
	if err != nil || len(names) < 5 {
		t.Fatalf("%d archives: %v", len(names), err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := parser.Parse("law", archive.Files[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		got := citationLines(d)
		if *update {
			archive.Files = append(archive.Files[:1], txtar.File{Name: "want", Data: []byte(got)})
			if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if want := string(archive.Files[1].Data); got != want {
			t.Errorf("%s: got\n%swant\n%s", name, got, want)
		}
	}
}

func citationLines(d *law.Document) string {
	var b strings.Builder
	ids, positions := d.EIDs(), d.Positions()
	for _, c := range parser.Citations(d) {
		at := positions(int(c.Span.Start))
		fmt.Fprintf(&b, "%d:%d %s %s", at.Line, at.Column, d.Slice(c.Span), c.Status)
		if !c.Instrument.Empty() {
			fmt.Fprintf(&b, " [%s]", d.Slice(c.Instrument))
		}
		for _, p := range c.Targets {
			fmt.Fprintf(&b, " %s", ids[p])
		}
		if c.Reason != "" {
			fmt.Fprintf(&b, ": %s", c.Reason)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Whether citations cost nothing when they are not asked for is to be read off
// the allocations of BenchmarkParse; here is what they cost when they are.
func BenchmarkCitations(b *testing.B) {
	for _, name := range []string{"zh-company-2018-2023/new.md", "eu-dpd-gdpr/new.txt"} {
		b.Run(filepath.Dir(name), func(b *testing.B) {
			d := parseFile(b, filepath.Join(corpus(b), "pairs", name))
			b.SetBytes(int64(len(d.Source)))
			b.ReportAllocs()
			for b.Loop() {
				parser.Citations(d)
			}
		})
	}
}
