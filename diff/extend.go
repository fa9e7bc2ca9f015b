package diff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

const (
	// agreement is the share of places that must have the same neighbouring word
	// for it to be part of the term: 其他|组织 is the term where 组织 follows
	// nearly always.
	agreement = 0.9
	// mostExtension is how many neighbouring tokens a term may grow by on a side.
	mostExtension = 4
)

// conjunctions join a term with another, and end it where they stand: of 法人或者其他组织
// the term that was replaced is 其他组织, also where 法人或者 stands in front of it
// at every place.
var conjunctions = []string{"和", "或", "或者", "与", "及", "以及", "與", "and", "or", "et", "ou", "und", "oder"}

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
	around := make([]surroundings, len(list))
	for i, p := range list {
		around[i] = c.neighbours(p)
	}
	around, behind := shared(around, func(s surroundings) []string { return s.behind })
	around, front := shared(around, func(s surroundings) []string { return s.front })
	slices.Reverse(front)
	before, after := strings.Join(front, ""), strings.Join(behind, "")
	kept := make([]place, len(around))
	for i, s := range around {
		kept[i] = s.place
	}
	return replaced{before + term.old + after, before + term.new + after}, kept
}

// surroundings are a place and the words that stayed next to it, from it
// outwards.
type surroundings struct {
	place
	front, behind []string
}

// shared returns the words that nearly all places have on one side, from the
// term outwards, and the places that have them.
func shared(list []surroundings, side func(surroundings) []string) ([]surroundings, []string) {
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
		list = slices.DeleteFunc(slices.Clone(list), func(p surroundings) bool {
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

// neighbours returns the words that stayed next to a replacement, up to the next
// mark of punctuation.
func (c *comparer) neighbours(p place) surroundings {
	const window = 60 // bytes; enough for mostExtension tokens
	before, after := c.around(p)
	front := c.plainWords(before[max(0, len(before)-window):])
	slices.Reverse(front)
	return surroundings{p, untilMark(front), untilMark(c.plainWords(after[:min(window, len(after))]))}
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
func (c *comparer) plainWords(text string) []string {
	c.tokens = c.words.Tokens(c.tokens[:0], text)
	words := make([]string, 0, len(c.tokens))
	for _, t := range c.tokens {
		word := text[t.Start:t.End]
		switch t.Kind {
		case textdiff.Han, textdiff.Word, textdiff.Space:
			if slices.Contains(conjunctions, word) {
				word = ""
			}
		default:
			word = ""
		}
		words = append(words, word)
	}
	return words
}

func untilMark(words []string) []string {
	if i := slices.Index(words, ""); i >= 0 {
		return words[:i]
	}
	return words
}
