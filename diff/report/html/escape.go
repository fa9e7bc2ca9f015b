package html

import (
	"strings"
	"unicode/utf8"
)

// special is 1 for the bytes that may not be copied to the page as they are:
// markup, control characters and the first bytes of what may be a bidi control.
var special = func() (t [256]uint8) {
	for b := range t {
		if b < 0x20 && b != '\t' && b != '\n' || b == 0x7F || strings.ContainsRune("&<>\"'", rune(b)) || b == 0xC2 || b == 0xD8 || b == 0xE2 {
			t[b] = 1
		}
	}
	return t
}()

// plainUntil returns where the first special byte of s from i on stands, its
// length if there is none. Eight bytes are asked for at once: that takes half
// the time of one after the other, and less than arithmetic on words of eight.
func plainUntil(s string, i int) int {
	for ; len(s)-i >= 8; i += 8 {
		w := s[i : i+8]
		if special[w[0]]|special[w[1]]|special[w[2]]|special[w[3]]|special[w[4]]|special[w[5]]|special[w[6]]|special[w[7]] != 0 {
			break
		}
	}
	for i < len(s) && special[s[i]] == 0 {
		i++
	}
	return i
}

// appendText adds s as text of the page. Every word that is not ours goes
// through here or [appendValue], so no text can become markup. Characters that
// command the terminal or turn the direction of writing are shown by their
// number instead of obeyed (Unicode Technical Report 36, section 2.5).
func appendText(dst []byte, s string) []byte {
	return appendEscaped(dst, s, `<i class=x>`, `</i>`)
}

// appendValue adds s as the content of an attribute within double quotes, or of
// an element that holds no others.
func appendValue(dst []byte, s string) []byte {
	return appendEscaped(dst, s, "[", "]")
}

func appendEscaped(dst []byte, s, open, end string) []byte {
	done := 0
	for i := plainUntil(s, 0); i < len(s); i = plainUntil(s, i) {
		if entity := entities[s[i]]; entity != "" {
			dst = append(append(dst, s[done:i]...), entity...)
			i++
			done = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case inert(r):
			i += size
			continue
		case r == '\r':
			dst = append(append(dst, s[done:i]...), '\n')
		default:
			dst = append(append(dst, s[done:i]...), open...)
			dst = append(appendCode(dst, r), end...)
		}
		i += size
		done = i
	}
	return append(dst, s[done:]...)
}

// entities are how the characters of markup are written.
var entities = [256]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;"}

// inert reports whether r, no character of markup, can stand in the page as it is.
func inert(r rune) bool {
	switch {
	case r < 0x20:
		return false
	case r >= 0x7F && r < 0xA0:
		return r == 0x85
	}
	return !directs(r)
}

// directs reports whether r is a bidi control (Unicode Standard Annex 9, section 2).
func directs(r rune) bool {
	return r == 0x061C || r == 0x200E || r == 0x200F || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}

// appendCode adds the number of a character as people write it: U+202E.
func appendCode(dst []byte, r rune) []byte {
	const digits = "0123456789ABCDEF"
	dst = append(dst, "U+"...)
	for shift := 12; shift >= 0; shift -= 4 {
		dst = append(dst, digits[r>>shift&15])
	}
	return dst
}
