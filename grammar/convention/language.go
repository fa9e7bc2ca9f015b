package convention

import (
	"strings"
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
	script := scriptOf(src)
	best, most := &english, 0
	for _, t := range tables {
		if t.Script != script {
			continue
		}
		n := 1
		for _, w := range t.Letters {
			n += strings.Count(src, w)
		}
		if n > most {
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

// scriptOf returns the script most of s is written in.
func scriptOf(s string) Script {
	var han, hangul, latin int
	for _, r := range s {
		switch {
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			latin++
		case r >= 0x4E00 && r <= 0x9FFF:
			han++
		case r >= 0xAC00 && r <= 0xD7A3:
			hangul++
		}
	}
	switch {
	case (han+hangul)*latinPerHan <= latin:
		return Latin
	case hangul > han:
		return Hangul
	default:
		return Han
	}
}
