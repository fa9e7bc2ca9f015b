package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// citedIn returns citations of a document's provisions, by the words that cite
// them: "words|number|step", each found behind the one before.
func citedIn(t *testing.T, d *law.Document, rows ...string) (citations []law.Citation) {
	t.Helper()
	at := 0
	for _, row := range rows {
		part := strings.Split(row, "|")
		k := strings.Index(d.Source[at:], part[0])
		if k < 0 {
			t.Fatalf("%q does not stand in the document", part[0])
		}
		span := law.Between(at+k, at+k+len(part[0]))
		c := law.Citation{Span: span}
		if k := strings.Index(part[0], part[2]); k >= 0 {
			c.Steps = []law.Span{span.Sub(k, k+len(part[2]))}
		}
		for p := range d.Provisions() {
			if p.Number == part[1] && len(c.Targets) == 0 {
				c.Targets = []*law.Provision{p}
			}
		}
		citations = append(citations, c)
		at = int(span.End)
	}
	return citations
}

func TestCitationsAreLinks(t *testing.T) {
	old := builtDocument(t, "zh", "article 1|第一条||依照第二条办理。依照第三十条办理。依照前条办理。依照第九条。", "article 2|第二条||甲。", "article 3|第三条||乙丙丁。")
	new := builtDocument(t, "zh", "article 1|第一条||依照第二条办理。依照第四十一条办理。依照前条办理。依照第九条。", "article 2|第二条||甲。", "article 3|第三条||全新之辞。", "article 4|第四条||乙丙丁。")
	c := builtComparison(old, new, map[int][]int{1: {1}, 2: {2}, 4: {3}}, nil)
	page := string(checkExact(t, c, Options{
		OldCitations: citedIn(t, old, "第二条|2|二", "第三十条|3|三十", "前条|3|前", "第九条|99|九"),
		NewCitations: citedIn(t, new, "第二条|2|二", "第四十一条|4|四十一", "前条|4|前", "第九条|99|九"),
	}))
	for _, row := range []struct{ want, why string }{
		{`依照<a class=z href=#n2>第二条</a>办理`, "words of both texts lead to the new law, and by name to the old"},
		{`第<del><i>删 </i><a class=z href=#o3>三十</a></del><ins><i>增 </i><a class=z href=#n4>四十一</a></ins>条`, "old to old and new to new; what holds no number is no link of its own"},
		{`依照<a class=z href=#n4 data-o="o3">前条</a>办理`, "the same words lead to another number in the old law, which is noted"},
		{`依照第九条`, "what leads nowhere is no link"},
	} {
		if !strings.Contains(page, row.want) {
			t.Errorf("the page has no %s (%s)", row.want, row.why)
		}
	}
	if plain := pageOf(t, c, Options{}); strings.Contains(plain, "<a class=z") {
		t.Error("links without citations")
	}
}

// A link must be wide enough for a finger.
func TestNarrow(t *testing.T) {
	for words, want := range map[string]bool{"(6)": true, "三": true, "(10)": false, "前款": false, "Article 3": false, "": true} {
		if got := narrow(words); got != want {
			t.Errorf("%q is narrow: %v, want %v", words, got, want)
		}
	}
}

// TestCitationsThatCannotBe gives citations of other documents and places.
func TestCitationsThatCannotBe(t *testing.T) {
	c := small(t, "zh")
	far := builtDocument(t, "zh", "article 1|第一条||"+strings.Repeat("甲", 400), "article 2|第二条||乙。")
	alien := law.Citation{Span: law.Span{Start: 3, End: 6}, Targets: []*law.Provision{provisions(far)[2]}}
	outside := law.Citation{Span: law.Span{Start: 3, End: 1 << 20}, Targets: []*law.Provision{provisions(c.New)[1]}}
	whole := law.Citation{Span: law.Span{Start: 3, End: 6}, Targets: []*law.Provision{c.New.Root}}
	citations := []law.Citation{alien, outside, whole, {Span: law.Span{Start: -3, End: 2}}, {}}
	if page := checkExact(t, c, Options{OldCitations: citations, NewCitations: citations}); strings.Contains(string(page), "<a class=z") {
		t.Error("a citation of no provision of the document is a link")
	}
}

// TestMovedCitations wants links inside the mark of words that moved.
func TestMovedCitations(t *testing.T) {
	lines := func(a, b string) []string {
		return []string{"article 1|" + a, "article 2|" + b}
	}
	long := strings.Repeat("长文在此。", 9)
	old := builtDocument(t, "zh", lines("第一条||依照第二十条办。", "第二条||"+long)...)
	new := builtDocument(t, "zh", lines("第一条||"+long, "第二条||依照第十一条办。")...)
	c := builtComparison(old, new, map[int][]int{1: {2}, 2: {1}}, map[int]diff.Kinds{2: diff.Relocation})
	page := string(checkExact(t, c, Options{
		OldCitations: citedIn(t, old, "依照第二十条|2|二十"),
		NewCitations: citedIn(t, new, "依照第十一条|1|十一"),
	}))
	for _, want := range []string{`href=#o2>`, `href=#n1>`} {
		if !strings.Contains(page, "<a class=z "+want) {
			t.Errorf("no link %s", want)
		}
	}
	if strings.Contains(page, "data-o") {
		t.Error("moved words stand once for each law and need no second address")
	}
}
