package convention

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// ordinal reads a number in one of the table's own words at the start of s, or
// in two that add up: "vigésimo primero" is twenty and one.
func ordinal(s string, words map[string]int) (numeral.Number, bool) {
	end := letters(s)
	value, ok := words[strings.ToLower(s[:end])]
	if !ok {
		return numeral.Number{}, false
	}
	if value >= 10 && value%10 == 0 && strings.HasPrefix(s[end:], " ") {
		more := letters(s[end+1:])
		if ones := words[strings.ToLower(s[end+1:end+1+more])]; ones > 0 && ones < 10 {
			value, end = value+ones, end+1+more
		}
	}
	return numeral.Number{Value: value, Canon: strconv.Itoa(value), Len: end, Style: numeral.Word}, true
}

// maxOrdinal bounds a number word, in bytes; "decimonovena" has twelve, with
// accents and a compound in one word there may be twice as many.
const maxOrdinal = 24

// letters returns the length of the letters s begins with, zero where there are
// more than a number word has.
func letters(s string) int {
	for i, c := range s[:min(len(s), maxOrdinal)] {
		if !unicode.IsLetter(c) {
			return i
		}
	}
	if len(s) > maxOrdinal {
		return 0
	}
	return len(s)
}

// give tells every number of the pattern that may be a word the table's own
// words.
func (m *matcher) give(words map[string]int) {
	if m.op == opNumber && m.styles&numeral.Word != 0 {
		m.words = words
	}
	for i := range m.parts {
		m.parts[i].give(words)
	}
}

// capital reads a blank and the capital letter behind it that divides what a
// number counts (ANNEX II A), where nothing follows that makes it a word.
func capital(s string) (letter string, size int) {
	rest := strings.TrimLeft(s, " \u00a0")
	size = len(s) - len(rest) + 1
	if size == 1 || rest == "" || rest[0] < 'A' || rest[0] > 'Z' {
		return "", 0
	}
	if behind := strings.TrimLeft(rest[1:], " \u00a0*"); behind != "" && !strings.ContainsAny(behind[:1], "(:-.\t") && !strings.HasPrefix(behind, "—") && !strings.HasPrefix(behind, "–") {
		return "", 0
	}
	return rest[:1], size
}
