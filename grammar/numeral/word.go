package numeral

import (
	"strings"
	"sync"
)

// counting are the words that count, in lower case.
type counting struct {
	words map[string]int  // those of English and the ordinals of French
	stems map[string]int  // the German ordinals without the ending of their case
	lead  [1 << 10]uint32 // what they begin with: see leadKey; a bit for each third letter
}

// leadKey is a number for two letters, the same for capitals and small letters.
func leadKey(first, second byte) int { return int(first&31)<<5 | int(second&31) }

// may reports whether s may begin with one of the words: few texts do, and should
// not cost a look into the tables.
func (c *counting) may(s string) bool {
	return len(s) > 2 && c.lead[leadKey(s[0], s[1])]>>(s[2]&31)&1 != 0
}

var countingWords = sync.OnceValue(func() *counting {
	c := &counting{words: map[string]int{
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
		"eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
		"fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
		"nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
		"sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
		"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
		"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
		"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
		"eighty": 80, "ninety": 90,
		"premier": 1, "première": 1, "ier": 1, "ire": 1, "unique": 1, "deuxième": 2, "seconde": 2,
		"troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8,
		"neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13,
		"quatorzième": 14, "quinzième": 15, "seizième": 16, "dix-septième": 17, "dix-huitième": 18,
		"dix-neuvième": 19, "vingtième": 20,
	}, stems: map[string]int{
		"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebent": 7,
		"siebt": 7, "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13,
		"vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18,
		"neunzehnt": 19, "zwanzigst": 20,
	}}
	for _, table := range [...]map[string]int{c.words, c.stems} {
		for word := range table {
			c.lead[leadKey(word[0], word[1])] |= 1 << (word[2] & 31)
		}
	}
	return c
})

// maxWord is the length in bytes of the longest word, with a German ending.
const maxWord = len("dix-septième") + 2

// parseWord reads a number word: one of the table, a German one with the ending
// of its case, or an English ten and one joined by a hyphen.
func parseWord(s string) (Number, bool) {
	c := countingWords()
	if !c.may(s) { // as nearly every word
		return Number{}, false
	}
	end := wordEnd(s, 0)
	value, ok := c.lookUp(s[:end])
	if !ok {
		return Number{}, false
	}
	if end < len(s) && s[end] == '-' && value >= 20 && value%10 == 0 {
		last := wordEnd(s, end+1)
		if ones, ok := c.lookUp(s[end+1 : last]); ok && 0 < ones && ones < 10 {
			value, end = value+ones, last
		}
	}
	return Number{Value: value, Canon: canonical(value), Len: end, Style: Word}, true
}

// wordEnd returns where the word at i ends. The French dix- belongs to its word.
func wordEnd(s string, i int) int {
	start := i
	for i < len(s) && i-start <= maxWord {
		if s[i] == '-' && i == start+3 && strings.EqualFold(s[start:i], "dix") {
			i++
			continue
		}
		if endsWord(s, i) || isDigit(s[i]) {
			break
		}
		i++
		for i < len(s) && s[i]&0xC0 == 0x80 { // the rest of an accented letter
			i++
		}
	}
	return i
}

func (c *counting) lookUp(word string) (int, bool) {
	if word == "" || len(word) > maxWord {
		return 0, false
	}
	var space [maxWord]byte
	lower := append(space[:0], word...)
	for i, b := range lower {
		if 'A' <= b && b <= 'Z' {
			lower[i] |= 0x20
		} else if b == 0xC3 && i+1 < len(lower) && lower[i+1] == 0x88 { // È
			lower[i+1] = 0xA8 // è
		}
	}
	if v, ok := c.words[string(lower)]; ok {
		return v, true
	}
	for _, ending := range [...]string{"e", "er", "es", "en", "em"} {
		if stem, ok := strings.CutSuffix(string(lower), ending); ok {
			if v, ok := c.stems[stem]; ok {
				return v, true
			}
		}
	}
	return 0, false
}
