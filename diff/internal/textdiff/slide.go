package textdiff

import "strings"

// slide moves each pure insertion or deletion to where it reads best. In
// “甲、乙、丙” made from “甲、丙” the inserted text can be “、乙” or “乙、”: the
// edit may stand anywhere as long as the token it leaves on one side is the
// token it takes in on the other. The place chosen is the one whose two ends
// are the strongest boundaries; of equals, the first.
func (w *Workspace) slide() {
	for k := range w.changes {
		c := &w.changes[k]
		switch {
		case c.o0 == c.o1:
			w.slideOne(k, &w.new, &c.n0, &c.n1, &w.old, &c.o0, &c.o1)
		case c.n0 == c.n1:
			w.slideOne(k, &w.old, &c.o0, &c.o1, &w.new, &c.n0, &c.n1)
		}
	}
}

// slideOne moves the run [*from, *to) of s, which stands at *at == *end in the
// other text.
func (w *Workspace) slideOne(k int, s *side, from, to *int, other *side, at, end *int) {
	first, last := w.room(k)
	best, bestScore := 0, s.boundary(*from)+s.boundary(*to)
	for d := -1; d >= -first; d-- {
		if s.ids[*from+d] != s.ids[*to+d] || s.ids[*from+d] != other.ids[*at+d] {
			break
		}
		if score := s.boundary(*from+d) + s.boundary(*to+d); score >= bestScore {
			best, bestScore = d, score
		}
	}
	for d := 0; d < last; d++ {
		if s.ids[*from+d] != s.ids[*to+d] || s.ids[*to+d] != other.ids[*at+d] {
			break
		}
		if score := s.boundary(*from+d+1) + s.boundary(*to+d+1); score > bestScore {
			best, bestScore = d+1, score
		}
	}
	*from, *to, *at, *end = *from+best, *to+best, *at+best, *end+best
}

// room returns how many tokens change k may move towards the start and towards
// the end without touching its neighbours.
func (w *Workspace) room(k int) (first, last int) {
	c := w.changes[k]
	var before change
	after := change{o0: len(w.old.tokens), n0: len(w.new.tokens)}
	if k > 0 {
		before = w.changes[k-1]
	}
	if k+1 < len(w.changes) {
		after = w.changes[k+1]
	}
	first = min(c.o0-before.o1, c.n0-before.n1)
	last = min(after.o0-c.o1, after.n0-c.n1)
	if k > 0 {
		first-- // an equality must remain between two changes
	}
	if k+1 < len(w.changes) {
		last--
	}
	return max(first, 0), max(last, 0)
}

// The strengths of boundaries between tokens.
const (
	boundaryNone      = 0
	boundaryWord      = 1
	boundaryClause    = 3
	boundarySentence  = 5
	boundaryParagraph = 7
)

// boundary says how strong the boundary before token i is. Closing marks
// belong to what they close, so a boundary stands after a comma and before an
// opening bracket.
func (s *side) boundary(i int) int {
	if i == 0 || i == len(s.tokens) {
		return boundaryParagraph
	}
	last, next := s.tokens[i-1], s.tokens[i]
	text := s.text[last.Start:last.End]
	after := s.text[next.Start:next.End]
	switch {
	case last.Kind == Break:
		return boundaryParagraph
	case next.Kind == Break:
		return boundarySentence
	case next.Kind == Space:
		return boundaryNone // a blank belongs to what it follows
	case last.Kind == Punct && isSentenceEnd(text):
		return boundarySentence
	case next.Kind == Punct && !isOpening(after):
		return boundaryWord
	case last.Kind == Punct && isClauseEnd(text):
		return boundaryClause
	case last.Kind == Space && i > 1 && s.tokens[i-2].Kind == Punct:
		if before := s.text[s.tokens[i-2].Start:s.tokens[i-2].End]; isSentenceEnd(before) {
			return boundarySentence
		}
		return boundaryClause
	case last.Kind == Punct && isOpening(text):
		return boundaryNone
	case next.Kind == Punct:
		return boundaryClause
	case last.Kind == Space:
		return boundaryWord + 1
	}
	return boundaryWord
}

const (
	sentenceEnds = "。；！？;.!?"
	clauseEnds   = "，、：,:）)」』”》〉】〕]"
	openings     = "（(「『“《〈【〔["
)

func isSentenceEnd(mark string) bool { return strings.Contains(sentenceEnds, mark) }

func isClauseEnd(mark string) bool { return strings.Contains(clauseEnds, mark) }

func isOpening(mark string) bool { return strings.Contains(openings, mark) }
