package diff

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

const (
	// leastPlaces is how often a replacement must occur to be called systematic.
	// Twice is often chance; three times in one law is a drafter's decision.
	leastPlaces = 3
	// mostLeft is the share of places at which the old term may still stand in
	// the new text for it to count as replaced throughout.
	mostLeft = 0.25
)

// gapBytes is how far apart two edits may stand to be one replacement:
// "{+competent +}copyright [-administration -]department" is one term for
// another, with one word of both left standing.
const gapBytes = 12

// systematic finds the terms that were replaced throughout, and their places.
// Edits that stand close together are looked at as one replacement
// first, then each by itself.
func (c *comparer) systematic(result *Comparison) map[replaced][]place {
	t := &tally{number: map[replaced]int32{}}
	c.collectBelow(t, result.Root)
	first, second := c.candidates(t, t.together, nil), c.candidates(t, t.alone, nil)
	counts := c.count(slices.Concat(first, second), nil)
	places := map[replaced][]place{}
	used := map[*Edit]bool{}
	for _, s := range throughout(first, counts) {
		places[s.term] = append(places[s.term], s.places...)
		for _, p := range s.places {
			for i := p.from; i < p.to; i++ {
				used[&p.ch.Edits[i]] = true
			}
		}
	}
	if len(used) > 0 {
		second = c.candidates(t, t.alone, used)
		counts = c.count(second, counts)
	}
	for _, s := range throughout(second, counts) {
		places[s.term] = append(places[s.term], s.places...)
	}
	unite(places)
	c.dropScattered(places)
	return places
}

// A candidate is a term that was replaced often enough.
type candidate struct {
	term   replaced
	places []place
}

// candidates returns the terms with enough of the places that are not used, grown to
// their words, in a fixed order.
func (c *comparer) candidates(t *tally, places []numbered, used map[*Edit]bool) []candidate {
	var found []candidate
	t.frequent(places, used, func(term replaced, list []place) {
		if !c.mayExtend(list) {
			found = append(found, candidate{term, list})
		} else if full, kept := c.extend(term, list); len(kept) >= leastPlaces {
			found = append(found, candidate{full, kept})
		}
	})
	slices.SortFunc(found, func(a, b candidate) int {
		p, q := a.places[0].ch.Edits[a.places[0].from], b.places[0].ch.Edits[b.places[0].from]
		return cmp.Or(cmp.Compare(a.term.old, b.term.old), cmp.Compare(a.term.new, b.term.new), cmp.Compare(p.Old.Start, q.Old.Start))
	})
	return found
}

// collectBelow adds the replacements of a change and of those below it. A unit
// without kinds has none, nor has what is below it.
func (c *comparer) collectBelow(t *tally, ch *Change) {
	if ch.Kinds == 0 && !groupsUnits(ch) {
		return
	}
	c.collectPlaces(t, ch)
	for _, child := range ch.Children {
		c.collectBelow(t, child)
	}
}

// collectPlaces adds the replacements of one change.
func (c *comparer) collectPlaces(t *tally, ch *Change) {
	if len(ch.Old) == 0 || len(ch.New) == 0 {
		return
	}
	for from := 0; from < len(ch.Edits); {
		to := c.replacementEnd(ch.Edits, from, gapBytes)
		if to == from {
			from++
			continue
		}
		p, both := c.numbered(t, ch, from, to)
		if both {
			t.together = append(t.together, p)
		}
		for first := from; from < to; {
			end := c.replacementEnd(ch.Edits, from, 0)
			if end == from { // words that stand between
				from++
				continue
			}
			if from > first || end < to {
				p, both = c.numbered(t, ch, from, end)
			}
			if both {
				t.alone = append(t.alone, p)
			}
			from = end
		}
	}
}

// numbered returns the place of some edits, and whether they replace words at all.
func (c *comparer) numbered(t *tally, ch *Change, from, to int) (p numbered, both bool) {
	old, new := c.sides(ch.Edits[from:to])
	if blank(old) || blank(new) {
		return numbered{}, false
	}
	return numbered{place{ch, from, to}, t.numberOf(replaced{old, new})}, true
}

func blank(words string) bool { return strings.TrimSpace(words) == "" }

// replacementEnd returns the end of the replacement that begins at from, or
// from when none does.
func (c *comparer) replacementEnd(edits []Edit, from, gap int) int {
	part := edits[from].Part
	changes := func(i int) bool {
		return i < len(edits) && edits[i].Part == part && edits[i].Op != Equal && edits[i].Cause == Substance
	}
	if part == LabelPart {
		return from
	}
	to := from
	for changes(to) {
		to++
		if to < len(edits) && edits[to].Op == Equal && edits[to].Old.Len() <= gap && changes(to+1) &&
			!strings.ContainsFunc(c.old.Slice(edits[to].Old), unicode.IsPunct) {
			to++
		}
	}
	return to
}

// mark lists the terms, the most frequent first, and marks their edits.
func mark(places map[replaced][]place) []Systematic {
	var found []Systematic
	for term, list := range places {
		s := Systematic{Old: term.old, New: term.new}
		for _, p := range list {
			s.Places = append(s.Places, p.ch)
		}
		found = append(found, s)
	}
	slices.SortFunc(found, func(a, b Systematic) int {
		return cmp.Or(cmp.Compare(len(b.Places), len(a.Places)), cmp.Compare(a.Old, b.Old), cmp.Compare(a.New, b.New))
	})
	for i, s := range found {
		for _, p := range places[replaced{s.Old, s.New}] {
			for j := p.from; j < p.to; j++ {
				if p.ch.Edits[j].Op != Equal {
					p.ch.Edits[j].Systematic = int32(i + 1)
				}
			}
		}
	}
	return found
}

// count adds to counts how often the terms of candidates stand in the new text,
// as far as it is not yet known.
func (c *comparer) count(all []candidate, counts map[string]int) map[string]int {
	terms := map[string]bool{}
	add := func(term string) {
		if _, known := counts[term]; !known {
			terms[term] = true
		}
	}
	for _, s := range all {
		add(s.term.old)
		if strings.Contains(s.term.new, s.term.old) {
			add(s.term.new)
		}
	}
	found := occurrences(c.new.Source, terms)
	maps.Copy(found, counts)
	return found
}

// throughout returns the candidates whose old term is nearly gone from the new
// text, in which terms stand as often as counted.
func throughout(all []candidate, counts map[string]int) []candidate {
	var found []candidate
	for _, s := range all {
		left := counts[s.term.old]
		if strings.Contains(s.term.new, s.term.old) {
			left -= counts[s.term.new]
		}
		if float64(left) <= mostLeft*float64(len(s.places)) {
			found = append(found, s)
		}
	}
	return found
}
