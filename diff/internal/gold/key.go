package gold

import (
	"strconv"
	"strings"
	"unicode"
)

// Key reduces a label to what tells articles apart, so that labels written in
// different ways compare equal: "第一百三十三条之一", "第 133-1 條" and
// "Article 133-1" are all "133-1"; "Article 7a" is "7a"; "-" is "".
func Key(label string) string {
	if strings.Contains(label, "premier") {
		return "1"
	}
	var parts []string
	number, written := "", false // the part being read; whether in Han numerals
	flush := func() {
		if number != "" && written {
			number = strconv.Itoa(hanNumber(number))
		}
		if number != "" {
			parts = append(parts, number)
		}
		number, written = "", false
	}
	for _, r := range label {
		switch {
		case strings.ContainsRune(hanDigits+hanUnits, r):
			number, written = number+string(r), true
		case unicode.IsDigit(r), number != "" && r >= 'a' && r <= 'z':
			number += string(r)
		default:
			flush()
		}
	}
	flush()
	return strings.Join(parts, "-")
}

const (
	hanDigits = "零一二三四五六七八九〇"
	hanUnits  = "十百千"
)

// hanNumber reads a numeral below 10,000 such as 一百零六 or 十二.
func hanNumber(s string) int {
	total, digit := 0, 0
	for _, r := range s {
		if i := strings.IndexRune(hanUnits, r); i >= 0 {
			unit := []int{10, 100, 1000}[i/len("十")]
			total += max(digit, 1) * unit
			digit = 0
		} else {
			digit = strings.IndexRune(hanDigits, r) / len("零") % 10
		}
	}
	return total + digit
}
