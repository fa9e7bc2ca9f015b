package textdiff

import "slices"

// occurrence counts where an id stands in a stretch.
type occurrence struct {
	olds, news int
	new        int // its last place in the new text
}

// anchor pairs an old token with a new one.
type anchor struct{ old, new int }

// cut aligns a stretch too long for myers: it is divided at the tokens that
// occur once in the old and once in the new stretch, in the longest order they
// share (Bram Cohen's patience diff), and the parts are aligned. A part that
// is still too long, and has no such token, is reported as replaced: exact,
// though not the shortest. Time is n log n.
func (a *aligner) cut(o0, o1, n0, n1, cuts int) {
	anchors := a.findAnchors(o0, o1, n0, n1)
	for _, at := range anchors {
		a.stretch(o0, at.old, n0, at.new, cuts)
		o0, n0 = at.old+1, at.new+1
	}
	if len(anchors) == 0 {
		a.add(o0, o1, n0, n1)
		return
	}
	a.stretch(o0, o1, n0, n1, cuts)
}

// findAnchors returns the pairs of tokens that are unique in both stretches
// and stand in the same order.
func (a *aligner) findAnchors(o0, o1, n0, n1 int) []anchor {
	top := max(slices.Max(a.old[o0:o1]), slices.Max(a.new[n0:n1]))
	if int(top) >= len(a.seen) {
		a.seen = make([]occurrence, int(top)+1)
	}
	for _, id := range a.old[o0:o1] {
		a.seen[id] = occurrence{}
	}
	for _, id := range a.new[n0:n1] {
		a.seen[id] = occurrence{}
	}
	for i := o0; i < o1; i++ {
		a.seen[a.old[i]].olds++
	}
	for i := n0; i < n1; i++ {
		s := &a.seen[a.new[i]]
		s.news, s.new = s.news+1, i
	}
	var anchors []anchor
	for i := o0; i < o1; i++ {
		if s := a.seen[a.old[i]]; s.olds == 1 && s.news == 1 {
			anchors = append(anchors, anchor{i, s.new})
		}
	}
	return increasing(anchors)
}

// increasing keeps the longest subsequence of anchors whose new places
// increase.
func increasing(anchors []anchor) []anchor {
	var tails []int // tails[k] ends the best subsequence of length k+1
	before := make([]int, len(anchors))
	for i, at := range anchors {
		k, _ := slices.BinarySearchFunc(tails, at.new, func(j, n int) int { return anchors[j].new - n })
		before[i] = -1
		if k > 0 {
			before[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	if len(tails) == 0 {
		return nil
	}
	kept := make([]anchor, len(tails))
	for k, i := len(tails)-1, tails[len(tails)-1]; k >= 0; k, i = k-1, before[i] {
		kept[k] = anchors[i]
	}
	return kept
}
