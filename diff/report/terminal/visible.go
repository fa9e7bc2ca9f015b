package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible returns s with the characters a reader cannot see, or that would take
// over the terminal, written out as <U+202E>: controls, line and paragraph
// separators, format characters such as bidirectional overrides and zero-width
// spaces. In changed words (changed) that are nothing but spaces it also
// writes out every space but the common one, since the kind of space is all that
// changed there.
func visible(s string, changed bool) string {
	spaces := changed && strings.TrimFunc(s, unicode.IsSpace) == ""
	if !spaces && isClear(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for _, r := range s {
		switch {
		case r == '\t' && !spaces:
			b.WriteByte(' ')
		case isHidden(r), spaces && r != ' ':
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r) // of a byte that is no UTF-8, U+FFFD
		}
	}
	return b.String()
}

// isClear reports whether s is UTF-8 without anything to write out. Nearly all
// text is: the characters of most laws are known by their ranges alone.
func isClear(s string) bool {
	for _, r := range s {
		switch {
		case ' ' <= r && r <= '~', 0x4E00 <= r && r <= 0x9FFF, 0x3000 <= r && r <= 0x303F, 0xFF01 <= r && r <= 0xFF60, 0xC0 <= r && r <= 0x24F, 0x2010 <= r && r <= 0x2027:
		case isHidden(r), r == utf8.RuneError: // a byte that is no UTF-8, perhaps
			return false
		}
	}
	return true
}

// isHidden reports whether a reader would not see r, or a terminal obey it.
func isHidden(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
}
