package numeral

import (
	"strings"
	"unicode/utf8"
)

// Suffix reads an insertion suffix that stands by itself at the start of s, as
// after the unit in 第二十四条之一, 第二十四条の二 and 제24조의2, and returns its canonical
// form, to be put behind that of the number ("-1"), and the bytes read; size is
// zero if there is none. A Latin one behind a hyphen or blank (TITOLO II-bis, Titre
// IV bis) and capital letters behind a hyphen (2º-A) are their own canonical form.
func Suffix(s string) (canon string, size int) {
	if insertionMark(s) == 0 {
		return letters(s)
	}
	var space [24]byte
	b := space[:0]
	for range maxSuffixes {
		value, n := countedSuffix(s[size:])
		if n == 0 {
			break
		}
		b = append(append(b, '-'), canonical(value)...)
		size += n
	}
	if string(b) == "-1" { // by far the commonest
		return "-1", size
	}
	return string(b), size
}

// letters reads a suffix in letters: a Latin one behind a hyphen or blank, or capitals
// behind a hyphen, as Brazil and Portugal have them behind the sign of an ordinal.
func letters(s string) (canon string, size int) {
	at := hyphen(s)
	if at == 0 && !strings.HasPrefix(s, " ") && !strings.HasPrefix(s, "\u00a0") {
		return "", 0
	}
	if word, n := latinSuffix(s); n > 0 {
		return word, n // TITOLO II-bis, a-bis), Titre IV bis
	}
	if n := letterSuffix(s[at:]); at > 0 && n > 0 && s[at] <= 'Z' {
		return s[at : at+n], at + n
	}
	return "", 0
}

// countedSuffix reads 之 (の, 의) and a number after it.
func countedSuffix(s string) (value, size int) {
	mark := insertionMark(s)
	if mark == 0 {
		return 0, 0
	}
	if strings.HasPrefix(s[mark:], " ") && len(s) > mark+1 && isDigit(s[mark+1]) {
		mark++ // 第 4 條之 1
	}
	if value, size = parseDigits(s[mark:]); size == 0 {
		value, size = chineseValue(s[mark:])
	}
	if size == 0 || value == 0 {
		return 0, 0
	}
	return value, mark + size
}

// insertionMark returns the length of the mark at the start of s that sets the
// number of an insertion off.
func insertionMark(s string) int {
	const size = len("之")
	if len(s) < size {
		return 0
	}
	switch s[:size] {
	case "之", "の", "의":
		return size
	}
	return 0
}

// appendSuffixes reads the insertion suffixes glued to a number that ends at i and
// adds their canonical form.
func appendSuffixes(canon []byte, s string, i int) ([]byte, int) {
	if i == len(s) || s[i] < utf8.RuneSelf && s[i] != ' ' && s[i] != '-' && !isLetter(s[i]) {
		return canon, i // as most numbers end
	}
	for range maxSuffixes {
		if v, n := countedSuffix(s[i:]); n > 0 {
			canon, i = append(append(canon, '-'), canonical(v)...), i+n
			continue
		}
		n := hyphen(s[i:])
		if n == 0 {
			break
		}
		v, size := parseDigits(s[i+n:])
		if size == 0 {
			break
		}
		canon, i = append(append(canon, '-'), canonical(v)...), i+n+size
	}
	if n := letterSuffix(s[i:]); n > 0 {
		return append(canon, s[i:i+n]...), i + n
	}
	if word, n := latinSuffix(s[i:]); n > 0 {
		canon, i = append(canon, word...), i+n
		if n := latinCapital(s[i:]); n > 0 {
			return append(canon, s[i+n-1]), i + n
		}
	}
	return canon, i
}

// latinCapital returns the bytes of the capital letter that counts what is
// inserted behind a Latin suffix, and of the blank before it (10 quater A; the
// canonical form has none), zero for none. A word of one letter that begins a
// sentence is none: a word in small letters follows it, and more than a
// preposition.
func latinCapital(s string) int {
	n := 0
	if strings.HasPrefix(s, "\u00a0") {
		n = len("\u00a0")
	} else if strings.HasPrefix(s, " ") {
		n = 1
	}
	if n >= len(s) || s[n] < 'A' || s[n] > 'Z' || !endsWord(s, n+1) || strings.HasPrefix(s[n+1:], "'") || strings.HasPrefix(s[n+1:], "’") {
		return 0
	}
	rest := strings.TrimLeft(s[n+1:], " \u00a0")
	small := 0
	for small < len(rest) && rest[small] >= 'a' && rest[small] <= 'z' {
		small++
	}
	if small > maxPreposition {
		return 0
	}
	return n + 1
}

