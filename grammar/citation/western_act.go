package citation

import "strings"

// instrumentAt reads the name of an instrument at the start of s, where a word of n
// bytes with meaning m stands behind a token of kind last: this Regulation,
// Directive 95/46/EC, the Charter of Fundamental Rights, TFEU. Its size is zero
// where there is none.
func (w *westWords) instrumentAt(s string, n int, m *meaning, last kind) (size int, ref Reference) {
	if last == none {
		return 0, Unsaid
	}
	if r := m.reference(); r != Unsaid && last != link && (last != comma || w.points) {
		if n < len(s) && s[n] == ' ' {
			if act := w.actLen(s[n+1:]); act > 0 {
				return n + 1 + act, r
			}
		}
		return 0, Unsaid
	}
	if isAcronym(s[:n]) && last != link && last != comma && last != through {
		return n, Named
	}
	if last != of && last != definite && (last != through || w.points) { // a lei, where a is no range
		return 0, Unsaid
	}
	if n = w.nameLen(s); n > 0 {
		return n, Named
	}
	return 0, Unsaid
}

// reference returns what the word says of the instrument named behind it.
func (m *meaning) reference() Reference {
	switch {
	case m.relative == relative+kind(This):
		return Self
	case m.relative == relative+kind(That):
		return Earlier
	}
	return Unsaid
}

// isAcronym reports whether a word stands for an instrument: TFEU, BGB.
func isAcronym(word string) bool {
	if len(word) < 3 || len(word) > 6 {
		return false
	}
	capitals := 0
	for i := range len(word) {
		if 'A' <= word[i] && word[i] <= 'Z' {
			capitals++
		}
	}
	return capitals == len(word) || capitals >= 3 && word[0] <= 'Z' // StGB
}

// actLen returns the length of the word for an instrument at the start of s.
func (w *westWords) actLen(s string) int {
	n := wordLen(s)
	if n == 0 || n > 4*maxWestWord || !w.actsSmall && s[0] >= 'a' && s[0] <= 'z' {
		return 0
	}
	if w.meaning(s[:n]).act {
		return n
	}
	for _, end := range w.actEnds {
		if len(end) <= n && strings.EqualFold(s[n-len(end):n], end) {
			return n
		}
	}
	return 0
}

// maxNameWords bounds the words of an instrument's name.
const maxNameWords = 12

// nameLen returns the length of a name: capitalised words, with of the and the like
// between them, one of them the word for an instrument; a number ends it.
func (w *westWords) nameLen(s string) int {
	size, isAct := 0, false
	for i, n := 0, 0; n < maxNameWords; n++ {
		word := wordLen(s[i:])
		if word == 0 {
			break
		}
		act := w.actLen(s[i:]) > 0
		switch {
		case !act && w.unitLen(s[i:]) > 0:
			return ended(size, isAct)
		case act, s[i] >= 'A' && s[i] <= 'Z':
			size, isAct = i+word, isAct || act
			if number := identifierLen(s[size:]); act && number > 0 {
				return size + number
			}
			if act && w.actsSmall {
				return size + w.followLen(s[size:])
			}
		case !isAct && size == 0 || !isConnector(s[i:i+word]):
			return ended(size, isAct)
		}
		i += word
		if i == len(s) || s[i] != ' ' {
			break
		}
		i++
	}
	return ended(size, isAct)
}

func ended(size int, isAct bool) int {
	if isAct {
		return size
	}
	return 0
}

func isConnector(word string) bool {
	switch word {
	case "of", "the", "on", "for", "to", "no", "sur", "en", "l", "d", "les", "zur", "über", "de", "du", "la", "des", "der", "den", "für":
		return true
	}
	return false
}

// identifierLen returns the length of an instrument's number behind the word for
// it: (EU) No 1215/2012, 95/46/EC, n° 78-17.
func identifierLen(s string) int {
	i := 0
	for {
		rest := trimSpaces(s[i:])
		at := len(s) - len(rest)
		switch {
		case strings.HasPrefix(rest, "("):
			end := strings.IndexByte(rest, ')')
			if end < 0 || end > len("(EU, Euratom)") || strings.ContainsAny(rest[1:end], "abcdefghi0123456789") {
				return 0
			}
			i = at + end + 1
			continue
		case hasWord(rest, "No"), hasWord(rest, "Nr"), hasWord(rest, "no"):
			i = at + len("No")
			if strings.HasPrefix(s[i:], ".") {
				i++
			}
			continue
		case strings.HasPrefix(rest, "n°"):
			i = at + len("n°")
			continue
		case rest == "" || rest[0] < '0' || rest[0] > '9':
			return 0
		}
		end := 0
		for end < len(rest) && (rest[end] >= '0' && rest[end] <= '9' || rest[end] >= 'A' && rest[end] <= 'Z' ||
			(rest[end] == '/' || rest[end] == '-') && end+1 < len(rest) && isWordByte(rest[end+1])) {
			end++
		}
		if !strings.ContainsAny(rest[:end], "/-") {
			return 0
		}
		return at + end
	}
}

func hasWord(s, word string) bool {
	return strings.HasPrefix(s, word) && (len(s) == len(word) || !isWordByte(s[len(word)]))
}

// followLen returns the length of what belongs to a French name behind its first
// word: civil, de la consommation.
func (w *westWords) followLen(s string) int {
	if !strings.HasPrefix(s, " ") {
		return 0
	}
	i := 1
	for range 3 {
		n := wordLen(s[i:])
		if n == 0 {
			return 0
		}
		if !isConnector(s[i : i+n]) {
			if m := w.meaning(s[i : i+n]); m.verb && m.word == s[i:i+n] {
				return 0
			}
			return i + n
		}
		if i += n; i == len(s) || s[i] != ' ' {
			return 0
		}
		i++
	}
	return 0
}
