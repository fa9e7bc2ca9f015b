package docx

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
	"github.com/lawdiff/lawdiff/parser/source/docx"
)

func parse(t testing.TB, name, text string) *law.Document {
	t.Helper()
	d, err := parser.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func write(t testing.TB, c *diff.Comparison, opts Options) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, c, opts); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// words returns what a version says, without white space and the brackets
// and stops that may set off a heading: what accepting or
// rejecting all changes must give.
func words(d *law.Document) string {
	var spans []law.Span
	for p := range d.Provisions() {
		if p.Kind != law.Metadata && p.Kind != law.Furniture {
			spans = append(append(spans, p.Label, p.Heading), p.Text...)
		}
	}
	slices.SortStableFunc(spans, func(a, b law.Span) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(d.Slice(s) + "\n")
	}
	return bare(drawn.ReplaceAllString(b.String(), "$1"))
}

// drawn is what draws a table and not among its words, and the address of a link in
// the contents, with the words of that.
var drawn = regexp.MustCompile(`(?m)^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*(?:\||$))+[ \t]*$|<br>|\[([^\[\]]*)\]\(#[^()]*\)`)

func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("【】［］〔〕（）()[]：:.．、—–|\\•", r) {
			return -1
		}
		return r
	}, s)
}

// marks is what Markdown has before a heading and an item of a list.
var marks = regexp.MustCompile(`(?m)^(?:#{1,6} |- )`)

// readBack reads a document with the changes accepted or rejected.
func readBack(t testing.TB, data []byte, reject bool) string {
	t.Helper()
	text, err := source.Read("f.docx", data, source.Options{RejectChanges: reject, Formats: []source.Format{docx.Format()}})
	if err != nil {
		t.Fatal(err)
	}
	return text.Body
}

// pairs returns the revision pairs of the corpus by name.
func pairs(t testing.TB) map[string][2]*law.Document {
	t.Helper()
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	olds, err := filepath.Glob(filepath.Join(root, "pairs", "*", "old.[mt]*"))
	if err != nil || len(olds) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	found := map[string][2]*law.Document{}
	for _, old := range olds {
		news, _ := filepath.Glob(filepath.Join(filepath.Dir(old), "new.[mt]*")) // the pattern is well formed
		var docs [2]*law.Document
		for i, file := range []string{old, news[0]} {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			docs[i] = parse(t, file, string(data))
		}
		found[filepath.Base(filepath.Dir(old))] = docs
	}
	return found
}

// TestDivided accepts and rejects the ends of paragraphs alone: no word is struck.
func TestDivided(t *testing.T) {
	const (
		first  = "图书馆应当建立藏书目录，向公众提供查询服务，并且将目录的变更每月公布一次。"
		second = "馆方应当每年清点一次藏书，并将清点结果报送文化主管部门备案。"
		one    = "示范条例\n\n第一条　" + first + second + "\n\n第二条　读者应当保持安静。\n"
		two    = "示范条例\n\n第一条　" + first + "\n\n" + second + "\n\n第二条　读者应当保持安静。\n"
	)
	for _, row := range []struct{ reason, old, new, mark string }{
		{"a paragraph that was divided", one, two, "<w:ins "},
		{"two that were joined", two, one, "<w:del "},
	} {
		data := write(t, diff.Compare(parse(t, "old", row.old), parse(t, "new", row.new), diff.Options{}), Options{})
		if xml := mainPart(t, data); strings.Count(xml, "<w:ins ")+strings.Count(xml, "<w:del ") != 1 || !strings.Contains(xml, "<w:rPr>"+row.mark) {
			t.Errorf("%s: want the paragraph's end alone marked:\n%s", row.reason, xml)
		}
		for i, reject := range []bool{true, false} {
			got := parse(t, "f.docx", readBack(t, data, reject))
			want := parse(t, "f", []string{row.old, row.new}[i])
			if d := gocmp.Diff(want.FullText(want.Root), got.FullText(got.Root)); d != "" {
				t.Errorf("%s, rejected %v:\n%s", row.reason, reject, d)
			}
		}
	}
}

