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
//     as the new article does that takes over a paragraph of the one before it, or
//     only others without partner stand between them, and it shares much more: so
//     does the third piece of an article divided into three. What they share must be
//     more than a formula (see claim).
//
// Two items that both have no partner are linked as others are. To ask of them as
// much as of a relocation raised the mean of the EU tables by 0.003, but two in
// three of the links it cost in acts that were revised as a whole were right.
type parting struct {
	*finder
	thresholds
}

// segment is a line of an item.
type segment struct {
	bag
	total float32 // what the line weighs
	held  float32 // what of it the partner of its item has
}

type couple struct{ old, new int32 }

// findParts links items of which a part went into another.
func (f *finder) findParts(t thresholds) {
	p := &parting{f, t}
	f.rests()
	if !p.possible() {
		return
	}
	both(f.large,
		func() { f.olds.posted.post(len(f.partner), f.olds.restOf, len(f.weight)) },
		func() { f.news.posted.post(len(f.back), f.news.restOf, len(f.weight)) })
	var beside, behind, taken []couple
	note := func(c couple, adjacent bool) {
		if adjacent {
			beside = append(beside, c)
		} else if !f.opts.Scattered {
			behind = append(behind, c)
		}
	}
	f.news.neighbours(func(j, i int32, adjacent bool) { note(couple{i, j}, adjacent) })
	f.olds.neighbours(func(i, j int32, adjacent bool) { note(couple{i, j}, adjacent) })
	given := p.eachContained(&f.olds, &f.news, nil)
	if len(given) > 0 {
		asked := p.flags.take(len(p.back)) // the others cannot be in both lists
		for _, c := range given {
			asked[c.new] = true
		}
		taken = p.eachContained(&f.news, &f.olds, asked)
		for k, c := range taken {
			taken[k] = couple{c.new, c.old}
		}
	}
	beside, behind, given, taken = each(beside), each(behind), each(given), each(taken)
	both := slices.DeleteFunc(given, func(c couple) bool { return !contains(taken, c) })
	for _, c := range both {
		p.part(c, t.part)
	}
	p.linkClaims(beside, behind, both)
}

// linkClaims links couples of which one stands near the other's partner, other than
// those linked already, by a part.
func (p *parting) linkClaims(beside, behind, linked []couple) {
	p.seeker(0).pieces.reset()
	var claims []claim
	for _, c := range beside {
		if !contains(linked, c) {
			claims = p.claim(claims, c, p.beside)
		}
	}
	for _, c := range behind {
		if !contains(linked, c) && !contains(beside, c) {
			claims = p.claim(claims, c, p.behind)
		}
	}
	p.findBoilerplate(claims)
	for _, c := range claims {
		if !c.boilerplate {
			p.linkPart(c.couple, c.share)
		}
	}
}

// possible tells whether there are two items that are not main partners and
// have a rest.
func (p *parting) possible() bool {
	old, olds := p.olds.withRest()
	new, news := p.news.withRest()
	return olds > 0 && news > 0 && (olds > 1 || news > 1 || p.partner[old] != new)
}

// withRest returns an item that has a rest, and how many have.
func (s *side) withRest() (item int32, n int) {
	for i := range s.rest {
		if s.hasRest(int32(i)) {
			item = int32(i)
			n++
		}
	}
	return item, n
}

// restOf returns what the main partner of an item does not have, all of it if there
// is none.
func (s *side) restOf(i int32) bag {
	if s.partner[i] < 0 {
		return s.bag(i)
	}
	return s.rests.bag(s.rest[i])
}

// hasRest tells whether an item has a rest that may be a part.
func (s *side) hasRest(i int32) bool { return s.partner[i] < 0 || s.rest[i] != 0 }

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
		p.linkPart(c, share)
	}
}

func (p *parting) linkPart(c couple, share float64) {
	p.parts = append(p.parts, Link{Old: int(c.old), New: int(c.new), Similarity: share, Part: true})
}

// rests finds out what of each item its main partner does not have.
func (f *finder) rests() {
	for _, s := range [...]*side{&f.olds, &f.news} {
		s.rest, s.lacking = f.bags.take(len(s.bags)), f.weights.take(len(s.bags))
	}
	one, other := f.seeker(0), f.seeker(1)
	both(f.large,
		func() { f.olds.restsBeside(&f.news, one, f.leastPart) },
		func() { f.news.restsBeside(&f.olds, other, f.leastPart) })
	f.steps += one.takeSteps() + other.takeSteps()
}

