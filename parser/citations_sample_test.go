package parser_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// What the sample must reach. Wrong are the last paragraph of an article said in
// words (dernier alinéa), a second sentence number in German, and two paragraphs
// counted in an article of which the text breaks one in two.
const (
	leastPrecision = 0.99
	leastRecall    = 0.98
)

// The citations of articles of 24 documents and the Company Law, the GDPR among
// them, against what a reader found.
func TestCitationSample(t *testing.T) {
	text, err := os.ReadFile("testdata/citations/sample.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var right, found, wanted int
	for _, s := range samples(string(text)) {
		got := sampled(t, s)
		wanted += len(s.want)
		found += len(got)
		for row := range s.want {
			if got[row] {
				right++
			} else {
				t.Logf("%s: not found: %s", s.file, row)
			}
		}
		for row := range got {
			if !s.want[row] {
				t.Logf("%s: not wanted: %s", s.file, row)
			}
		}
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(wanted)
	t.Logf("%d citations: precision %.3f, recall %.3f", wanted, precision, recall)
	if wanted < 300 || precision < leastPrecision || recall < leastRecall {
		t.Errorf("%d citations with precision %.3f and recall %.3f", wanted, precision, recall)
	}
}

// A sample is the citations of some articles of one file, as rows.
type sample struct {
	file     string
	articles map[string]bool
	want     map[string]bool
}

func samples(text string) []*sample {
	var all []*sample
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) < 5 {
			continue
		}
		if n := len(all); n == 0 || all[n-1].file != cells[0] {
			all = append(all, &sample{cells[0], map[string]bool{}, map[string]bool{}})
		}
		s := all[len(all)-1]
		if cells[3] == "sample" {
			s.articles[cells[4]] = true
		} else {
			s.want[strings.Join(cells[1:], " ")] = true
		}
	}
	return all
}

// sampled returns the citations found in the sample's articles.
func sampled(t *testing.T, s *sample) map[string]bool {
	d := parseFile(t, filepath.Join(corpus(t), s.file))
	ids, positions := d.EIDs(), d.Positions()
	got := map[string]bool{}
	for _, c := range parser.Citations(d) {
		article := c.In.Within(law.Article)
		if article == nil || !s.articles[fromArticle(ids[article])] {
			continue
		}
		at := positions(int(c.Span.Start))
		row := []string{fmt.Sprint(at.Line, at.Column), c.Status.String()}
		for _, p := range c.Targets {
			row = append(row, fromArticle(ids[p]))
		}
		if len(c.Targets) == 0 {
			row = append(row, "")
		}
		got[strings.Join(row, " ")] = true
	}
	return got
}

// fromArticle returns the part of an eId that does not depend on the chapters.
func fromArticle(eid string) string {
	if i := strings.LastIndex(eid, "__art_"); i >= 0 {
		return eid[i+len("__"):]
	}
	return eid
}

// In the texts with known references nothing dangles: every internal citation is
// resolved.
func TestCitationsResolved(t *testing.T) {
	for _, test := range []struct {
		file  string
		least int // internal citations in articles
	}{
		{"pairs/eu-dpd-gdpr/new.txt", 255},
		{"pairs/zh-company-2018-2023/old.md", 75}, {"pairs/zh-company-2018-2023/new.md", 110},
		{"pairs/zh-civil-procedure-law-2021-2023/old.md", 47}, {"pairs/zh-civil-procedure-law-2021-2023/new.md", 51},
		{"pairs/zh-copyright-2010-2020/old.txt", 20}, {"pairs/zh-copyright-2010-2020/new.md", 28},
	} {
		d, n := parseFile(t, filepath.Join(corpus(t), test.file)), 0
		for _, c := range parser.Citations(d) {
			switch {
			case c.Status == law.Dangling:
				t.Errorf("%s: %s: %s", test.file, d.Slice(c.Phrase), c.Reason)
			case c.Status == law.Internal && c.In.Within(law.Article) != nil:
				n++
			}
		}
		if n < test.least {
			t.Errorf("%s: %d internal citations, not %d", test.file, n, test.least)
		}
	}
}

// Most of what dangles in the corpus is an error of the text: paragraphs run
// together, headings lost, articles cut off.
const mostDangling = 0.005

func TestCitationsOfCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads all pairs of the corpus")
	}
	total, dangling := 0, 0
	for _, name := range texts(t) {
		if !strings.Contains(name, "/pairs/zh-") {
			continue
		}
		d := parseFile(t, name)
		for _, c := range parser.Citations(d) {
			total++
			if !d.Root.Span.Contains(c.Span) || !c.Phrase.Contains(c.Span) || (c.Status == law.Internal) != (len(c.Targets) > 0) ||
				(c.Status == law.Internal) != (c.Reason == "") {
				t.Fatalf("%s: %+v", name, c)
			}
			if c.Status == law.Dangling {
				dangling++
			}
		}
	}
	t.Logf("%d of %d dangle", dangling, total)
	if total == 0 || float64(dangling) > mostDangling*float64(total) {
		t.Errorf("%d of %d citations dangle", dangling, total)
	}
}
