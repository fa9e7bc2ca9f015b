package textdiff

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// openers tells, by its first two letters and its length, most words that no
// citation, amount or date can begin with, so that they need not be looked up:
// for each pair of letters a bit for each length.
type openers [26 * 26]uint32

var loadOpeners = sync.OnceValue(func() *openers {
	var o openers
	for _, table := range [...]func() map[string]bool{levelWords, currencyCodes, monthNames, numberWords} {
		for word := range table() {
			if at, ok := firstLetters(word); ok {
				o[at] |= 1 << len(word)
			}
		}
	}
	return &o
})

// may reports whether a citation, amount or date can begin with word, of a
// compound with its first part, when next follows.
func (o *openers) may(word string, next byte) bool {
	if next == '$' && len(word) <= maxCurrencyPrefix {
		return true
	}
	at, ok := firstLetters(word)
	if !ok {
		return len(word) > 1
	}
	lengths := o[at]
	if lengths == 0 { // as of most words
		return false
	}
	if i := strings.IndexByte(word, '-'); i >= 0 {
		word = word[:i]
	}
	return len(word) <= maxKnownWord && lengths>>len(word)&1 != 0
}

// maxCurrencyPrefix is the length of the longest word before a currency sign,
// NT$, which is in no table.
const maxCurrencyPrefix = 2

// firstLetters returns the place of the first two letters of a word in openers,
// if both are ASCII.
func firstLetters(word string) (at int, ok bool) {
	if len(word) < 2 {
		return 0, false
	}
	a, b := word[0]|0x20-'a', word[1]|0x20-'a'
	return int(a)*26 + int(b), a < 26 && b < 26
}

// seek returns where, at i or behind, the next token begins that may be a
// citation or a number, or is not of ASCII alone and needs a closer look. In
// most texts with blanks that passes over nine words of ten.
func (o *openers) seek(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return i
		}
		switch asciiClass[c] {
		case classDigit:
			return i
		case classLetter:
			end := i + 1
			for end < len(text) && text[end] < utf8.RuneSelf && (asciiClass[text[end]] == classLetter || asciiClass[text[end]] == classDigit) {
				end++
			}
			if end == len(text) {
				return end
			}
			if next := text[end]; next >= utf8.RuneSelf || next == '\'' || next == '-' || o.may(text[i:end], next) {
				return i
			}
			i = end
		default:
			if c == '(' || c == '$' {
				return i
			}
			i++
		}
	}
	return i
}
