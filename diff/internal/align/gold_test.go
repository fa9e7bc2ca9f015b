package align

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/internal/gold"
)

// TestGold scores alignments against the official tables of the corpus.
func TestGold(t *testing.T) {
	dir := filepath.Join(corpusDir(), "gold")
	index, err := gold.OpenIndex(dir)
	if err != nil {
		t.Skip("no corpus: set LAWDIFF_CORPUS or put it at ../shared/corpus")
	}
	var scores []*gold.Score
	sum, count := map[string]float64{}, map[string]float64{}
	for _, line := range index {
		table, err := gold.Open(filepath.Join(dir, line.Table))
		if err != nil {
			t.Fatal(err)
		}
		for _, pair := range line.Pairs {
			old, new := readSide(t, pair, "old"), readSide(t, pair, "new")
			var links []gold.Link
			for _, l := range Align(old, new, Options{}) {
				links = append(links, gold.Link{Old: old[l.Old].Label, New: new[l.New].Label})
			}
			s := table.Score(links)
			s.Name = pair
			scores = append(scores, s)
			from, _, _ := strings.Cut(pair, "-")
			sum[from] += s.F1()
			count[from]++
			t.Logf("%s: missed %v, excess %v", pair, s.Missed, s.Excess)
		}
	}
	if err := gold.Print(t.Output(), scores); err != nil {
		t.Fatal(err)
	}
	for from, least := range map[string]float64{"zh": 0.985, "eu": 0.85} {
		mean := sum[from] / count[from]
		t.Logf("mean F1 of %s: %.4f", from, mean)
		if mean < least {
			t.Errorf("mean F1 of %s: %.4f, want at least %.3f", from, mean, least)
		}
	}
}
