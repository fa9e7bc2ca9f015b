package diff_test

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/internal/gold"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// corpus returns the folder of the shared corpus, or skips the test.
func corpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no corpus at %s: set LAWDIFF_CORPUS to the folder that has pairs/ and gold/", dir)
	}
	return dir
}

// parse reads one side of a pair, "old" or "new".
func parse(t testing.TB, pair, side string) *law.Document {
	t.Helper()
	for _, ending := range []string{".txt", ".md"} {
		if name := filepath.Join(pair, side+ending); exists(name) {
			return parseFile(t, name)
		}
	}
	t.Fatalf("%s: no %s.txt and no %s.md", pair, side, side)
	return nil
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func parseFile(t testing.TB, name string) *law.Document {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, err := parser.Parse(name, string(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestGold scores the correspondences against the official tables of the
// corpus and against those of the model drafts.
func TestGold(t *testing.T) {
	if testing.Short() {
		t.Skip("compares 26 pairs")
	}
	dir := corpus(t)
	index, err := gold.OpenIndex(filepath.Join(dir, "gold"))
	if err != nil {
		t.Fatal(err)
	}
	var scores []*gold.Score
	for _, line := range index {
		table, err := gold.Open(filepath.Join(dir, "gold", line.Table))
		if err != nil {
			t.Fatal(err)
		}
		for _, pair := range line.Pairs {
			path := filepath.Join(dir, "pairs", pair)
			c := diff.Compare(parse(t, path, "old"), parse(t, path, "new"), diff.Options{})
			s := table.Score(goldLinks(c))
			s.Name = pair
			scores = append(scores, s)
			if os.Getenv("LAWDIFF_GOLD_DETAIL") != "" {
				t.Logf("%s: missed %v, excess %v", pair, s.Missed, s.Excess)
			}
		}
	}
	if err := gold.Print(t.Output(), scores); err != nil {
		t.Fatal(err)
	}
	judge(t, scores)
}

// below are the Chinese tables not at 0.97, with the F1 they must keep. The list
// only shrinks.
var below = map[string]float64{
	// Two articles that the decision calls inserted took paragraphs of old
	// Article 3 over. The texts have these links; the table, which knows only the
	// decision, counts them as two mistakes in eleven rows. Nothing tells them from
	// the splits that other decisions state in words: of the 17 second links of
	// articles in the Chinese tables 15 share less of the new article than the one
	// in question (0.77) and 12 less than the other (0.45), and like most they stand
	// right behind what is left of the old article. Each threshold on the share, on
	// the best paragraph or on the longest run that drops them drops more links that
	// other tables have.
	"zh-spc-illegal-fundraising-2010-2022": 0.90,
}

// judge holds the scores against the targets.
func judge(t *testing.T, scores []*gold.Score) {
	sum, count := map[bool]float64{}, map[bool]float64{}
	for _, s := range scores {
		chinese := strings.HasPrefix(s.Name, "zh")
		sum[chinese] += s.F1()
		count[chinese]++
		want := cmp.Or(below[s.Name], 0.97)
		if chinese && s.F1() < want {
			t.Errorf("%s: F1 %.3f, want %.2f", s.Name, s.F1(), want)
		}
	}
	if mean := sum[true] / count[true]; mean < 0.985 {
		t.Errorf("Chinese tables: mean F1 %.4f, want 0.985", mean)
	}
	if mean := sum[false] / count[false]; mean < 0.85 {
		t.Errorf("EU tables: mean F1 %.4f, want 0.85", mean)
	}
	t.Logf("mean F1: Chinese %.4f of %v, EU %.4f of %v", sum[true]/count[true], count[true], sum[false]/count[false], count[false])
}

// goldLinks returns the links of a comparison by the labels as printed.
func goldLinks(c *diff.Comparison) []gold.Link {
	var links []gold.Link
	for _, row := range c.Correspondences() {
		if row.Old != nil && row.New != nil {
			links = append(links, gold.Link{Old: gold.Key(c.Old.Label(row.Old)), New: gold.Key(c.New.Label(row.New))})
		}
	}
	return links
}
