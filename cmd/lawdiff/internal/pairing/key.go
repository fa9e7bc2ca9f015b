package pairing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// brackets are what encloses a version note. Width is folded before.
var brackets = []string{"()", "[]", "〔〕", "【】"}

// versionWords say which version of an instrument a text is, never which
// instrument.
var versionWords = []string{
	"draft", "drafts", "revised", "revision", "recast", "consolidated", "consolidation", "version", "final", "old", "new", "copy", "clean",
	"entwurf", "fassung", "neufassung", "projet", "refonte", "consolidée",
}

// noteWords make a version note of a bracket they stand in, besides a year or one
// of versionWords. （一） and (EU) name the instrument.
var noteWords = []string{
	"amended", "reading", "bill", "force", "edition", "repealed",
	"修正", "修订", "修改", "修訂", "草案", "稿", "版", "试行", "暂行", "審", "审议", "公布", "施行", "现行", "失效", "废止", "文本",
}

// versionEnds are cut off the end of Han words, outside brackets too.
var versionEnds = []string{
	"修正草案", "修订草案", "草案", "征求意见稿", "送审稿", "审议稿", "讨论稿", "修改稿", "一审稿", "二审稿", "三审稿", "一次", "二次", "三次",
	"修订版", "修正版", "修订", "修正", "年", "月", "日",
}

// Key reduces a title or a file name to what all versions of an instrument have
// in common: letters and numbers in one width and case, without version notes,
// years and dates. It is "" where nothing else is there.
func Key(s string) string {
	s = strings.ToLower(norm.NFKC.String(s))
	for _, pair := range brackets {
		s = withoutNotes(s, pair)
	}
	var kept []string
	date := 0 // how many numbers may still belong to a date
	for _, word := range wordsOf(s) {
		digits := word[0] >= '0' && word[0] <= '9'
		switch {
		case digits && (isYear(word) || len(word) == 8 && isYear(word[:4])):
			date = 2
			continue
		case digits && date > 0 && len(word) <= 2:
			date--
			continue
		case !digits:
			if word = withoutVersion(word); word == "" {
				continue
			}
		}
		date = 0
		kept = append(kept, word)
	}
	return strings.Join(kept, " ")
}

// withoutNotes takes the brackets out of s that hold a version note.
func withoutNotes(s, pair string) string {
	open, size := utf8.DecodeRuneInString(pair)
	closing, _ := utf8.DecodeLastRuneInString(pair)
	for from := 0; ; {
		at := strings.IndexRune(s[from:], open)
		if at < 0 {
			return s
		}
		at += from
		end := strings.IndexRune(s[at:], closing)
		if end < 0 {
			return s
		}
		inside := s[at+size : at+end]
		if isNote(inside) {
			s = s[:at] + " " + s[at+end+utf8.RuneLen(closing):]
			from = at + 1
			continue
		}
		from = at + size
	}
}

// isNote reports whether a bracket says which version this is.
func isNote(inside string) bool {
	return slices.ContainsFunc(wordsOf(inside), func(word string) bool {
		return isYear(word) || len(word) == 8 && isYear(word[:4]) || slices.Contains(versionWords, word) ||
			slices.ContainsFunc(noteWords, func(w string) bool {
				return w == word || w[0] >= utf8.RuneSelf && strings.Contains(word, w)
			})
	})
}

// isYear reports whether a number is a year in which laws in force were made.
func isYear(word string) bool {
	return len(word) == 4 && ("1800" <= word && word <= "2099") && strings.Trim(word, "0123456789") == ""
}

// withoutVersion returns a word without what says which version it is, "" if
// nothing else is left.
func withoutVersion(word string) string {
	if slices.Contains(versionWords, word) {
		return ""
	}
	for cut := true; cut; {
		cut = false
		for _, end := range versionEnds {
			if rest, ok := strings.CutSuffix(word, end); ok {
				word, cut = rest, true
			}
		}
		// What a year leaves before a name: 2018年公司法.
		if rest, ok := strings.CutPrefix(word, "年"); ok {
			word, cut = rest, true
		}
	}
	return word
}

// wordsOf splits s into runs of letters and runs of digits.
func wordsOf(s string) []string {
	var words []string
	start, was := 0, 0
	kind := func(r rune) int {
		switch {
		case r >= '0' && r <= '9':
			return 1
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r):
			return 2
		}
		return 0
	}
	for i, r := range s {
		if is := kind(r); is != was {
			if was != 0 {
				words = append(words, s[start:i])
			}
			start, was = i, is
		}
	}
	if was != 0 {
		words = append(words, s[start:])
	}
	return words
}
