package align

import (
	"cmp"
	"slices"
)

// alignment is an alignment under way.
type alignment struct {
	*Workspace
	old, new      Sequence
	opts          Options
	texts         [2][]Text // of the old and new items that were read; nil once there are bags
	partner, back []int32   // for each old and each new item: its main partner, or -1
	similarity    []float64 // for each old item: of its main link
	ordered       []bool    // for each old item: whether its main link is one of those in order
	parts         []Link
	steps         int // terms, postings and pairs looked at, which is what an alignment costs
}

// newAlignment returns an alignment of two sequences, or of the two turned round: its
// steps break ties by visiting order, so each couple of sequences is always aligned
// in the same direction.
func newAlignment(w *Workspace, old, new Sequence, opts Options) (a *alignment, turned bool) {
	w.reset()
	w.takeDigests(old, new)
	if turned = w.compare(old, new) > 0; turned {
		old, new = new, old
		w.digests[0], w.digests[1] = w.digests[1], w.digests[0]
	}
	a = &alignment{
		Workspace: w, old: old, new: new, opts: opts,
		partner: w.ints.take(old.Len()), back: w.ints.take(new.Len()),
		similarity: w.shares.take(old.Len()), ordered: w.flags.take(old.Len()),
	}
	for i := range a.partner {
		a.partner[i] = -1
	}
	for j := range a.back {
		a.back[j] = -1
	}
	return a, turned
}

// link makes i and j each other's main partners, in order with the others.
func (a *alignment) link(i, j int32, similarity float64) {
	a.partner[i], a.back[j] = j, i
	a.similarity[i], a.ordered[i] = similarity, true
}

// linkMoved makes i and j each other's main partners, out of order.
func (a *alignment) linkMoved(i, j int32, similarity float64) {
	a.link(i, j, similarity)
	a.ordered[i] = false
}

// done tells whether on one side no item is left without a partner.
func (a *alignment) done() bool {
	return !slices.Contains(a.partner, -1) || !slices.Contains(a.back, -1)
}

// gap is a stretch of old and a stretch of new items, by half-open ranges,
// that face each other between two links in order.
type gap struct{ oldFrom, oldTo, newFrom, newTo int32 }

// betweenLinks lists the gaps that are not empty on either side. The list is
// good until the next call.
func (a *alignment) betweenLinks() []gap {
	a.gaps = a.gaps[:0]
	var g gap
	add := func(oldTo, newTo int32) {
		if g.oldFrom < oldTo && g.newFrom < newTo {
			a.gaps = append(a.gaps, gap{g.oldFrom, oldTo, g.newFrom, newTo})
		}
		g.oldFrom, g.newFrom = oldTo+1, newTo+1
	}
	for i, j := range a.partner {
		if j >= 0 && a.ordered[i] {
			add(int32(i), j)
		}
	}
	add(int32(len(a.partner)), int32(len(a.back)))
	return a.gaps
}

// settleOrder decides anew which main links are in order: those of the longest
// chain and, among equally long ones, of the most similar.
func (a *alignment) settleOrder() {
	a.steps += len(a.partner)
	inOrder, last := true, int32(-1)
	for i, j := range a.partner {
		if a.ordered[i] = j >= 0; j >= 0 {
			inOrder, last = inOrder && last < j, j
		}
	}
	if inOrder {
		return
	}
	pairs := slices.Grow(a.chosen[:0], len(a.partner))
	for i, j := range a.partner {
		if a.ordered[i] = false; j >= 0 {
			pairs = append(pairs, pair{int32(i), j, 1 + a.similarity[i]/4, a.similarity[i]})
		}
	}
	a.chosen = pairs
	for _, p := range a.chain.heaviest(pairs) {
		a.ordered[p.old] = true
	}
}

// links returns the links, of old and new items or, if that is how they are
// aligned, of new and old ones. The main links come sorted; only the parts, of
// which there are few, have to be sorted in.
func (a *alignment) links(turned bool) []Link {
	parts := a.parts
	if turned {
		for k, l := range parts {
			parts[k].Old, parts[k].New = l.New, l.Old
		}
	}
	slices.SortFunc(parts, compareLinks)
	links := make([]Link, 0, len(parts)+min(len(a.partner), len(a.back)))
	add := func(main Link) {
		for len(parts) > 0 && compareLinks(parts[0], main) < 0 {
			links = append(links, parts[0])
			parts = parts[1:]
		}
		links = append(links, main)
	}
	if turned {
		for i, j := range a.partner {
			if j >= 0 {
				add(Link{Old: int(j), New: i, Similarity: a.similarity[i], Moved: !a.ordered[i]})
			}
		}
	} else {
		for j, i := range a.back {
			if i >= 0 {
				add(Link{Old: int(i), New: j, Similarity: a.similarity[i], Moved: !a.ordered[i]})
			}
		}
	}
	return append(links, parts...)
}

func compareLinks(a, b Link) int {
	return cmp.Or(cmp.Compare(a.New, b.New), cmp.Compare(a.Old, b.Old))
}
