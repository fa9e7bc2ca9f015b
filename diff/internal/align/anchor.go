package align

import "slices"

// maxAnchorDepth bounds how often a gap is searched again for texts that are
// unique in it; each round costs the length of the gaps.
const maxAnchorDepth = 24

// maxRepeats is how many pairs of equal texts a gap offers for one text; a
// text repeated more often than that is paired with equals of about its rank.
const maxRepeats = 256

// identicalTexts links, in order, items with the same text. Texts are taken to be
// the same if their hashes of 64 bits are, which among a million texts others
// happen to be once in 10^7 alignments.
func (a *alignment) identicalTexts() {
	a.anchorEqual(a.digests[0].hashes, a.digests[1].hashes)
}

// identicalForms links, in order, items without a partner whose texts have the
// same normal form. It reads the texts.
func (a *alignment) identicalForms() {
	oldLeft, newLeft := bytesLeft(a.partner, a.digests[0].bytes), bytesLeft(a.back, a.digests[1].bytes)
	oldHashes, newHashes := a.hashes.take(len(a.partner)), a.hashes.take(len(a.back))
	a.texts[0], a.texts[1] = a.Workspace.texts.take(len(a.partner)), a.Workspace.texts.take(len(a.back))
	both(min(oldLeft, newLeft) >= worthSharing,
		func() { a.oldMemory.reader.all(a.old, a.partner, a.texts[0], oldHashes) },
		func() { a.newMemory.reader.all(a.new, a.back, a.texts[1], newHashes) })
	a.anchorEqual(oldHashes, newHashes)
}

// anchorEqual links, in order, items without a partner whose hashes are equal.
func (a *alignment) anchorEqual(oldHashes, newHashes []uint64) {
	n := newNumbering(a.Workspace, len(a.partner)+len(a.back))
	keys := func(partner []int32, hashes []uint64) []int32 {
		keys := a.ints.take(len(hashes))
		for i, hash := range hashes {
			if keys[i] = -1; partner[i] < 0 {
				keys[i] = n.number(hash)
			}
		}
		return keys
	}
	oldKeys := keys(a.partner, oldHashes)
	newKeys := keys(a.back, newHashes)
	a.anchors(oldKeys, newKeys, len(n.hashes))
}

// bytesLeft is the length of the texts without a partner.
func bytesLeft(partner, bytes []int32) (left int) {
	for i, n := range bytes {
		if partner[i] < 0 {
			left += int(n)
		}
	}
	return left
}

// all reads the texts of items without a partner, and notes the hashes of their normal
// forms.
func (r *Reader) all(s Sequence, partner []int32, texts []Text, hashes []uint64) {
	for i, j := range partner {
		if j < 0 {
			texts[i] = r.text(s, i)
			hashes[i] = texts[i].hash()
		}
	}
}

// anchors links, in order, items with equal keys; a key below 0 equals none.
// Links already there bound the gaps that are searched.
//
// In each gap equal beginnings and ends are linked first, then the longest
// ordered run of texts that are unique on both sides (Cohen's patience diff),
// again within the gaps this makes, and at last texts that repeat.
func (a *alignment) anchors(oldKeys, newKeys []int32, keys int) {
	s := anchorSearch{alignment: a, oldKeys: oldKeys, newKeys: newKeys}
	s.oldSeen, s.newSeen, s.newAt = a.ints.take(keys), a.ints.take(keys), a.ints.take(keys)
	for _, g := range a.betweenLinks() {
		s.search(g, 0)
	}
}

type anchorSearch struct {
	*alignment
	oldKeys, newKeys []int32
	oldSeen, newSeen []int32 // per key: how often it stands in the gap
	newAt            []int32 // per key: where it was seen last
}

