package parser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/check"
	"github.com/lawdiff/lawdiff/parser/law"
)

// FuzzParse checks, for any text: it is refused only when it is no text; the
// tree accounts for every byte; the spans give the text back; what no run
// holds is layout; reading it again gives the same tree; and looking for
// mistakes in it does not fail.
func FuzzParse(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		doc, err := parser.Parse("fuzz", src)
		if err != nil {
			if utf8.ValidString(src) && !strings.Contains(src, "\x00") {
				t.Fatal(err)
			}
			return
		}
		if err := doc.Verify(); err != nil {
			t.Fatal(err)
		}
		if err := layoutOnly(doc); err != nil {
			t.Fatal(err)
		}
		if got := printed(doc); got != src {
			t.Fatalf("the spans give %q", got)
		}
		again, err := parser.Parse("fuzz", []byte(printed(doc)), parser.Language(doc.Language))
		if err != nil || sketch(again) != sketch(doc) {
			t.Fatalf("read again, it is another tree: %v\n%s\n%s", err, sketch(doc), sketch(again))
		}
		check.Document(doc)
	})
}

// printed returns the text of a document put together from the own bytes of
// its provisions, in the order of the text.
func printed(doc *law.Document) string {
	b := make([]byte, len(doc.Source))
	for p := range doc.Provisions() {
		for _, own := range p.Own() {
			copy(b[own.Start:], doc.Source[own.Start:own.End])
		}
	}
	return string(b)
}

func seed(f *testing.F) {
	for _, s := range []string{
		"", "\n", "\ufeff", "第一条", "第一条 甲\r\n（一）乙", "一、甲：（一）乙；（二）丙。", "---\na: b\n---\n",
		"<table>\n<tr>\n", "<!-- a\n\nb --> c", "目录\n第一章 甲\n第一章 甲", "附：甲\n第一条 乙。",
		"Article 1\n\nScope\n\n1. (a) x\n", "CHAPTER I\n\nCHAPTER II\n", "§ 1 Titel\n(1) a\n1. b", "제1조(목적) ① 이", "第1条\x00", "\xff",
	} {
		f.Add(s)
	}
	models, err := filepath.Glob(phenomena + "/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range models {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	goldens, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range goldens {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data))
	}
}
