package rows

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
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

// compare compares each text with the next.
func compare(t testing.TB, texts ...string) []*diff.Comparison {
	t.Helper()
	var comparisons []*diff.Comparison
	var last *law.Document
	for i, text := range texts {
		d := parse(t, fmt.Sprint("draft-", i+1), text)
		if last != nil {
			comparisons = append(comparisons, diff.Compare(last, d, diff.Options{}))
		}
		last = d
	}
	return comparisons
}

// printed prints a table a line for each row, the cells between bars: words that
// went against the next draft in [-…-], that came in {+…+}, moved ones with > and <,
// those that only follow in ( ).
func printed(t *Table) string {
	var b strings.Builder
	for _, row := range t.Rows {
		if row.Heading {
			b.WriteString("# ")
		}
		for i, c := range row.Cells {
			if i > 0 {
				b.WriteString(" | ")
			}
			for k, p := range c.Paragraphs {
				if k > 0 {
					b.WriteString(" / ")
				}
				for _, w := range p.Words {
					b.WriteString([]string{"", "(", "<", "[-"}[w.Gone] + []string{"", "(", ">", "{+"}[w.Come] + w.Text +
						[]string{"", ")", ">", "+}"}[w.Come] + []string{"", ")", "<", "-]"}[w.Gone])
				}
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

const (
	first  = "灯塔条例\n\n第一章　总则\n\n第一条　灯塔由港务机构管理，其他单位不得设置灯塔。\n\n第二条　看守人员每月发给值班津贴，津贴由港务机构承担。\n\n第二章　塔身\n\n第三条　灯塔的塔身应当涂成白色，夜间不得熄灯。\n\n违反前款规定熄灯的，由港务机构责令立即改正并处一千元以下罚款。\n"
	second = "灯塔条例\n\n第一章　总则\n\n第一条　灯塔由港务机构管理，其他单位不得设置灯塔。\n\n第二条　本条例所称灯塔，是指高于五米的航行标志。\n\n第三条　看守人员每月发给值班津贴，津贴由港务机构承担。\n\n第二章　塔身\n\n第四条　灯塔的塔身应当涂成红色，夜间不得熄灯。\n\n违反前款规定熄灯的，由港务机构责令立即改正并处一千元以下罚款。\n"
	third  = "灯塔条例\n\n第一章　总则\n\n第一条　灯塔由港务机构管理，其他单位不得设置灯塔。\n\n第二条　本条例所称灯塔，是指高于八米的航行标志。\n\n第二章　塔身\n\n第三条　灯塔的塔身应当涂成红色，夜间不得熄灯。\n\n第三章　罚则\n\n第四条　违反前款规定熄灯的，由港务机构责令立即改正并处一千元以下罚款。\n"
)

// TestRows holds tables of three drafts, in which an article is inserted, one
// repealed, one split at a new chapter, under the golden of testdata.
func TestRows(t *testing.T) {
	all := compare(t, first, second, third)
	golden := filepath.Join("testdata", "rows.txtar")
	want, err := txtar.ParseFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got := &txtar.Archive{Comment: want.Comment}
	for _, row := range []struct {
		reason string
		of     []*diff.Comparison
		opts   Options
	}{
		{"two drafts, in the new order", all[:1], Options{}},
		{"what was repealed stands behind what it followed; Article 1 is left out", all[1:], Options{Changed: true}},
		{"an article through three drafts", all, Options{Changed: true}},
		{"in the order of the first, one article inserted in the second", all, Options{Changed: true, ByOld: true}},
		{"one article, with the heading above it", all, Options{Keep: func(_ *law.Document, p *law.Provision) bool { return p.Number == "1" }}},
	} {
		got.Files = append(got.Files, txtar.File{Name: row.reason, Data: []byte(printed(Of(row.of, row.opts)))})
	}
	if *update {
		if err := os.WriteFile(golden, txtar.Format(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(string(txtar.Format(want)), string(txtar.Format(got))); d != "" && !*update {
		t.Error(d)
	}
}

// pairs returns the revision pairs of the corpus by name, in order.
func pairs(t testing.TB) (names []string, of func(name string) *diff.Comparison) {
	t.Helper()
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "..", "shared", "corpus")
	}
	olds, err := filepath.Glob(filepath.Join(root, "pairs", "*", "old.[mt]*"))
	if err != nil || len(olds) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	files := map[string][2]string{}
	for _, old := range olds {
		news, _ := filepath.Glob(filepath.Join(filepath.Dir(old), "new.[mt]*")) // the pattern is well formed
		name := filepath.Base(filepath.Dir(old))
		names = append(names, name)
		files[name] = [2]string{old, news[0]}
	}
	slices.Sort(names)
	return names, func(name string) *diff.Comparison {
		var docs [2]*law.Document
		for i, file := range files[name] {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			docs[i] = parse(t, file, string(data))
		}
		return diff.Compare(docs[0], docs[1], diff.Options{})
	}
}

// TestPairs checks of every pair of the corpus that the cells hold the words of
// their provisions and no others, that all provisions stand in some cell, and that
// what is not marked in a row is the same on both sides.
func TestPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("compares the whole corpus")
	}
	names, of := pairs(t)
	for _, name := range names {
		check(t, name, []*diff.Comparison{of(name)})
	}
}

// TestDrafts checks the same of three drafts.
func TestDrafts(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		var texts []string
		for i := range 3 {
			data, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "testdata", "drafts", language, fmt.Sprintf("draft-%d.txt", i+1)))
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(data))
		}
		check(t, language, compare(t, texts...))
	}
}