func (s *anchorSearch) search(g gap, depth int) {
	s.steps += int(g.oldTo - g.oldFrom + g.newTo - g.newFrom)
	for g.oldFrom < g.oldTo && g.newFrom < g.newTo && s.equal(g.oldFrom, g.newFrom) {
		s.link(g.oldFrom, g.newFrom, 1)
		g.oldFrom++
		g.newFrom++
	}
	for g.oldFrom < g.oldTo && g.newFrom < g.newTo && s.equal(g.oldTo-1, g.newTo-1) {
		g.oldTo--
		g.newTo--
		s.link(g.oldTo, g.newTo, 1)
	}
	if g.oldFrom == g.oldTo || g.newFrom == g.newTo {
		return
	}
	if !s.count(g) {
		return
	}
	var pairs []pair
	if depth < maxAnchorDepth {
		pairs = s.unique(g)
	}
	if len(pairs) == 0 {
		pairs = s.repeated(g)
		s.forget(g)
		for _, p := range s.chain.heaviest(pairs) {
			s.link(p.old, p.new, 1)
		}
		return
	}
	s.forget(g)
	from := g
	for _, p := range slices.Clone(s.chain.heaviest(pairs)) {
		s.link(p.old, p.new, 1)
		s.search(gap{from.oldFrom, p.old, from.newFrom, p.new}, depth+1)
		from.oldFrom, from.newFrom = p.old+1, p.new+1
	}
	s.search(from, depth+1)
}

func (s *anchorSearch) equal(i, j int32) bool {
	return s.partner[i] < 0 && s.back[j] < 0 && s.oldKeys[i] >= 0 && s.oldKeys[i] == s.newKeys[j]
}

// count notes how often each key stands in the gap, and reports whether any
// stands on both sides; if none does, it leaves nothing noted.
func (s *anchorSearch) count(g gap) (both bool) {
	for i := g.oldFrom; i < g.oldTo; i++ {
		if k := s.oldKeys[i]; k >= 0 && s.partner[i] < 0 {
			s.oldSeen[k]++
		}
	}
	for j := g.newFrom; j < g.newTo; j++ {
		if k := s.newKeys[j]; k >= 0 && s.back[j] < 0 {
			s.newSeen[k]++
			s.newAt[k] = j
			both = both || s.oldSeen[k] > 0
		}
	}
	if !both {
		s.forget(g)
	}
	return both
}

// unique lists the pairs of equal texts that stand once in the gap's old and
// once in its new part.
func (s *anchorSearch) unique(g gap) (pairs []pair) {
	pairs = make([]pair, 0, min(g.oldTo-g.oldFrom, g.newTo-g.newFrom))
	for i := g.oldFrom; i < g.oldTo; i++ {
		k := s.oldKeys[i]
		if k >= 0 && s.partner[i] < 0 && s.oldSeen[k] == 1 && s.newSeen[k] == 1 {
			pairs = append(pairs, pair{i, s.newAt[k], s.anchorWorth(i), 1})
		}
	}
	return pairs
}

func (s *anchorSearch) forget(g gap) {
	for i := g.oldFrom; i < g.oldTo; i++ {
		if k := s.oldKeys[i]; k >= 0 {
			s.oldSeen[k] = 0
		}
	}
	for j := g.newFrom; j < g.newTo; j++ {
		if k := s.newKeys[j]; k >= 0 {
			s.newSeen[k] = 0
		}
	}
}

// anchorWorth counts an anchor as one, and lets length decide between chains
// of equally many.
func (s *anchorSearch) anchorWorth(i int32) float64 {
	return 1 + float64(min(s.digests[0].bytes[i], 1<<16))/(1<<24)
}

// repeated lists pairs of equal texts of the gap: all of them, or for a text
// that repeats very often those of about equal rank, counted from either end.
func (s *anchorSearch) repeated(g gap) (pairs []pair) {
	at := map[int32][]int32{}
	for j := g.newFrom; j < g.newTo; j++ {
		if k := s.newKeys[j]; k >= 0 && s.back[j] < 0 && s.oldSeen[k] > 0 {
			at[k] = append(at[k], j)
		}
	}
	rank := map[int32]int{}
	for i := g.oldFrom; i < g.oldTo; i++ {
		k := s.oldKeys[i]
		if k < 0 || s.partner[i] >= 0 || len(at[k]) == 0 {
			continue
		}
		r, olds, news := rank[k], int(s.oldSeen[k]), len(at[k])
		rank[k]++
		low, high := 0, news-1
		if olds*news > maxRepeats {
			reach := max(1, maxRepeats/olds)
			low, high = min(r, r+news-olds)-reach, max(r, r+news-olds)+reach
			if high-low > 4*reach {
				low, high = r-reach, r+reach
			}
		}
		for n := max(low, 0); n <= min(high, news-1); n++ {
			pairs = append(pairs, pair{i, at[k][n], s.anchorWorth(i), 1})
		}
	}
	s.steps += len(pairs)
	return pairs
}
