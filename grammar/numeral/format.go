package numeral

import (
	"strconv"
	"strings"
)

// Format prints n in a style: Arabic 24, Chinese 二十四, Circled ㉔, Word first,
// Roman iv, Letter x. A number the style cannot write (Roman above 3,999, a circled
// one above 50, a word above ten, any below 1) is printed in Arabic digits.
// Parse reads back what Format prints.
func Format(n int, style Style) string {
	switch {
	case n < 1:
	case style == Chinese && n < 100_000_000:
		return formatChinese(n)
	case style == Circled:
		if r := formatCircled(n); r != 0 {
			return string(r)
		}
	case style == Word && n <= len(ordinals):
		return ordinals[n-1]
	case style == Roman && n <= maxRoman:
		return formatRoman(n)
	case style == Letter && n <= 26+26*26:
		if n <= 26 {
			return latinAlphabet[n-1 : n]
		}
		return latinAlphabet[(n-1)/26-1:(n-1)/26] + latinAlphabet[(n-1)%26:(n-1)%26+1]
	}
	return strconv.Itoa(n)
}

var ordinals = [...]string{
	"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
}

var (
	hanDigits = [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	hanUnits  = [...]string{"千", "百", "十", ""}
)

// formatChinese writes 1 to 99,999,999 as statutes do: 十一, 一百一十, 一百零六.
func formatChinese(n int) string {
	var b strings.Builder
	if high := n / 10000; high > 0 {
		writeChinese(&b, high)
		b.WriteString("万")
	}
	writeChinese(&b, n%10000)
	return b.String()
}

// writeChinese writes up to four places behind what b holds.
func writeChinese(b *strings.Builder, n int) {
	left := b.Len() > 0 // a place left out must be said
	gap := false
	for i, place := range [...]int{1000, 100, 10, 1} {
		d := n / place % 10
		switch {
		case d == 0:
			gap = left
			continue
		case gap:
			b.WriteString(hanDigits[0])
		}
		if d != 1 || place != 10 || left { // 十一, but 一百一十一
			b.WriteString(hanDigits[d])
		}
		b.WriteString(hanUnits[i])
		left, gap = true, false
	}
}
