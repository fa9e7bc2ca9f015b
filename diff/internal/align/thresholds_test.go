package align

import (
	"strings"
	"testing"
)

// TestPlateau shows on the gold tables that no threshold is tuned to a point.
func TestPlateau(t *testing.T) {
	if testing.Short() {
		t.Skip("aligns the gold pairs many times")
	}
	pairs := goldPairs(t)
	measure := func(th thresholds) map[string]float64 {
		mean, count := map[string]float64{}, map[string]float64{}
		for _, p := range pairs {
			from, _, _ := strings.Cut(p.name, "-")
			mean[from] += p.f1(th)
			count[from]++
		}
		for from := range mean {
			mean[from] /= count[from]
		}
		return mean
	}
	reached := measure(defaults)
	t.Logf("mean F1: zh %.4f eu %.4f", reached["zh"], reached["eu"])
	for _, row := range []struct {
		name string
		of   func(*thresholds) *float64
	}{
		{"in place", func(th *thresholds) *float64 { return &th.inPlace }},
		{"slot of pass 2", func(th *thresholds) *float64 { return &th.passes[1].slot }},
		{"move of pass 2", func(th *thresholds) *float64 { return &th.passes[1].move }},
		{"slot of pass 3", func(th *thresholds) *float64 { return &th.passes[2].slot }},
		{"move of pass 3", func(th *thresholds) *float64 { return &th.passes[2].move }},
		{"numbered", func(th *thresholds) *float64 { return &th.numbered }},
		{"alone", func(th *thresholds) *float64 { return &th.alone }},
		{"part", func(th *thresholds) *float64 { return &th.part }},
		{"beside", func(th *thresholds) *float64 { return &th.beside }},
		{"behind", func(th *thresholds) *float64 { return &th.behind }},
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
