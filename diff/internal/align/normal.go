package align

import (
	"unicode"
	"unicode/utf8"
)

// normal appends to buf the normal form of text: what is left when everything
// is taken away that can differ between two printings of the same provision.
// Width and letter case are folded; spaces, line ends, quotation marks and all
// other punctuation go, except that a single space parts two words of a
// script that parts its words.
//
// If neutral is set, the numbers in citations go as well (第二十四条第一款 gives
// 第条第款, "Articles 3 and 4" gives "articles and"), so that a provision whose
// citations follow a renumbering still counts as unchanged.
func normal(buf []rune, text string, neutral bool) []rune {
	start, citing := len(buf), false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		r = fold(r)
		switch {
		case r == '§' || r == '\n':
			i += size
			citing = r == '§'
		case wordless(r):
			i += size
			citing = false
			buf = append(buf, r)
			if neutral {
				buf = dropHanNumber(buf, start)
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(text, i)
			mark := len(buf)
			if mark > start && !wordless(buf[mark-1]) {
				buf = append(buf, ' ')
			}
			word := len(buf)
			for i < end {
				r, size = utf8.DecodeRuneInString(text[i:])
				buf = append(buf, fold(r))
				i += size
			}
			if neutral {
				var drop bool
				if drop, citing = inCitation(buf[word:], citing); drop {
					buf = buf[:mark]
				}
			}
		default:
			i += size
		}
	}
	return buf
}

// wordEnd returns where the run of letters and digits that begins at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		r = fold(r)
		if wordless(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
	}
	return i
}

// fold maps full-width forms to ASCII and capitals to small letters.
func fold(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		r -= 0xFEE0
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if r > 0x2E80 {
		return r
	}
	return unicode.ToLower(r)
}

// wordless tells whether r is a letter of a script that is written without
// spaces between words, or, as Hangul, in syllables that carry enough alone.
func wordless(r rune) bool {
	return r >= 0x2E80 && r <= 0xD7FF && (r >= 0x3400 || r >= 0x3005 && r <= 0x3007 || r >= 0x3040) ||
		r >= 0xE000 && r <= 0xFAFF || r >= 0x20000
}

// dropHanNumber is called after each character: where buf ends in 第, a
// numeral and the name of a citable unit, it takes the numeral out; where it
// ends in 条之 and a numeral, that one.
func dropHanNumber(buf []rune, start int) []rune {
	last := len(buf) - 1
	switch buf[last] {
	case '条', '條', '款', '项', '項', '目', '章', '节', '節':
		i := last
		for i > start && hanNumeral(buf[i-1]) {
			i--
		}
		if i > start && i < last && buf[i-1] == '第' {
			return append(buf[:i], buf[last])
		}
	default:
		if hanNumeral(buf[last]) && last >= start+2 && buf[last-1] == '之' && (buf[last-2] == '条' || buf[last-2] == '條') {
			return buf[:last-1]
		}
	}
	return buf
}

func hanNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千':
		return true
	}
	return r >= '0' && r <= '9' || r == ' '
}

// inCitation tells whether word is a number inside a citation, to be dropped,
// given whether the words before it belong to one, and whether what follows
// word still may.
func inCitation(word []rune, citing bool) (drop, still bool) {
	if citing && (word[0] >= '0' && word[0] <= '9' || len(word) == 1) {
		return true, true
	}
	switch string(word) {
	case "article", "articles", "section", "sections", "paragraph", "paragraphs", "artikel", "artikels":
		return false, true
	case "and", "or", "to", "et", "ou", "und", "oder", "bis":
		return false, citing
	}
	return false, false
}
