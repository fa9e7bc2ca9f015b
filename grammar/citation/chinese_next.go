package citation

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// zhNext finds the characters a Chinese citation begins with. The text is walked
// by bytes: the first two of the three of each character tell most others, and
// those of the character behind it most that begin none (本人, 上述, 同时).
func zhNext(text string, from int) int {
	for i := from; i+2 < len(text); i++ {
		if text[i] < 0xE3 || text[i+1] >= 0xC0 || text[i+2] >= 0xC0 {
			continue // no character of three bytes from U+3000 on
		}
		key := zhKey(text[i], text[i+1])
		i += 2
		if !zhLead[key] {
			continue
		}
		rest := text[i+1:]
		switch text[i-2 : i+1] {
		case "第", "附", "《":
			return i - 2
		case "本", "该", "該", "同":
			if len(rest) >= 2 && zhFollow[zhKey(rest[0], rest[1])] {
				return i - 2
			}
		case "前", "上", "下", "次":
			if len(rest) >= 2 && (zhFollow[zhKey(rest[0], rest[1])] || zhCounts(rest)) {
				return i - 2
			}
		}
	}
	return -1
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

var zhLead = func() (lead zhKeys) {
	for _, c := range [...]string{"第", "本", "前", "上", "下", "次", "该", "該", "同", "附", "《"} {
		lead.add(c)
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
