package textdiff

import (
	"strings"
	"sync"
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
// compound with its first part.
func (o *openers) may(word string) bool {
	if i := strings.IndexByte(word, '-'); i >= 0 {
		word = word[:i]
	}
	if len(word) <= maxCurrencyPrefix {
		return true
	}
	at, ok := firstLetters(word)
	return !ok || len(word) <= maxKnownWord && o[at]>>len(word)&1 != 0
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
