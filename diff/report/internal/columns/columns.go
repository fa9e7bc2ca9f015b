// Package columns measures text as terminals with cells of one width show it:
// Han and other wide characters take two columns, marks that combine with the
// character before them none (Unicode Standard Annex #11, with the general
// categories for what has no width). Characters of ambiguous width, such as “ and
// §, take one whatever the locale says: the same comparison prints the same
// everywhere.
package columns

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// OfRune returns the number of columns r takes: 0, 1 or 2.
func OfRune(r rune) int {
	if n, known := common(r); known {
		return n
	}
	return looked(r)
}

// common knows the characters that nearly all laws are written with, so that no
// table is searched for them.
func common(r rune) (columns int, known bool) {
	switch {
	case ' ' <= r && r <= '~', 0xC0 <= r && r <= 0x2FF:
		return 1, true
	case 0x4E00 <= r && r <= 0x9FFF, 0x3000 <= r && r <= 0x3029, 0xFF01 <= r && r <= 0xFF60:
		return 2, true
	}
	return 0, false
}

// looked looks a character up.
func looked(r rune) int {
	const jungseong, jongseong = 0x1160, 0x11FF // Hangul vowels and finals join the letter before them
	if jungseong <= r && r <= jongseong || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc, unicode.Zl, unicode.Zp) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	default:
		return 1
	}
}

// Of returns the number of columns s takes.
func Of(s string) int {
	n := 0
	for _, r := range s {
		n += OfRune(r)
	}
	return n
}

// Head returns how many bytes of s stand in its first n columns, with the marks
// on the last character; 0 where n is negative. It reads no further.
func Head(s string, n int) int {
	for i, r := range s {
		if n -= OfRune(r); n < 0 {
			return i
		}
	}
	if n < 0 {
		return 0
	}
	return len(s)
}

// Tail returns the byte from which s fills its last n columns: what stands there
// takes n columns, or n+1 where a wide character would be cut; 0 where s has
// fewer. It reads no further back.
func Tail(s string, n int) int {
	at := len(s)
	for n > 0 && at > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		n -= OfRune(r)
		at -= size
	}
	return at
}
