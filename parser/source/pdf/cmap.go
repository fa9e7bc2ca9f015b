package pdf

import (
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A cmap maps codes to characters (ISO 32000-1, 9.10.3).
type cmap struct {
	spaces []codeSpace
	chars  map[codeKey]string
	ranges []codeRange
}

type codeSpace struct {
	size      int
	low, high int
}

type codeKey struct{ size, code int }

// A codeRange maps codes to characters that follow each other.
type codeRange struct {
	codeSpace
	first []uint16 // of the first code, in UTF-16
}

func number(s text) int {
	n := 0
	for _, b := range []byte(s) {
		n = n<<8 | int(b)
	}
	return n
}

// maxUnits is how many units of UTF-16 one code may stand for: a ligature has 2 to
// 6, and a code that stood for a book would make a page of them.
const maxUnits = 64

func units(s text) []uint16 {
	var u []uint16
	s = s[:min(len(s), 2*maxUnits)]
	for i := 0; i+1 < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(s) == 1 {
		u = append(u, uint16(s[0]))
	}
	return u
}

// readCMap reads as much of a map as is well formed.
func readCMap(data []byte) *cmap {
	m := &cmap{chars: map[codeKey]string{}}
	s := scanner{data: data}
	var args array
	for {
		v, err := s.next()
		if err != nil {
			return m
		}
		switch v {
		case word("begincodespacerange"), word("beginbfchar"), word("beginbfrange"):
			args = args[:0]
		case word("endcodespacerange"):
			for i := 0; i+1 < len(args); i += 2 {
				low, ok1 := args[i].(text)
				high, ok2 := args[i+1].(text)
				if ok1 && ok2 && len(low) >= 1 && len(low) <= 4 {
					m.spaces = append(m.spaces, codeSpace{len(low), number(low), number(high)})
				}
			}
		case word("endbfchar"):
			for i := 0; i+1 < len(args); i += 2 {
				code, ok1 := args[i].(text)
				to, ok2 := args[i+1].(text)
				if ok1 && ok2 && len(code) <= 4 {
					m.chars[codeKey{len(code), number(code)}] = string(utf16.Decode(units(to)))
				}
			}
		case word("endbfrange"):
			m.addRanges(args)
		default:
			if len(args) < maxCodes {
				args = append(args, v)
			}
		}
	}
}

func (m *cmap) addRanges(args array) {
	for i := 0; i+2 < len(args); i += 3 {
		low, ok1 := args[i].(text)
		high, ok2 := args[i+1].(text)
		if !ok1 || !ok2 || len(low) > 4 {
			continue
		}
		space := codeSpace{len(low), number(low), number(high)}
		switch to := args[i+2].(type) {
		case text:
			if space.low == space.high {
				m.chars[codeKey{space.size, space.low}] = string(utf16.Decode(units(to)))
			} else if len(to) > 0 {
				m.ranges = append(m.ranges, codeRange{space, units(to)})
			}
		case array:
			for k, v := range to {
				if t, ok := v.(text); ok && space.low+k <= space.high {
					m.chars[codeKey{space.size, space.low + k}] = string(utf16.Decode(units(t)))
				}
			}
		}
	}
}

func (m *cmap) codeLength(s text) int {
	for n := 1; n <= min(4, len(s)); n++ {
		code := number(s[:n])
		for _, space := range m.spaces {
			if space.size == n && space.low <= code && code <= space.high {
				return n
			}
		}
	}
	return min(2, len(s))
}

// lookup returns the characters of a code; what it finds in a range is kept.
func (m *cmap) lookup(size, code int) (string, bool) {
	key := codeKey{size, code}
	if t, ok := m.chars[key]; ok {
		return t, t != ""
	}
	found := ""
	for _, r := range m.ranges {
		if r.size == size && r.low <= code && code <= r.high {
			to := append([]uint16(nil), r.first...)
			to[len(to)-1] += uint16(code - r.low)
			found = string(utf16.Decode(to))
			break
		}
	}
	if len(m.chars) < maxCodes || found != "" {
		m.chars[key] = found
	}
	return found, found != ""
}

// composed returns a letter and its accent as one character.
func composed(s string) string {
	c := norm.NFC.String(s)
	if utf8.RuneCountInString(c) == 1 {
		return c
	}
	return s
}
