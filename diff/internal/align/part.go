package align

import (
	"cmp"
	"slices"
)

// parting looks for splits and joins. Of each item that has no equal it knows
// the rest: what its main partner does not have, which is all of it if there
// is none. Two items that are not main partners are linked by a part if their
// rests share enough of the smaller one, and one of these holds:
//
//   - a segment (line) of each that its main partner does not cover is mostly
//     contained in the rest of the other, and in no rest more than in that one;
//     where the other has no partner, it is enough that the segment's own partner
//     has less of it;
//   - one of them has no partner and stands beside the partner of the other,
//     as the new article does that takes over a paragraph of the one before it.
//
// Two items that both have no partner are linked as others are. To ask of them as
// much as of a relocation raised the mean of the EU tables by 0.003, but two in
// three of the links it cost in acts that were revised as a whole were right.
type parting struct {
	*finder
	thresholds
	oldSide, newSide partingSide
}

// partingSide is what a parting knows of one side.
type partingSide struct {
	items      []Item
	partner    []int32
	bags, rest []bag     // nil where the rest weighs too little to make a part
	total      []float32 // weight of the bag
	weight     []float32 // weight of the rest
}

type couple struct{ old, new int32 }

// findParts links items of which a part went into another.
func (f *finder) findParts(t thresholds) {
	p := &parting{finder: f, thresholds: t}
	p.oldSide = f.partingSide(f.old, f.partner, f.oldBags, f.newBags, f.oldTotal)
	p.newSide = f.partingSide(f.new, f.back, f.newBags, f.oldBags, f.newTotal)

	if !p.possible() {
		return
	}
	var beside, given, taken []couple
	p.newSide.neighbours(func(j, i int32) { beside = append(beside, couple{i, j}) })
	p.oldSide.neighbours(func(i, j int32) { beside = append(beside, couple{i, j}) })
	p.eachContained(&p.oldSide, &p.newSide, nil, func(i, j int32) { given = append(given, couple{i, j}) })
	if len(given) > 0 {
		asked := p.flags.take(len(p.back)) // the others cannot be in both lists
		for _, c := range given {
			asked[c.new] = true
		}
		p.eachContained(&p.newSide, &p.oldSide, asked, func(j, i int32) { taken = append(taken, couple{i, j}) })
	}
	beside, given, taken = each(beside), each(given), each(taken)
	both := slices.DeleteFunc(given, func(c couple) bool { return !contains(taken, c) })
	for _, c := range both {
		p.part(c, t.part)
	}
	for _, c := range beside {
		if !contains(both, c) {
			p.part(c, t.beside)
		}
	}
}

// possible tells whether there are two items that are not main partners and
// have a rest.
func (p *parting) possible() bool {
	old, olds := p.oldSide.withRest()
	new, news := p.newSide.withRest()
	return olds > 0 && news > 0 && (olds > 1 || news > 1 || p.partner[old] != new)
}

// withRest returns an item that has a rest, and how many have.
func (s *partingSide) withRest() (item int32, n int) {
	for i, rest := range s.rest {
		if rest != nil {
			item = int32(i)
			n++
		}
	}
	return item, n
}

// each leaves each couple once, in order.
func each(couples []couple) []couple {
	slices.SortFunc(couples, compareCouples)
	return slices.Compact(couples)
}

func contains(couples []couple, c couple) bool {
	_, found := slices.BinarySearchFunc(couples, c, compareCouples)
	return found
}

func compareCouples(a, b couple) int {
	return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
}

// part links a part if two items share enough.
func (p *parting) part(c couple, least float64) {
	if share := p.share(c.old, c.new); share >= least {
		p.parts = append(p.parts, Link{Old: int(c.old), New: int(c.new), Similarity: share, Part: true})
	}
}

