package align

import (
	"cmp"
	"slices"
)

// A claim is that two items make a part because one stands near the other's
// partner. What they share may be a formula of the law ("and shall be liable to a
// fine"): words that stand all in a third item say nothing about which of them an
// item took its own from. Of the 33 claims of articles in the gold tables 10 are of
// such words, and all 10 are wrong; of the other 23, 7. In the pairs without a table
// 22 of 25 are wrong. Where segments of both items speak for a part it is otherwise:
// a sentence that was copied into two articles is a part of both.
type claim struct {
	couple
	share       float64
	words       bag  // that both rests have
	rarest      term // of the words
	boilerplate bool
}

// claim links two items by a part if they share nearly all of the smaller rest, and
// adds a claim to a list if they share enough of it.
func (p *parting) claim(list []claim, c couple, least float64) []claim {
	share := p.share(c.old, c.new)
	if share < least {
		return list
	}
	if share >= wholeRest {
		p.linkPart(c, share)
		return list
	}
	s := p.seeker(0)
	rest := p.olds.restOf(c.old)
	s.spread(rest)
	s.terms = s.alsoSpread(p.news.restOf(c.new), s.terms)
	s.clear(rest)
	return append(list, claim{couple: c, share: share, words: s.pieces.keep(s.terms), rarest: s.rarest(s.terms)})
}

// alsoSpread is what of a bag is in the one that is spread.
func (s *seeker) alsoSpread(b bag, into bag) bag {
	also := into[:0]
	for t, count := range b.all() {
		if n := s.dense[t]; n > 0 {
			also = also.and(t, int32(fewer(count, n)))
		}
	}
	return also
}

// rarest returns the term of a bag that the fewest items have.
func (s *seeker) rarest(b bag) (rarest term) {
	most := float32(0)
	for t := range b.all() {
		if s.weight[t] > most {
			rarest, most = t, s.weight[t]
		}
	}
	return rarest
}

// findBoilerplate finds the claims of which a third item has all the words, among
// the items that have the rarest of them. It sorts the claims. It looks once at each
// term of the bags, as posting them would.
func (p *parting) findBoilerplate(claims []claim) {
	slices.SortFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.rarest, b.rarest), compareCouples(a.couple, b.couple))
	})
	var first []int32 // per term: 1 + the first claim of which it is the rarest
	for k := len(claims) - 1; k >= 0; k-- {
		switch found := p.found[claims[k].rarest]; {
		case found <= 2: // the two items alone have it
		case found > maxPostings: // to look into so many would cost more than it tells
			claims[k].boilerplate = true
		default:
			if first == nil {
				first = p.ints.take(len(p.weight))
			}
			first[claims[k].rarest] = int32(k) + 1
		}
	}
	if first == nil {
		return
	}
	s := p.seeker(0)
	for i := range p.olds.bags {
		s.holdClaims(claims, first, p.olds.bag(int32(i)), func(c couple) bool { return int32(i) != c.old && int32(i) != p.back[c.new] })
	}
	for j := range p.news.bags {
		s.holdClaims(claims, first, p.news.bag(int32(j)), func(c couple) bool { return int32(j) != c.new && int32(j) != p.partner[c.old] })
	}
	p.steps += s.takeSteps()
}

// holdClaims notes which claims are of words that the bag of an item has, if it is
// a third one to their two.
func (s *seeker) holdClaims(claims []claim, first []int32, b bag, third func(couple) bool) {
	spread := false
	for t := range b.all() {
		if first[t] == 0 {
			continue
		}
		if !spread {
			s.spread(b)
			spread = true
		}
		for k := first[t] - 1; int(k) < len(claims) && claims[k].rarest == t; k++ {
			if c := &claims[k]; !c.boilerplate && third(c.couple) {
				c.boilerplate = s.hasSpread(c.words)
			}
		}
	}
	if spread {
		s.clear(b)
	}
}

// hasSpread tells whether the bag that is spread has all of another.
func (s *seeker) hasSpread(b bag) bool {
	s.steps += len(b)
	for t, count := range b.all() {
		if s.dense[t] < count {
			return false
		}
	}
	return true
}
