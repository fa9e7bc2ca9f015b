package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

// dominant is the share of the places of a number that must have got the same new
// number for that to be said of the whole text. Penalties that rise each by its
// own measure, 三万元 to 五十万元 here and to 二十万元 there, are no substitution.
const dominant = 2.0 / 3

// unite gives terms that are the same replacement with more or fewer words around
// it the name that most places have: 兽医主管部门 → 农业农村主管部门 and, where the
// words behind it changed as well, 兽医主管 → 农业农村主管.
func unite(places map[replaced][]place) {
	byCore := map[replaced][]replaced{}
	for term := range places {
		core := coreOf(term)
		byCore[core] = append(byCore[core], term)
	}
	for _, terms := range byCore {
		slices.SortFunc(terms, func(a, b replaced) int {
			return cmp.Or(cmp.Compare(len(places[b]), len(places[a])), cmp.Compare(a.old, b.old))
		})
		for i, term := range terms {
			for _, same := range terms[:i] {
				if places[same] != nil && (strings.Contains(same.old, term.old) || strings.Contains(term.old, same.old)) {
					places[same] = append(places[same], places[term]...)
					delete(places, term)
					break
				}
			}
		}
	}
}

// coreOf returns what is left of a term when the words both sides begin and end
// with are taken away.
func coreOf(term replaced) replaced {
	old, new := term.old, term.new
	for old != "" && new != "" {
		r, size := utf8.DecodeRuneInString(old)
		if s, _ := utf8.DecodeRuneInString(new); s != r {
			break
		}
		old, new = old[size:], new[size:]
	}
	for old != "" && new != "" {
		r, size := utf8.DecodeLastRuneInString(old)
		if s, _ := utf8.DecodeLastRuneInString(new); s != r {
			break
		}
		old, new = old[:len(old)-size], new[:len(new)-size]
	}
	return replaced{old, new}
}

// dropScattered drops numbers that became now this number, now that.
func (c *comparer) dropScattered(places map[replaced][]place) {
	number := func(list []place) string {
		p := list[0]
		old, _ := c.sides(p.ch.Edits[p.from:p.to])
		c.tokens = c.words.Tokens(c.tokens[:0], old)
		if !slices.ContainsFunc(c.tokens, func(t textdiff.Token) bool { return t.Kind == textdiff.Number }) {
			return ""
		}
		return old
	}
	total := map[string]int{}
	for _, list := range places {
		total[number(list)] += len(list)
	}
	for term, list := range places {
		if n := number(list); n != "" && float64(len(list)) < dominant*float64(total[n]) {
			delete(places, term)
		}
	}
}
