package align

import (
	"slices"
	"strings"
)

// parting looks for splits and joins. Of each item that has no equal it knows
// the rest: what its main partner does not have, which is all of it if there
// is none. Two items that are not main partners are linked by a part if their
// rests share enough of the smaller one, and one of these holds:
//
//   - a segment (line) of each is mostly contained in the rest of the other,
//     and in no rest more than in that one;
//   - one of them has no partner and stands beside the partner of the other,
//     as the new article does that takes over a paragraph of the one before it.
type parting struct {
	*finder
	thresholds
	oldRest, newRest   []bag
	oldTotal, newTotal []float32 // of the rests
}

// findParts links items of which a part went into another.
func (f *finder) findParts(t thresholds) {
	p := &parting{finder: f, thresholds: t}
	p.oldRest = p.rests(f.oldBags, f.partner, f.newBags)
	p.newRest = p.rests(f.newBags, f.back, f.oldBags)
	p.oldTotal, p.newTotal = f.totals(p.oldRest), f.totals(p.newRest)

	given, taken, least := map[couple]bool{}, map[couple]bool{}, map[couple]float64{}
	neighbours(f.back, f.newBags, func(j, i int32) { least[couple{i, j}] = t.beside })
	neighbours(f.partner, f.oldBags, func(i, j int32) { least[couple{i, j}] = t.beside })
	p.eachContained(f.old, f.oldBags, f.partner, f.newBags, p.newRest, func(i, j int32) { given[couple{i, j}] = true })
	p.eachContained(f.new, f.newBags, f.back, f.oldBags, p.oldRest, func(j, i int32) { taken[couple{i, j}] = true })
	for c := range given {
		if taken[c] {
			least[c] = t.part
		}
	}
	for c, least := range least {
		if share := p.share(c.old, c.new); share >= least {
			f.parts = append(f.parts, Link{Old: int(c.old), New: int(c.new), Similarity: share, Part: true})
		}
	}
}

type couple struct{ old, new int32 }

// rests takes out of each bag its partner's.
func (f *finder) rests(bags []bag, partner []int32, others []bag) []bag {
	rests := slices.Clone(bags)
	for i, j := range partner {
		if j >= 0 && bags[i] != nil {
			rests[i] = f.without(bags[i], others[j])
		}
	}
	return rests
}

// share is how much of the smaller rest of two items both have.
func (p *parting) share(i, j int32) float64 {
	if p.oldRest[i] == nil || p.newRest[j] == nil || p.partner[i] == j {
		return 0
	}
	shared := p.overlap(p.oldRest[i], p.newRest[j])
	if shared < minPartWeight {
		return 0
	}
	return min(1, float64(shared/min(p.oldTotal[i], p.newTotal[j])))
}

// neighbours reports each item without partner together with the partners of
// the items beside it.
func neighbours(partner []int32, bags []bag, report func(item, other int32)) {
	for i, j := range partner {
		if j >= 0 || bags[i] == nil {
			continue
		}
		if i > 0 && partner[i-1] >= 0 {
			report(int32(i), partner[i-1])
		}
		if i+1 < len(partner) && partner[i+1] >= 0 {
			report(int32(i), partner[i+1])
		}
	}
}

// eachContained reports, for each segment of an item that its partner does not
// cover, the item of the other side whose rest has most of it.
func (p *parting) eachContained(items []Item, bags []bag, partner []int32, others, rests []bag, report func(item, other int32)) {
	posted := p.x.post(rests)
	shared := sums{of: make([]float32, len(others))}
	var text []rune
	var segment bag
	for i := range items {
		if bags[i] == nil {
			continue
		}
		for line := range strings.Lines(items[i].Text) {
			text = normal(text[:0], line, true)
			segment = p.x.terms(text, segment)
			whole := p.x.total(segment)
			if j := partner[i]; whole == 0 || j >= 0 && p.overlap(segment, others[j]) >= float32(p.covered)*whole {
				continue
			}
			if j := p.container(segment, posted, partner[i], &shared); j >= 0 {
				report(int32(i), j)
			}
		}
	}
}

// container returns the item that has most of a segment, other than the one
// excepted, or -1 if none has enough of it.
func (p *parting) container(segment bag, posted *postings, except int32, shared *sums) int32 {
	for _, w := range segment {
		list := posted.all(w.term)
		if len(list) > maxPostings {
			continue
		}
		for _, other := range list {
			if other.item != except {
				shared.add(other.item, p.x.weight[w.term]*min(w.count, other.count))
			}
		}
	}
	most, at := float32(0), int32(-1)
	for _, j := range shared.touched {
		if s := shared.of[j]; s > most || s == most && j < at {
			most, at = s, j
		}
	}
	shared.reset()
	if most < float32(p.contained)*p.x.total(segment) {
		return -1
	}
	return at
}
