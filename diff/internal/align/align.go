// Package align decides which units of an old sequence of texts, such as the
// articles of an act, became which units of a new one: which stayed, were
// reworded, moved, split or joined. It knows indices and a score, no law.
//
// # What it looks for
//
// Numbers are no identity (after an amendment most are shifted: of the 104
// articles of one act that survived, matching by number mispairs 102), so texts
// decide; label and heading break ties. The search goes from what is
// certain to what is likely, and each step only sees what the ones before it
// left over:
//
//  1. Anchors: equal texts in order, then equal normal forms (see form). First
//     the patience diff of Bram Cohen, in which a text counts that is unique on
//     both sides, then repeated texts.
//  2. Slots: between links in order, the order-preserving assignment of
//     greatest worth, the worth of a pair being the square of its similarity
//     (at last: its similarity times what is kept of the smaller item), as a
//     heaviest common subsequence (Jacobson and Vo, CPM 1992).
//  3. Relocations: what is left, wherever it stands, most similar first. Steps
//     2 and 3 alternate with falling thresholds, so that a weak pair in order
//     does not cost a strong one out of order. At last two items that are alone
//     between the same neighbours and kept their number or heading need only
//     few words in common.
//  4. Parts: a piece of one item that its main partner does not have, but
//     another item does, makes a split or a join (see parting).
//
// Similarity is the Dice coefficient over pairs of neighbouring characters in
// scripts without spaces, and over words and pairs of words elsewhere, each
// weighted by its inverse document frequency, so that the boilerplate of
// statutes counts little.
//
// # What it gives up
//
// The assignment is best within a slot for the pairs considered, not overall:
// an exact solution with moves is a cubic assignment problem. An item is
// compared with at most maxCandidates others, those that share most of its
// rare terms; a term that more than maxPostings items share finds no
// candidates outside short slots. A text repeated hundreds of times within one
// slot is paired with equals of about its own rank only.
//
// # Cost
//
// Equal texts cost one hash each. Of the rest each item costs its length, about
// maxSpent looked-up postings and maxCandidates comparisons, so that time and
// memory grow in proportion to the texts; memory is some 16 bytes for each term
// of the items without an equal text. Long sequences are aligned on all
// processors: both sides are read at the same time, and items share out the
// search for their candidates. Results depend on nothing but the arguments, and
// Align itself may run in parallel.
package align

// Options steers an alignment; the zero value is meant for use.
type Options struct {
	// MinSimilarity, from 0 to 1, forbids links of less similar items. Links
	// of parts are held to it by the part that they share.
	MinSimilarity float64

	// Scattered says that the items come from all over the texts: which stand near
	// each other means little.
	Scattered bool
}

// Link says that an old item became a new one. An item in several links was
// split or joined; at most one of them is its main link, the others are parts.
type Link struct {
	Old, New   int     // indices
	Similarity float64 // from 0 to 1 (normal forms equal); of a part: how much of the smaller rest is shared
	Moved      bool    // a main link that stands out of order with the others
	Part       bool    // only a part of one item went into the other
}

// Align decides which old items became which new ones. The links are sorted by
// New, then Old, and no two have both in common. Align(b, a) gives the same
// links as Align(a, b), turned round. For the method and its cost see the
// package comment.
func Align(old, new Sequence, opts Options) []Link {
	var w Workspace
	return w.Align(old, new, opts)
}

// Align is [Align] with memory to reuse.
func (w *Workspace) Align(old, new Sequence, opts Options) []Link {
	links, _ := w.align(old, new, opts, defaults)
	return links
}

// align returns the links, and the steps it took to find them.
func (w *Workspace) align(old, new Sequence, opts Options, t thresholds) (found []Link, steps int) {
	a, turned := newAlignment(w, old, new, opts)
	a.identicalTexts()
	if !a.done() {
		a.identicalForms()
	}
	if !a.done() {
		t = t.atLeast(opts.MinSimilarity)
		if !a.linkLast(t) {
			f := newFinder(a)
			f.assign(t)
			f.findParts(t)
			f.release()
		}
	}
	a.settleOrder()
	return a.links(turned), a.steps
}
