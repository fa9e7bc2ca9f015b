package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
)

// elision stands for unchanged words left out. The brackets tell it from the
// dots of the text.
const elision = "[…]"

// slack is how far a cut may move from the wanted column to the end of a clause
// or word: half the context again, so that a comma a few words on is reached.
const slack = 2

// elide shortens the unchanged words between changes to the wanted context.
func (r *report) elide(pieces []piece) []piece {
	context := r.opts.Context
	if context < 0 {
		return pieces
	}
	short := make([]piece, 0, len(pieces)+4)
	for i, p := range pieces {
		first, last := i == 0, i == len(pieces)-1
		if p.op != diff.Equal || p.bare {
			short = append(short, p)
			continue
		}
		keepHead, keepTail := head(p.text, context), tail(p.text, context)
		if first && !last {
			keepHead = 0
		}
		if last && !first {
			keepTail = len(p.text)
		}
		if width(p.text[min(keepHead, keepTail):keepTail]) <= len(elision) {
			short = append(short, p) // an elision would save nothing
			continue
		}
		for _, part := range [...]piece{{text: p.text[:keepHead]}, {text: elision, dim: true}, {text: p.text[keepTail:]}} {
			if part.text != "" {
				short = append(short, part)
			}
		}
	}
	return short
}

// head returns how many bytes of s to keep for about columns columns from its
// start: to the next end of a clause within slack, else to the end of a word.
func head(s string, columns int) int {
	at := wordEnd(s, fit(s, columns))
	if limit := fit(s, columns+columns/slack); limit > at {
		if i := strings.IndexFunc(s[at:limit], endsClause); i >= 0 {
			_, n := utf8.DecodeRuneInString(s[at+i:])
			return at + i + n
		}
	}
	return at
}

// tail returns the byte at which to start for about columns columns up to the
// end of s.
func tail(s string, columns int) int {
	total := width(s)
	at := wordStart(s, fit(s, total-columns))
	if limit := fit(s, total-columns-columns/slack); limit < at {
		if i := strings.LastIndexFunc(s[limit:at], endsClause); i >= 0 {
			_, n := utf8.DecodeRuneInString(s[limit+i:])
			return limit + i + n
		}
	}
	return at
}

// fit returns the number of bytes of s that columns columns hold.
func fit(s string, columns int) int {
	for i, r := range s {
		columns -= runeWidth(r)
		if columns < 0 {
			return i
		}
	}
	if columns < 0 {
		return 0
	}
	return len(s)
}

// wordEnd moves at on to the end of the Latin word it stands in.
func wordEnd(s string, at int) int {
	if at == 0 {
		return 0
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:at]); !inWord(r) {
		return at
	}
	if i := strings.IndexFunc(s[at:], func(r rune) bool { return !inWord(r) }); i >= 0 {
		return at + i
	}
	return len(s)
}

// wordStart moves at back to the start of the Latin word it stands in.
func wordStart(s string, at int) int {
	if r, _ := utf8.DecodeRuneInString(s[at:]); !inWord(r) {
		return at
	}
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:at])
		if !inWord(r) {
			return at
		}
		at -= n
	}
	return 0
}

// inWord reports whether r is part of a word of a script written with spaces.
func inWord(r rune) bool { return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

func endsClause(r rune) bool { return strings.ContainsRune("，。；：、！？,;:.!?", r) }
