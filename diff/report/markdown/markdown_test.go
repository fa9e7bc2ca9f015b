package markdown

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

func compare(t testing.TB, older, newer string) *diff.Comparison {
	t.Helper()
	var docs [2]*law.Document
	for i, text := range []string{older, newer} {
		d, err := parser.Parse([]string{"old.txt", "new.txt"}[i], text)
		if err != nil {
			t.Fatal(err)
		}
		docs[i] = d
	}
	return diff.Compare(docs[0], docs[1], diff.Options{})
}

func write(t testing.TB, c *diff.Comparison) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestGoldens holds redlines of the texts in testdata.
func TestGoldens(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got := write(t, compare(t, string(archive.Files[0].Data), string(archive.Files[1].Data)))
		archive.Files = append(archive.Files[:2:2], txtar.File{Name: "redline.md", Data: []byte(got)})
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(txtar.Format(archive))); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestDrafts and TestPairs read the page that a redline becomes: without the
// deletions it is the new law, without the insertions the old.
func TestDrafts(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		dir := filepath.Join("..", "..", "..", "testdata", "drafts", language)
		for i := range 2 {
			check(t, filepath.Join(dir, "draft-"+string(rune('1'+i))+".txt"), filepath.Join(dir, "draft-"+string(rune('2'+i))+".txt"))
		}
	}
}

func TestPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("writes the whole corpus")
	}
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	olds, err := filepath.Glob(filepath.Join(root, "pairs", "*", "old.[mt]*"))
	if err != nil || len(olds) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	for _, old := range olds {
		news, _ := filepath.Glob(filepath.Join(filepath.Dir(old), "new.[mt]*")) // the pattern is well formed
		check(t, old, news[0])
	}
}

func check(t *testing.T, oldFile, newFile string) {
	t.Helper()
	var texts [2]string
	for i, file := range []string{oldFile, newFile} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(data)
	}
	c := compare(t, texts[0], texts[1])
	var page bytes.Buffer
	m := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := m.Convert([]byte(write(t, c)), &page); err != nil {
		t.Fatal(err)
	}
	_, flow, _ := strings.Cut(page.String(), "<hr>")
	root, err := nethtml.Parse(strings.NewReader(flow))
	if err != nil {
		t.Fatal(err)
	}
	for i, without := range []string{"ins", "del"} {
		got, want := bare(textOf(root, without)), wordsOf([]*law.Document{c.Old, c.New}[i])
		if got != want {
			t.Errorf("%s without %s:\n%s", newFile, without, firstDifference(got, want))
		}
	}
}

// textOf returns the words of a page without those of the report and of one kind
// of mark.
func textOf(n *nethtml.Node, without string) string {
	if n.Type == nethtml.TextNode {
		return n.Data
	}
	if n.Data == without || n.Data == "summary" || n.Data == "blockquote" {
		return ""
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c, without))
	}
	return b.String()
}

// wordsOf returns the words of a version in the order of its source, of links in
// the contents without where they lead.
func wordsOf(d *law.Document) string {
	var spans []law.Span
	for p := range d.Provisions() {
		if p.Kind != law.Metadata && p.Kind != law.Furniture {
			spans = append(append(spans, p.Label, p.Heading), p.Text...)
		}
	}
	slices.SortStableFunc(spans, func(a, b law.Span) int { return int(a.Start - b.Start) })
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(d.Slice(s))
	}
	return bare(pageLink.ReplaceAllString(b.String(), "$1"))
}

var pageLink = regexp.MustCompile(`\[([^\[\]]*)\]\(#[^()]*\)`)

// bare leaves out what cannot be seen, and the brackets and stops that set off
// labels and headings.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsGraphic(r) || strings.ContainsRune("¶【】［］〔〕（）()[]：:.．、—–", r) {
			return -1
		}
		return r
	}, s)
}

func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	from := max(i-60, 0)
	return " got …" + got[from:min(i+90, len(got))] + "\nwant …" + want[from:min(i+90, len(want))]
}
