package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// gapBytes is how far apart two edits may stand to be one replacement:
// "{+competent +}copyright [-administration -]department" is one term for
// another, with one word of both left standing.
const gapBytes = 12

// A place is one replacement of words: the edits from and up to to, and the
// words that stayed around them.
type place struct {
	ch            *Change
	from, to      int
	front, behind []string
}

type replaced struct{ old, new string }

// systematic finds the terms that were replaced throughout, and marks their
// edits. Edits that stand close together are looked at as one replacement
// first, then each by itself.
func (c *comparer) systematic(result *Comparison) []Systematic {
	places := map[replaced][]place{}
	used := map[*Edit]bool{}
	for _, gap := range [...]int{gapBytes, 0} {
		byTerm := map[replaced][]place{}
		for ch := range result.All() {
			c.collectPlaces(byTerm, ch, gap, used)
		}
		for _, s := range c.throughout(c.candidates(byTerm)) {
			places[s.term] = append(places[s.term], s.places...)
			for _, p := range s.places {
				for i := p.from; i < p.to; i++ {
					used[&p.ch.Edits[i]] = true
				}
			}
		}
	}
	return mark(places)
}

// A candidate is a term that was replaced often enough.
type candidate struct {
	term   replaced
	places []place
}

// candidates returns the terms with enough places, grown to their words, in a
// fixed order.
func (c *comparer) candidates(byTerm map[replaced][]place) []candidate {
	var found []candidate
	for term, list := range byTerm {
		if len(list) < leastPlaces {
			continue
		}
		if !c.mayExtend(list) {
			found = append(found, candidate{term, list})
		} else if full, kept := c.extend(term, list); len(kept) >= leastPlaces {
			found = append(found, candidate{full, kept})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		p, q := a.places[0].ch.Edits[a.places[0].from], b.places[0].ch.Edits[b.places[0].from]
		return cmp.Or(cmp.Compare(a.term.old, b.term.old), cmp.Compare(a.term.new, b.term.new), cmp.Compare(p.Old.Start, q.Old.Start))
	})
	return found
}

// collectPlaces adds the replacements of one change, edits no further than gap
// bytes apart being one.
func (c *comparer) collectPlaces(byTerm map[replaced][]place, ch *Change, gap int, used map[*Edit]bool) {
	if len(ch.Old) == 0 || len(ch.New) == 0 {
		return
	}
	for from := 0; from < len(ch.Edits); {
		to := c.replacementEnd(ch.Edits, from, gap)
		if to == from {
			from++
			continue
		}
		old, new := c.sides(ch.Edits[from:to])
		if squeeze(old) != "" && squeeze(new) != "" && !used[&ch.Edits[from]] {
			key := replaced{old, new}
			byTerm[key] = append(byTerm[key], place{ch: ch, from: from, to: to})
		}
		from = to
	}
}

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
					p.ch.Edits[j].Systematic = i + 1
				}
			}
		}
	}
	return found
}

// mayExtend reports whether nearly all places have the same character on one
// side, as they must where they have the same word there. To cut the words
// around thousands of places that have not would cost more than all the rest.
func (c *comparer) mayExtend(list []place) bool {
	front, behind := map[rune]int{}, map[rune]int{}
	for _, p := range list {
		before, after := c.around(p)
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(after)
		if last == 's' { // which may be the plural s that words are compared without
			return true
		}
		front[last]++
		behind[first]++
	}
	for _, count := range [...]map[rune]int{front, behind} {
		for r, n := range count {
			if r != utf8.RuneError && float64(n) >= agreement*float64(len(list)) {
				return true
			}
		}
	}
	return false
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
		count, form := map[string]int{}, map[string]string{}
		for _, p := range list {
			if words := side(p); n < len(words) {
				key := singular(words[n])
				if count[key]++; form[key] == "" || len(words[n]) < len(form[key]) {
					form[key] = words[n]
				}
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
		words = append(words, form[best])
		list = slices.DeleteFunc(slices.Clone(list), func(p place) bool {
			words := side(p)
			return n >= len(words) || singular(words[n]) != best
		})
	}
	for len(words) > 0 && strings.TrimSpace(words[len(words)-1]) == "" {
		words = words[:len(words)-1]
	}
	return list, words
}

// singular takes the plural s from a word, so that "other organisation" and
// "other organisations" are one term.
func singular(word string) string {
	const shortest = 4 // "this", "has" are no plurals
	if len(word) > shortest && word[0] < 0x80 {
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// throughout returns the candidates whose old term is nearly gone from the new
// text.
func (c *comparer) throughout(all []candidate) []candidate {
	terms := map[string]bool{}
	for _, s := range all {
		terms[s.term.old] = true
		if strings.Contains(s.term.new, s.term.old) {
			terms[s.term.new] = true
		}
	}
	counts := occurrences(c.new.Source, terms)
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

// neighbours returns the words that stayed next to a replacement, from it
// outwards, up to the next mark of punctuation.
func (c *comparer) neighbours(p place) (front, behind []string) {
	const window = 60 // bytes; enough for mostExtension tokens
	before, after := c.around(p)
	front = plainWords(before[max(0, len(before)-window):])
	slices.Reverse(front)
	return untilMark(front), untilMark(plainWords(after[:min(window, len(after))]))
}

// around returns the words that stayed in front of a replacement and behind it.
func (c *comparer) around(p place) (before, after string) {
	part := p.ch.Edits[p.from].Part
	if p.from > 0 {
		if e := p.ch.Edits[p.from-1]; e.Op == Equal && e.Part == part {
			before = c.old.Slice(e.Old)
		}
	}
	if p.to < len(p.ch.Edits) {
		if e := p.ch.Edits[p.to]; e.Op == Equal && e.Part == part {
			after = c.old.Slice(e.Old)
		}
	}
	return before, after
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
