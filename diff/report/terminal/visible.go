package terminal

import (
	"fmt"
	"strings"
	"unicode"
)

// visible returns s with the characters a reader cannot see, or that would take
// over the terminal, written out as <U+202E>: controls, line and paragraph
// separators, format characters such as bidirectional overrides and zero-width
// spaces. In changed words (changed) that are nothing but spaces it also
// writes out every space but the common one, since the kind of space is all that
// changed there.
func visible(s string, changed bool) string {
	spaces := changed && strings.TrimFunc(s, unicode.IsSpace) == ""
	hidden := func(r rune) bool {
		switch {
		case r == '\t':
			return spaces
		case unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp):
			return true
		}
		return spaces && r != ' '
	}
	if strings.IndexFunc(s, hidden) < 0 {
		return strings.ReplaceAll(s, "\t", " ")
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case hidden(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		case r == '\t':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
