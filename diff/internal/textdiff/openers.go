package textdiff

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// openers tells most words that no citation, amount or date can begin with, so that
// they need not be looked up.
type openers struct {
	lead    [1 << 10]uint32 // by the first two letters a bit for each third: see leadKey
	lengths [26 * 26]uint32 // by the first two letters a bit for each length
}

var loadOpeners = sync.OnceValue(func() *openers {
	var o openers
	for _, table := range [...]func() map[string]bool{levelWords, currencyCodes, monthNames, numberWords} {
		for word := range table() {
			if at, ok := firstLetters(word); ok {
				o.lengths[at] |= 1 << len(word)
				if len(word) == 2 { // whatever stands behind it
					o.lead[leadKey(word[0], word[1])] = ^uint32(0)
				} else {
					o.lead[leadKey(word[0], word[1])] |= 1 << (word[2] & 31)
				}
			}
		}
	}
	return &o
})

// leadKey is a number for two letters, the same for capitals and small letters.
func leadKey(first, second byte) int { return int(first&31)<<5 | int(second&31) }

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
	lengths := o.lengths[at]
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
	for i < len(text) && text[i] < utf8.RuneSelf {
		if i = o.pass(text, i); i == len(text) || text[i] >= utf8.RuneSelf {
			return i
		}
		switch c := text[i]; asciiClass[c] {
		case classDigit:
			return i
		case classLetter:
			end := i + 1
			for end < len(text) && wordBytes[text[end]] != 0 {
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

// pass returns the beginning of the first token at i or behind that seek has to look
// at. Words of which three letters tell enough are passed over without a look for
// their ends: the step is the same at every byte, whatever stands there.
func (o *openers) pass(text string, i int) int {
	at, inWord := i, uint32(0)
	for ; at+2 < len(text); at++ {
		c := text[at]
		if o.lead[leadKey(c, text[at+1])]>>(text[at+2]&31)&^inWord&1|closerLook[c] != 0 {
			break
		}
		inWord = wordBytes[c]
	}
	for at > i && wordBytes[text[at-1]] != 0 {
		at--
	}
	return at
}

// wordBytes is 1 for the ASCII letters and digits.
var wordBytes = func() (is [256]uint32) {
	for c, class := range asciiClass {
		if class == classLetter || class == classDigit {
			is[c] = 1
		}
	}
	return is
}()

// closerLook is 1 for the bytes that may make something of a word, or of what begins
// with them: digits, signs, what joins words, and all beyond ASCII.
var closerLook = func() (is [256]uint32) {
	for c := range is {
		if c >= utf8.RuneSelf || '0' <= c && c <= '9' {
			is[c] = 1
		}
	}
	for _, c := range "($'-" {
		is[c] = 1
	}
	return is
}()
