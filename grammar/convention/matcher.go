package convention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// A matcher is a pattern made ready: an instruction of a few kinds.
type matcher struct {
	op      op
	literal string
	styles  numeral.Style
	words   map[string]int // of opNumber: further number words, nil for none
	parts   []matcher      // of a sequence or choice
	maybe   bool
	blank   bool       // of opBlank: at least one
	next    *[256]bool // of opNumber: the bytes that can follow it, nil for any
}

type op uint8

const (
	opLiteral op = iota
	opBlank
	opNumber
	opSuffix
	opLast
	opCapital
	opOrdinal
	opBehind
	opSequence
	opChoice
)

// A Match is a number found at the start of a line's words.
type Match struct {
	Number string        // canonical form
	Value  int32         // its integer
	Len    int32         // bytes of the whole label
	Style  numeral.Style // how it is printed
}

// A finding is what has been found so far, and the number that was read last:
// several rules of a line try one at the same place.
type finding struct {
	Match
	number numeral.Number
	ok     bool
	at     int           // where it was read
	styles numeral.Style // in which styles
	last   string        // the number a range ends with
}

// read reads the number at an offset of s. That one has been read there in more
// styles will do: numeral.Parse takes the first that fits, so with fewer it
// comes to the same number, or to none where none of more fits.
func (f *finding) read(s string, at int, styles numeral.Style) (numeral.Number, bool) {
	known := f.styles != 0 && f.at == at && f.styles&styles == styles && (!f.ok || f.number.Style&styles != 0)
	if !known {
		f.number, f.ok = numeral.Parse(s[at:], styles)
		f.at, f.styles = at, styles
	}
	return f.number, f.ok
}

// match matches s from at on and returns where the match ends, or -1.
func (m *matcher) match(s string, at int, found *finding) int {
	end := m.once(s, at, found)
	if end < 0 && m.maybe {
		return at
	}
	return end
}

func (m *matcher) once(s string, at int, found *finding) int {
	switch m.op {
	case opLiteral:
		if at < len(s) && s[at] == m.literal[0] && strings.HasPrefix(s[at:], m.literal) {
			return at + len(m.literal)
		}
		return -1
	case opBlank:
		end := skipSpace(s, at)
		if m.blank && end == at {
			return -1
		}
		return end
	case opNumber:
		return m.number(s, at, found)
	case opBehind:
		if strings.HasSuffix(s[:at], m.literal) {
			return at
		}
		return -1
	case opCapital:
		letter, n := capital(s[at:])
		found.Number += letter
		return at + n
	case opOrdinal:
		return at + found.ordinal(s, at)
	case opLast:
		n, ok := numeral.Parse(s[at:], numeral.Arabic|numeral.Chinese)
		if !ok {
			return -1
		}
		found.last = n.Canon
		return at + n.Len
	case opSuffix:
		suffix, n := numeral.Suffix(s[at:])
		if n == 0 {
			return -1
		}
		if found.Style == numeral.Letter {
			suffix = "-" + strings.TrimPrefix(suffix, "-") // a-bis
		}
		if found.last != "" {
			found.last += suffix // of the end of a range
		} else {
			found.Number += suffix
		}
		return at + n
	case opSequence:
		for i := range m.parts {
			if at = m.parts[i].match(s, at, found); at < 0 {
				return -1
			}
		}
		return at
	default:
		before := found.Match
		for i := range m.parts {
			if end := m.parts[i].match(s, at, found); end >= 0 {
				return end
			}
			found.Match = before
		}
		return -1
	}
}

// ordinal returns the length of the sign that makes an ordinal of the number before
// it (1.º). The letter o typed for the sign has been read as a suffix, and is none.
func (f *finding) ordinal(s string, at int) int {
	for _, sign := range [...]string{".º", ".ª", ".°", "º", "ª", "°"} {
		if strings.HasPrefix(s[at:], sign) {
			return len(sign)
		}
	}
	number := &f.Number
	if f.last != "" {
		number = &f.last
	}
	if digits, ok := strings.CutSuffix(*number, "o"); ok && digits != "" && digits[len(digits)-1] <= '9' {
		*number = digits
	}
	return 0
}

