package pairing

import (
	"cmp"
	"slices"
)

const (
	// minShared is the least similarity of two texts that are paired by a name or
	// a title which may not be theirs. Of 11,726 pairs of texts of different laws
	// in the corpus 18 reach it, and 106 of its 109 revisions.
	minShared = 0.03
	// minWords is the least similarity of two texts that nothing but their words
	// makes a pair. The most alike texts of different laws reach 0.062, and 94 of
	// the 109 revisions reach 0.09.
	minWords = 0.09
	// minSketch is how many hashes a sketch must have to tell that two texts share
	// nothing: of less than a sentence one word changed leaves nothing.
	minSketch = 32
	// maxHolders is in how many files of a folder words may stand and still tell
	// texts apart; the closing article of every regulation stands in more.
	maxHolders = 64
)

// byWords pairs the files of a group that share most words, the most similar
// first, down to the similarity least. Texts that share nothing are not paired.
func (m *matching) byWords(within group, by Reason, least float64) {
	within = m.free(within)
	holders := map[uint64][]int{} // the new files in whose sketch a hash stands
	for _, n := range within.new {
		for _, h := range m.new[n].Sketch {
			holders[h] = append(holders[h], n)
		}
	}
	var found []Pair
	for _, o := range within.old {
		met := map[int]bool{}
		for _, h := range m.old[o].Sketch {
			if list := holders[h]; len(list) <= maxHolders {
				for _, n := range list {
					met[n] = true
				}
			}
		}
		for n := range met {
			if s := m.old[o].Sketch.Similarity(m.new[n].Sketch); s > 0 && s >= least {
				found = append(found, Pair{o, n, by, s})
			}
		}
	}
	slices.SortFunc(found, func(a, b Pair) int {
		return cmp.Or(-cmp.Compare(a.Similarity, b.Similarity),
			cmp.Compare(m.old[a.Old].Name, m.old[b.Old].Name), cmp.Compare(m.new[a.New].Name, m.new[b.New].Name))
	})
	for _, p := range found {
		if !m.ofOld[p.Old] && !m.ofNew[p.New] {
			m.pair(p.Old, p.New, by)
		}
	}
}
