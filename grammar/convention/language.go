package convention

import (
	"math/bits"
	"slices"
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

var tables = []*Table{&zhHans, &zhHant, &english, &french, &german, &dutch, &korean, &spanish, &japanese, &italian, &portuguese}

// detectBytes is how much of a text is looked at to tell its language: enough
// to come past front matter and a contents list.
const detectBytes = 64 << 10

// latinPerHan is how many Latin letters a Han character, a kana or a syllable of
// Hangul outweighs: a translation of ten Han characters has about thirty letters, and
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
	Han          // with kana or without
	Hangul
)

// A tally is how many letters or words of each of the tables a text has.
type tally [16]int

// add counts so many letters or words that each of the tables in set has.
func (n *tally) add(set uint16, times int) {
	for ; set != 0; set &= set - 1 {
		n[bits.TrailingZeros16(set)] += times
	}
}

// The lead bytes that the characters of three bytes from kana to Hangul have.
const (
	firstKana  = 0xE3
	lastHangul = 0xED
)

// latinLetter is one for each Latin letter: added up it costs less than a branch
// at each end of a word.
var latinLetter = func() (one [256]uint8) {
	for c := byte('a'); c <= 'z'; c++ {
		one[c], one[c&^0x20] = 1, 1
	}
	return one
}()

// survey returns the script most of s is written in, and counts the letters of
// the tables that are written without words.
func survey(s string) (Script, tally) {
	var han, hangul, latin int
	var times [256]int // how often letters of each set of tables stand in it
	known := letterSets()
	for i := 0; i < len(s); {
		c := s[i]
		if c < firstKana || c > lastHangul || i+3 > len(s) {
			latin += int(latinLetter[c])
			i++ // a character of more bytes goes by without being counted
			continue
		}
		r := rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F)
		switch {
		case r >= 0x4E00 && r <= 0x9FFF, r >= 'ぁ' && r <= 'ヺ':
			han++
		case r >= 0xAC00 && r <= 0xD7A3:
			hangul++
		}
		times[known.of(r)]++
		i += 3
	}
	var counts tally
	for i, set := range known.distinct {
		counts.add(set, times[i])
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
	known := wordSets()
	from := len(s) // of the word behind the last space
	for i := range len(s) {
		if s[i] != ' ' {
			continue
		}
		if n := i - from; 0 < n && n <= maxWord && known.begins[s[from]]&(1<<(s[from+1]%32)) != 0 {
			counts.add(known.sets[s[from:i]], 1)
		}
		from = i + 1
	}
	return counts
}

// maxWord is the length in bytes of the longest word among the Letters.
const maxWord = 5

// A letterTable says of which tables a character of three bytes in UTF-8 is one of the
// Letters: a place among the distinct sets of tables, each a bit for each table. The
// characters that are of none have one row in common: a table of all took a tenth of
// a millisecond before the first text was read, for the memory alone.
type letterTable struct {
	row      [1 << 10]uint8 // by the bits of the first two bytes
	places   [][1 << 6]uint8
	distinct []uint16
}

func (l *letterTable) of(r rune) uint8 { return l.places[l.row[r>>6]][r&0x3F] }

// add says that r is a letter of the table of that number.
func (l *letterTable) add(r rune, table int) {
	row := &l.row[r>>6]
	if *row == 0 {
		*row = uint8(len(l.places)) // few tables, of a few letters each
		l.places = append(l.places, [1 << 6]uint8{})
	}
	place := &l.places[*row][r&0x3F]
	set := l.distinct[*place] | 1<<table
	at := slices.Index(l.distinct, set)
	if at < 0 {
		at = len(l.distinct)
		l.distinct = append(l.distinct, set)
	}
	*place = uint8(at)
}

var letterSets = sync.OnceValue(func() *letterTable {
	known := &letterTable{places: make([][1 << 6]uint8, 1), distinct: make([]uint16, 1)}
	for i, t := range tables {
		for _, letter := range t.Letters {
			if t.Script != Latin {
				r, _ := utf8.DecodeRuneInString(letter)
				known.add(r, i)
			}
		}
	}
	return known
})

// words are the words between spaces that Letters are in Latin script.
type words struct {
	sets   map[string]uint16 // of which tables a word is: a bit for each
	begins [256]uint32       // by first byte: which bytes, modulo 32, follow it; most words of a text begin like none
}

var wordSets = sync.OnceValue(func() *words {
	known := &words{sets: map[string]uint16{}}
	for i, t := range tables {
		for _, letter := range t.Letters {
			if t.Script == Latin {
				known.sets[strings.TrimSpace(letter)] |= 1 << i
				known.begins[letter[1]] |= 1 << (letter[2] % 32) // the space behind it, if it has one letter
			}
		}
	}
	return known
})