func (f *finder) partingSide(items []Item, partner []int32, bags, others []bag, total []float32) partingSide {
	s := partingSide{items, partner, bags, f.bags.take(len(bags)), total, f.weights.take(len(bags))}
	for i, b := range bags {
		if b == nil {
			continue
		}
		s.rest[i], s.weight[i] = b, total[i]
		if j := partner[i]; j >= 0 {
			s.weight[i] -= f.overlap(b, others[j])
			if s.rest[i] = nil; s.weight[i] >= minPartWeight {
				s.rest[i] = f.without(b, others[j])
			}
		}
	}
	return s
}

// share is how much of the smaller rest of two items both have.
func (p *parting) share(i, j int32) float64 {
	rest, other := p.oldSide.rest[i], p.newSide.rest[j]
	if p.partner[i] == j || rest == nil || other == nil {
		return 0
	}
	shared := p.overlap(rest, other)
	if shared < minPartWeight {
		return 0
	}
	return min(1, float64(shared/min(p.oldSide.weight[i], p.newSide.weight[j])))
}

// neighbours reports each item without partner together with the partners of
// the items beside it.
func (s *partingSide) neighbours(report func(item, other int32)) {
	for i, j := range s.partner {
		if j >= 0 || s.rest[i] == nil {
			continue
		}
		if i > 0 && s.partner[i-1] >= 0 {
			report(int32(i), s.partner[i-1])
		}
		if i+1 < len(s.partner) && s.partner[i+1] >= 0 {
			report(int32(i), s.partner[i+1])
		}
	}
}

// eachContained reports, for each segment of an item that its partner does not
// cover, the item of the other side whose rest has most of it. It looks at all
// items, or those asked for.
func (p *parting) eachContained(side, other *partingSide, asked []bool, report func(item, other int32)) {
	posted := post(p.Workspace, other.rest, len(p.x.found))
	shared := sums{of: p.weights.take(len(other.items))}
	var held []float32
	for i := range side.items {
		if side.rest[i] == nil || p.allCovered(side, i) || asked != nil && !asked[i] {
			continue
		}
		p.segments = p.segments[:0]
		p.pieces.reset()
		text := side.items[i].Text
		for k, to := text.lines(); k < to; k++ {
			line := func(do func(terms []uint32)) { text.of.eachRun(k, k+1, do) }
			if p.terms = p.x.bag(line, p.terms); len(p.terms) > 0 {
				p.segments = append(p.segments, p.pieces.keep(p.terms))
			}
		}
		partner := side.partner[i]
		held = p.held(held[:0], p.segments, other, partner)
		for k, s := range p.segments {
			total := p.x.total(s)
			if held[k] >= settled*total {
				continue
			}
			j, most := p.container(s, posted, partner, &shared)
			if j >= 0 && most >= float32(p.contained)*total &&
				(held[k] < float32(p.covered)*total || other.partner[j] < 0 && most > held[k]) {
				report(int32(i), j)
			}
		}
	}
}

// allCovered tells of an item of one line, without looking at it again, whether
// its partner covers it.
func (p *parting) allCovered(side *partingSide, i int) bool {
	from, to := side.items[i].Text.lines()
	return to-from == 1 && side.weight[i] <= float32(1-p.covered)*side.total[i]
}

// held appends what of each segment the partner of its item has.
func (p *parting) held(held []float32, segments []bag, other *partingSide, partner int32) []float32 {
	if partner < 0 {
		return append(held, make([]float32, len(segments))...)
	}
	p.spread(other.bags[partner])
	for _, s := range segments {
		held = append(held, p.overlapSpread(s))
	}
	p.clear(other.bags[partner])
	return held
}

// container returns the item whose rest has most of a segment, other than the
// one excepted, and how much; -1 if none has any of it.
func (p *parting) container(segment bag, posted *postings, except int32, shared *sums) (at int32, most float32) {
	for _, w := range segment {
		list := posted.all(w.term)
		if len(list) > maxPostings {
			continue
		}
		p.steps += len(list)
		shared.add(list, w.count, p.x.weight[w.term], nil)
	}
	at = -1
	for _, j := range shared.touched {
		if s := shared.of[j]; j != except && (s > most || s == most && j < at) {
			most, at = s, j
		}
	}
	shared.reset()
	return at, most
}
