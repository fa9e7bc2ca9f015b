package align

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/internal/gold"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

func corpusDir() string {
	if dir := os.Getenv("LAWDIFF_CORPUS"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "..", "shared", "corpus")
}

// readSide reads the articles of one side of a pair, "old" or "new".
func readSide(t testing.TB, pair, side string) []Item {
	t.Helper()
	for _, ending := range []string{".txt", ".md"} {
		name := filepath.Join(corpusDir(), "pairs", pair, side+ending)
		text, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		d, err := parser.Parse(name, text)
		if err != nil {
			t.Fatal(err)
		}
		return articles(d, d.Root, nil)
	}
	t.Fatalf("%s has no %s text", pair, side)
	return nil
}

// articles appends the outermost articles below p.
func articles(d *law.Document, p *law.Provision, to []Item) []Item {
	if p.Kind == law.Article {
		return append(to, Item{Words: strings.Join(lines(d, p, nil), "\n"), Label: gold.Key(p.Number), Title: d.Heading(p)})
	}
	for _, child := range p.Children {
		to = articles(d, child, to)
	}
	return to
}

func lines(d *law.Document, p *law.Provision, to []string) []string {
	if text := d.Text(p); text != "" {
		to = append(to, text)
	}
	for _, child := range p.Children {
		to = lines(d, child, to)
	}
	return to
}

// goldPair is a pair of acts whose correspondences are known.
type goldPair struct {
	name     string
	old, new []Item
	table    *gold.Table
}

func goldPairs(t *testing.T) (pairs []goldPair) {
	t.Helper()
	dir := filepath.Join(corpusDir(), "gold")
	index, err := gold.OpenIndex(dir)
	if err != nil {
		t.Skip("no corpus: set LAWDIFF_CORPUS or put it at ../shared/corpus")
	}
	for _, line := range index {
		table, err := gold.Open(filepath.Join(dir, line.Table))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range line.Pairs {
			pairs = append(pairs, goldPair{name, readSide(t, name, "old"), readSide(t, name, "new"), table})
		}
	}
	return pairs
}

func (p goldPair) f1(th thresholds) float64 {
	var links []gold.Link
	var w Workspace
	found, _ := w.align(Items(p.old), Items(p.new), Options{}, th)
	for _, l := range found {
		links = append(links, gold.Link{Old: p.old[l.Old].Label, New: p.new[l.New].Label})
	}
	return p.table.Score(links).F1()
}

// TestCorpusPairs holds every pair of the corpus to the properties.
func TestCorpusPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the whole corpus")
	}
	pairs, err := os.ReadDir(filepath.Join(corpusDir(), "pairs"))
	if err != nil {
		t.Skip("no corpus: set LAWDIFF_CORPUS or put it at ../shared/corpus")
	}
	for _, p := range pairs {
		old, new := readSide(t, p.Name(), "old"), readSide(t, p.Name(), "new")
		links := Align(Items(old), Items(new), Options{})
		check(t, old, new, links)
		if back := turned(Align(Items(new), Items(old), Options{})); !slices.Equal(links, back) {
			t.Errorf("%s: the mirror differs", p.Name())
		}
		identity(t, old)
		identity(t, new)
	}
}

// TestNoFalseMove holds the pairs in which nothing moved to no relocation.
func TestNoFalseMove(t *testing.T) {
	if _, err := os.Stat(corpusDir()); err != nil {
		t.Skip("no corpus: set LAWDIFF_CORPUS or put it at ../shared/corpus")
	}
	for _, pair := range []string{
		"zh-copyright-2020-two-sources", "zh-minors-2020-2024", "zh-foreign-trade-2016-2022",
		"zh-company-1999-2004", "zh-criminal-2017-2020", "zh-constitution-2004-2018", "zh-trademark-2013-2019",
	} {
		for _, l := range Align(Items(readSide(t, pair, "old")), Items(readSide(t, pair, "new")), Options{}) {
			if l.Moved {
				t.Errorf("%s: %+v", pair, l)
			}
		}
	}
}
