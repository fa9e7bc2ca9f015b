package parser_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// corpus returns the path of the corpus of real statutes and skips the test
// where it is not at hand.
func corpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpus of real statutes at " + dir + "; set LAWDIFF_CORPUS")
	}
	return dir
}

// texts returns the names of all texts of the corpus.
func texts(t testing.TB) []string {
	dir := corpus(t)
	var names []string
	for _, pattern := range []string{"pairs/*/*.md", "pairs/*/*.txt", "singles/*/*.md", "singles/*/*.txt", "singles/html/*"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	return names
}

func parseFile(t testing.TB, name string) *law.Document {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parser.Parse(name, src)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestCorpusLossless reads every text of the corpus and checks that each byte
// is in one provision and that what no run covers is layout.
func TestCorpusLossless(t *testing.T) {
	names := texts(t)
	if testing.Short() {
		names = names[:20]
	}
	for _, name := range names {
		doc := parseFile(t, name)
		if err := doc.Verify(); err != nil {
			t.Error(err)
		}
		if err := layoutOnly(doc); err != nil {
			t.Error(err)
		}
	}
}

// layoutOnly reports the first letter or digit of doc that no label, heading
// or text run holds, HTML tags aside.
func layoutOnly(doc *law.Document) error {
	for p := range doc.Provisions() {
		runs := p.Runs()
		for _, own := range p.Own() {
			for at := own.Start; at < own.End; {
				for len(runs) > 0 && runs[0].End <= at {
					runs = runs[1:]
				}
				end := own.End
				if len(runs) > 0 {
					if runs[0].Start <= at {
						at = runs[0].End
						continue
					}
					end = min(end, runs[0].Start)
				}
				if i := wordAt(doc.Source[at:end]); i >= 0 {
					pos := doc.Position(int(at) + i)
					return fmt.Errorf("%s:%d:%d: %s: words outside every run: %.60q", doc.Name, pos.Line, pos.Column, p.Kind, doc.Source[at:end][i:])
				}
				at = end
			}
		}
	}
	return nil
}

func wordAt(s string) int {
	for i := 0; i < len(s); {
		if s[i] == '<' {
			if n := line.Tag(s[i:]); n > 0 {
				i += n
				continue
			}
		}
		if strings.HasPrefix(s[i:], "&nbsp;") {
			i += 6
			continue
		}
		for j, c := range s[i:] {
			if j > 0 {
				i += j
				break
			}
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				return i
			}
			if j+len(string(c)) == len(s[i:]) {
				return -1
			}
		}
	}
	return -1
}

// TestCorpusPairs counts what the main job rests on.
func TestCorpusPairs(t *testing.T) {
	dir := filepath.Join(corpus(t), "pairs")
	for _, row := range []struct {
		name               string
		articles, chapters int
	}{
		{"zh-copyright-2010-2020/old.*", 61, 6},
		{"zh-copyright-2010-2020/new.*", 67, 5},
		{"zh-company-2018-2023/old.*", 218, 13},
		{"zh-company-2018-2023/new.*", 266, 15},
	} {
		found, err := filepath.Glob(filepath.Join(dir, row.name))
		if err != nil || len(found) != 1 {
			t.Fatalf("%s: %v %v", row.name, found, err)
		}
		n := count(parseFile(t, found[0]), row.name, "zh-CN")
		if n.articles != row.articles || n.chapters != row.chapters {
			t.Errorf("%s: %d articles and %d chapters, want %d and %d", row.name, n.articles, n.chapters, row.articles, row.chapters)
		}
	}
}

// TestCorpusTwoSources reads one law in two markups: the articles must have
// the same labels, headings and words.
func TestCorpusTwoSources(t *testing.T) {
	dir := filepath.Join(corpus(t), "pairs", "zh-copyright-2020-two-sources")
	words := func(name string) (out []string) {
		doc := parseFile(t, filepath.Join(dir, name))
		for a := range doc.Articles() {
			// The sources set one colon in different widths.
			out = append(out, strings.ReplaceAll(doc.FullText(a), ":", "："))
		}
		return out
	}
	if diff := cmp.Diff(words("old.md"), words("new.md")); diff != "" {
		t.Error(diff)
	}
}

// A tally is what counts.tsv counts in one text.
type tally struct{ chapters, sections, articles, inserted, items int }

func (t tally) String() string {
	return fmt.Sprintf("chapters %d sections %d articles %d inserted %d items %d", t.chapters, t.sections, t.articles, t.inserted, t.items)
}

// exceptions are the texts whose tree differs from the counts, each with the
// reason. The list may only shrink.
var exceptions = map[string]string{
	"zh-CN/lvs-投诉与申诉制度.md":                                "two sequences of articles, of which the count takes each number once",
	"zh-CN/bib-国务院关于修改和废止部分行政法规的决定.md":                    "the count takes two articles that a decision amends for heads of its own",
	"zh-CN/lrb-最高人民检察院关于适用刑法分则规定的犯罪的罪名的意见(1997-12-25).md": "the count leaves out the chapters of a list without articles",
	"en/eu-12012e-txt-2012-10-26-en.txt":                  "the count takes the contents list for headings, and no article with a note behind its number (Article 23a [*])",
	"en/eu-12012m-txt-2012-10-26-en.txt":                  "as the treaty above",
	"fr/fr-LEGITEXT000006074232.md":                       "the count takes no Article 10 bis",
}

// TestCorpusCounts holds the parser against counts made independently of it.
func TestCorpusCounts(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 13 MB")
	}
	dir := filepath.Join(corpus(t), "singles")
	f, err := os.Open(filepath.Join(dir, "counts.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows := bufio.NewScanner(f)
	rows.Scan()
	for rows.Scan() {
		c := strings.Split(rows.Text(), "\t")
		n := func(i int) int { v, _ := strconv.Atoi(c[i]); return v }
		want := tally{n(8), n(9), n(10), n(11), n(12)}
		lang := c[1]
		if strings.HasPrefix(c[0], "en/eu-") {
			lang = "en-EU"
		}
		got := count(parseFile(t, filepath.Join(dir, c[0])), c[0], lang)
		switch reason, known := exceptions[c[0]]; {
		case got == want && known:
			t.Errorf("%s agrees with its counts: take it off the exceptions", c[0])
		case got != want && !known:
			t.Errorf("%s:\n got  %v\n want %v  (%s)", c[0], got, want, c[15])
		case known:
			t.Logf("%s: %s\n got  %v\n want %v", c[0], reason, got, want)
		}
	}
}

// count counts as the makers of counts.tsv did: an article number of a
// European Union act once, annexed protocols included.
func count(doc *law.Document, file, lang string) (n tally) {
	seen := map[string]bool{}
	for p := range doc.Provisions() {
		label := doc.Label(p)
		switch p.Kind {
		case law.Chapter:
			if !repaired(doc, p) {
				n.chapters++
			}
		case law.Section:
			switch {
			case repaired(doc, p):
			case lang == "de": // the counts take Abschnitt for a chapter
				n.chapters++
			default:
				n.sections++
			}
		case law.Article:
			if repaired(doc, p) {
				continue // the counts take sound heads only
			}
			if strings.Contains(file, "/eu-") {
				if seen[p.Number] {
					continue
				}
				seen[p.Number] = true
			}
			n.articles++
			if inserted(p.Number) {
				n.inserted++
			}
		default:
			if style := itemStyles[lang]; style != nil && style.MatchString(label) && plainLine(doc, p) {
				n.items++
			}
		}
	}
	return n
}

// plainLine reports whether nothing but white space stands before a label in
// its line: the counts do not look past marks of Markdown and HTML, nor into a
// line.
func plainLine(doc *law.Document, p *law.Provision) bool {
	before := doc.Source[:p.Label.Start]
	return strings.TrimSpace(before[strings.LastIndexByte(before, '\n')+1:]) == ""
}

// repaired reports whether p's head was read with a diagnostic.
func repaired(doc *law.Document, p *law.Provision) bool {
	for _, d := range doc.Diagnostics {
		if (d.Code == "damaged-head" || d.Code == "glued-head") && d.Span.Start == p.Label.Start {
			return true
		}
	}
	return false
}

func inserted(number string) bool {
	return strings.ContainsFunc(number, func(r rune) bool { return r == '-' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' })
}

// itemStyles are the labels that counts.tsv takes for items, by language;
// Dutch items were not counted.
var itemStyles = map[string]*regexp.Regexp{
	"zh-CN": regexp.MustCompile(`^[（(][一二三四五六七八九十百零]+[）)]$`),
	"zh-TW": regexp.MustCompile(`^[一二三四五六七八九十百]+、$`),
	"en":    regexp.MustCompile(`^([0-9]+\.|\([0-9]+\))$`),
	"en-EU": regexp.MustCompile(`^\([a-z]{1,2}\)$`),
	"fr":    regexp.MustCompile(`^([a-z]\)|[0-9]+°( [a-z]+)?)$`),
	"de":    regexp.MustCompile(`^[0-9]+[a-z]?\.$`),
	"ko":    regexp.MustCompile(`^[0-9]+(의[0-9]+)?\.$`),
}
