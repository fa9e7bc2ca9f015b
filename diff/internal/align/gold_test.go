package align

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/internal/gold"
)

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

func (p goldPair) score(th thresholds) *gold.Score {
	var links []gold.Link
	for _, l := range align(p.old, p.new, Options{}, th) {
		links = append(links, gold.Link{Old: p.old[l.Old].Label, New: p.new[l.New].Label})
	}
	s := p.table.Score(links)
	s.Name = p.name
	return s
}

// means is the mean F1 of the Chinese and of the European pairs.
func means(scores []*gold.Score) map[string]float64 {
	mean, count := map[string]float64{}, map[string]float64{}
	for _, s := range scores {
		from, _, _ := strings.Cut(s.Name, "-")
		mean[from] += s.F1()
		count[from]++
	}
	for from := range mean {
		mean[from] /= count[from]
	}
	return mean
}

// TestGold scores alignments against the official tables of the corpus.
func TestGold(t *testing.T) {
	var scores []*gold.Score
	for _, p := range goldPairs(t) {
		s := p.score(defaults)
		t.Logf("%s: missed %v, excess %v", s.Name, s.Missed, s.Excess)
		scores = append(scores, s)
	}
	if err := gold.Print(t.Output(), scores); err != nil {
		t.Fatal(err)
	}
	mean := means(scores)
	t.Logf("mean F1: %v", mean)
	for from, least := range map[string]float64{"zh": 0.985, "eu": 0.87} {
		if mean[from] < least {
			t.Errorf("mean F1 of %s: %.4f, want at least %.3f", from, mean[from], least)
		}
	}
}

// TestPlateau shows that no threshold is tuned to a point.
func TestPlateau(t *testing.T) {
	if testing.Short() {
		t.Skip("aligns the gold pairs many times")
	}
	pairs := goldPairs(t)
	measure := func(th thresholds) map[string]float64 {
		var scores []*gold.Score
		for _, p := range pairs {
			scores = append(scores, p.score(th))
		}
		return means(scores)
	}
	reached := measure(defaults)
	for _, row := range []struct {
		name string
		of   func(*thresholds) *float64
	}{
		{"in place", func(th *thresholds) *float64 { return &th.inPlace }},
		{"slot of pass 2", func(th *thresholds) *float64 { return &th.passes[1].slot }},
		{"move of pass 2", func(th *thresholds) *float64 { return &th.passes[1].move }},
		{"slot of pass 3", func(th *thresholds) *float64 { return &th.passes[2].slot }},
		{"move of pass 3", func(th *thresholds) *float64 { return &th.passes[2].move }},
		{"part", func(th *thresholds) *float64 { return &th.part }},
		{"beside", func(th *thresholds) *float64 { return &th.beside }},
		{"contained", func(th *thresholds) *float64 { return &th.contained }},
		{"covered", func(th *thresholds) *float64 { return &th.covered }},
	} {
		for _, factor := range []float64{0.8, 1.2} {
			th := defaults.atLeast(0) // a copy
			*row.of(&th) *= factor
			got := measure(th)
			t.Logf("%s ×%.1f: zh %.4f eu %.4f", row.name, factor, got["zh"], got["eu"])
			for from, mean := range reached {
				if got[from] < mean-0.008 {
					t.Errorf("%s ×%.1f: mean F1 of %s falls from %.4f to %.4f", row.name, factor, from, mean, got[from])
				}
			}
		}
	}
}
