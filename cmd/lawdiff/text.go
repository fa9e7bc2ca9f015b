package main

import (
	"fmt"
	"strings"
	"unicode"
)

// hasWords reports whether s holds a letter or a digit.
func hasWords(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// printable returns a name in which characters that command a terminal, or turn
// the direction of writing, are shown by their number: the names of files in a
// folder are chosen by others.
func printable(name string) string {
	commands := func(r rune) bool { return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) }
	name = strings.ToValidUTF8(name, "\uFFFD")
	if strings.IndexFunc(name, commands) < 0 {
		return name
	}
	var b strings.Builder
	for _, r := range name {
		if commands(r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
