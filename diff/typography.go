package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// variants are characters that one and the same word is written with, each with
// the one it is compared as. Where one replaced the other the law says what it
// said. Source: the first series of standard variant word forms (GF 1001-2001),
// and the usage notes of the NPC's Legislative Affairs Commission on legislative
// drafting (2009, 2011), as far as statutes of the corpus show the exchange.
var variants = map[rune]rune{
	'帐': '账', '象': '像', '藉': '借', '迭': '叠', '佈': '布', '唯': '惟', '粘': '黏', '臺': '台', '佔': '占',
}

// variantsBehind are those that are variants behind one character only: 其它, 身分.
var variantsBehind = map[[2]rune]rune{{'其', '它'}: '他', {'身', '分'}: '份'}

// sameTypography reports whether two runs of words differ in nothing but width,
// spacing, punctuation and variant characters. Marks inside a number count:
// 10.5 is not 105.
func sameTypography(old, new string) bool {
	if plainWord(old) && plainWord(new) {
		return strings.EqualFold(old, new)
	}
	o, n := wording{rest: old}, wording{rest: new}
	for {
		r, s := o.next(), n.next()
		if r != s {
			return false
		}
		if r == atEnd {
			return true
		}
	}
}

// plainWord reports whether s is letters and digits of ASCII alone, which there
// is nothing to fold about but capitals.
func plainWord(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// A wording reads from a text what it says, whatever the typography.
type wording struct {
	rest   string
	before rune // as printed, but narrow
}

// atEnd is what follows the last character of a wording.
const atEnd rune = -1

// next returns the next character, or atEnd.
func (w *wording) next() rune {
	for w.rest != "" {
		r, size := utf8.DecodeRuneInString(w.rest)
		r = narrow(r)
		before := w.before
		w.rest, w.before = w.rest[size:], r
		switch {
		case isWord(r):
			return unvaried(before, r)
		case unicode.IsDigit(before):
			if following, _ := utf8.DecodeRuneInString(w.rest); unicode.IsDigit(narrow(following)) {
				return r
			}
		}
	}
	return atEnd
}

// unvaried returns the character that r is compared as behind another.
func unvaried(before, r rune) rune {
	if v, known := variants[r]; known {
		return v
	}
	if v, known := variantsBehind[[2]rune{before, r}]; known {
		return v
	}
	return unicode.ToLower(r)
}

// isWord reports whether a character says something by itself.
func isWord(r rune) bool {
	if r >= 0x4E00 && r <= 0x9FFF { // Han
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsNumber(r) || r == '%' || r == '‰'
}

// narrow returns the ASCII form of a full-width character.
func narrow(r rune) rune {
	if '！' <= r && r <= '～' {
		return r - '！' + '!'
	}
	return r
}
