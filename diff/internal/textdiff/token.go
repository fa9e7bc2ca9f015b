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

// Tokens is [Tokens] with memory to reuse.
func (w *Workspace) Tokens(dst []Token, text string) []Token { return w.lattice.tokens(dst, text) }

// tokens is Tokens with memory to reuse.
func (l *lattice) tokens(dst []Token, text string) []Token {
	open := loadOpeners()
	for i := 0; i < len(text); {
		dst, i = l.next(dst, text, i, open)
	}
	return dst
}

// next appends the token at i, or the tokens of the run of Han characters there,
// and returns where they end. What stands before i matters no further back than
// one character.
func (l *lattice) next(dst []Token, text string, i int, open *openers) ([]Token, int) {
	r, size := decode(text, i)
	class := classOf(r)
	if class == classHan {
		return l.han(dst, text, i)
	}
	kind, end := scan(text, i, r, size, class, open)
	return append(dst, Token{kind, i, end}), end
}

// Citations appends the tokens of text that are citations to dst, and the
// numbers that are sure to be one, among them every enumerator: what [Tokens]
// finds, but without the search for words, which takes most of its time.
func Citations(dst []Token, text string) []Token {
	open := loadOpeners()
	for i := open.seek(text, 0); i < len(text); i = open.seek(text, i) {
		r, size := decode(text, i)
		kind, end := Punct, i+size
		switch class := classOf(r); class {
		case classHan:
			if kind, end = hardToken(text, i, r); end == 0 {
				kind, end = Han, i+size
			}
		case classSpace, classBreak:
		default:
			kind, end = scan(text, i, r, size, class, open)
		}
		if kind == Citation || kind == Number {
			dst = append(dst, Token{kind, i, end})
		}
		i = end
	}
	return dst
}

// scan reads the token at i, which begins with a character r that is not Han.
func scan(text string, i int, r rune, size int, class class, open *openers) (Kind, int) {
	switch class {
	case classBreak:
		return Break, breakEnd(text, i)
	case classSpace:
		return Space, spaceEnd(text, i)
	case classLetter:
		return scanWord(text, i, open)
	case classDigit:
		return Number, scanNumber(text, i)
	default:
		return scanPunct(text, i, r, size)
	}
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

// asciiClass holds the class of every ASCII character.
var asciiClass = func() (of [utf8.RuneSelf]class) {
	for c := 'a'; c <= 'z'; c++ {
		of[c], of[c-'a'+'A'] = classLetter, classLetter
	}
	for c := '0'; c <= '9'; c++ {
		of[c] = classDigit
	}
	of[' '], of['\t'], of['\n'], of['\r'] = classSpace, classSpace, classBreak, classBreak
	return of
}()

// classOf sorts characters by the token they can begin.
func classOf(r rune) class {
	if uint32(r) < utf8.RuneSelf {
		return asciiClass[r]
	}
	switch {
	case 0x4E00 <= r && r <= 0x9FFF, 0x3400 <= r && r <= 0x4DBF, 0xF900 <= r && r <= 0xFAFF,
		0x20000 <= r && r <= 0x3FFFD, r == '々', r == '〇',
		0xE000 <= r && r <= 0xF8FF: // private use: glyphs standing for characters a publisher's font lacked
		return classHan
	case '‐' <= r && r <= '‧', '、' <= r && r <= '〄', '〈' <= r && r <= '〠', '！' <= r && r <= '／', '：' <= r && r <= '＠':
		return classPunct // what the tables below would say as well
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
