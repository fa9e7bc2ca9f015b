package citation

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// japanese cites as Chinese does, the widest step first: 第二条第一項第一号イ,
// 第三条から第五条まで, 前三項, 同条第二項, 民法（明治二十九年法律第八十九号）第九十条, 附則第二条.
var japanese = sync.OnceValue(func() *tradition {
	t := newChinese(false)
	t.next, t.lex, t.before = jaNext, jaLex, jaNameBefore
	return t
})

// jaLead are the characters a citation may begin with.
var jaLead = func() (lead zhChars) {
	for _, c := range [...]string{"第", "前", "次", "同", "本", "こ", "別", "附", "付", "様"} {
		lead[zhKey(c[0], c[1])] |= 1 << (c[2] & 0x3F)
	}
	return lead
}()

// jaNext finds the characters a Japanese citation begins with.
func jaNext(text string, from int) int {
	for i := from; i+2 < len(text); {
		switch {
		case text[i] < 0xE3:
			i++
		case jaLead.has(text[i], text[i+1], text[i+2]):
			return i
		default:
			i += 3
		}
	}
	return -1
}

// jaNameBefore returns the name of an instrument that ends right before a step,
// its number in brackets behind it or not.
func jaNameBefore(text string, done, at int) Span {
	if !strings.HasPrefix(text[at:], "第") && !strings.HasPrefix(text[at:], "附則") {
		return Span{}
	}
	end := jaBeforeRemark(text, done, at)
	if !endsInOne(text[done:end], jaNameEnds) {
		return Span{}
	}
	start := jaWordStart(text, done, end)
	switch text[start:end] {
	case "法律", "政令", "省令", "条例", "規則", "条約", "憲法": // …に関する法律
		start = jaClauseStart(text, done, start)
	}
	if start == end {
		return Span{}
	}
	return Span{start, at}
}

// jaBeforeRemark returns where the remark in brackets begins that ends at an offset,
// and says the number or the short form of an instrument; the offset for none.
func jaBeforeRemark(text string, done, at int) int {
	for _, b := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if !strings.HasSuffix(text[done:at], b[1]) {
			continue
		}
		open := strings.LastIndex(text[max(done, at-maxTitle):at], b[0])
		if open < 0 {
			continue
		}
		open += max(done, at-maxTitle)
		if remark := text[open:at]; strings.Contains(remark, "号") || strings.Contains(remark, "という") {
			return open
		}
	}
	return at
}

// jaWordStart returns the start of the run of Han characters and katakana that ends
// at an offset.
func jaWordStart(text string, done, at int) int {
	for range maxName {
		r, size := utf8.DecodeLastRuneInString(text[done:at])
		if !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Katakana, r) && r != 'ー' {
			break
		}
		at -= size
	}
	return at
}

// maxClause bounds the words of a name with particles in it, in characters: the
// longest in use have about 100.
const maxClause = 100

// jaClauseStart returns the start of a name with particles, back to a mark or to
// the word that joins it to what stands before.
func jaClauseStart(text string, done, at int) int {
	for range maxClause {
		if endsInOne(text[done:at], jaNameStops) {
			break
		}
		r, size := utf8.DecodeLastRuneInString(text[done:at])
		if !unicode.IsLetter(r) && r != '・' {
			break
		}
		at -= size
	}
	if strings.HasPrefix(text[at:], "及び") { // within a name it joins two words
		at += len("及び")
	}
	return at
}

func endsInOne(s string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
