package terminal

import "github.com/mattn/go-runewidth"

// columns measures as terminals do (Unicode Standard Annex #11), with
// characters of ambiguous width, such as “ and §, narrow whatever the locale
// says: the same comparison prints the same everywhere.
var columns = &runewidth.Condition{StrictEmojiNeutral: true}

func runeWidth(r rune) int { return columns.RuneWidth(r) }

// width returns the number of columns s takes, character by character.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}