func check(t *testing.T, name string, comparisons []*diff.Comparison) {
	t.Helper()
	table := Of(comparisons, Options{})
	seen := make([]map[*law.Provision]bool, len(table.Drafts))
	for k := range seen {
		seen[k] = map[*law.Provision]bool{}
	}
	for _, row := range table.Rows {
		for k, c := range row.Cells {
			want := ""
			for _, p := range c.Provisions {
				seen[k][p] = true
				want += words(table.Drafts[k], p)
			}
			if got := bare(text(c, func(Words) bool { return true })); got != bare(want) {
				t.Fatalf("%s: draft %d has\n%s\nnot\n%s", name, k+1, got, bare(want))
			}
		}
		for k := range comparisons {
			old := text(row.Cells[k], func(w Words) bool { return w.Gone == Stayed })
			new := text(row.Cells[k+1], func(w Words) bool { return w.Come == Stayed })
			if sorted(old) != sorted(new) {
				t.Errorf("%s: not marked, but not the same:\n%s\n%s", name, old, new)
			}
		}
	}
	for k, d := range table.Drafts {
		for p := range d.Provisions() {
			if p.Kind == law.Article && p.Parent.Kind.Groups() && !seen[k][p] {
				t.Errorf("%s: %s of draft %d has no row", name, d.Label(p), k+1)
			}
		}
	}
}

// words returns the words that a provision's cell must have, in the order of the
// text: the sign of a note behind a number stands before the heading below it.
func words(d *law.Document, p *law.Provision) string {
	var spans []law.Span
	p.Walk(func(q *law.Provision) bool {
		if q.Kind != law.Metadata && q.Kind != law.Furniture {
			spans = append(append(spans, q.Label, q.Heading), q.Text...)
		}
		return !holdsEntries(p.Kind)
	})
	slices.SortStableFunc(spans, func(a, b law.Span) int { return int(a.Start - b.Start) })
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(d.Slice(s))
	}
	return b.String()
}

func text(c Cell, wanted func(Words) bool) string {
	var b strings.Builder
	for _, p := range c.Paragraphs {
		for _, w := range p.Words {
			if wanted(w) {
				b.WriteString(w.Text)
			}
		}
	}
	return b.String()
}

// bare leaves out white space and the brackets and stops that set off labels and
// headings.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("【】［］〔〕（）()[]：:.．、—–", r) {
			return -1
		}
		return r
	}, s)
}

func sorted(s string) string {
	runes := []rune(bare(s))
	slices.Sort(runes)
	return string(runes)
}
