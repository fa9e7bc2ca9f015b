package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// variants are characters and words that one and the same word is written with.
// Where one replaced the other the law says what it said. Source: the first
// series of standard variant word forms (GF 1001-2001), and the usage notes of
// the NPC's Legislative Affairs Commission on legislative drafting (2009, 2011),
// as far as statutes of the corpus show the exchange.
var variants = strings.NewReplacer(
	"帐", "账", "其它", "其他", "象", "像", "身分", "身份", "藉", "借", "迭", "叠",
	"佈", "布", "唯", "惟", "粘", "黏", "臺", "台", "佔", "占",
)

// sameTypography reports whether two runs of words differ in nothing but width,
// spacing, punctuation and variant characters. Marks inside a number count:
// 10.5 is not 105.
func sameTypography(old, new string) bool {
	if plainWord(old) && plainWord(new) {
		return strings.EqualFold(old, new)
	}
	return foldTypography(old) == foldTypography(new)
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

func foldTypography(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	s = variants.Replace(s)
	before := rune(0)
	for i, printed := range s {
		r := narrow(printed)
		switch {
		case isWord(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsDigit(before):
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(printed):])
			if unicode.IsDigit(narrow(next)) {
				b.WriteRune(r)
			}
		}
		before = r
	}
	return b.String()
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
