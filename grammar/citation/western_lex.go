package citation

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// next finds the words for a level: a citation has one, though it may begin with
// the words in front. Only where no letter or digit stands before can one begin.
// Three letters at a time tell most words, wherever they are, so that none needs
// to be looked for its end.
func (w *westWords) next(text string, from int) int {
	if len(text)-from < 2 {
		return -1
	}
	before := byte(' ')
	if from > 0 {
		before = text[from-1]
	}
	key := leadKey(text[from], text[from+1])
	for i := from; i+2 < len(text); i++ {
		third := text[i+2]
		if w.lead[key]>>(third&31)&notWord[before]&1 != 0 {
			if w.unitLen(text[i:]) > 0 {
				return i
			}
		}
		before, key = text[i], leadKey(text[i+1], third)
	}
	if i := len(text) - 2; w.lead[key] != 0 && notWord[before] != 0 { // §, or s.
		if w.unitLen(text[i:]) > 0 {
			return i
		}
	}
	return -1
}

func isWordByte(c byte) bool { return wordBytes[c] }

// wordBytes are letters, digits, and the first bytes of À to ſ.
var wordBytes = func() (is [256]bool) {
	for c := range is {
		is[c] = 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || 0xC3 <= c && c <= 0xC5
	}
	return is
}()

// notWord is 1 for the bytes that are none of a word.
var notWord = func() (is [256]uint32) {
	for c, word := range wordBytes {
		if !word {
			is[c] = 1
		}
	}
	return is
}()

// wordLen returns the length of the word at the start of s: Latin letters, and
// hyphens between them.
func wordLen(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			i++
		case c >= 0xC3 && c <= 0xC5 && i+1 < len(s): // À to ſ
			i += 2
		case c == '-' && i > 0 && i+1 < len(s) && 'a' <= s[i+1]|0x20 && s[i+1]|0x20 <= 'z':
			i++
		default:
			return i
		}
	}
	return i
}

// unitLen returns the length of the word for a level at the start of s, with the
// stop of an abbreviation, or of the sign for one; 0 where none stands there.
func (w *westWords) unitLen(s string) int {
	if _, size := w.signAt(s); size > 0 {
		return size
	}
	n := wordLen(s)
	if w.meaning(s[:n]).unit == none {
		return 0
	}
	return n + stopLen(s, n)
}

// signAt reads the sign for a level at the start of s.
func (w *westWords) signAt(s string) (kind, int) {
	if strings.HasPrefix(s, "§") {
		if strings.HasPrefix(s, "§§") {
			return w.sign - unit + units, len("§§")
		}
		return w.sign, len("§")
	}
	for i := range w.signs {
		if sign := &w.signs[i]; strings.HasPrefix(s, sign.sign) {
			return sign.kind, len(sign.sign)
		}
	}
	return none, 0
}

// stopLen returns the length of the full stop that abbreviates the word for a level
// of n bytes at the start of s.
func stopLen(s string, n int) int {
	if n < len(s) && s[n] == '.' && n <= len("buchst") && n+1 < len(s) && s[n+1] == ' ' && !isSentenceEnd(s[n+1:]) {
		return 1
	}
	return 0
}

// trimSpaces returns s without the spaces it begins with.
func trimSpaces(s string) string {
	for {
		switch {
		case strings.HasPrefix(s, " "):
			s = s[1:]
		case strings.HasPrefix(s, "\u00a0"):
			s = s[len("\u00a0"):]
		default:
			return s
		}
	}
}

// isSentenceEnd reports whether the space at the start of s is not followed by a
// number or bracket, so that a full stop before it ends a sentence.
func isSentenceEnd(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s == "" || s[0] != '(' && (s[0] < '0' || s[0] > '9') && (len(s) < 2 || isWordByte(s[1]))
}

func (w *westWords) lex(text string, done, at int, tokens []token) ([]token, int) {
	l := westLexer{w: w, text: text, at: w.rewind(text, done, at), tokens: tokens}
	for len(l.tokens) < maxTokens && l.next() {
		continue
	}
	return l.tokens, at + 1
}

// maxRewind bounds the words in front of the word for a level that may belong to
// it: "the second, third and fourth" are five.
const maxRewind = 8

// rewind returns where the relative and ordinal words in front of at begin.
func (w *westWords) rewind(text string, done, at int) int {
	start := at
	if size := w.unitLen(text[at:]); size > 0 && startsNumber(trimSpaces(text[at+size:])) {
		return at // shall ensure that Articles 3 and 4
	}
	i := at
	for range maxRewind {
		end := i
		for end > done && (text[end-1] == ' ' || text[end-1] == ',') {
			end--
		}
		begin := end
		for begin > done && end-begin < maxWestWord && (isWordByte(text[begin-1]) || text[begin-1] >= 0x80 && text[begin-1] < 0xC0 && text[begin-1] != 0xA0) {
			begin--
		}
		if begin == end || end == i {
			break
		}
		i = begin
		m := w.meaning(text[begin:end])
		if m.relative != none || m.count > 0 || m.ordinal > 0 || isNumberWord(text[begin:end]) {
			start = begin
		} else if m.join != link {
			break
		}
	}
	return start
}

// startsNumber reports whether s begins with a number in digits. Most show it
// without being read.
func startsNumber(s string) bool {
	const shown = 4 // digits: all that provisions have
	for i := 0; i < min(len(s), shown) && '0' <= s[i] && s[i] <= '9'; i++ {
		if i+1 == len(s) || s[i+1] < '0' {
			return true
		}
	}
	_, ok := numeral.Parse(s, numeral.Arabic)
	return ok
}

// isNumberWord reports whether a word is a number: third.
func isNumberWord(word string) bool {
	n, ok := numeral.Parse(word, numeral.Word)
	return ok && n.Len == len(word)
}
