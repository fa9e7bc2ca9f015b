package align

import (
	"unicode"
	"unicode/utf8"
)

// form is the normal form of a text: what is left when everything is taken
// away that can differ between two printings of the same provision. Width and
// letter case are folded; spaces, line ends, quotation marks and all other
// punctuation go, except that a single space parts two words of a script that
// parts its words.
//
// The numbers in citations go as well (第二十四条第一款 gives 第条第款, "Articles 3
// and 4" gives "articles and"), so that a provision whose citations follow a
// renumbering still counts as unchanged.
type form struct {
	runes []rune
	lines []int32 // where in runes the lines of the text end
	hash  uint64
}

// hashOf is the FNV-1a hash of a form.
func hashOf(runes []rune) uint64 {
	h := uint64(hashSeed)
	for _, r := range runes {
		h = (h ^ uint64(r)) * hashFactor
	}
	return h
}

const (
	hashSeed   = 0xCBF29CE484222325
	hashFactor = 0x100000001B3
)

// former makes normal forms. They share its memory, which it takes in blocks.
type former struct {
	runes  []rune
	lines  []int32
	left   int  // bytes of text still to come, as far as known
	start  int  // of the form being made
	citing bool // the words just read belong to a citation
}

const formerBlock = 1 << 14

// reset takes back the memory of all forms.
func (f *former) reset() { f.runes, f.lines = f.runes[:0], f.lines[:0] }

// all makes the normal forms of the items without a partner, whose texts have a
// number of bytes together.
func (f *former) all(forms []form, items []Item, partner []int32, bytes int) {
	f.left = bytes
	for i := range items {
		if partner[i] < 0 {
			forms[i] = f.form(items[i].Text)
		}
	}
}

// form makes the normal form of a text.
func (f *former) form(text string) form {
	// A form has no more runes than its text has bytes, but for a space before
	// each word, which stands in the text as well.
	if cap(f.runes)-len(f.runes) < len(text) {
		f.runes = make([]rune, 0, max(min(formerBlock, f.left), len(text)))
	}
	f.left -= len(text)
	f.start, f.citing = len(f.runes), false
	line := len(f.lines)
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			switch {
			case inWord[c] != 0:
				i += f.word(text[i:])
				continue
			case c == '\n':
				f.citing = false
				f.endLine()
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case wordless(r):
			f.citing = false
			f.runes = append(f.runes, r)
			f.dropHanNumber(r)
		case r == '§':
			f.citing = true
		case wordly(fold(r)):
			i += f.word(text[i:])
			continue
		}
		i += size
	}
	f.endLine()
	runes := f.runes[f.start:len(f.runes):len(f.runes)]
	return form{runes, f.lines[line:len(f.lines):len(f.lines)], hashOf(runes)}
}

func (f *former) endLine() {
	f.lines = append(f.lines, int32(len(f.runes)-f.start))
}

// word appends the word that text begins with, unless it is a number in a
// citation, and returns its length.
func (f *former) word(text string) (length int) {
	mark := len(f.runes)
	if mark > f.start && !wordless(f.runes[mark-1]) {
		f.runes = append(f.runes, ' ')
	}
	first := len(f.runes)
	for length < len(text) {
		if c := text[length]; c < utf8.RuneSelf {
			if inWord[c] == 0 {
				break
			}
			f.runes = append(f.runes, rune(inWord[c]))
			length++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[length:])
		r = fold(r)
		if wordless(r) || !wordly(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		f.runes = append(f.runes, r)
		length += size
	}
	if f.inCitation(f.runes[first:]) {
		f.runes = f.runes[:mark]
	}
	return length
}

// inCitation tells whether word is a number inside a citation. It notes
// whether what follows word may still be one.
func (f *former) inCitation(word []rune) bool {
	if f.citing && (word[0] >= '0' && word[0] <= '9' || len(word) == 1) {
		return true
	}
	switch word[0] {
	case 'a', 's', 'p', 't', 'o', 'e', 'u', 'b': // the words below begin with these
	default:
		f.citing = false
		return false
	}
	var letters [10]byte // of the longest word below
	if len(word) > len(letters) {
		f.citing = false
		return false
	}
	for i, r := range word {
		letters[i] = byte(min(r, utf8.RuneSelf))
	}
	switch string(letters[:len(word)]) {
	case "article", "articles", "section", "sections", "paragraph", "paragraphs", "artikel", "artikels":
		f.citing = true
	case "and", "or", "to", "et", "ou", "und", "oder", "bis":
	default:
		f.citing = false
	}
	return false
}

// dropHanNumber takes out the numeral between 第 and r, the name of a citable
// unit just appended; if r is a numeral after 条之, it takes out that.
func (f *former) dropHanNumber(r rune) {
	switch r {
	case '条', '條', '款', '项', '項', '目', '章', '节', '節':
		last := len(f.runes) - 1
		i := last
		for i > f.start && hanNumeral(f.runes[i-1]) {
			i--
		}
		if i > f.start && i < last && f.runes[i-1] == '第' {
			f.runes = append(f.runes[:i], r)
		}
	case '零', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千':
		last := len(f.runes) - 1
		if last >= f.start+2 && f.runes[last-1] == '之' && (f.runes[last-2] == '条' || f.runes[last-2] == '條') {
			f.runes = f.runes[:last]
		}
	}
}

func hanNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', ' ':
		return true
	}
	return r >= '0' && r <= '9'
}

// wordless tells whether r is a letter of a script that is written without
// spaces between words, or, as Hangul, in syllables that carry enough alone.
func wordless(r rune) bool {
	return r >= 0x3005 && (r >= 0x3400 && r <= 0xD7FF || r <= 0x3007 || r >= 0x3040 && r <= 0x33FF ||
		r >= 0xE000 && r <= 0xFAFF || r >= 0x20000)
}

// wordly tells whether r, folded, can stand in a word.
func wordly(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// inWord holds each ASCII character that can stand in a word, folded; 0 for the
// others.
var inWord = func() (folded [utf8.RuneSelf]byte) {
	for c := range folded {
		if r := fold(rune(c)); wordly(r) {
			folded[c] = byte(r)
		}
	}
	return folded
}()

// fold maps full-width forms to ASCII and capitals to small letters.
func fold(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E {
		r -= 0xFEE0
	}
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}
