package convention

import (
	"math/bits"
	"slices"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// A trial is one rule among those tried on a line, and how many of its parts
// are those the rule before it begins with: 第 and a number stand before 编, 章, 节
// and 条 alike, and are read once.
type trial struct {
	rule   uint16
	shared uint8
	lead   byte          // what stands behind the shared parts begins with it; zero where there is a choice
	number *matcher      // the number that the rule begins with, nil where it begins otherwise
	reads  *matcher      // the number among the shared parts, as the rule has it that reads it
	styles numeral.Style // those the rule itself takes, where it takes other numbers than reads; zero else
}

// maxShared bounds the parts taken over from the rule before.
const maxShared = 4

// newTrial returns the trial of a rule behind that of another, nil for none.
func newTrial(rules []rule, last *trial, rule uint16) trial {
	try := trial{rule: rule}
	m := &rules[rule].matcher
	if m.op != opSequence {
		return try
	}
	if last != nil && rules[last.rule].matcher.op == opSequence {
		try.share(m, &rules[last.rule].matcher, last)
	}
	if int(try.shared) < len(m.parts) && !m.parts[try.shared].maybe {
		switch next := &m.parts[try.shared]; {
		case next.op == opLiteral:
			try.lead = next.literal[0]
		case next.op == opNumber && try.shared == 0:
			try.number = next
		}
	}
	return try
}

// share finds the parts that m and the pattern tried before it begin with.
func (t *trial) share(m, before *matcher, last *trial) {
	most := min(len(m.parts), len(before.parts), maxShared)
	if last.styles != 0 { // it may be matched by itself, and leaves no trace then
		most = min(most, int(last.shared))
	}
	for k := range most {
		part, reads := &m.parts[k], &before.parts[k]
		if t.reads == nil && last.reads != nil && k < int(last.shared) && reads.op == opNumber {
			reads = last.reads
		}
		switch {
		case part.equal(reads):
		case t.reads == nil && part.within(reads):
			t.styles = part.styles
		default:
			return
		}
		if t.reads == nil && part.op == opNumber {
			t.reads = reads
		} else if t.reads == nil && part.numbered() {
			return // its style may be that of another number
		}
		t.shared++
	}
}

// numbered reports whether m reads a number.
func (m *matcher) numbered() bool {
	return m.op == opNumber || slices.ContainsFunc(m.parts, func(p matcher) bool { return p.numbered() })
}

// within reports whether m is a number that o reads as m would where its style
// is one of m's: o takes those and more, and [numeral.Parse] the first that fits.
// A single style is told by its first character and read by itself.
func (m *matcher) within(o *matcher) bool {
	return m.op == opNumber && o.op == opNumber && m.maybe == o.maybe && (m.words == nil) == (o.words == nil) &&
		o.styles&m.styles == m.styles && bits.OnesCount8(uint8(m.styles)) > 1
}

// equal reports whether two matchers match the same.
func (m *matcher) equal(o *matcher) bool {
	return m.op == o.op && m.literal == o.literal && m.styles == o.styles && m.maybe == o.maybe && m.blank == o.blank && (m.words == nil) == (o.words == nil) &&
		(m.next == o.next || m.next != nil && o.next != nil && *m.next == *o.next) &&
		slices.EqualFunc(m.parts, o.parts, func(a, b matcher) bool { return a.equal(&b) })
}

// A path is how far the last rule came: where each of its first parts ended
// and what had been found by then.
type path struct {
	n     int // parts that matched, not more than maxShared
	ends  [maxShared]int
	found [maxShared]Match
	whole finding // what the whole rule found
}

// follow matches s with the rule of a trial and returns where the match ends, or
// -1, and what it found, which is good until the next.
func (p *path) follow(try *trial, m *matcher, s string) (end int, found *Match) {
	shared := int(try.shared)
	p.whole.last = ""
	if try.styles != 0 && (p.n < shared || p.found[shared-1].Style&try.styles == 0) {
		// What the other rule read says nothing about this one.
		p.whole.Match = Match{}
		return m.match(s, 0, &p.whole), &p.whole.Match
	}
	if p.n < shared {
		return -1, nil // at the part where the last rule failed
	}
	p.n = shared
	at := 0
	if shared > 0 {
		at = p.ends[shared-1]
	}
	if try.lead != 0 && (at == len(s) || s[at] != try.lead) || try.number != nil && !try.number.plausible(s) {
		return -1, nil
	}
	p.whole.Match = Match{}
	if m.op != opSequence {
		return m.match(s, 0, &p.whole), &p.whole.Match
	}
	if shared > 0 {
		p.whole.Match = p.found[shared-1]
	}
	for i := shared; i < len(m.parts); i++ {
		if at = m.parts[i].match(s, at, &p.whole); at < 0 {
			return -1, nil
		}
		if i < maxShared {
			p.n, p.ends[i], p.found[i] = i+1, at, p.whole.Match
		}
	}
	return at, &p.whole.Match
}
