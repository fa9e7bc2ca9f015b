package numeral

// symbols are the runs of characters that are a number by themselves, in the
// order of the Unicode charts.
var symbols = [...]struct {
	first, last rune
	value       int // of the first
	style       Style
}{
	{'Ⅰ', 'Ⅻ', 1, Roman}, {'ⅰ', 'ⅻ', 1, Roman},
	{'①', '⑳', 1, Circled}, {'⑴', '⒇', 1, Circled}, {'⒈', '⒛', 1, Circled},
	{'⒜', '⒵', 1, Letter}, {'ⓐ', 'ⓩ', 1, Letter},
	{'⓪', '⓪', 0, Circled}, {'⓫', '⓴', 11, Circled}, {'⓵', '⓾', 1, Circled},
	{'❶', '❿', 1, Circled}, {'➀', '➉', 1, Circled}, {'➊', '➓', 1, Circled},
	{'㈠', '㈩', 1, Circled}, {'㉑', '㉟', 21, Circled}, {'㊀', '㊉', 1, Circled}, {'㊱', '㊿', 36, Circled},
}

const latinAlphabet = "abcdefghijklmnopqrstuvwxyz"

// parseSymbol reads a rune of size bytes that is a number by itself. Letters in
// circles and brackets have the canonical form of the letters in them.
func parseSymbol(r rune, size int, accept Style) (Number, bool) {
	if r < symbols[0].first {
		return Number{}, false
	}
	for _, t := range symbols {
		if r < t.first || r > t.last || accept&t.style == 0 {
			continue
		}
		value := t.value + int(r-t.first)
		canon := canonical(value)
		if t.style == Letter {
			canon = latinAlphabet[value-1 : value]
		}
		return Number{Value: value, Canon: canon, Len: size, Style: t.style}, true
	}
	return Number{}, false
}

// formatCircled writes 1 to 50 in a circle, zero for others.
func formatCircled(n int) rune {
	switch {
	case 1 <= n && n <= 20:
		return '①' + rune(n-1)
	case 21 <= n && n <= 35:
		return '㉑' + rune(n-21)
	case 36 <= n && n <= 50:
		return '㊱' + rune(n-36)
	}
	return 0
}
