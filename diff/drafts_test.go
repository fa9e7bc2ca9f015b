package diff_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/internal/gold"
	"github.com/lawdiff/lawdiff/parser/law"
)

// allowed says, for what a row of the drafts' tables notes of an article, which
// kinds of change may be found in it and which must be. Renumbering may always.
var allowed = map[string]struct{ may, must diff.Kinds }{
	"unchanged":     {},
	"consequential": {diff.Consequential, diff.Consequential},
	"editorial":     {diff.Editorial, diff.Editorial},
	"term":          {diff.Substitution, diff.Substitution},
	"modal":         {diff.Substitution, diff.Substitution},
	"amount":        {diff.Substitution, diff.Substitution},
	"period":        {diff.Substitution, diff.Substitution},
	"reworded":      {diff.Substitution, diff.Substitution},
}

// TestDrafts compares the model drafts, which have one of each thing that can
// happen to an article, with the tables that say what did.
func TestDrafts(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		for _, step := range []string{"1-2", "2-3"} {
			t.Run(language+" "+step, func(t *testing.T) { checkDrafts(t, language, step) })
		}
	}
}

func checkDrafts(t *testing.T, language, step string) {
	dir := filepath.Join("..", "testdata", "drafts")
	from, to, _ := strings.Cut(step, "-")
	old := parseFile(t, filepath.Join(dir, language, "draft-"+from+".txt"))
	new := parseFile(t, filepath.Join(dir, language, "draft-"+to+".txt"))
	c := diff.Compare(old, new, diff.Options{})
	if err := c.Verify(); err != nil {
		t.Fatal(err)
	}
	table, err := gold.Open(filepath.Join(dir, "gold-"+step+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var links []gold.Link
	for _, row := range c.Correspondences() {
		if row.Old != nil && row.New != nil {
			links = append(links, gold.Link{Old: row.Old.Number, New: row.New.Number})
		}
	}
	for i := range table.Rows { // the tables' labels are Chinese; the numbers are everybody's
		table.Rows[i].Link = gold.Link{Old: strings.TrimSpace(table.Rows[i].Old), New: strings.TrimSpace(table.Rows[i].New)}
	}
	if s := table.Score(links); len(s.Missed)+len(s.Excess) > 0 {
		t.Errorf("correspondences: missed %v, excess %v", s.Missed, s.Excess)
	}
	checkKinds(t, c, filepath.Join(dir, "gold-"+step+".tsv"))
	checkStale(t, c, map[string]int{"1-2": 0, "2-3": 1}[step])
	checkReplaced(t, c, language+" "+step)
}

// checkReplaced holds the term that a draft replaced most often to what its
// drafter meant: one term, whatever it is joined with.
func checkReplaced(t *testing.T, c *diff.Comparison, step string) {
	t.Helper()
	want := map[string]string{
		"zh 1-2": "其他组织 → 非法人组织 17", "zh 2-3": "著作权行政管理部门 → 著作权主管部门 11",
		"en 1-2": "other organisation → unincorporated organisation 17", "en 2-3": "copyright administration department → competent copyright department 12",
	}[step]
	if len(c.Systematic) == 0 {
		t.Error("no term was found to be replaced throughout")
		return
	}
	s := c.Systematic[0]
	if got := fmt.Sprintf("%s → %s %d", s.Old, s.New, len(s.Places)); got != want {
		t.Errorf("replaced throughout: %s, want %s", got, want)
	}
}

// checkStale counts the citations that did not follow the numbers: the third
// draft has one on purpose, in item 4 of Article 32.
func checkStale(t *testing.T, c *diff.Comparison, want int) {
	t.Helper()
	stale := 0
	for ch := range c.All() {
		for _, f := range ch.Flags {
			if f.Rule != "stale-citation" {
				continue
			}
			stale++
			if p := ch.New[0]; p.Number != "4" || p.Within(law.Article).Number != "32" {
				t.Errorf("%s %s is flagged stale in %s", p.Kind, p.Number, f.New)
			}
		}
	}
	if stale != want {
		t.Errorf("%d stale citations, want %d", stale, want)
	}
}

// checkKinds holds the kinds of each one-to-one article against its note.
func checkKinds(t *testing.T, c *diff.Comparison, name string) {
	t.Helper()
	byOld := map[string]*diff.Change{}
	for ch := range c.All() {
		if ch.Kind() == law.Article && len(ch.Old) == 1 && len(ch.New) == 1 {
			byOld[ch.Old[0].Number] = ch
		}
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) < 4 || cells[2] != "same" && cells[2] != "renumbered" {
			continue
		}
		ch := byOld[gold.Key(cells[0])]
		if ch == nil {
			continue // said above, as a missed link
		}
		var may, must diff.Kinds
		for note := range strings.SplitSeq(cells[3], ";") {
			word, _, _ := strings.Cut(strings.TrimSpace(note), ":")
			if word == "chapter moved" {
				continue
			}
			a, known := allowed[word]
			if !known {
				a.may = diff.Substitution
			}
			may, must = may|a.may, must|a.must
		}
		if must.Has(diff.Substitution) {
			must &^= diff.Consequential | diff.Editorial
		}
		if got := ch.Kinds &^ diff.Renumbering; got&^may != 0 || !got.Has(must) {
			t.Errorf("%s → %s %q: kinds %b, may be %b, must be %b\n%s", cells[0], cells[1], cells[3], got, may, must, below1(c, ch))
		}
	}
}

func below1(c *diff.Comparison, ch *diff.Change) string {
	s := symbol(ch) + "\n"
	for _, child := range ch.Children {
		s += symbol(child) + " " + words(c, child) + "\n"
	}
	return s
}
