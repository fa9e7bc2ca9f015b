package diff

import (
	"strings"
	"unicode"
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
	return foldTypography(old) == foldTypography(new)
}

func foldTypography(s string) string {
	var b strings.Builder
	runes := []rune(variants.Replace(s))
	for i, r := range runes {
		r = narrow(r)
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsNumber(r) || r == '%' || r == '‰':
			b.WriteRune(unicode.ToLower(r))
		case i > 0 && i+1 < len(runes) && unicode.IsDigit(narrow(runes[i-1])) && unicode.IsDigit(narrow(runes[i+1])):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// narrow returns the ASCII form of a full-width character.
func narrow(r rune) rune {
	if '！' <= r && r <= '～' {
		return r - '！' + '!'
	}
	return r
}
