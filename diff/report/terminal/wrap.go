package terminal

import (
	"strings"
	"unicode/utf8"
)

// minWidth is the least a wrapped line holds, whatever the terminal's width and
// the indent say: below ten Han characters nothing can be read.
const minWidth = 20

// breakAt returns how many cells go on a line of columns columns: up to the last
// place where a line may end, or as many as fit where there is none.
func breakAt(cells []cell, columns int) int {
	used, last := 0, 0
	for i, c := range cells {
		if i > 0 && mayBreak(cells[i-1], c) {
			last = i
		}
		used += c.width
		if used <= columns || c.text == " " {
			continue
		}
		if last > 0 {
			return last
		}
		return max(i, 1)
	}
	return len(cells)
}

// mayBreak reports whether a line may end between two cells: at spaces, and
// beside wide characters, but no closing mark or punctuation begins a line and
// no opening one ends it (the rules of GB/T 15834-2011, 5.1, and CLREQ).
func mayBreak(first, second cell) bool {
	switch {
	case second.text == " ":
		return false
	case first.mark && strings.HasSuffix(first.text, "-") || first.mark && strings.HasSuffix(first.text, "+"):
		return false // an opening mark stays with its words
	case second.mark && (second.text == closeDelete || second.text == closeInsert):
		return false
	case first.text == " ":
		return true
	case isOneOf(first.text, "（「『【《〈“‘［〔") || isOneOf(second.text, "，。、；：？！）」』】》〉”’］〕"):
		return false
	}
	return first.mark || second.mark || first.width == 2 || second.width == 2
}

func isOneOf(s, set string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && strings.ContainsRune(set, r)
}
