package convention

import (
	"slices"
	"strings"
	"unicode"
)

// CountsAfresh reports whether s is one of the headings under which the articles
// count from one again and are cited with the heading, with a remark in brackets or
// without: 附　則　（令和五年法律第一号）　抄. Cost: nothing where the tradition has none,
// else the length of s.
func (t *Table) CountsAfresh(s string) bool {
	return len(t.Afresh) > 0 && len(s) >= len(t.Afresh[0]) && s[0] == t.Afresh[0][0] && slices.Contains(t.Afresh, squeezed(Unremarked(s)))
}

// Unremarked returns s without the first pair of round brackets in it and what they
// enclose; s itself where it has none.
func Unremarked(s string) string {
	for _, b := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		before, rest, ok := strings.Cut(s, b[0])
		if _, behind, closed := strings.Cut(rest, b[1]); ok && closed {
			return before + behind
		}
	}
	return s
}

// squeezed returns s without white space.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
