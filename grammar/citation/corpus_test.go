package citation

import (
	"encoding/json"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// corpusFile reads a text of the corpus, skipping the test where there is none.
func corpusFile(tb testing.TB, name string) string {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join(corpusDir(), name))
	if err != nil {
		tb.Skip("no corpus: ", err)
	}
	return string(b)
}

func corpusDir() string {
	if dir := os.Getenv("LAWDIFF_CORPUS"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "shared", "corpus")
}

func benchmark(b *testing.B, name, lang string) {
	text := corpusFile(b, name)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = 0
		for range All(text, lang) {
			n++
		}
	}
	b.ReportMetric(float64(n), "citations")
}

func BenchmarkCompany(b *testing.B) { benchmark(b, "pairs/zh-company-2018-2023/new.md", "zh") }
func BenchmarkGDPR(b *testing.B)    { benchmark(b, "pairs/eu-dpd-gdpr/new.txt", "en") }

// citationCounts counts the citations of a text outside labels, by what they name.
type citationCounts struct{ articles, targets, relative, other, external int }

func count(text, lang string) (n citationCounts) {
	for c := range All(text, lang) {
		line := text[strings.LastIndexByte(text[:c.Span.Start], '\n')+1:]
		line, _, _ = strings.Cut(line, "\n")
		if isLabel(line, text[c.Span.Start:c.Span.End]) {
			continue
		}
		switch step := c.Targets[0].Steps[0]; {
		case c.Instrument.Kind == Named || c.Instrument.Kind == Earlier:
			n.external++
		case step.Relation != Absolute:
			n.relative++
		case step.Level == "article":
			n.articles++
			n.targets += len(c.Targets)
		default:
			n.other++
		}
	}
	return n
}

// isLabel reports whether a line is a label with nothing but a heading behind it.
func isLabel(line, citation string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, "#* 　"), citation)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(r) || r == '*'
}

// The distinct citations found in the two Chinese laws were all read, against the
// text in the Copyright Law, and are right. The references to articles in the GDPR are about 300 by
// a regular expression that counts each word Article with a number behind it.
func TestCorpusCounts(t *testing.T) {
	for _, test := range []struct {
		file, lang string
		want       citationCounts
	}{
		{"pairs/eu-dpd-gdpr/new.txt", "en", citationCounts{articles: 292, targets: 378, relative: 90, other: 134, external: 33}},
		{"pairs/zh-company-2018-2023/new.md", "zh", citationCounts{articles: 24, targets: 41, relative: 55, other: 3}},
		{"pairs/zh-copyright-2010-2020/new.md", "zh", citationCounts{articles: 13, targets: 14, relative: 14}},
	} {
		if got := count(corpusFile(t, test.file), test.lang); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.file, got, test.want)
		}
	}
}

// sought are regular expressions for what nearly always is a citation or a label,
// to see what the grammars miss.
var sought = map[string]*regexp.Regexp{
	"zh": regexp.MustCompile(`第 ?[（(]?[一二三四五六七八九十百千零\d]+[）)]? ?[条款项條項]|前[一二两三四]?[款项條項]|本[条條][第规規所的]`),
	"en": regexp.MustCompile(`(?i)\b(articles?|paragraphs?|points?|annex(es)?|chapters?|sections?|items?) (\d+|\([a-z0-9]{1,3}\))|(this|preceding) (Article|paragraph)\b`),
	"fr": regexp.MustCompile(`(?i)\b(articles?|paragraphes?|points?|alinéas?) ([LR]\. )?\d+|(premier|deuxième|troisième) alinéa`),
	"de": regexp.MustCompile(`§§? \d+|(Absatz|Abs\.|Satz|Nummer|Nr\.|Artikel|Art\.) \d+`),
}

// maxMissed is the share of what is sought that may be no citation: provisions in
// the titles of laws, for the most part.
const maxMissed = 0.001

func TestCorpusRecall(t *testing.T) {
	if testing.Short() {
		t.Skip("reads all pairs of the corpus")
	}
	found, missed := map[string]int{}, map[string]int{}
	for _, name := range corpusPairs(t) {
		text, tag := corpusFile(t, name), corpusLanguage(t, name)
		lang := tag[:2]
		next, stop := iter.Pull(All(text, tag))
		c, ok := next()
		for _, m := range sought[lang].FindAllStringIndex(text, -1) {
			for ok && c.Span.End <= m[0] {
				c, ok = next()
			}
			if ok && c.Span.Start <= m[0] {
				found[lang]++
				continue
			}
			missed[lang]++
			t.Logf("%s: %q", name, text[m[0]:m[1]])
		}
		stop()
	}
	t.Log("found", found, "missed", missed)
	for lang, n := range missed {
		if float64(n) > maxMissed*float64(found[lang]) {
			t.Errorf("%s: %d of %d missed", lang, n, found[lang]+n)
		}
	}
}

// corpusPairs returns the new texts of all revision pairs.
func corpusPairs(t *testing.T) []string {
	t.Helper()
	corpusFile(t, "README.md")
	names, err := fs.Glob(os.DirFS(corpusDir()), "pairs/*/new.*")
	if err != nil || len(names) == 0 {
		t.Fatal("no pairs in the corpus: ", err)
	}
	return names
}

// corpusLanguage returns the language of a text of a pair.
func corpusLanguage(t *testing.T, name string) string {
	t.Helper()
	var meta struct{ Language string }
	if err := json.Unmarshal([]byte(corpusFile(t, filepath.Join(filepath.Dir(name), "meta.json"))), &meta); err != nil {
		t.Fatal(err)
	}
	return meta.Language
}
