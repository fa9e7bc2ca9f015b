package main

import (
	"cmp"
	"math"
	"slices"
)

// thresholds say what passes for a word.
type thresholds struct {
	count, words      int
	cohesion, entropy float64
	phrase            float64
}

// stats are the figures of one string of characters in the corpus.
type stats struct {
	count       float64
	left, right float64 // branching entropy before and behind it, in nats
}

// candidates returns the strings of up to maxWord characters that may be
// words, with their counts. Every single character is one.
func candidates(runs [][]rune, p thresholds) map[string]float64 {
	table := map[string]*stats{}
	tabulate(runs, p.count, func(s string, count, entropy float64) {
		table[s] = &stats{count: count, right: entropy}
	})
	for _, run := range runs {
		slices.Reverse(run)
	}
	tabulate(runs, p.count, func(s string, _, entropy float64) {
		table[reversed(s)].left = entropy
	})
	total := 0.0
	for _, run := range runs {
		slices.Reverse(run)
		total += float64(len(run))
	}
	found := map[string]float64{}
	for s, st := range table {
		runes := []rune(s)
		if joined(runes) {
			continue
		}
		if len(runes) == 1 || cohesion(runes, table, total) >= p.cohesion && min(st.left, st.right) >= p.entropy {
			found[s] = st.count
		}
	}
	return found
}

// cohesion returns the pointwise mutual information of the two parts of s at
// its weakest seam, in nats.
func cohesion(s []rune, table map[string]*stats, total float64) float64 {
	weakest := math.Inf(1)
	for cut := 1; cut < len(s); cut++ {
		left, right := table[string(s[:cut])], table[string(s[cut:])]
		weakest = min(weakest, math.Log(table[string(s)].count*total/(left.count*right.count)))
	}
	return weakest
}

// tabulate calls yield for each string of up to maxWord characters that occurs
// at least least times (single characters: at all), with its count and the
// entropy of the character behind it. The end of a run counts as a character
// of its own each time.
func tabulate(runs [][]rune, least int, yield func(s string, count, entropy float64)) {
	var text []rune // the runs, each ended by 0
	for _, run := range runs {
		text = append(append(text, run...), 0)
	}
	at := func(i, n int) rune {
		if i += n; i < len(text) {
			return text[i]
		}
		return 0
	}
	suffixes := make([]int32, len(text))
	for i := range suffixes {
		suffixes[i] = int32(i)
	}
	slices.SortFunc(suffixes, func(a, b int32) int {
		for n := range maxWord + 1 {
			x, y := at(int(a), n), at(int(b), n)
			if x != y || x == 0 {
				return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
			}
		}
		return cmp.Compare(a, b)
	})
	for n := 1; n <= maxWord; n++ {
		for first := 0; first < len(suffixes); {
			s := text[suffixes[first]:min(int(suffixes[first])+n, len(text))]
			if len(s) < n || slices.Contains(s, 0) {
				first++
				continue
			}
			last, entropy := first, newEntropy()
			for last < len(suffixes) && equalAt(text, int(suffixes[last]), s) {
				entropy.add(at(int(suffixes[last]), n))
				last++
			}
			if n == 1 || last-first >= least {
				yield(string(s), float64(last-first), entropy.nats())
			}
			first = last
		}
	}
}

func equalAt(text []rune, i int, s []rune) bool {
	return i+len(s) <= len(text) && slices.Equal(text[i:i+len(s)], s)
}

func reversed(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

// entropy of characters seen in sorted order.
type entropy struct {
	last       rune
	run, total float64
	sum        float64 // of n log n over the runs of equal characters
}

func newEntropy() *entropy { return &entropy{last: -1} }

func (e *entropy) add(r rune) {
	e.total++
	if r != e.last || r == 0 {
		e.close()
		e.last = r
	}
	e.run++
}

func (e *entropy) close() {
	if e.run > 0 {
		e.sum += e.run * math.Log(e.run)
	}
	e.run = 0
}

func (e *entropy) nats() float64 {
	e.close()
	return math.Log(e.total) - e.sum/e.total
}
