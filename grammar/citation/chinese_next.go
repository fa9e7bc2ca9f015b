package citation

import (
	"encoding/binary"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// zhNext finds the characters a Chinese citation begins with.
func zhNext(text string, from int) int {
	for i := zhSkip(text, from); i+2 < len(text); i = zhSkip(text, i) {
		switch {
		case text[i] < 0xE3 || text[i+1] >= 0xC0 || text[i+2] >= 0xC0:
			i++ // no character of three bytes from U+3000 on
		case zhBegins(text[i:]):
			return i
		default:
			i += 3
		}
	}
	return -1
}

// zhBegins reports whether s begins with a character a citation begins with. What
// stands behind tells most that begin none (本人, 上述, 同时).
func zhBegins(s string) bool {
	if !zhLead.has(s[0], s[1], s[2]) {
		return false
	}
	rest := s[3:]
	follows := len(rest) >= 2 && zhFollow[zhKey(rest[0], rest[1])]
	switch s[:3] {
	case "第", "附", "《":
		return true
	case "本", "该", "該", "同":
		return follows
	case "前", "上", "下", "次":
		return follows || zhCounts(rest)
	}
	return false
}

// What eight bytes of text have in common as one number, the first byte the
// lowest, when they begin with two characters of three bytes.
const (
	zhBytes = 0xC0C0F0 | 0xC0C0F0<<24
	zhThree = 0x8080E0 | 0x8080E0<<24
)

// zhSkip returns the place from i on of the first character that a citation may
// begin with, or of one that has not three bytes. It looks at two characters at a
// time: most text is passed over here.
func zhSkip(text string, i int) int {
	for ; i+8 <= len(text); i += 6 {
		w := binary.LittleEndian.Uint64([]byte(text[i : i+8])) // copies nothing
		if w&zhBytes != zhThree || zhLead.has(byte(w), byte(w>>8), byte(w>>16)) {
			return i
		}
		if zhLead.has(byte(w>>24), byte(w>>32), byte(w>>40)) {
			return i + 3
		}
	}
	return i
}

// zhCounts reports whether s begins with what may count the provisions of a
// relative word.
func zhCounts(s string) bool {
	if strings.HasPrefix(s, "各") || strings.HasPrefix(s, "几") || strings.HasPrefix(s, "幾") {
		return true
	}
	_, ok := numeral.Parse(s, numeral.Chinese)
	return ok
}

// zhKey is a number for the first two bytes of a character; few share theirs.
func zhKey(first, second byte) int { return int(first&0xF)<<6 | int(second&0x3F) }

type zhKeys [1 << 10]bool

func (k *zhKeys) add(word string) { k[zhKey(word[0], word[1])] = true }

// zhChars is a set of characters of three bytes: by the first two, a bit for each
// third.
type zhChars [1 << 10]uint64

// has reports whether the set has a character of three bytes. It takes any bytes
// for one.
func (c *zhChars) has(first, second, third byte) bool {
	return c[zhKey(first, second)]>>(third&0x3F)&1 != 0
}

// zhLead are the characters a citation may begin with.
var zhLead = func() (lead zhChars) {
	for _, c := range [...]string{"第", "本", "前", "上", "下", "次", "该", "該", "同", "附", "《"} {
		lead[zhKey(c[0], c[1])] |= 1 << (c[2] & 0x3F)
	}
	return lead
}()

// zhFollow are the characters that make a citation of a relative word: those that
// units and the names of instruments begin with.
var zhFollow = func() (follow zhKeys) {
	for _, u := range zhUnits {
		follow.add(u.word)
	}
	for _, w := range zhInstruments {
		follow.add(w)
	}
	return follow
}()
