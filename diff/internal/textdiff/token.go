package textdiff

import (
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind uint8

// The kinds of token.
const (
	Punct    Kind = iota // one punctuation mark or symbol, or a run of one dash or dot
	Space                // a run of blanks within a line
	Break                // a paragraph mark: one line break
	Word                 // a word of a script that puts blanks between words
	Han                  // a Han word
	Number               // an amount, rate, period or date with its unit; an enumerator such as (b)
	Citation             // a reference to a provision, with all its levels: Article 3(4)(b)
)

// Token is a piece of text that an edit never cuts: the bytes from Start up to
// End.
type Token struct {
	Kind       Kind
	Start, End int
}

// Tokens appends the tokens of text to dst. They follow each other without a
// gap from the first byte to the last; a byte that is not valid UTF-8 is a
// Punct of its own. Time is linear in len(text).
func Tokens(dst []Token, text string) []Token {
	var l lattice
	return l.tokens(dst, text)
}

// tokens is Tokens with memory to reuse.
func (l *lattice) tokens(dst []Token, text string) []Token {
	for i := 0; i < len(text); {
		r, size := decode(text, i)
		class := classOf(r)
		if class == classHan {
			dst, i = l.han(dst, text, i)
			continue
		}
		var kind Kind
		var end int
		switch class {
		case classBreak:
			kind, end = Break, breakEnd(text, i)
		case classSpace:
			kind, end = Space, spaceEnd(text, i)
		case classLetter:
			kind, end = scanWord(text, i)
		case classDigit:
			kind, end = Number, scanNumber(text, i)
		default:
			kind, end = scanPunct(text, i, r, size)
		}
		dst = append(dst, Token{kind, i, end})
		i = end
	}
	return dst
}

// breakEnd returns the end of the line break at i, or i if there is none.
func breakEnd(text string, i int) int {
	r, size := decode(text, i)
	if classOf(r) != classBreak {
		return i
	}
	if r == '\r' && i+1 < len(text) && text[i+1] == '\n' {
		size = 2
	}
	return i + size
}

// spaceEnd returns the end of the run of blanks at i.
func spaceEnd(text string, i int) int {
	for i < len(text) {
		r, size := decode(text, i)
		if classOf(r) != classSpace {
			break
		}
		i += size
	}
	return i
}

// scanPunct reads what starts with a punctuation mark or symbol at i: most
// often just that.
func scanPunct(text string, i int, r rune, size int) (Kind, int) {
	switch r {
	case '(', '（':
		if end := scanEnumerator(text, i); end > 0 {
			return Number, end
		}
	case '§':
		if end := scanSectionSign(text, i); end > 0 {
			return Citation, end
		}
	case '$', '€', '£', '¥', '￥':
		if end := scanAmount(text, i+size); end > 0 {
			return Number, end
		}
	case '—', '…', '─', '-', '.', '*', '_', '=':
		end := i + size
		for {
			next, n := decode(text, end)
			if next != r {
				return Punct, end
			}
			end += n
		}
	}
	return Punct, i + size
}

// decode returns the rune at i and its size, or 0, 0 at the end of the text.
// A byte that is not valid UTF-8 is reported as the negative rune -1, so that
// it equals no character.
func decode(text string, i int) (rune, int) {
	if i >= len(text) {
		return 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	if i+2 < len(text) { // most Han characters, without the call
		if a, b, c := text[i], text[i+1], text[i+2]; a > 0xE0 && a < 0xED && b&0xC0 == 0x80 && c&0xC0 == 0x80 {
			return rune(a&0xF)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F), 3
		}
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && size == 1 {
		return -1, 1
	}
	return r, size
}

// decodeLast returns the rune that ends before end.
func decodeLast(text string, end int) rune {
	r, _ := utf8.DecodeLastRuneInString(text[:end])
	return r
}

type class uint8

const (
	classPunct class = iota
	classSpace
	classBreak
	classLetter
	classDigit
	classHan
)

// classOf sorts characters by the token they can begin.
func classOf(r rune) class {
	if r < utf8.RuneSelf {
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
			return classLetter
		case '0' <= r && r <= '9':
			return classDigit
		case r == ' ' || r == '\t':
			return classSpace
		case r == '\n' || r == '\r':
			return classBreak
		}
		return classPunct
	}
	switch {
	case 0x4E00 <= r && r <= 0x9FFF, 0x3400 <= r && r <= 0x4DBF, 0xF900 <= r && r <= 0xFAFF,
		0x20000 <= r && r <= 0x3FFFD, r == '々', r == '〇',
		0xE000 <= r && r <= 0xF8FF: // private use: glyphs standing for characters a publisher's font lacked
		return classHan
	case '０' <= r && r <= '９':
		return classDigit
	case r == 0xA0, r == 0x3000, 0x2000 <= r && r <= 0x200B, r == 0x202F, r == 0x205F, r == 0xFEFF:
		return classSpace
	case r == 0x2028, r == 0x2029, r == 0x85:
		return classBreak
	case r == 0xAD, r == 0x200C, r == 0x200D: // invisible parts of words
		return classLetter
	case unicode.IsLetter(r), unicode.IsMark(r):
		return classLetter
	case unicode.IsDigit(r):
		return classDigit
	}
	return classPunct
}
