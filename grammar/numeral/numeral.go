// Package numeral reads the numbers of provisions as statutes print them
// (第一百零六条, Article 87-1, § 7a, Chapter Ⅳ, （三）, ①, premier) and prints them
// back.
//
// A number has a canonical form, a short string: Arabic digits, then the
// insertion suffix after '-' where the statute counts the inserted provisions
// ("24-1" for 第二十四条之一 and Article 24-1), or glued where it letters them
// ("7a", "24bis"); a code's letter stands in front ("L111-1"). Letters that
// number points stay as they are ("a", "aa", "iv"). The canonical form is for
// comparing numbers within one document; it does not say how they were printed,
// Number.Style does.
//
// Every function accepts any input, valid UTF-8 or not, and works in time linear
// in the bytes it reads.
package numeral

import "unicode/utf8"

// Style is a way of printing numbers, or a set of such ways joined with |.
type Style uint8

// The styles. Where a text fits several, Parse takes the first that fits, in this
// order.
const (
	Arabic  Style = 1 << iota // 24, ２４, 24-1, 24bis, 7a, L111-1, 1er
	Chinese                   // 二十四, 廿四, 贰拾肆, 二〇二四, 二十四之一
	Circled                   // ①, ⑴, ⒈, ㈠, ㊀
	Word                      // first, twenty-one, premier, Ier, dritter
	Roman                     // iv, IV, ⅳ, Ⅳ
	Letter                    // a, aa, iv, 가, 甲
)

// Number is a number read from the start of a text.
type Number struct {
	Value int    // the integer; for letters the place in the alphabet, aa being 27; without the insertion suffix
	Canon string // canonical form; may share the memory of the text it was read from
	Len   int    // bytes read
	Style Style  // the one style it is printed in
}

// Parse reads the number at the start of s in one of the accepted styles, with
// any insertion suffix glued to it, and reports whether there is one. It skips
// nothing: white space, brackets and words such as 第 are the caller's.
//
// "iv" is 4 where Roman is accepted and the letters "iv" where only Letter is.
// A run of digits above 999,999,999 is no number. Reading allocates only where
// the canonical form is neither below 2,001 nor printed in s.
func Parse(s string, accept Style) (Number, bool) {
	if s == "" {
		return Number{}, false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return parseASCII(s, accept)
	}
	r, size := decode(s)
	if accept&Arabic != 0 && digit(r) >= 0 {
		return parseArabic(s)
	}
	if accept&Chinese != 0 {
		if n, ok := parseChinese(s); ok {
			return n, true
		}
	}
	if n, ok := parseSymbol(r, size, accept); ok {
		return n, true
	}
	if accept&Letter != 0 {
		if v := letterValue(s[:size]); v > 0 {
			return Number{Value: v, Canon: s[:size], Len: size, Style: Letter}, true
		}
	}
	return Number{}, false
}

func parseASCII(s string, accept Style) (Number, bool) {
	if accept&Arabic != 0 {
		if n, ok := parseArabic(s); ok {
			return n, true
		}
	}
	if !isLetter(s[0]) {
		return Number{}, false
	}
	if accept&Word != 0 {
		if n, ok := parseWord(s); ok {
			return n, true
		}
	}
	if accept&(Roman|Letter) == 0 {
		return Number{}, false
	}
	end := 1
	for end < len(s) && isLetter(s[end]) {
		end++
	}
	if !endsWord(s, end) {
		return Number{}, false
	}
	if accept&Roman != 0 {
		if v := romanValue(s[:end]); v > 0 {
			return Number{Value: v, Canon: canonical(v), Len: end, Style: Roman}, true
		}
	}
	if accept&Letter != 0 {
		// Longer runs of letters are words, unless they are Roman numerals.
		if v := letterValue(s[:end]); v > 0 && (end <= 2 || romanValue(s[:end]) > 0) {
			return Number{Value: v, Canon: s[:end], Len: end, Style: Letter}, true
		}
	}
	return Number{}, false
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// endsWord reports whether no Latin letter or digit continues s at end, as a
// number made of letters must end where the word ends.
func endsWord(s string, end int) bool {
	if end >= len(s) {
		return true
	}
	if c := s[end]; c < utf8.RuneSelf {
		return !isLetter(c) && !isDigit(c) && c != '_'
	}
	r, _ := utf8.DecodeRuneInString(s[end:])
	return r < 0xC0 || r > 0x24F // not À to ɏ, the accented Latin letters
}
