// Package lawtest is what the tests of the readers and writers share: the real
// texts, and how two readings of one text are held against each other.
package lawtest

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Shared returns a path in the folder that holds the corpus: beside the
// repository, or where LAWDIFF_CORPUS says.
func Shared(path string) string {
	if corpus := os.Getenv("LAWDIFF_CORPUS"); corpus != "" {
		return filepath.Join(filepath.Dir(filepath.Clean(corpus)), path)
	}
	dir, _ := os.Getwd() // without it there is no corpus
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
	}
	return filepath.Join(dir, "..", "shared", path)
}

// A Single is a single document of the corpus.
type Single struct {
	Name string // of the file, without its folder
	Text string
	*law.Document
}

// Singles returns the single documents of the corpus, every nth of them, parsed.
// It skips the test where there is no corpus, and in short runs.
func Singles(t testing.TB, nth int) iter.Seq[Single] {
	t.Helper()
	if testing.Short() {
		t.Skip("reads the whole corpus")
	}
	files, _ := filepath.Glob(filepath.Join(Shared("corpus"), "singles", "*", "*.[mt]*")) // the pattern is well formed
	if len(files) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	return func(yield func(Single) bool) {
		for i := 0; i < len(files); i += nth {
			data, err := os.ReadFile(files[i])
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(files[i])
			if !yield(Single{name, string(data), Parse(t, name, string(data))}) {
				return
			}
		}
	}
}

// Parse parses a text that can be parsed.
func Parse(t testing.TB, name, text string) *law.Document {
	t.Helper()
	d, err := parser.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Outline returns the tree of a document, a line for each provision with its
// depth, kind, number, label, heading and words, white space aside. What is in
// a file and not in the law is left out: metadata, running headers, the bars and
// dashes or the tags that draw a table, the addresses of links in the contents.
func Outline(d *law.Document) []string {
	var lines []string
	depth := map[*law.Provision]int{}
	for p := range d.Provisions() {
		if p.Parent != nil {
			depth[p] = depth[p.Parent] + 1
		}
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			continue
		}
		lines = append(lines, fmt.Sprintf("%d %s %s|%s|%s|%s", depth[p], p.Kind, p.Number, bare(d.Label(p)), bare(d.Heading(p)), bare(said(d, p))))
	}
	return lines
}

// link is a link of Markdown to another place of the page.
var link = regexp.MustCompile(`\[([^\]]*)\]\(#[^)]*\)`)

// said returns the words of a provision: of a table its cells that hold any.
func said(d *law.Document, p *law.Provision) string {
	if p.Kind == law.Contents {
		return link.ReplaceAllString(d.Text(p), "$1")
	}
	if p.Kind != law.Table {
		return d.Text(p)
	}
	var rows strings.Builder
	for i, s := range p.Text {
		if i > 0 {
			rows.WriteString(parted(d.Source[p.Text[i-1].End:s.Start]))
		}
		rows.WriteString(d.Slice(s))
	}
	var cells []string
	for row := range strings.Lines(rows.String()) {
		if strings.Trim(row, "|-: \t\n") == "" {
			continue // the line of dashes below the head, or an empty row
		}
		for _, cell := range bars.Split(row, -1) {
			if cell = bare(strings.TrimSuffix(cell, `\`)); cell != "" {
				cells = append(cells, cell)
			}
		}
	}
	return strings.Join(cells, "|")
}

// bars is what parts the cells of a row.
var bars = regexp.MustCompile(`\||\t|<br>`)

// parted returns what a table's layout between two words of it says: another row,
// another cell, or nothing, as the tags that set some of them off.
func parted(layout string) string {
	switch {
	case strings.Contains(layout, "\n"):
		return "\n"
	case strings.Contains(layout, "<t") || strings.Contains(layout, "<br") || strings.Contains(layout, "|"):
		return "|"
	}
	return ""
}

func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			return -1
		}
		return r
	}, s)
}

// glance is how much of a line is shown where two outlines part, in bytes.
const glance = 160

// Difference says where two outlines part, "" when they are the same.
func Difference(want, got []string) string {
	i := 0
	for i < len(want) && i < len(got) && want[i] == got[i] {
		i++
	}
	if i == len(want) && i == len(got) {
		return ""
	}
	at := func(lines []string) string {
		if i == len(lines) {
			return "(the end)"
		}
		line := lines[i]
		return strings.ToValidUTF8(line[:min(len(line), glance)], "")
	}
	return fmt.Sprintf("line %d of %d:\nwant %s\n got %s", i, len(want), at(want), at(got))
}
