package textdiff

import (
	"strings"
	"unicode/utf8"
)

// scanWord reads the word at i and, where it opens a citation, an amount or a
// date, all of that.
func scanWord(text string, i int, open *openers) (Kind, int) {
	end := wordEnd(text, i)
	if end == len(text) || !open.may(text[i:end], text[end]) {
		return Word, end
	}
	var buf [maxKnownWord]byte
	word := lower(&buf, text[i:end])
	if word == nil {
		return Word, end
	}
	if stop := scanCitation(text, word, end); stop > 0 {
		return Citation, stop
	}
	if stop := scanWordNumber(text, word, end); stop > 0 {
		return Number, stop
	}
	return Word, end
}

// wordEnd returns the end of the word at i: letters, marks and digits, with
// the hyphens and apostrophes between them. A French or Italian elision (l’,
// qu’) ends after its apostrophe: it belongs to the grammar, not to the word
// that follows.
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if asciiClass[c] == classLetter || asciiClass[c] == classDigit {
				i++
				continue
			}
			if c != '\'' && c != '-' { // as nearly every word ends
				return i
			}
		}
		r, size := decode(text, i)
		switch class := classOf(r); {
		case class == classLetter || class == classDigit:
			i += size
			continue
		case r == '\'' || r == '’':
			if c := classAt(text, i+size); i == start || c != classLetter {
				return i
			}
			if before := text[start:i]; len(before) <= 2 || hasSuffixFold(before, "qu") || elided(before) {
				return i + size
			}
		case r == '-' || r == '‐' || r == '‑':
			if c := classAt(text, i+size); i == start || c != classLetter && c != classDigit {
				return i
			}
		default:
			return i
		}
		i += size
	}
	return i
}

// elided reports whether a word in front of an apostrophe is an Italian preposition
// with its article: dell’articolo.
func elided(word string) bool {
	if !hasSuffixFold(word, "ll") {
		return false
	}
	switch strings.ToLower(word) {
	case "all", "dall", "dell", "nell", "sull":
		return true
	}
	return false
}

// classAt returns the class of the character at i; the end of the text counts
// as punctuation.
func classAt(text string, i int) class {
	r, _ := decode(text, i)
	return classOf(r)
}

func hasSuffixFold(s, suffix string) bool {
	return len(s) >= len(suffix) && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}

// maxKnownWord is the length in bytes of the longest word in the tables that
// words are looked up in.
const maxKnownWord = 16

// lower returns the word in lower case, or nil if it is longer than any known
// word or holds anything but Latin letters.
func lower(buf *[maxKnownWord]byte, word string) []byte {
	if len(word) > len(buf) {
		return nil
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		// Accented capitals: À–Þ are C3 80–9E, their small letters C3 A0–BE.
		if i > 0 && word[i-1] == 0xC3 && 0x80 <= c && c <= 0x9E && c != 0x97 {
			c += 0x20
		}
		buf[i] = c
	}
	return buf[:len(word)]
}

// nextWord returns the lower-case word that starts at i, if there is one that
// could be known, and its end.
func nextWord(buf *[maxKnownWord]byte, text string, i int) ([]byte, int) {
	if classAt(text, i) != classLetter {
		return nil, i
	}
	end := wordEnd(text, i)
	return lower(buf, text[i:end]), end
}

// blank skips one blank at i, if there is one. Blanks inside a number or a
// citation are single: two make a gap of another meaning.
func blank(text string, i int) int {
	if r, size := decode(text, i); classOf(r) == classSpace {
		return i + size
	}
	return i
}
