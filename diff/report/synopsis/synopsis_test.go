package synopsis_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/synopsis"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
	"github.com/lawdiff/lawdiff/parser/source/docx"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

func parse(t testing.TB, name, text string) *law.Document {
	t.Helper()
	d, err := parser.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// drafts compares each text with the next.
func drafts(t testing.TB, texts ...string) []*diff.Comparison {
	t.Helper()
	var comparisons []*diff.Comparison
	var last *law.Document
	for i, text := range texts {
		d := parse(t, fmt.Sprintf("draft-%d.txt", i+1), text)
		if last != nil {
			comparisons = append(comparisons, diff.Compare(last, d, diff.Options{}))
		}
		last = d
	}
	return comparisons
}

type writer func(w io.Writer, opts synopsis.Options, comparisons ...*diff.Comparison) error

var writers = map[string]writer{
	"html": synopsis.WriteHTML, "md": synopsis.WriteMarkdown, "docx": synopsis.WriteDOCX, "xlsx": synopsis.WriteXLSX,
}

func written(t testing.TB, write writer, opts synopsis.Options, comparisons ...*diff.Comparison) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, opts, comparisons...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestGoldens holds the rows of tables in HTML and Markdown, of the texts that stand
// beside them in testdata, under the golden there.
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
		got := &txtar.Archive{Comment: archive.Comment}
		var texts []string
		for _, f := range archive.Files {
			if strings.HasPrefix(f.Name, "draft") {
				texts = append(texts, string(f.Data))
				got.Files = append(got.Files, f)
			}
		}
		comparisons := drafts(t, texts...)
		opts := synopsis.Options{Notes: strings.Contains(string(archive.Comment), "notes"), Changed: strings.Contains(string(archive.Comment), "only changed")}
		page := string(written(t, synopsis.WriteHTML, opts, comparisons...))
		_, page, _ = strings.Cut(page, "<body>\n")
		got.Files = append(got.Files,
			txtar.File{Name: "table.html", Data: []byte(strings.ReplaceAll(page, "<td", "\n<td"))},
			txtar.File{Name: "table.md", Data: written(t, synopsis.WriteMarkdown, opts, comparisons...)})
		if *update {
			if err := os.WriteFile(name, txtar.Format(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if d := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// model returns the drafts of testdata.
func model(t testing.TB, language string) []*diff.Comparison {
	t.Helper()
	var texts []string
	for i := range 3 {
		data, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "drafts", language, fmt.Sprintf("draft-%d.txt", i+1)))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return drafts(t, texts...)
}

// TestParts checks that documents and workbooks are zip files of well-formed XML,
// the same whenever they are written, and dated as asked.
func TestParts(t *testing.T) {
	comparisons := model(t, "zh")
	date := time.Date(2024, 7, 1, 8, 0, 0, 0, time.UTC)
	for _, form := range []string{"docx", "xlsx"} {
		opts := synopsis.Options{Notes: true, Date: date}
		data := written(t, writers[form], opts, comparisons...)
		if !bytes.Equal(data, written(t, writers[form], opts, comparisons...)) {
			t.Errorf("%s: the same input gave other bytes", form)
		}
		for name, content := range parts(t, data) {
			for d := xml.NewDecoder(strings.NewReader(content)); ; {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %s: %v", form, name, err)
				}
			}
		}
		if core := parts(t, data)["docProps/core.xml"]; !strings.Contains(core, "2024-07-01T08:00:00Z") {
			t.Errorf("%s: not dated: %s", form, core)
		}
	}
}

func parts(t testing.TB, data []byte) map[string]string {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		found[f.Name] = string(content)
	}
	return found
}

// TestMistakes checks what is refused.
func TestMistakes(t *testing.T) {
	all := model(t, "en")
	full := writerFunc(func([]byte) (int, error) { return 0, io.ErrShortWrite })
	for form, write := range writers {
		if err := write(io.Discard, synopsis.Options{}); err == nil {
			t.Errorf("%s: no comparison was written", form)
		}
		if err := write(io.Discard, synopsis.Options{}, all[1], all[0]); err == nil {
			t.Errorf("%s: drafts that do not follow each other were written", form)
		}
		if err := write(full, synopsis.Options{}, all...); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: the writer's error is lost: %v", form, err)
		}
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// TestPairs writes every pair of the corpus in every form and wants the words of
// each version in its column, and no others.
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
		var texts []string
		news, _ := filepath.Glob(filepath.Join(filepath.Dir(old), "new.[mt]*")) // the pattern is well formed
		for _, file := range []string{old, news[0]} {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(data))
		}
		checkColumns(t, filepath.Base(filepath.Dir(old)), drafts(t, texts...))
	}
}

func TestDrafts(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		checkColumns(t, language, model(t, language))
	}
}

// checkColumns reads every form back, column by column.
func checkColumns(t *testing.T, name string, comparisons []*diff.Comparison) {
	t.Helper()
	var want []string
	all := []*law.Document{comparisons[0].Old}
	for _, c := range comparisons {
		all = append(all, c.New)
	}
	for _, d := range all {
		want = append(want, words(d))
	}
	for form, read := range map[string]func(testing.TB, []byte, int) []string{
		"html": readHTML, "md": readMarkdown, "docx": readDOCX, "xlsx": readXLSX,
	} {
		got := read(t, written(t, writers[form], synopsis.Options{}, comparisons...), len(all))
		for k := range all {
			if sorted(got[k]) != sorted(want[k]) {
				t.Errorf("%s: %s: version %d: %s", name, form, k+1, firstDifference(bare(got[k]), bare(want[k])))
			}
		}
	}
}

// words returns what a version's column must say: everything but metadata, running
// headers, the list of contents and the title, which stands in the head.
func words(d *law.Document) string {
	var b strings.Builder
	title := false
	d.Root.Walk(func(p *law.Provision) bool {
		switch {
		case p.Kind == law.Metadata || p.Kind == law.Furniture || p.Kind == law.Contents:
			return false
		case p.Kind == law.DocTitle && p.Parent == d.Root && !title:
			title = true
			return false
		}
		text := d.Text(p)
		if p.Kind == law.Table {
			text = drawn.ReplaceAllString(text, "")
		}
		b.WriteString(d.Label(p) + d.Heading(p) + text)
		return true
	})
	return b.String()
}

// drawn is what only draws a table of Markdown.
var drawn = regexp.MustCompile(`:?-+:?[ \t]*\||<br>|\\?\|`)

// bare leaves out what cannot be seen, and the brackets and stops that set off
// labels and headings.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsGraphic(r) || strings.ContainsRune("【】［］〔〕（）()[]：:.．、—–|│\uFFFD", r) {
			return -1
		}
		return r
	}, s)
}

// sorted orders the characters of a text: rows are not in every version's order.
func sorted(s string) string {
	runes := []rune(bare(s))
	slices.Sort(runes)
	return string(runes)
}

func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	from := max(i-60, 0)
	return fmt.Sprintf("at %d\n got …%q\nwant …%q", i, got[from:min(i+90, len(got))], want[from:min(i+90, len(want))])
}

// readDOCX reads a Word document with our own reader: cells of a row stand between
// bars.
func readDOCX(t testing.TB, data []byte, columns int) []string {
	t.Helper()
	if _, err := source.Read("table.docx", data, source.Options{Formats: []source.Format{docx.Format()}}); err != nil {
		t.Fatal(err)
	}
	return readCells(t, parts(t, data)["word/document.xml"], "tr", "tc", "t", columns, 1)
}
