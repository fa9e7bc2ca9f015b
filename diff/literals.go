package diff

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"
)

// literals returns words in lower case of which one at least stands in every
// match of the expression, nil when there are no such words. To look for a few
// words is a hundred times faster than to try the expression at every place.
func literals(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCharClass:
		return charLiterals(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literals(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range re.Sub {
			if words := literals(sub); rarer(words, best) {
				best = words
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			words := literals(sub)
			if words == nil {
				return nil
			}
			all = append(all, words...)
		}
		slices.Sort(all)
		return slices.Compact(all)
	default:
	}
	return nil
}

// rarer reports whether words narrow down a search more than others: by their
// shortest word, then by their number.
func rarer(words, others []string) bool {
	a, b := shortest(words), shortest(others)
	return a > b || a == b && a > 0 && len(words) < len(others)
}

func shortest(words []string) int {
	if len(words) == 0 {
		return 0
	}
	n := len(words[0])
	for _, w := range words {
		n = min(n, len(w))
	}
	return n
}

// charLiterals returns the members of a small class of characters, given by
// ranges.
func charLiterals(ranges []rune) []string {
	const most = 24 // beyond, looking for them one by one does not pay
	var all []string
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if len(all) == most || r == utf8.RuneError {
				return nil
			}
			all = append(all, strings.ToLower(string(r)))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
