package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

const (
	// leastPlaces is how often a replacement must occur to be called systematic.
	// Twice is often chance; three times in one law is a drafter's decision.
	leastPlaces = 3
	// mostLeft is the share of places at which the old term may still stand in
	// the new text for it to count as replaced throughout.
	mostLeft = 0.25
	// agreement is the share of places that must have the same neighbouring word
	// for it to be part of the term: 其他|组织 is the term where 组织 follows
	// nearly always.
	agreement = 0.9
	// mostExtension is how many neighbouring tokens a term may grow by on a side.
	mostExtension = 4
)

// A place is one replacement of words: the edit that deletes and the one that
// inserts, and the words that stayed around them.
type place struct {
	ch            *Change
	edit          int // index of the deletion; the insertion follows
	front, behind []string
}

type replaced struct{ old, new string }

// systematic finds the terms that were replaced throughout, and marks their
// edits.
func (c *comparer) systematic(result *Comparison) []Systematic {
	byTerm := map[replaced][]place{}
	for ch := range result.All() {
		for i := 0; i+1 < len(ch.Edits); i++ {
			if c.replaces(ch.Edits, i) {
				key := replaced{c.old.Slice(ch.Edits[i].Old), c.new.Slice(ch.Edits[i+1].New)}
				byTerm[key] = append(byTerm[key], place{ch: ch, edit: i})
			}
		}
	}
	var found []Systematic
	places := map[replaced][]place{}
	for term, list := range byTerm {
		if len(list) < leastPlaces {
			continue
		}
		full, kept := c.extend(term, list)
		if len(kept) < leastPlaces || !c.throughout(full, len(kept)) {
			continue
		}
		places[full] = append(places[full], kept...)
	}
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
			p.ch.Edits[p.edit].Systematic, p.ch.Edits[p.edit+1].Systematic = i+1, i+1
		}
	}
	return found
}

// replaces reports whether edits i and i+1 by themselves put words in the place
// of others.
func (c *comparer) replaces(edits []Edit, i int) bool {
	d, n := edits[i], edits[i+1]
	alone := d.Op == Delete && n.Op == Insert && d.Cause == Substance && d.Part == n.Part && d.Part != LabelPart
	return alone && (i == 0 || edits[i-1].Op == Equal || edits[i-1].Part != d.Part) &&
		(i+2 == len(edits) || edits[i+2].Op == Equal || edits[i+2].Part != d.Part) &&
		squeeze(c.old.Slice(d.Old)) != "" && squeeze(c.new.Slice(n.New)) != ""
}

// extend grows a term by the words that stand beside it at nearly every place,
// and drops the places where others do.
func (c *comparer) extend(term replaced, list []place) (replaced, []place) {
	for i := range list {
		list[i].front, list[i].behind = c.neighbours(list[i])
	}
	list, behind := shared(list, func(p place) []string { return p.behind })
	list, front := shared(list, func(p place) []string { return p.front })
	slices.Reverse(front)
	before, after := strings.Join(front, ""), strings.Join(behind, "")
	return replaced{before + term.old + after, before + term.new + after}, list
}

// shared returns the words that nearly all places have on one side, from the
// term outwards, and the places that have them.
func shared(list []place, side func(place) []string) ([]place, []string) {
	var words []string
	for n := range mostExtension {
		count := map[string]int{}
		for _, p := range list {
			if words := side(p); n < len(words) {
				count[words[n]]++
			}
		}
		best := ""
		for w, k := range count {
			if k > count[best] || k == count[best] && w < best {
				best = w
			}
		}
		if best == "" || float64(count[best]) < agreement*float64(len(list)) {
			break
		}
		words = append(words, best)
		list = slices.DeleteFunc(slices.Clone(list), func(p place) bool {
			words := side(p)
			return n >= len(words) || words[n] != best
		})
	}
	for len(words) > 0 && strings.TrimSpace(words[len(words)-1]) == "" {
		words = words[:len(words)-1]
	}
	return list, words
}

// throughout reports whether the old term is nearly gone from the new text.
func (c *comparer) throughout(term replaced, places int) bool {
	left := strings.Count(c.new.Source, term.old)
	if strings.Contains(term.new, term.old) {
		left -= strings.Count(c.new.Source, term.new)
	}
	return float64(left) <= mostLeft*float64(places)
}

// neighbours returns the words that stayed next to a replacement, from it
// outwards, up to the next mark of punctuation.
func (c *comparer) neighbours(p place) (front, behind []string) {
	const window = 60 // bytes; enough for mostExtension tokens
	if p.edit > 0 {
		if e := p.ch.Edits[p.edit-1]; e.Op == Equal && e.Part == p.ch.Edits[p.edit].Part {
			text := c.old.Slice(e.Old)
			front = plainWords(text[max(0, len(text)-window):])
			slices.Reverse(front)
			front = untilMark(front)
		}
	}
	if p.edit+2 < len(p.ch.Edits) {
		if e := p.ch.Edits[p.edit+2]; e.Op == Equal && e.Part == p.ch.Edits[p.edit].Part {
			text := c.old.Slice(e.Old)
			behind = untilMark(plainWords(text[:min(window, len(text))]))
		}
	}
	return front, behind
}

// plainWords cuts text into tokens; those that may not grow a term are empty.
func plainWords(text string) []string {
	var words []string
	for _, t := range textdiff.Tokens(nil, text) {
		switch t.Kind {
		case textdiff.Han, textdiff.Word, textdiff.Space:
			words = append(words, text[t.Start:t.End])
		default:
			words = append(words, "")
		}
	}
	return words
}

func untilMark(words []string) []string {
	if i := slices.Index(words, ""); i >= 0 {
		return words[:i]
	}
	return words
}
