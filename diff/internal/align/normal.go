package align

import (
	"slices"
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
	lines []formLine
}

// formLine is where a line ends, in the runes of the form and in the bytes of the
// text.
type formLine struct{ runes, bytes int32 }

// former makes normal forms, each in the memory of the one before.
type former struct {
	runes  []rune
	lines  []formLine
	citing bool // the words just read belong to a citation
}

// form makes the normal form of a text. It is good until the next call.
func (f *former) form(text []byte) form {
	runes := slices.Grow(f.runes[:0], len(text)/len("第")+1)
	f.lines = f.lines[:0]
	f.citing = false
	for i := 0; i < len(text); {
		if r := hanAt(text, i); r != 0 {
			f.citing = false
			runes = append(runes, r)
			if citable.has(r) {
				runes = withoutHanNumber(runes)
			}
			i += len("第")
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == '\n':
			f.citing = false
			f.lines = append(f.lines, formLine{int32(len(runes)), int32(i)})
		case r == '§':
			f.citing = true
		case isMark(r):
		case wordless(r):
			f.citing = false
			runes = append(runes, r)
			if r == '〇' {
				runes = withoutHanNumber(runes)
			}
		case wordly(fold(r)):
			runes, size = f.word(runes, text[i:])
		}
		i += size
	}
	f.lines = append(f.lines, formLine{int32(len(runes)), int32(len(text))})
	f.runes = runes
	return form{runes, f.lines}
}

// hanAt returns the character at i if it is one of U+4000 to U+9FFF, which nearly
// all Han characters are, else 0.
func hanAt(text []byte, i int) rune {
	if i+2 < len(text) {
		a, b, c := text[i], text[i+1], text[i+2]
		if a >= 0xE4 && a <= 0xE9 && b&0xC0 == 0x80 && c&0xC0 == 0x80 {
			return rune(a&0xF)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F)
		}
	}
	return 0
}

// word appends the word that text begins with to a form, unless it is a number
// in a citation, and returns its length.
func (f *former) word(form []rune, text []byte) (longer []rune, length int) {
	mark := len(form)
	if mark > 0 && !wordless(form[mark-1]) {
		form = append(form, ' ')
	}
	first := len(form)
	for length < len(text) {
		if c := text[length]; c < utf8.RuneSelf {
			if inWord[c] == 0 {
				break
			}
			form = append(form, rune(inWord[c]))
			length++
			continue
		}
		r, size := utf8.DecodeRune(text[length:])
		r = fold(r)
		if wordless(r) || !wordly(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		form = append(form, r)
		length += size
	}
	if f.inCitation(form[first:]) {
		form = form[:mark]
	}
	return form, length
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

// withoutHanNumber takes out of a form the numeral between 第 and its last
// character, the name of a citable unit; if that is a numeral after 条之, it takes
// out that.
func withoutHanNumber(form []rune) []rune {
	last := len(form) - 1
	r := form[last]
	if hanNumeral(r) {
		if last >= 2 && form[last-1] == '之' && (form[last-2] == '条' || form[last-2] == '條') {
			return form[:last]
		}
		return form
	}
	i := last
	for i > 0 && hanNumeral(form[i-1]) {
		i--
	}
	if i > 0 && i < last && form[i-1] == '第' {
		return append(form[:i], r)
	}
	return form
}

func hanNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', ' ':
		return true
	}
	return r >= '0' && r <= '9'
}

// citable are the names of citable units, and the numerals that may follow 条之.
var citable = newHanSet("条條款项項目章节節零一二三四五六七八九十百千")

// A hanSet has a bit for each character from U+4000 to U+9FFF.
type hanSet [(0xA000 - 0x4000) / 64]uint64

func newHanSet(members string) *hanSet {
	var s hanSet
	for _, r := range members {
		at := uint32(r - 0x4000)
		s[at/64] |= 1 << (at % 64)
	}
	return &s
}

// has reports whether r, which hanAt returned, is a member.
func (s *hanSet) has(r rune) bool {
	at := uint32(r - 0x4000)
	return s[at/64]>>(at%64)&1 != 0
}

// wordless tells whether r is a letter of a script that is written without
// spaces between words, or, as Hangul, in syllables that carry enough alone.
func wordless(r rune) bool {
	return r >= 0x3005 && (r >= 0x3400 && r <= 0xD7FF || r <= 0x3007 || r >= 0x3040 && r <= 0x33FF ||
		r >= 0xE000 && r <= 0xFAFF || r >= 0x20000)
}

// isMark tells of most marks that statutes print that they can stand in no word,
// without the tables of package unicode: spaces, the general and the CJK
// punctuation, which has no letters in these stretches.
func isMark(r rune) bool {
	return r == ' ' || r >= 0x2000 && r <= 0x206F || r >= 0x3000 && r <= 0x3020 && (r < 0x3005 || r > 0x3007)
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