// TestPairs writes every pair of the corpus and wants the new words when all
// changes are accepted, the old when all are rejected.
func TestPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("compares the whole corpus")
	}
	for name, docs := range pairs(t) {
		c := diff.Compare(docs[0], docs[1], diff.Options{})
		data := write(t, c, Options{})
		for i, reject := range []bool{true, false} {
			got := bare(drawn.ReplaceAllString(marks.ReplaceAllString(readBack(t, data, reject), ""), "$1"))
			if want := words(docs[i]); got != want {
				t.Errorf("%s: version %d differs: %s", name, i, firstDifference(got, want))
			}
		}
	}
}

func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	from := max(i-60, 0)
	return fmt.Sprintf("at %d\n got …%q\nwant …%q", i, got[from:min(i+90, len(got))], want[from:min(i+90, len(want))])
}

const (
	oldLaw = "示范条例\n\n第一章　总则\n\n第一条　为了示范，制定本条例。\n\n第二条　主管部门可以对有关单位遵守本条例的情况进行检查，有关单位应当予以配合。\n\n第三条　违反本条例的，处一千元以下罚款。\n\n第四条　本条例所称示范，是指供他人参照的做法，仅供内部使用的除外。\n"
	newLaw = "示范条例\n\n第一章　总则\n\n第一条　为了示范，制定本条例。\n\n第二条　本条例所称示范，是指供他人参照的做法，仅供内部使用的除外。\n\n第三条　主管部门必须对有关单位遵守本条例的情况进行检查，有关单位应当予以配合。\n\n第四条　本条例自公布之日起施行。\n"
)

func TestWrite(t *testing.T) {
	c := diff.Compare(parse(t, "old", oldLaw), parse(t, "new", newLaw), diff.Options{})
	opts := Options{Author: `A & "B"`, Date: time.Date(2024, 7, 1, 8, 0, 0, 0, time.FixedZone("", 8*3600))}
	data := write(t, c, opts)
	if diff := gocmp.Diff(newLaw, marks.ReplaceAllString(readBack(t, data, false), "")); diff != "" {
		t.Errorf("accepted:\n%s", diff)
	}
	if diff := gocmp.Diff(oldLaw, marks.ReplaceAllString(readBack(t, data, true), "")); diff != "" {
		t.Errorf("rejected:\n%s", diff)
	}
	xml := mainPart(t, data)
	for reason, want := range map[string]string{
		"the author and date stand at each change": `w:author="A &amp; &quot;B&quot;" w:date="2024-07-01T00:00:00Z"`,
		"a word that went":                         `<w:delText xml:space="preserve">可以</w:delText>`,
		"a paragraph that went":                    `<w:rPr><w:del w:id=`,
		"a paragraph that came":                    `<w:rPr><w:ins w:id=`,
		"a paragraph moved away":                   `<w:rPr><w:moveFrom w:id=`,
		"and where to":                             `<w:rPr><w:moveTo w:id=`,
	} {
		if !strings.Contains(xml, want) {
			t.Errorf("%s: no %s in\n%s", reason, want, xml)
		}
	}
	if from, to := strings.Count(xml, "moveFromRangeStart"), strings.Count(xml, "moveToRangeStart"); from != 1 || to != 1 {
		t.Errorf("%d moves away, %d to", from, to)
	}
	if !bytes.Equal(data, write(t, c, opts)) {
		t.Error("the same input gave other bytes")
	}
}

func TestSameLaw(t *testing.T) {
	c := diff.Compare(parse(t, "old", oldLaw), parse(t, "new", oldLaw), diff.Options{})
	xml := mainPart(t, write(t, c, Options{}))
	for _, change := range []string{"<w:ins", "<w:del", "<w:move"} {
		if strings.Contains(xml, change) {
			t.Errorf("%s in a law that did not change", change)
		}
	}
}

func TestHostileText(t *testing.T) {
	old := parse(t, "old", "第一条　甲1<2&\x01乙。\n")
	c := diff.Compare(old, parse(t, "new", "第一条　甲]]>\u202e丙\x0b。\n"), diff.Options{})
	if got := readBack(t, write(t, c, Options{Title: "<x>"}), true); got != "第一条　甲1<2&\uFFFD乙。\n" {
		t.Errorf("%q", got)
	}
}
