package convention

import (
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"
)

// For returns the table for a language tag, or for a code of ISO 639-2 ("spa"),
// nil when there is none. "zh" and "zh-CN" are the simplified, "zh-TW" and
// "zh-HK" the traditional one.
func For(language string) *Table {
	switch language {
	case "zh", "zh-CN", "zh-SG":
		language = "zh-Hans"
	case "zh-TW", "zh-HK", "zh-MO":
		language = "zh-Hant"
	}
	for _, t := range tables {
		if t.Language == language || t.Code == language || strings.HasPrefix(language, t.Language+"-") {
			return t
		}
	}
	return nil
}

var tables = []*Table{&zhHans, &zhHant, &english, &french, &german, &dutch, &korean, &spanish}

// detectBytes is how much of a text is looked at to tell its language: enough
// to come past front matter and a contents list.
const detectBytes = 64 << 10

// latinPerHan is how many Latin letters a Han character or a syllable of Hangul
// outweighs: a translation of ten Han characters has about thirty letters, and
// a Chinese statute may quote names in Latin letters.
const latinPerHan = 6

// Detect returns the table whose letters and words the start of src has most
// of; English when it has none. Han text is told by its characters first, for
// a statute in Chinese may quote any Latin word.
func Detect(src string) *Table {
	if len(src) > detectBytes {
		end := detectBytes
		for !utf8.RuneStart(src[end]) {
			end--
		}
		src = src[:end]
	}
	script, counts := survey(src)
	if script == Latin {
		counts = countWords(src)
	}
	best, most := &english, 0
	for i, t := range tables {
		if n := counts[i] + 1; t.Script == script && n > most {
			best, most = t, n
		}
	}
	return best
}

// A Script is what the texts of a tradition are written in.
type Script uint8

// The scripts.
const (
	Latin Script = iota
	Han
	Hangul
)

// A tally is how many letters or words of each of the tables a text has.
type tally [8]int

// add counts what the tables in set have.
func (n *tally) add(set uint8) {
	for ; set != 0; set &= set - 1 {
		n[bits.TrailingZeros8(set)]++
	}
}

// survey returns the script most of s is written in, and counts the letters of
// the tables that are written without words.
func survey(s string) (Script, tally) {
	var han, hangul, latin int
	var counts tally
	letters := letterSets()
	for _, r := range s {
		switch {
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			latin++
		case r >= 0x4E00 && r <= 0x9FFF:
			han++
			counts.add(letters[r])
		case r >= 0xAC00 && r <= 0xD7A3:
			hangul++
			counts.add(letters[r])
		}
	}
	switch {
	case (han+hangul)*latinPerHan <= latin:
		return Latin, counts
	case hangul > han:
		return Hangul, counts
	default:
		return Han, counts
	}
}

// countWords counts the words of the tables in a text written with spaces.
func countWords(s string) tally {
	var counts tally
	words := wordSets()
	for {
		start := strings.IndexByte(s, ' ')
		if start < 0 {
			return counts
		}
		s = s[start+1:]
		end := strings.IndexByte(s[:min(len(s), maxWord+1)], ' ')
		if end > 0 {
			counts.add(words[s[:end]])
		}
	}
}

// maxWord is the length in bytes of the longest word among the Letters.
const maxWord = 5

// letterSets says of which tables a character is one of the Letters: a bit for
// each.
var letterSets = sync.OnceValue(func() *[1 << 16]uint8 {
	sets := new([1 << 16]uint8)
	for i, t := range tables {
		for _, letter := range t.Letters {
			if t.Script != Latin {
				r, _ := utf8.DecodeRuneInString(letter)
				sets[r] |= 1 << i
			}
		}
	}
	return sets
})

// wordSets says the same of the words between spaces that Letters are in other
// scripts.
var wordSets = sync.OnceValue(func() map[string]uint8 {
	sets := map[string]uint8{}
	for i, t := range tables {
		for _, word := range t.Letters {
			if t.Script == Latin {
				sets[strings.TrimSpace(word)] |= 1 << i
			}
		}
	}
	return sets
})
