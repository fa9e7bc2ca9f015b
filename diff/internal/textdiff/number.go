package textdiff

import "unicode/utf8"

// scanNumber reads the number at i with its unit, multiplier or month: 10 %,
// 20 000 000, 2012/27/EU, 32a, 30 working days, 26 October 2018, 2018年10月26日.
func scanNumber(text string, i int) int {
	end, plain := digits(text, i)
	if !plain {
		return end
	}
	return unit(text, end, digitRun(text, i) <= 2)
}

// digits returns the end of the digits at i with the separators inside them,
// and whether a unit may follow: not after letters (32a) or a slash.
func digits(text string, i int) (end int, plain bool) {
	leading := digitRun(text, i)
	end, plain = i+leading, true
	for end < len(text) {
		r, size := decode(text, end)
		next := digitRun(text, end+size)
		switch {
		case (r == '.' || r == ',' || r == ':' || r == '-' || r == '–' || r == '．' || r == '，') && next > 0:
			if r == '，' && next != 3 { // a Chinese comma between two numbers is one between two clauses
				return end, plain
			}
			end += size + next
		case r == '/' && (next > 0 || classAt(text, end+size) == classLetter):
			end, plain = wordEnd(text, end+size), false
		case classOf(r) == classSpace && leading <= 3 && next == 3:
			end += size + next // 20 000 000
		case classOf(r) == classLetter:
			return wordEnd(text, end), true // 32a, 1er, 2nd
		default:
			return end, plain
		}
	}
	return end, plain
}

// digitRun returns the length in bytes of the digits at i.
func digitRun(text string, i int) int {
	start := i
	for i < len(text) {
		r, size := decode(text, i)
		if classOf(r) != classDigit {
			break
		}
		i += size
	}
	return i - start
}

// unit returns the end of the unit that follows a number ending at i, or i; if
// the number can be a day, a month may follow.
func unit(text string, i int, day bool) int {
	at := blank(text, i)
	r, size := decode(text, at)
	switch r {
	case '%', '％', '‰', '°', '℃', '€', '$', '£':
		return at + size
	case '.': // German dates: 26. Oktober 2018
		if end := month(text, blank(text, at+1)); end > 0 && at == i && day {
			return end
		}
		return i
	}
	if class := classOf(r); class == classHan {
		return hanUnit(text, at, i)
	} else if class == classLetter {
		if end := month(text, at); end > 0 && day {
			return end
		}
		return wordUnit(text, at, i)
	}
	return i
}

// wordUnit returns the end of the words at i that measure a number ending at
// end, as in million euros or working days, or end if there are none.
func wordUnit(text string, i, end int) int {
	var buf [maxKnownWord]byte
	for {
		word, stop := nextWord(&buf, text, i)
		role, ok := unitWords()[string(word)]
		if word == nil || !ok {
			return end
		}
		switch role {
		case unitMeasure:
			return stop
		case unitMultiplier:
			end = stop
		case unitPer:
			if word, stop := nextWord(&buf, text, blank(text, stop)); string(word) == "cent" || string(word) == "hundert" {
				return stop
			}
			return end
		case unitAdjective:
		}
		if i = blank(text, stop); i == stop {
			return end
		}
	}
}

// month returns the end of the month name at i, with the year if it follows,
// or 0.
func month(text string, i int) int {
	var buf [maxKnownWord]byte
	word, end := nextWord(&buf, text, i)
	if word == nil || !monthNames()[string(word)] || text[i] == 'm' && string(word) == "may" {
		return 0
	}
	return year(text, end)
}

// year returns the end of the year of four digits that follows i, or i.
func year(text string, i int) int {
	at := i
	if at < len(text) && text[at] == ',' {
		at++
	}
	if at = blank(text, at); at > i && digitRun(text, at) == 4 {
		return at + 4
	}
	return i
}

// scanAmount reads the digits of an amount after its currency sign, or
// returns 0.
func scanAmount(text string, i int) int {
	if at := blank(text, i); classAt(text, at) == classDigit {
		return scanNumber(text, at)
	}
	return 0
}

// scanWordNumber reads a number that begins with the word ending at i: EUR 5,
// NT$500, July 1, 2019, thirty days. It returns 0 if there is none.
func scanWordNumber(text string, word []byte, i int) int {
	at := blank(text, i)
	r, size := decode(text, at)
	switch {
	case r == '$' && at == i && len(word) <= 2:
		return scanAmount(text, at+size)
	case classOf(r) == classDigit && currencyCodes()[string(word)]:
		return scanNumber(text, at)
	case classOf(r) == classDigit && at > i && monthNames()[string(word)]:
		switch n := digitRun(text, at); {
		case n == 4:
			return at + n
		case n <= 2:
			return year(text, at+n)
		}
	case at > i && (r == '(' || classOf(r) == classLetter) && isNumberWord(word):
		if r == '(' { // thirty (30) days
			end := scanEnumerator(text, at)
			if end == 0 {
				return 0
			}
			at = blank(text, end)
		}
		if end := wordUnit(text, at, 0); end > 0 {
			return end
		}
	}
	return 0
}

// isNumberWord reports whether word is a number written out, also a compound
// such as thirty-five.
func isNumberWord(word []byte) bool {
	for i, c := range word {
		if c == '-' {
			word = word[:i]
			break
		}
	}
	return numberWords()[string(word)]
}

// scanEnumerator reads a bracketed number or letter at i, such as （三）, (b)
// or (iv), or returns 0. After a letter a bracket is part of a word: notice(s).
func scanEnumerator(text string, i int) int {
	if i > 0 {
		if c := classOf(decodeLast(text, i)); c == classLetter || c == classDigit {
			return 0
		}
	}
	return bracketed(text, i)
}

// bracketed returns the end of the label in brackets at i, or 0.
func bracketed(text string, i int) int {
	r, size := decode(text, i)
	if r != '(' && r != '（' {
		return 0
	}
	i += size
	end := i + hanNumeral(text, i)
	if end == i {
		end = i + digitRun(text, i)
		for n := 0; n < maxLetterLabel && end < len(text); n++ {
			c := text[end]
			if c >= utf8.RuneSelf || classOf(rune(c)) != classLetter {
				break
			}
			end++
		}
	}
	r, size = decode(text, end)
	if end == i || r != ')' && r != '）' {
		return 0
	}
	return end + size
}

// maxLetterLabel is the length of the longest label in letters: (xviii).
const maxLetterLabel = 5
