package citation

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// withOrdinal adds to a number the sign that makes an ordinal of it (2.º), for which
// the letter o may stand, and the suffix behind that (2.º-A).
func withOrdinal(s string, n numeral.Number) numeral.Number {
	for _, sign := range [...]string{".º", ".ª", "º", "ª", "°"} {
		if strings.HasPrefix(s[n.Len:], sign) {
			n.Len += len(sign)
			break
		}
	}
	if digits, ok := strings.CutSuffix(n.Canon, "o"); ok && digits != "" && digits[len(digits)-1] <= '9' {
		n.Canon = digits
	}
	if strings.HasPrefix(s[n.Len:], "-") {
		if suffix, size := numeral.Suffix(s[n.Len:]); size > 0 {
			n.Canon, n.Len = n.Canon+suffix, n.Len+size
		}
	}
	return n
}

// inserted adds to a letter the Latin word behind a hyphen that counts what was
// inserted behind it: a-bis).
func inserted(s string, n numeral.Number) numeral.Number {
	if strings.HasPrefix(s[n.Len:], "-") {
		if suffix, size := numeral.Suffix(s[n.Len:]); size > 0 {
			n.Canon, n.Len = n.Canon+"-"+suffix, n.Len+size
		}
	}
	return n
}

// numbersAct reports whether what follows a number shows it to be that of an act:
// n.º 37/2017, n.º 8.112.
func numbersAct(s string) bool {
	return strings.HasPrefix(s, "/") || len(s) > 1 && s[0] == '.' && '0' <= s[1] && s[1] <= '9'
}

// implied adds a point in Roman numerals, or a letter behind one, that stands in a
// list of levels without the word for it: art. 5º, § 1º, I, a.
func (l *westLexer) implied(rest string) bool {
	if n, ok := numeral.Parse(rest, numeral.Roman); ok && rest[0] < 'a' && (l.level == article || l.level == paragraph || l.level == point) {
		l.singular, l.level = true, point
		return l.add(unit+kind(point), 0) && l.addNumber(counted, n.Len, 0, n)
	}
	if l.level != point {
		return false
	}
	n, size, open := quotedLetter(rest)
	if size == 0 {
		if n, size = bareLetter(rest); size == 0 {
			return false
		}
	}
	l.level = letter
	return l.add(unit+kind(letter), 0) && l.addNumber(bracketKind(n), size, open, n)
}

// quoted adds a letter in quotation marks behind the word for its level: alínea “a”.
func (l *westLexer) quoted(rest string) bool {
	n, size, open := quotedLetter(rest)
	return size > 0 && l.addNumber(bracketKind(n), size, open, n)
}

// quotedLetter reads a letter in quotation marks; size is zero where there is none.
func quotedLetter(s string) (n numeral.Number, size, open int) {
	for _, q := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}} {
		if inside, ok := strings.CutPrefix(s, q[0]); ok {
			if n, ok := numeral.Parse(inside, numeral.Letter); ok && strings.HasPrefix(inside[n.Len:], q[1]) {
				return n, len(q[0]) + n.Len + len(q[1]), len(q[0])
			}
		}
	}
	return numeral.Number{}, 0, 0
}

// bareLetter reads a small letter that a mark follows, so that it is no preposition.
func bareLetter(s string) (n numeral.Number, size int) {
	n, ok := numeral.Parse(s, numeral.Letter)
	if !ok || n.Len != 1 || s[0] < 'a' || s[0] > 'z' || len(s) > 1 && strings.IndexByte(",;.)", s[1]) < 0 {
		return n, 0
	}
	if len(s) > 1 && s[1] == ')' {
		return n, 2
	}
	return n, 1
}
