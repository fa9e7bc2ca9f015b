package diff_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestSynthetic compares acts of 1,000 articles with revisions of which the
// truth is known: 5% inserted, 3% repealed, 20% reworded, some split and joined,
// a chapter moved, all renumbered, citations following.
func TestSynthetic(t *testing.T) {
	if testing.Short() {
		t.Skip("compares acts of 1,000 articles")
	}
	for _, language := range []string{"zh", "en"} {
		for seed := range uint64(3) {
			t.Run(fmt.Sprint(language, " ", seed), func(t *testing.T) {
				r := synthetic.Model(language, 1000, seed).Revise(seed + 100)
				checkSynthetic(t, r, compare(t, r.Old(), r.New()))
			})
		}
	}
}

func checkSynthetic(t *testing.T, r *synthetic.Revision, c *diff.Comparison) {
	f1, wrong, missed := r.F1(c)
	score := r.Score(synthetic.MarksOf(c))
	t.Logf("F1 %.5f, unchanged clean %.4f, moved clean %.4f, marked/true %.3f, words alone %.3f, found %.4f",
		f1, score.UnchangedClean, score.MovedClean, score.MarkedTrue, score.WordsMarkedTrue, score.Found)
	if f1 < 0.999 {
		t.Errorf("F1 of the correspondences is %.5f: wrong %v, missed %v", f1, wrong, missed)
	}
	if score.UnchangedClean < 1 || score.MovedClean < 1 {
		t.Errorf("articles that stayed are marked: %v", score.Dirty)
	}
	if score.MarkedTrue > 1.02 || score.WordsMarkedTrue > 1.02 {
		t.Errorf("marked %.3f of what changed, %.3f of the words", score.MarkedTrue, score.WordsMarkedTrue)
	}
	if score.Found < 0.98 {
		t.Errorf("only %.4f of the changed characters are marked", score.Found)
	}
	if share := followed(c, r.Citing()); share < 0.99 {
		t.Errorf("of the articles that changed in citations alone only %.4f are said to be consequential", share)
	}
}

// followed returns the share of some new articles that are reported to have
// changed in nothing but citations.
func followed(c *diff.Comparison, articles []int) float64 {
	kinds := map[string]diff.Kinds{}
	for ch := range c.All() {
		if ch.Kind() == law.Article && len(ch.New) == 1 {
			kinds[ch.New[0].Number] = ch.Kinds
		}
	}
	right := 0
	for _, n := range articles {
		if k := kinds[strconv.Itoa(n)]; k&^(diff.Renumbering|diff.Relocation) == diff.Consequential {
			right++
		}
	}
	return float64(right) / float64(len(articles))
}
