package diff

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quantity returns a quantity with its numbers as digits, so that 三十日 and 30日,
// 20万元 and 二十万元, "thirty days" and "30 days" are the same; and whether there
// is any number in it.
func quantity(word string) (form string, counted bool) {
	if rest, ok := strings.CutPrefix(word, "百分之"); ok {
		form, counted = quantity(rest)
		return form + "%", counted
	}
	var b strings.Builder
	for word != "" {
		r, size := utf8.DecodeRuneInString(word)
		if n, length := hanQuantity(word); length > 0 {
			b.WriteString(strconv.FormatFloat(n, 'f', -1, 64))
			word, counted = word[length:], true
			continue
		}
		if letters := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) || r >= 0x2E80 }); letters != 0 && unicode.IsLetter(r) && r < 0x2E80 {
			if letters < 0 {
				letters = len(word)
			}
			if n, length := wordQuantity(word); length > 0 {
				b.WriteString(strconv.FormatFloat(n, 'f', -1, 64))
				word, counted = word[length:], true
				continue
			}
			b.WriteString(strings.TrimSuffix(word[:letters], "s"))
			word = word[letters:]
			continue
		}
		switch r {
		case ' ', '-':
		case '点':
			b.WriteByte('.')
		default:
			b.WriteRune(narrow(r))
		}
		word = word[size:]
	}
	return b.String(), counted
}

// hanDigit returns what a numeral counts.
func hanDigit(r rune) (value float64, known bool) {
	switch r {
	case '零', '〇':
		return 0, true
	case '两', '兩':
		return 2, true
	}
	i := strings.IndexRune("一二三四五六七八九", r)
	return float64(i/len("一") + 1), i >= 0
}

// hanUnit returns what a numeral multiplies by, 0 if it does not.
func hanUnit(r rune) float64 {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1e3
	case '万', '萬':
		return 1e4
	case '亿', '億':
		return 1e8
	}
	return 0
}

// hanQuantity reads the number that word begins with, in digits, numerals or both
// (1.5万, 3,000, 二〇二四), and its length in bytes, 0 if there is none.
func hanQuantity(word string) (n float64, length int) {
	var total, section, digit float64
	run := 0 // numerals in a row without a unit between
	for length < len(word) {
		r, size := utf8.DecodeRuneInString(word[length:])
		r = narrow(r)
		if d, end := decimal(word[length:]); end > 0 {
			digit, run = d, 1
			length += end
			continue
		}
		if d, known := hanDigit(r); known {
			if run > 0 {
				d += 10 * digit // 二〇二四
			}
			digit = d
			run++
			length += size
			continue
		}
		unit := hanUnit(r)
		switch {
		case unit == 0:
			return total + section + digit, length
		case unit < 1e4:
			if run == 0 {
				digit = 1
			}
			section += digit * unit
		default:
			total = (total + section + digit) * unit
			section = 0
		}
		digit, run = 0, 0
		length += size
	}
	return total + section + digit, length
}

// decimal reads digits with a point or with commas between thousands.
func decimal(word string) (n float64, length int) {
	if first, _ := utf8.DecodeRuneInString(word); narrow(first) < '0' || narrow(first) > '9' {
		return 0, 0 // as at each character of 五十万元, where an error of strconv would cost most
	}
	var digits strings.Builder
	for length < len(word) {
		r, size := utf8.DecodeRuneInString(word[length:])
		r = narrow(r)
		next, _ := utf8.DecodeRuneInString(word[length+size:])
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
		case digits.Len() > 0 && r == '.' && unicode.IsDigit(next):
			digits.WriteByte('.')
		case digits.Len() > 0 && (r == ',' || r == '，' || r == ' ') && unicode.IsDigit(next):
		default:
			n, _ = strconv.ParseFloat(digits.String(), 64)
			return n, length
		}
		length += size
	}
	n, _ = strconv.ParseFloat(digits.String(), 64)
	return n, length
}

// wordQuantity reads the number in English words that word begins with, in small
// letters, and its length in bytes, 0 if there is none.
func wordQuantity(word string) (n float64, length int) {
	var total, section float64
	for at := 0; ; {
		end := at
		for end < len(word) && word[end] >= 'a' && word[end] <= 'z' {
			end++
		}
		value, known := wordNumbers(word[at:end])
		switch {
		case !known && (length == 0 || word[at:end] != "and"):
			return total + section, length
		case !known:
		case value >= 1000:
			total, section = total+max(section, 1)*value, 0
		case value == 100:
			section = max(section, 1) * value
		default:
			section += value
		}
		if known {
			length = end
		}
		for at = end; at < len(word) && (word[at] == ' ' || word[at] == '-'); at++ {
		}
		if at == end {
			return total + section, length
		}
	}
}

func wordNumbers(word string) (value float64, known bool) {
	small := [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens := [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	switch word {
	case "":
		return 0, false
	case "hundred":
		return 100, true
	case "thousand":
		return 1e3, true
	case "million":
		return 1e6, true
	case "billion":
		return 1e9, true
	}
	for i, w := range small {
		if w == word {
			return float64(i), true
		}
	}
	for i, w := range tens {
		if w == word {
			return float64(10 * i), true
		}
	}
	return 0, false
}
