package parser_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser/law"
)

const phenomena = "../testdata/phenomena"

// TestPhenomena reads the model texts, each of which shows one way statutes
// are written down, and counts what is in them.
func TestPhenomena(t *testing.T) {
	f, err := os.Open(filepath.Join(phenomena, "counts.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for rows := bufio.NewScanner(f); rows.Scan(); {
		c := strings.Split(rows.Text(), "\t")
		if strings.HasPrefix(c[0], "#") {
			continue
		}
		t.Run(c[0], func(t *testing.T) {
			n := func(i int) int { v, _ := strconv.Atoi(c[i]); return v }
			doc := parseFile(t, filepath.Join(phenomena, c[0]))
			if err := doc.Verify(); err != nil {
				t.Error(err)
			}
			if err := layoutOnly(doc); err != nil {
				t.Error(err)
			}
			got, want := countModel(doc), tally{n(1), n(2), n(3), n(4), n(5)}
			if got != want {
				t.Errorf("%s\n got  %v\n want %v\n%s", c[6], got, want, sketch(doc))
			}
			holdTree(t, doc, filepath.Join("testdata", "trees", c[0]+".tree"))
		})
	}
}

// holdTree holds the tree of a model text against the golden of that name.
func holdTree(t *testing.T, doc *law.Document, name string) {
	t.Helper()
	got := doc.Language + "\n" + sketch(doc)
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v: run the test with -update", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Error(diff)
	}
}

// countModel counts chapters, sections, articles and the points right under a
// paragraph or article, annexes without articles left out.
func countModel(doc *law.Document) (n tally) {
	for p := range doc.Provisions() {
		switch p.Kind {
		case law.Chapter:
			n.chapters++
		case law.Section:
			n.sections++
		case law.Article:
			n.articles++
			if base := strings.TrimLeft(p.Number, "LRD"); base == p.Number && inserted(base) || strings.Count(base, "-") > 1 {
				n.inserted++
			}
		case law.Point:
			n.items++
		default:
		}
	}
	return n
}

// TestPhenomenaSameLaw reads one law in several dresses: labels, headings and
// words must be the same.
func TestPhenomenaSameLaw(t *testing.T) {
	words := func(name string) string {
		doc := parseFile(t, filepath.Join(phenomena, name))
		var b strings.Builder
		for p := range doc.Provisions() {
			if p.Kind.Groups() || p.Kind >= law.Article && p.Kind <= law.Indent {
				b.WriteString(p.Kind.String() + " " + doc.Label(p) + " " + strings.Join(strings.Fields(doc.Heading(p)), "") + " " + doc.Text(p) + "\n")
			}
		}
		return b.String()
	}
	want := words("zh-plain.txt")
	for _, name := range []string{
		"zh-number-alone.md", "zh-bold-markdown.md", "zh-hard-wrapped.txt", "zh-page-headers.txt",
		"zh-items-in-one-line.txt", "zh-no-separator.txt", "zh-nbsp.txt",
	} {
		if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(words(name), "\n")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
