package main

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// rounds is the number of iterations of expectation maximisation before the
// lexicon is pruned, and after each pruning.
const rounds = 3

// fit estimates how often each candidate is a word, drops the phrases, and
// returns the words of the highest counts.
func fit(runs [][]rune, counts map[string]float64, p thresholds) map[string]float64 {
	for range 2 {
		for range rounds {
			counts = expect(runs, counts)
		}
		dropPhrases(counts, p.phrase)
	}
	for range rounds {
		counts = expect(runs, counts)
	}
	words := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	kept := map[string]float64{}
	for _, word := range words[:min(p.words, len(words))] {
		if counts[word] >= 1 {
			kept[word] = counts[word]
		}
	}
	return kept
}

// dropPhrases deletes the words that are hardly more frequent than the words
// they consist of make them: whose share is less than e^least times the
// product of the shares of those words. What is left of 不受影响 is 不受 and 影响.
// A word of three characters is most often one of two with an affix, such as
// 传染病, and has to pass half of that.
func dropPhrases(counts map[string]float64, least float64) {
	total := 0.0
	for _, word := range slices.Sorted(maps.Keys(counts)) {
		total += counts[word]
	}
	var phrases []string
	for word, count := range counts {
		runes := []rune(word)
		if len(runes) < 3 {
			continue
		}
		least := least
		if len(runes) == 3 {
			least /= 2
		}
		if math.Log(count/total)-bestSplit(runes, counts, total) < least {
			phrases = append(phrases, word) // deleting now would change what others are split into
		}
	}
	for _, phrase := range phrases {
		delete(counts, phrase)
	}
}

// bestSplit returns the logarithm of the highest product of shares over the
// ways to cut s into two or more words.
func bestSplit(s []rune, counts map[string]float64, total float64) float64 {
	best := make([]float64, len(s)+1)
	for end := 1; end <= len(s); end++ {
		best[end] = math.Inf(-1)
		for start := range end {
			if count := counts[string(s[start:end])]; count > 0 && end-start < len(s) {
				best[end] = max(best[end], best[start]+math.Log(count/total))
			}
		}
	}
	return best[len(s)]
}

// expect returns the expected count of each word over all ways to cut the
// runs, each way weighted by the product of the shares of its words (forward
// and backward algorithm).
func expect(runs [][]rune, counts map[string]float64) map[string]float64 {
	total := 0.0
	for _, word := range slices.Sorted(maps.Keys(counts)) {
		total += counts[word]
	}
	next := make(map[string]float64, len(counts))
	for _, run := range runs {
		for len(run) > maxRun { // keeps the products within range
			expectRun(run[:maxRun], counts, total, next)
			run = run[maxRun:]
		}
		expectRun(run, counts, total, next)
	}
	return next
}

// maxRun is the length in characters of the longest run taken at once: the
// share of a way to cut it must stay above the smallest float64.
const maxRun = 40

func expectRun(run []rune, counts map[string]float64, total float64, next map[string]float64) {
	n := len(run)
	share := make([][maxWord + 1]float64, n)
	forward := make([]float64, n+1)
	backward := make([]float64, n+1)
	forward[0], backward[n] = 1, 1
	for i := range n {
		for size := 1; size <= min(maxWord, n-i); size++ {
			p := counts[string(run[i:i+size])] / total
			if size == 1 {
				p = math.Max(p, 1e-9)
			}
			share[i][size] = p
			forward[i+size] += forward[i] * p
		}
	}
	for i := n - 1; i >= 0; i-- {
		for size := 1; size <= min(maxWord, n-i); size++ {
			backward[i] += share[i][size] * backward[i+size]
		}
	}
	for i := range n {
		for size := 1; size <= min(maxWord, n-i); size++ {
			if p := share[i][size]; p > 0 {
				next[string(run[i:i+size])] += forward[i] * p * backward[i+size] / forward[n]
			}
		}
	}
}
