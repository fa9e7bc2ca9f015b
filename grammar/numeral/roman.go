package numeral

import "strings"

// maxRoman is the highest number Roman numerals write without a bar.
const maxRoman = 3999

var romanParts = [...]struct {
	value  int
	symbol string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
	{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}

// romanValue returns the value of a Roman numeral in ASCII letters of one case,
// written by the rules (iv, not iiii), and zero for anything else.
func romanValue(s string) int {
	if s == "" || len(s) > len("mmmdccclxxxviii") || !isLetter(s[0]) {
		return 0
	}
	upper := s[0]&0x20 == 0
	value, rest := 0, s
	for _, p := range romanParts {
		for times := 0; hasSymbol(rest, p.symbol, upper); times++ {
			if times == 3 || times == 1 && (len(p.symbol) == 2 || p.symbol == "d" || p.symbol == "l" || p.symbol == "v") {
				return 0
			}
			value, rest = value+p.value, rest[len(p.symbol):]
		}
	}
	if rest != "" || len(s) != romanLen(value) {
		return 0
	}
	return value
}

func hasSymbol(s, symbol string, upper bool) bool {
	if len(s) < len(symbol) {
		return false
	}
	for i := range len(symbol) {
		c := symbol[i]
		if upper {
			c &^= 0x20
		}
		if s[i] != c {
			return false
		}
	}
	return true
}

// romanLen is the length of the numeral the rules give for n, which tells ixi
// from x: reading sums both up.
func romanLen(n int) int {
	size := 0
	for _, p := range romanParts {
		for n >= p.value {
			n, size = n-p.value, size+len(p.symbol)
		}
	}
	return size
}

// formatRoman writes 1 to maxRoman in lower case.
func formatRoman(n int) string {
	var b strings.Builder
	for _, p := range romanParts {
		for n >= p.value {
			b.WriteString(p.symbol)
			n -= p.value
		}
	}
	return b.String()
}
