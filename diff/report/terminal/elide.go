package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/columns"
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
		if left := p.text[min(keepHead, keepTail):keepTail]; columns.Head(left, len(elision)) == len(left) {
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

// head returns how many bytes of s to keep for about n columns from its
// start: to the next end of a clause within slack, else to the end of a word.
func head(s string, n int) int {
	at := wordEnd(s, columns.Head(s, n))
	if limit := columns.Head(s, n+n/slack); limit > at {
		for i, r := range s[at:limit] {
			if end := at + i + utf8.RuneLen(r); endsClause(r, s[end:]) {
				return end
			}
		}
	}
	return at
}

// tail returns the byte at which to start for about n columns up to the
// end of s.
func tail(s string, n int) int {
	at := wordStart(s, columns.Tail(s, n))
	if limit := columns.Tail(s, n+n/slack); limit < at {
		for end := at; end > limit; {
			r, n := utf8.DecodeLastRuneInString(s[:end])
			if endsClause(r, s[end:]) {
				return end
			}
			end -= n
		}
	}
	return at
}

// wordEnd moves at on to the end of the Latin word or number it stands in.
func wordEnd(s string, at int) int {
	for at < len(s) && inside(s, at) {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	return at
}

// wordStart moves at back to the start of the Latin word or number it stands in.
func wordStart(s string, at int) int {
	for at > 0 && inside(s, at) {
		_, n := utf8.DecodeLastRuneInString(s[:at])
		at -= n
	}
	return at
}

// inside reports whether a cut at byte at would divide a word of a script
// written with spaces, or a number such as 100,000.
func inside(s string, at int) bool {
	if at == 0 || at == len(s) {
		return false
	}
	last, n := utf8.DecodeLastRuneInString(s[:at])
	next, m := utf8.DecodeRuneInString(s[at:])
	switch {
	case inWord(last) && inWord(next):
		return true
	case isDigit(last) && (next == ',' || next == '.'):
		after, _ := utf8.DecodeRuneInString(s[at+m:])
		return isDigit(after)
	case isDigit(next) && (last == ',' || last == '.'):
		before, _ := utf8.DecodeLastRuneInString(s[:at-n])
		return isDigit(before)
	}
	return false
}

// inWord reports whether r is part of a word of a script written with spaces.
func inWord(r rune) bool { return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// endsClause reports whether a clause ends in r before rest. A comma or a full
// stop between digits ends none.
func endsClause(r rune, rest string) bool {
	if strings.ContainsRune("，。；：、！？", r) {
		return true
	}
	return strings.ContainsRune(",;:.!?", r) && (rest == "" || rest[0] == ' ')
}