func (s *side) restsBeside(other *side, seek *seeker, least float32) {
	for i, b := range s.bags {
		if b == 0 {
			continue
		}
		s.lacking[i] = s.total[i]
		if j := s.partner[i]; j >= 0 {
			seek.spread(other.bag(j))
			s.lacking[i] -= seek.overlapSpread(s.shelf.bag(b))
			if s.lacking[i] >= least {
				seek.terms = seek.without(s.shelf.bag(b), seek.terms)
				s.rest[i] = s.rests.keep(seek.terms)
			}
			seek.clear(other.bag(j))
		}
	}
}

// share is how much of the smaller rest of two items both have; 0 where that is
// little and not nearly all.
func (p *parting) share(i, j int32) float64 {
	if p.partner[i] == j || !p.olds.hasRest(i) || !p.news.hasRest(j) {
		return 0
	}
	s := p.seeker(0)
	shared := s.overlap(p.olds.restOf(i), p.news.restOf(j))
	p.steps += s.takeSteps()
	if shared < p.leastPart {
		return 0
	}
	share := min(1, float64(shared/min(p.olds.lacking[i], p.news.lacking[j])))
	if shared < minPartWeight && share < p.behind {
		return 0
	}
	return share
}

// neighbours reports each item without partner together with the partners of the
// items nearest to it that have one, on either side and no further than mostBehind,
// and whether they stand beside it.
func (s *side) neighbours(report func(item, other int32, adjacent bool)) {
	for i, j := range s.partner {
		if j >= 0 {
			continue
		}
		for _, nearest := range [...]int{s.nearest(i, -1), s.nearest(i, 1)} {
			if nearest >= 0 {
				report(int32(i), s.partner[nearest], nearest == i-1 || nearest == i+1)
			}
		}
	}
}

// nearest returns the item with a partner that stands nearest to item i in a
// direction, -1 if none does within mostBehind.
func (s *side) nearest(i, direction int) int {
	for range mostBehind {
		i += direction
		if i < 0 || i >= len(s.partner) {
			return -1
		}
		if s.partner[i] >= 0 {
			return i
		}
	}
	return -1
}

// eachContained returns, for each segment of an item of a side that its partner
// does not cover, the item of the other side whose rest has most of it: the one of
// the side as old, the other as new. It looks at all items, or those asked for.
func (p *parting) eachContained(side, other *side, asked []bool) []couple {
	return gather(p.finder, nil, len(side.bags), func(s *seeker, i int, into []couple) []couple {
		if !side.hasRest(int32(i)) || asked != nil && !asked[i] {
			return into
		}
		if side.ofOneLine[i] && side.lacking[i] <= float32(1-p.covered)*side.total[i] {
			return into // its partner covers it
		}
		s.reader.Reset()
		text := s.reader.text(side.items, i)
		partner := side.partner[i]
		s.divide(text, side.known)
		if partner >= 0 {
			s.hold(other.bag(partner))
		}
		for _, segment := range s.segments {
			if segment.held >= settled*segment.total {
				continue
			}
			j, most := s.container(segment.bag, &other.posted, partner)
			if j >= 0 && most >= float32(p.contained)*segment.total &&
				(segment.held < float32(p.covered)*segment.total || other.partner[j] < 0 && most > segment.held) {
				into = append(into, couple{int32(i), j})
			}
		}
		return into
	})
}

// divide makes segments of the lines of an item.
func (s *seeker) divide(text Text, known *lexicon) {
	s.segments = s.segments[:0]
	s.pieces.reset()
	for k, to := text.lines(); k < to; k++ {
		if s.terms = known.line(text, k, &s.lines, s.terms); len(s.terms) > 0 {
			terms, _, total := s.reduce(s.terms, known.shared)
			s.segments = append(s.segments, segment{bag: s.pieces.keep(terms), total: total})
		}
	}
}

// hold notes what of each segment a bag has.
func (s *seeker) hold(b bag) {
	s.spread(b)
	for k := range s.segments {
		s.segments[k].held = s.overlapSpread(s.segments[k].bag)
	}
	s.clear(b)
}

// container returns the item whose rest has most of a segment, other than the
// one excepted, and how much; -1 if none has any of it.
func (s *seeker) container(b bag, posted *postings, except int32) (at int32, most float32) {
	for t, count := range b.all() {
		list := posted.all(t)
		if len(list) > maxPostings {
			continue
		}
		s.steps += len(list)
		s.sums.add(posted, t, list, count, s.weight[t], nil)
	}
	at = -1
	for _, j := range s.sums.touched {
		if sum := s.sums.of[j]; (sum > most || sum == most && j < at) && j != except {
			most, at = sum, j
		}
	}
	s.sums.reset()
	return at, most
}