// maxPreposition is the length of the words that may follow a number in a
// citation: "du", "des", "van".
const maxPreposition = 3

// hyphen returns the bytes of a hyphen at the start of s. A dash is not one: it
// joins the ends of a range.
func hyphen(s string) int {
	if s == "" || s[0] != '-' && s[0] < utf8.RuneSelf {
		return 0
	}
	for _, h := range [...]string{"-", "\u2010", "\u2011", "－"} {
		if strings.HasPrefix(s, h) {
			return len(h)
		}
	}
	return 0
}

// letterSuffix returns the bytes of one or two letters glued to a number (7a,
// 312aa, 7ZA); longer ones are words, or Latin suffixes.
func letterSuffix(s string) int {
	n := 0
	for n < len(s) && isLetter(s[n]) && s[n]&0x20 == s[0]&0x20 {
		n++
	}
	if n == 0 || n > 2 || !endsWord(s, n) {
		return 0
	}
	switch s[:n] {
	case "of", "or", "to", "in", "is", "as", "at", "by", "an", "be", "on", "if": // a space is missing
		return 0
	}
	return n
}

// latin are the suffixes that count provisions inserted after one, the first
// being the second of that number, with what they count. Italy has forms of its own
// from nonies on.
var latin = [...]struct {
	word  string
	place int
}{
	{"bis", 1}, {"ter", 2}, {"quater", 3}, {"quinquies", 4}, {"sexies", 5}, {"septies", 6}, {"octies", 7},
	{"novies", 8}, {"nonies", 8}, {"decies", 9}, {"undecies", 10}, {"duodecies", 11}, {"terdecies", 12},
	{"quaterdecies", 13}, {"quindecies", 14}, {"quinquiesdecies", 14}, {"sedecies", 15}, {"sexiesdecies", 15},
	{"septiesdecies", 16}, {"octiesdecies", 17}, {"octodecies", 17}, {"noviesdecies", 18}, {"vicies", 19},
}

// latinSuffix reads such a word, glued to the number, one space after it or, as in
// Italy, behind a hyphen. The German "§§ 32 bis 34" is a range: bis before a number
// or § is left alone.
func latinSuffix(s string) (word string, size int) {
	at := hyphen(s)
	if strings.HasPrefix(s, " ") {
		at = 1
	} else if strings.HasPrefix(s, "\u00a0") {
		at = 2
	}
	if at == len(s) || !isLetter(s[at]) {
		return "", 0
	}
	for i := range latin {
		w := latin[i].word
		if w[0] != s[at]|0x20 {
			continue
		}
		end := at + len(w)
		if len(s) < end || !strings.EqualFold(s[at:end], w) || !endsWord(s, end) && !gluedCapital(s, end) {
			continue
		}
		if w == latin[0].word && at > 0 && startsNumber(s[end:]) {
			return "", 0
		}
		return w, end
	}
	return "", 0
}

// latinPlace returns what a suffix counts, zero for what is none.
func latinPlace(word string) int {
	for i := range latin {
		if latin[i].word == word {
			return latin[i].place
		}
	}
	return 0
}

// gluedCapital reports whether one capital letter ends the word at i, behind a
// small one, as in the canonical form 10quaterA.
func gluedCapital(s string, i int) bool {
	return 'a' <= s[i-1] && s[i-1] <= 'z' && 'A' <= s[i] && s[i] <= 'Z' && endsWord(s, i+1)
}

// startsNumber reports whether a digit or § follows the white space at the start
// of s.
func startsNumber(s string) bool {
	s = strings.TrimLeft(s, " \t\n\u00a0")
	r, _ := utf8.DecodeRuneInString(s)
	return '0' <= r && r <= '9' || r == '§'
}
