package diff

import (
	"cmp"
	"math"
	"regexp/syntax"
	"slices"
	"strings"
)

const (
	// literalSets is how many sets of words a rule is sifted by: its unit and its
	// number.
	literalSets = 2
	// mostLiterals is how many words a set may have; to look for more one by one
	// does not pay.
	mostLiterals = 96
)

// literals returns sets of words in lower case of which one of each set at least
// stands in every match of the expression, those that narrow down a search most
// first; none when there are no such words. To look for a few words is a hundred
// times faster than to try the expression at every place. (R. Cox, "Regular
// expression matching with a trigram index", 2012, sifts files so.)
func literals(re *syntax.Regexp) [][]string {
	if words := exact(re); telling(words) {
		return [][]string{words}
	}
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literals(re.Sub[0])
		}
	case syntax.OpConcat:
		return sequence(re.Sub)
	case syntax.OpAlternate:
		return alternatives(re.Sub)
	default:
	}
	return nil
}

// sequence returns the sets of expressions that match one behind the other.
func sequence(all []*syntax.Regexp) [][]string {
	var sets [][]string
	run := []string{""} // what those before match that match exactly some words
	for _, re := range all {
		words := exact(re)
		if longer := product(run, words); longer != nil {
			run = longer
			continue
		}
		if telling(run) {
			sets = append(sets, run)
		}
		if run = words; words == nil {
			sets = append(sets, literals(re)...)
			run = []string{""}
		}
	}
	if telling(run) {
		sets = append(sets, run)
	}
	slices.SortStableFunc(sets, byRarity)
	return sets[:min(len(sets), literalSets)]
}

// alternatives returns the sets of an expression that matches where one of
// several does: the first sets of all together, and the second.
func alternatives(all []*syntax.Regexp) [][]string {
	var sets [literalSets][]string
	for _, re := range all {
		of := literals(re)
		if len(of) == 0 {
			return nil
		}
		for i := range sets {
			sets[i] = append(sets[i], of[min(i, len(of)-1)]...)
		}
	}
	for i, words := range sets {
		slices.Sort(words)
		sets[i] = slices.Compact(words)
	}
	if slices.Equal(sets[0], sets[1]) {
		return sets[:1]
	}
	return sets[:]
}

// exact returns all that an expression matches, in lower case and sorted, nil if
// that is too much.
func exact(re *syntax.Regexp) []string {
	var all []string
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpWordBoundary, syntax.OpNoWordBoundary,
		syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText:
		return []string{""}
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCharClass:
		return members(re.Rune)
	case syntax.OpCapture:
		return exact(re.Sub[0])
	case syntax.OpQuest:
		if all = exact(re.Sub[0]); all == nil {
			return nil
		}
		all = append(all, "")
	case syntax.OpConcat:
		all = []string{""}
		for _, sub := range re.Sub {
			if all = product(all, exact(sub)); all == nil {
				return nil
			}
		}
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			words := exact(sub)
			if words == nil || len(all)+len(words) > mostLiterals {
				return nil
			}
			all = append(all, words...)
		}
	default:
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// product returns each of the first words with each of the second behind it, nil if
// there are too many.
func product(first, second []string) []string {
	if len(first)*len(second) > mostLiterals {
		return nil
	}
	var all []string
	for _, a := range first {
		for _, b := range second {
			all = append(all, a+b)
		}
	}
	return all
}

// members returns the members of a class of characters, given by ranges, nil if
// there are too many.
func members(ranges []rune) []string {
	var all []string
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if len(all) == mostLiterals {
				return nil
			}
			all = append(all, strings.ToLower(string(r)))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// telling reports whether a set of words narrows down a search: none of them
// stands in nearly every text.
func telling(words []string) bool {
	common := func(word string) bool { return strings.Trim(word, " ,.-") == "" }
	return len(words) > 0 && !slices.ContainsFunc(words, common)
}

// byRarity sorts sets of words by how much they narrow down a search: by their
// least telling words, then by their numbers.
func byRarity(a, b []string) int {
	return cmp.Or(cmp.Compare(leastTelling(b), leastTelling(a)), cmp.Compare(len(a), len(b)))
}

// leastTelling returns how many bytes the shortest word has, digits and blanks left
// out, which stand everywhere.
func leastTelling(words []string) int {
	n := math.MaxInt
	for _, w := range words {
		size := len(w)
		for _, c := range []byte(w) {
			if '0' <= c && c <= '9' || c == ' ' {
				size--
			}
		}
		n = min(n, size)
	}
	return n
}
