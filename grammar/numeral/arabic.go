package numeral

import (
	"strconv"
	"sync"
	"unicode/utf8"
)

const (
	maxDigits   = 9 // above that it is no provision number, and int stays safe on every platform
	maxSuffixes = 4 // Article L121-1-2-3 is the deepest kind in use
)

// parseArabic reads [letter ["*"] ["." [space]]] digits {suffix}.
func parseArabic(s string) (Number, bool) {
	var space [48]byte
	canon := space[:0]
	i := 0
	if isLetter(s[0]) {
		if i = codeLetter(s); i == 0 {
			return Number{}, false
		}
		canon = append(canon, s[0])
	}
	value, size := parseDigits(s[i:])
	if size == 0 {
		return Number{}, false
	}
	canon = strconv.AppendInt(canon, int64(value), 10)
	i += size
	if n := ordinalEnding(s[i:]); n > 0 {
		i += n
	}
	canon, i = appendSuffixes(canon, s, i)
	if i <= size && len(canon) <= 4 {
		return Number{Value: value, Canon: canonical(value), Len: i, Style: Arabic}, true
	}
	return Number{Value: value, Canon: share(s[:i], canon), Len: i, Style: Arabic}, true
}

// codeLetter returns the bytes of a letter that names a part of a code before the
// number, as in French codes (L111-1, L. 111-1, R*123-4), zero if there is none.
func codeLetter(s string) int {
	if s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	i := 1
	if i < len(s) && s[i] == '*' {
		i++
	}
	if i < len(s) && s[i] == '.' {
		i++
		if i < len(s) && s[i] == ' ' {
			i++
		} else if i+1 < len(s) && s[i] == 0xC2 && s[i+1] == 0xA0 { // no-break space
			i += 2
		}
	}
	if i < len(s) && isDigit(s[i]) {
		return i
	}
	return 0
}

// parseDigits reads a run of digits, ASCII or full-width; size is zero when there
// is none or it is too long to number a provision.
func parseDigits(s string) (value, size int) {
	digits := 0
	for size < len(s) {
		d, n := -1, 1
		if c := s[size]; c < utf8.RuneSelf {
			if isDigit(c) {
				d = int(c - '0')
			}
		} else {
			var r rune
			r, n = utf8.DecodeRuneInString(s[size:])
			d = digit(r)
		}
		if d < 0 {
			break
		}
		if digits++; digits > maxDigits {
			return 0, 0
		}
		value, size = value*10+d, size+n
	}
	return value, size
}

// digit returns the value of a full-width digit, -1 for any other rune.
func digit(r rune) int {
	if '０' <= r && r <= '９' {
		return int(r - '０')
	}
	return -1
}

// ordinalEnding returns the bytes of an ending that makes an ordinal of a number
// and says nothing more (1er, 1re, 1ère, 1st, 2nd, 3rd, 4th, 1º). The French 2e is
// not read: Article 2e is an inserted article elsewhere.
func ordinalEnding(s string) int {
	if s == "" || s[0] < utf8.RuneSelf && !isLetter(s[0]) {
		return 0
	}
	for _, e := range [...]string{"ère", "er", "re", "st", "nd", "rd", "th", "º", "°", "ª"} {
		if len(s) >= len(e) && s[:len(e)] == e && endsWord(s, len(e)) {
			return len(e)
		}
	}
	return 0
}

// share returns canon as a string, as part of printed where it is printed so.
func share(printed string, canon []byte) string {
	if printed == string(canon) {
		return printed
	}
	return string(canon)
}

// internTo is the highest number whose canonical form costs nothing: the longest
// statutes at hand stay below it (the Chinese Civil Code ends at 1260, the German
// one is split in statutes of their own above it).
const internTo = 2000

// interned holds 0 to internTo, four digits each, leading zeros included.
var interned = sync.OnceValue(func() string {
	b := make([]byte, 0, 4*(internTo+1))
	for n := range internTo + 1 {
		b = append(b, '0'+byte(n/1000), '0'+byte(n/100%10), '0'+byte(n/10%10), '0'+byte(n%10))
	}
	return string(b)
})

// canonical returns the decimal form of a number of zero or more.
func canonical(n int) string {
	if n < 0 || n > internTo {
		return strconv.Itoa(n)
	}
	width := 1
	for limit := 10; n >= limit; limit *= 10 {
		width++
	}
	return interned()[4*n+4-width : 4*n+4]
}
