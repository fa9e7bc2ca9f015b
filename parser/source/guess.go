package source

import (
	"bytes"
	"fmt"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

const (
	// guessSample is how much is decoded to tell encodings apart. 2 KB already
	// tell the texts of the corpus apart; more costs little.
	guessSample = 32 << 10
	// guessMargin is how much better than the next the best encoding must score.
	// On 1,534 conversions of the corpus the right one leads by 0.13 or more.
	guessMargin = 0.08
	// guessLeast is the score below which no encoding is believed. The right one
	// scores 0.18 or more there; Korean text read as GB18030 scores 0.03.
	guessLeast = 0.1
	// damagedUTF8 is how many well-formed characters beyond ASCII must stand
	// against each byte that is not UTF-8 for the text to be damaged UTF-8 rather
	// than another encoding. GB18030 and Big5 texts stay below 0.1.
	damagedUTF8 = 4
)

// guess finds the encoding of text that has no byte order mark.
func guess(name string, data []byte) (charset, error) {
	utf, _ := findCharset("utf-8")
	if bytes.IndexByte(data, 0) < 0 && (utf8.Valid(data) || mostlyUTF8(data)) {
		return utf, nil
	}
	ranked := rank(data)
	best, second := ranked[0].charset, ranked[1].charset
	bestScore, secondScore := ranked[0].score, ranked[1].score
	if bestScore < guessLeast {
		if at := bytes.IndexByte(data, 0); at >= 0 {
			return utf, nil // decoding says where the zero stands
		}
		return best, fmt.Errorf("%s:1:1: not text in any known encoding (the likeliest is %s); if it is text, %s", name, best.name, encodingAdvice)
	}
	if bestScore-secondScore < guessMargin && !sameText(data, best, second) {
		return best, fmt.Errorf("%s:1:1: the encoding could be %s or %s; name the right one", name, best.name, second.name)
	}
	return best, nil
}

// scored is an encoding with what its reading of a text is worth.
type scored struct {
	charset
	score float64
}

// rank returns the encodings that data may be in, the likeliest first. A text
// in UTF-16 holds zero bytes, in its line ends, spaces and digits, and a text
// in any other holds none.
func rank(data []byte) []scored {
	wide := bytes.IndexByte(data, 0) >= 0
	var ranked []scored
	for _, c := range charsets {
		if c.guess && wide == c.wide() {
			ranked = append(ranked, scored{c, c.score(sample(data))})
		}
	}
	sort.SliceStable(ranked, func(i, j int) bool { return ranked[i].score > ranked[j].score })
	return ranked
}

func (c charset) wide() bool { return strings.HasPrefix(c.name, "utf-16") }

// sameText reports whether it makes no difference which of two encodings data
// is in: the quotation marks of an English text are the same bytes in GB18030
// and EUC-KR.
func sameText(data []byte, a, b charset) bool {
	first, err1 := a.coding.NewDecoder().Bytes(data)
	second, err2 := b.coding.NewDecoder().Bytes(data)
	return err1 == nil && err2 == nil && bytes.Equal(first, second)
}

// sample returns the part of data to judge by: from the first byte beyond
// ASCII on, at an even offset for the sake of UTF-16.
func sample(data []byte) []byte {
	at := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf || r == 0 })
	at = max(at, 0) &^ 1
	return data[at:min(at+guessSample, len(data))]
}

// mostlyUTF8 reports whether data is UTF-8 with a few bytes damaged.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= damagedUTF8*bad
}

// score returns how much what c makes of data looks like legal text: the mean
// of what its characters are worth, at most 1. The idea is that a statute's
// commonest characters make up half of it (the hundred of a language: 55% of
// Chinese, 62% of Taiwanese law), while bytes read in a wrong encoding give
// characters spread over the whole plane. ASCII says nothing where all
// candidates share it; in UTF-16 it does.
func (c charset) score(data []byte) float64 {
	out, err := c.coding.NewDecoder().Bytes(data)
	if err != nil {
		return -1
	}
	// The sample may cut the last character in two.
	out = bytes.TrimSuffix(out, []byte("\uFFFD"))
	if c.needs != nil && !bytes.ContainsFunc(out, func(r rune) bool { return unicode.Is(c.needs, r) }) {
		return -1
	}
	wide := c.wide()
	sum, n := 0.0, 0
	last := rune(' ')
	for i := 0; i < len(out); {
		r, size := utf8.DecodeRune(out[i:])
		i += size
		if plainASCII(r) && !wide {
			last = r
			continue
		}
		next, _ := utf8.DecodeRune(out[i:])
		sum += worth(last, r, next)
		last = r
		n++
	}
	return sum / float64(max(n, 1))
}

// worth is what one character says for the encoding that gave it, beside those
// that stand around it.
func worth(last, r, next rune) float64 {
	inWord := inLatinWord(last) || inLatinWord(next)
	switch {
	case plainASCII(r):
		return 0.5
	case strings.ContainsRune("“”‘’–—…", r), r >= 0x2160 && r < 0x2180:
		return 0.5
	case r < 0xA0 || r == utf8.RuneError:
		return -3 // control characters
	case r < 0x250:
		switch {
		case unicode.IsLetter(r) && inWord:
			return 0.6 // an accent in a word
		case r == '§' || r == 0xA0 || r < 0xC0 && last < 0x80 && next < 0x80:
			return 0.3 // a sign; two side by side are halves of something
		}
		return -1
	case common()[r]:
		return 1
	case r >= 0x4E00 && r < 0xA000 && inWord:
		return -0.5 // two letters of a word read as one character
	case r >= 0x3000 && r < 0x3030, r >= 0xFF00 && r < 0xFF60:
		return 0.3 // wide punctuation
	case unicode.Is(unicode.Co, r) || !unicode.IsGraphic(r):
		return -1
	}
	return 0
}

func plainASCII(r rune) bool {
	return r == '\n' || r == '\r' || r == '\t' || ' ' <= r && r < 0x7F
}

// inLatinWord takes hyphen and apostrophe for letters: vis-à-vis, l'État.
func inLatinWord(r rune) bool {
	return 'a' <= r|0x20 && r|0x20 <= 'z' || r == '-' || r == '\''
}

// common holds the hundred commonest characters of PRC law and of Taiwan's,
// counted over the corpus, and the commonest syllables of Korean law.
var common = sync.OnceValue(func() map[rune]bool {
	set := make(map[rune]bool)
	for _, r := range "的人第法条行定十和以有者民应当或国规政一关理务管会用二三机业其不事处部权保合门地在员对工公设为责作生五本经产制物可上四同主中他期年依区施动家照方院自发百下证等出全建任所由并利成单及款安提级时通资市实府重位六情大要进得构七案委监内体护刑立律代" +
		"之條項為於應關規機務權區實產會業對員證資與時證據違罰責請訂辦類設屬號準計報後經發給條契約損賠償債財" +
		"다의이에는을하고를한로가자제은기사인지과정시대및부여도와경우수일또있아항조호법해관서용리저작권" {
		set[r] = true
	}
	return set
})
