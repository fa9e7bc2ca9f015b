// Package gfm writes words as GitHub Flavored Markdown (spec 0.29) that shows them
// as they are, whatever they hold, and the few HTML elements that a page which
// cleans Markdown leaves in it: <ins>, <del>, <strong>, <br>, <details>. Classes and
// styles are taken out there, and <u> and <mark> with them, so none are written.
package gfm

import (
	"strings"
	"unicode"
)

// Text returns words that Markdown shows as s. Start says that they begin a
// paragraph, where more is markup than in the middle of one. Line ends and
// characters that cannot be seen become spaces.
func Text(s string, start bool) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	if start {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != wideSpace || unicode.IsControl(r) })
		if s = opening(&b, s); s == "" {
			return b.String()
		}
	}
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]~", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '|':
			b.WriteString("&#124;") // a backslash would not do in every table
		case strings.ContainsRune("$@#", r):
			// Mathematics, mentions and references are found after the Markdown is
			// read, so no escape of Markdown's hides them; the edge of an element does.
			b.WriteString("<span>" + string(r) + "</span>")
		case r == ':' && strings.HasPrefix(s[i:], "://"):
			b.WriteString("\\:") // an address would swallow the escapes behind it
		case r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteString("\\.")
		case r == wideSpace || unicode.IsGraphic(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

const wideSpace = '\u3000'

// opening writes what would begin a list, a heading or a rule, escaped, and
// returns what is left of s.
func opening(b *strings.Builder, s string) string {
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits == len(s) || !strings.ContainsRune("-+=.)", rune(s[digits])) || digits > 0 && !strings.ContainsRune(".)", rune(s[digits])) {
		return s
	}
	b.WriteString(s[:digits] + "\\" + s[digits:digits+1])
	return s[digits+1:]
}