// skipSpace returns the end of the white space at an offset of s.
func skipSpace(s string, at int) int {
	for at < len(s) {
		if c := s[at]; c > ' ' && c < utf8.RuneSelf || c > 0xE3 {
			break // no white space beyond ASCII begins with a byte above that of U+3000
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += n
	}
	return at
}

// roman50 is the first Roman digit that, alone, is a letter rather than a
// number: no statute of the corpus counts fifty chapters, many letter them.
const roman50 = 50

// number reads a number. One written in Latin letters or digits must end where
// a word ends: "Part Illustrations" has no number.
func (m *matcher) number(s string, at int, found *finding) int {
	if !m.plausible(s[at:]) {
		return -1
	}
	n, ok := found.read(s, at, m.styles)
	if !ok && m.words != nil {
		n, ok = ordinal(s[at:], m.words)
	}
	if !ok {
		return -1
	}
	end := at + n.Len
	if n.Style != numeral.Chinese && n.Style != numeral.Circled && end < len(s) {
		if c := s[end]; c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' {
			return -1
		}
	}
	if n.Style == numeral.Roman && n.Len == 1 && n.Value >= roman50 {
		return -1 // "Section C" is lettered
	}
	if found.Number != "" {
		found.Number += "-" + n.Canon
		return end
	}
	found.Number, found.Value, found.Style = n.Canon, int32(n.Value), n.Style
	return end
}

// maxLatin bounds a number in Latin letters, in bytes; lxxxviii has eight.
const maxLatin = 12

// beginsChinese reports whether a number in Chinese characters can begin with
// r where no other style will do.
func beginsChinese(r rune) bool {
	switch r {
	case '〇', '零', '一', '壹', '二', '贰', '貳', '两', '兩', '三', '叁', '參', '四', '肆', '五', '伍',
		'六', '陆', '陸', '七', '柒', '八', '捌', '九', '玖', '十', '拾', '廿', '卅', '百', '佰', '千', '仟':
		return true
	}
	return false
}

// plausible reports whether s can begin with the number at all, without
// reading it: most lines begin like a number of some style and are none.
func (m *matcher) plausible(s string) bool {
	if s == "" {
		return false
	}
	if s[0] >= utf8.RuneSelf {
		switch m.styles {
		case numeral.Letter:
			return m.next == nil || len(s) > 3 && m.next[s[3]]
		case numeral.Chinese:
			return len(s) >= 3 && beginsChinese(rune(s[0]&0x0F)<<12|rune(s[1]&0x3F)<<6|rune(s[2]&0x3F))
		case numeral.Circled:
			return s[0] == 0xE2 || s[0] == 0xE3
		default:
			return true
		}
	}
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	if n == 0 || m.next == nil {
		return true
	}
	return n <= maxLatin && n < len(s) && (m.next[s[n]] || s[n] < '@' && s[n] != ' ' && s[n] != ',' || s[n] >= utf8.RuneSelf)
}

// first adds to set every byte the pattern can begin with, and reports whether
// it can match without any.
func (m *matcher) first(set *[256]bool) (empty bool) {
	switch m.op {
	case opLiteral:
		set[m.literal[0]] = true
	case opSequence:
		empty = true
		for i := range m.parts {
			if !m.parts[i].first(set) {
				empty = false
				break
			}
		}
	case opChoice:
		for i := range m.parts {
			empty = m.parts[i].first(set) || empty
		}
	case opNumber:
		for b := range set {
			set[b] = set[b] || numberByte(m.styles, byte(b))
		}
	case opBlank:
		for _, b := range [...]byte{' ', '\t', 0xC2, 0xE3} {
			set[b] = set[b] || m.blank
		}
		return !m.blank || m.maybe
	default:
		return true
	}
	return empty || m.maybe
}

// leads are the bytes beyond ASCII that a number of a style can begin with.
var leads = [...]struct {
	style numeral.Style
	bytes string
}{
	{numeral.Arabic, "\xEF"},                                         // ０
	{numeral.Chinese, "\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9"},            // ○ 〇 一 二 柒 百 贰 零
	{numeral.Circled, "\xE2\xE3"},                                    // ① ㈠
	{numeral.Roman, "\xE2"},                                          // Ⅰ
	{numeral.Letter, "\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xEA\xEB\xEC\xED"}, // ⒜ イ 乙 己 戊 甲 辛 가 나 라 하
}

// numberByte reports whether a number in one of the styles can begin with b.
// It may say yes too often, never no.
func numberByte(s numeral.Style, b byte) bool {
	if b < utf8.RuneSelf {
		digit, letter := b >= '0' && b <= '9', b|0x20 >= 'a' && b|0x20 <= 'z'
		return digit && s&(numeral.Arabic|numeral.Word) != 0 || letter && s&^(numeral.Chinese|numeral.Circled) != 0
	}
	for _, lead := range leads {
		if s&lead.style != 0 && strings.IndexByte(lead.bytes, b) >= 0 {
			return true
		}
	}
	return false
}
