package textdiff

import (
	"strings"
	"testing"
)

// TestRuneFilter holds a quick look at characters to the sets it stands for.
func TestRuneFilter(t *testing.T) {
	for _, row := range []struct {
		reason string
		filter runeFilter
		has    func(rune) bool
	}{
		{"numerals, also the one of another block", counting, func(r rune) bool { return strings.ContainsRune(numerals, r) }},
		{"first characters of citations", counting, func(r rune) bool { return strings.ContainsRune("第前本该該", r) }},
		{"words of one character", hanFunction, func(r rune) bool { return functionWords()[string(r)] }},
	} {
		passed := 0
		for r := rune(0x3000); r <= 0x9FFF; r++ {
			may := row.filter.may(r)
			if row.has(r) && !may {
				t.Errorf("%s: %q is in the set", row.reason, r)
			}
			if may {
				passed++
			}
		}
		if passed > 0x7000/10 {
			t.Errorf("%s: %d characters pass", row.reason, passed)
		}
	}
}

func TestIsNumeral(t *testing.T) {
	for r := rune(0); r <= 0xFFFF; r++ {
		if got, want := isNumeral(r), strings.ContainsRune(numerals, r); got != want {
			t.Errorf("%q: %v", r, got)
		}
	}
}
