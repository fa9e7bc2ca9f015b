package align

import "slices"

// thresholds are the similarities and shares from which items are linked.
//
// They were chosen on the gold tables of the shared corpus (17 pairs of Chinese
// acts, 9 of European ones), where the mean F1 is 0.991 and 0.900. Each lies in
// the middle of a plateau: TestPlateau moves every one of them by a fifth
// either way and holds both means to within 0.008. Without the search for parts
// the means are 0.990 and 0.796: it pays where articles are divided.
type thresholds struct {
	// inPlace is the similarity from which a pair in order is linked without
	// looking for a better one elsewhere.
	inPlace float64
	passes  []pass
	// numbered is the share of the smaller of two items in one gap that makes
	// them a pair if they kept their number; alone if they are the only ones left
	// in it and kept their number or heading. In the pairs of the corpus all that
	// reach either are one article (6 and 22 of them); below, of those numbered
	// alike most are not, and those alone say "(Deleted)".
	numbered, alone float64
	// part is how much of the smaller rest both items of a split or join must
	// have if segments of each lie in the other; beside if all that speaks for
	// them is that one stands next to the other's partner; behind if it only stands
	// near it, with others that have no partner between them.
	part, beside, behind float64
	// contained is how much of a segment another item's rest must have for the
	// segment to count as lying there.
	contained float64
	// covered is how much of a segment the main partner must have for it not to
	// be looked for elsewhere.
	covered float64
}

// pass holds the least similarity of a link in order, and of one out of order.
// A link in order has its neighbours' word for it and needs less of its own.
type pass struct{ slot, move float64 }

var defaults = thresholds{
	inPlace:   0.75,
	passes:    []pass{{slot: 0.9, move: 0.9}, {slot: 0.5, move: 0.7}, {slot: 0.2, move: 0.4}},
	numbered:  0.3,
	alone:     0.1,
	part:      0.2,
	beside:    0.25,
	behind:    0.75,
	contained: 0.33,
	covered:   0.45,
}

// atLeast raises the thresholds that are lower than the similarity given.
func (t thresholds) atLeast(least float64) thresholds {
	t.passes = slices.Clone(t.passes)
	for k, p := range t.passes {
		t.passes[k] = pass{max(p.slot, least), max(p.move, least)}
	}
	t.inPlace = max(t.inPlace, least)
	t.numbered, t.alone = max(t.numbered, least), max(t.alone, least)
	t.part, t.beside, t.behind = max(t.part, least), max(t.beside, least), max(t.behind, least)
	return t
}

const (
	// maxPostings is how many items of the other side may share a term for it
	// to find candidates; within a slot of no more items every term does.
	maxPostings = 64
	// maxSpent is after how many postings looked up for an item no commoner
	// terms are tried.
	maxSpent = 512
	// maxDirect is how many items are compared one by one, without looking for
	// candidates first.
	maxDirect = 16
	// maxCandidates is how many items of the other side one is compared with.
	maxCandidates = 8
	// minMovedTerms keeps items as short as "(deleted)" from counting as moved
	// where one of them goes and another comes.
	minMovedTerms = 6
	// minPartWeight is the least weight of the terms a part consists of, about
	// that of three rare words: "The Commission shall" is no part. From 5 to 30
	// it changes neither mean by more than 0.002. See also minPartTerms.
	minPartWeight = 10
	// minPartTerms is how many terms that two items have make a part, whatever they
	// weigh, if they are nearly all of the smaller rest: among few items, such as the
	// paragraphs of one article, none weighs much, and a sentence of seven characters
	// is a paragraph. From 3 to 6 it changes no gold table, as those are of articles;
	// of the 112 pairs of the corpus it redlines 12 otherwise, 8 of them better.
	minPartTerms = 5
	// wholeRest is how much of the smaller rest two items near each other must have
	// for it not to matter whether a third has it too: the second line of a title is
	// part of the title also where a heading repeats both. From 0.91 to 1 it changes
	// no gold table.
	wholeRest = 0.95
	// mostBehind is how far from the other's partner an item may stand that is linked
	// as one behind it. From 2 to 8 it changes neither mean by more than 0.001.
	mostBehind = 4
	// settled is how much of a segment the main partner must have for nobody else
	// to be looked at.
	settled = 0.9
	// tieBonus is what equal labels or headings add to the worth of a pair; it
	// outweighs a twentieth of similarity around 0.5. From 0.03 to 0.08 it changes
	// neither mean; below, two pieces of one article compete for its number.
	tieBonus = 0.05
)
