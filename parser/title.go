package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// maxTitle bounds an article's title in brackets, in bytes: the longest of the
// corpus is 180.
const maxTitle = 360

// titleBracket returns the length of the bracketed title s begins with.
func (r *reader) titleBracket(s string) int {
	if r.table.Script == convention.Latin && r.table.SaysGone(s) {
		return 0 // (abrogato)
	}
	for _, b := range r.table.Titles {
		if s != "" && s[0] == b[0][0] && strings.HasPrefix(s, b[0]) {
			if i := strings.Index(s[:min(len(s), maxTitle)], b[1]); i > 0 {
				return i + len(b[1])
			}
		}
	}
	return 0
}

// inside returns the span of a bracketed title of n bytes at offset at without
// its brackets and the white space within them.
func (r *reader) inside(at, n int) law.Span {
	_, open := utf8.DecodeRuneInString(r.src[at:])
	_, closing := utf8.DecodeLastRuneInString(r.src[at : at+n])
	return r.trimmed(at+open, at+n-closing)
}

func (r *reader) trimmed(start, end int) law.Span {
	s := r.src[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return law.Between(start, start+len(strings.TrimSpace(s)))
}

// blank reports whether c is white space, that without width included.
func blank(c rune) bool { return unicode.IsSpace(c) || c == 0x200B || c == 0xFEFF }

// terminal reports whether s ends as a sentence or clause does.
func terminal(s string) bool {
	for s != "" {
		if endsInLetter(s) {
			return false
		}
		n := 1 // byte of its last character, of three where it is none of ASCII
		if s[len(s)-1] >= utf8.RuneSelf {
			n = min(3, len(s))
		}
		switch s[len(s)-n:] {
		case "”", "’", "\"", "'", "）", ")", "」", "』", "*", "】":
			s = s[:len(s)-n]
		case "。", "；", "：", "︰", "，", "、", "！", "？", ".", ";", ":", ",", "!", "?", "…", "—":
			return true
		default:
			return false
		}
	}
	return false
}

// endsInLetter reports whether s ends in a letter of Latin, Han or Hangul, as most
// words that are looked at from their end do. It may say no too often.
func endsInLetter(s string) bool {
	const han, hangul = 0xE4, 0xED // the first and last lead bytes of their characters
	c := s[len(s)-1]
	if c < utf8.RuneSelf {
		return c|0x20 >= 'a' && c|0x20 <= 'z'
	}
	return len(s) >= 3 && s[len(s)-3] >= han && s[len(s)-3] <= hangul
}

// trimBlank returns s without blanks at its end.
func trimBlank(s string) string {
	if s != "" && endsInLetter(s) {
		return s
	}
	return strings.TrimRightFunc(s, blank)
}

// squeeze returns s without white space: 目　　录 is 目录.
func squeeze(s string) string {
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if blank(c) {
			return -1
		}
		return c
	}, s)
}

// isOne reports whether s, less white space and a final colon, is one of words.
func isOne(s string, words []string) bool {
	if len(s) > 64 || !beginsLike(s, words) {
		return false
	}
	if i := strings.IndexByte(s, '<'); i > 0 {
		s = s[:i]
	}
	s = strings.TrimRight(strings.TrimSpace(s), ":：")
	t := squeeze(s)
	for _, w := range words {
		if s == w || t == w {
			return true
		}
	}
	return false
}

// unnumbered reports whether s is a heading without a number, where its articles
// count afresh with a remark in brackets or without.
func (r *reader) unnumbered(s string) bool {
	return isOne(s, r.table.Unnumbered) || r.table.CountsAfresh(s)
}

// beginsLike reports whether s begins with the first letter of one of words.
func beginsLike(s string, words []string) bool {
	for _, w := range words {
		if s == "" || s[0] != w[0] {
			continue
		}
		_, n := utf8.DecodeRuneInString(w)
		if strings.HasPrefix(s, w[:n]) {
			return true
		}
	}
	return false
}

// startsWith reports whether s begins with one of words.
func startsWith(s string, words []string) bool {
	for _, w := range words {
		if s != "" && s[0] == w[0] && strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
