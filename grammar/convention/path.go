package convention

import "slices"

// A trial is one rule among those tried on a line, and how many of its parts
// are those the rule before it begins with: 第 and a number stand before 编, 章, 节
// and 条 alike, and are read once.
type trial struct {
	rule   uint16
	shared uint8
}

// maxShared bounds the parts taken over from the rule before.
const maxShared = 4

// shared counts the parts that two patterns begin with alike.
func shared(a, b *matcher) uint8 {
	n := 0
	for n < min(len(a.parts), len(b.parts), maxShared) && a.op == opSequence && b.op == opSequence && a.parts[n].equal(&b.parts[n]) {
		n++
	}
	return uint8(n)
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

// follow matches s with a rule of which the last one has tried the first
// shared parts, and returns where the match ends, or -1, and what it found,
// which is good until the next rule.
func (p *path) follow(m *matcher, s string, shared int) (end int, found *Match) {
	if p.n < shared {
		return -1, nil // at the part where the last rule failed
	}
	p.whole.Match = Match{}
	if m.op != opSequence {
		p.n = 0
		return m.match(s, 0, &p.whole), &p.whole.Match
	}
	at := 0
	if shared > 0 {
		at, p.whole.Match = p.ends[shared-1], p.found[shared-1]
	}
	p.n = shared
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
