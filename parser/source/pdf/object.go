package pdf

import (
	"bytes"
	"errors"
	"strconv"
)

// The objects of a PDF (ISO 32000-1, 7.3). Numbers are float64, strings and
// names their own types; null is nil.
type (
	name   string
	text   string // a string object, as bytes
	word   string // an operator or keyword
	array  []any
	dict   map[name]any
	ref    int // the number of an object; generations play no part in reading
	stream struct {
		dict dict
		raw  []byte
	}
)

// maxNesting is how deep arrays and dictionaries may stand in each other.
const maxNesting = 64

var (
	errSyntax = errors.New("not a PDF object")
	errEnd    = errors.New("the end of the data")
)

// A scanner reads objects from a piece of a file or a content stream.
type scanner struct {
	data   []byte
	at     int
	depth  int
	values int // how many values the object being read has so far
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelim(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (s *scanner) skipSpace() {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case isSpace(c):
			s.at++
		case c == '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// next reads one object; keywords come as words.
func (s *scanner) next() (any, error) {
	s.skipSpace()
	if s.at >= len(s.data) {
		return nil, errEnd
	}
	if s.depth == 0 {
		s.values = 0
	}
	if s.values++; s.depth > maxNesting || s.values > maxValues {
		return nil, errSyntax
	}
	switch c := s.data[s.at]; c {
	case '/':
		s.at++
		return s.name(), nil
	case '(':
		return s.literal()
	case '[':
		s.at++
		return s.array()
	case '<':
		if s.at+1 < len(s.data) && s.data[s.at+1] == '<' {
			s.at += 2
			return s.dict()
		}
		return s.hex()
	case ']', '}', '{', ')':
		s.at++
		return word(c), nil
	case '>':
		s.at++
		if s.at < len(s.data) && s.data[s.at] == '>' {
			s.at++
		}
		return word(">>"), nil
	}
	start := s.at
	for s.at < len(s.data) && !isSpace(s.data[s.at]) && !isDelim(s.data[s.at]) {
		s.at++
	}
	token := string(s.data[start:s.at])
	if n, err := strconv.ParseFloat(token, 64); err == nil && token[len(token)-1] <= '9' {
		return n, nil
	}
	return word(token), nil
}

func (s *scanner) name() name {
	var out []byte
	for s.at < len(s.data) && !isSpace(s.data[s.at]) && !isDelim(s.data[s.at]) {
		c := s.data[s.at]
		if c == '#' && s.at+2 < len(s.data) {
			if n, err := strconv.ParseUint(string(s.data[s.at+1:s.at+3]), 16, 8); err == nil {
				c = byte(n)
				s.at += 2
			}
		}
		out = append(out, c)
		s.at++
	}
	return name(out)
}

// literal reads a string in brackets.
func (s *scanner) literal() (any, error) {
	var out []byte
	open := 0
	for ; s.at < len(s.data); s.at++ {
		c := s.data[s.at]
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				s.at++
				return text(out), nil
			}
		case '\\':
			s.at++
			if s.at >= len(s.data) {
				return nil, errEnd
			}
			var ok bool
			if c, ok = s.escape(); !ok {
				continue
			}
		}
		out = append(out, c)
	}
	return nil, errEnd
}

// escape reads what follows a backslash; at the end of a line it stands for
// nothing.
func (s *scanner) escape() (byte, bool) {
	c := s.data[s.at]
	switch c {
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case '\r', '\n':
		return 0, false
	}
	if c < '0' || c > '7' {
		return c, true
	}
	n := 0
	for i := 0; i < 3 && s.at < len(s.data) && s.data[s.at] >= '0' && s.data[s.at] <= '7'; i++ {
		n = n*8 + int(s.data[s.at]-'0')
		s.at++
	}
	s.at--
	return byte(n), true
}

func (s *scanner) hex() (any, error) {
	end := bytes.IndexByte(s.data[s.at:], '>')
	if end < 0 {
		return nil, errEnd
	}
	out := unhex(s.data[s.at+1 : s.at+end])
	s.at += end + 1
	return text(out), nil
}

// unhex decodes hexadecimal digits; a last single one counts sixteenfold.
func unhex(digits []byte) []byte {
	var out []byte
	high := -1
	for _, c := range digits {
		n := -1
		switch {
		case c >= '0' && c <= '9':
			n = int(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			n = int(c|0x20-'a') + 10
		}
		switch {
		case n < 0:
		case high < 0:
			high = n
		default:
			out = append(out, byte(high<<4|n))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return out
}

func (s *scanner) array() (any, error) {
	s.depth++
	defer func() { s.depth-- }()
	var out array
	for {
		v, err := s.next()
		if err != nil {
			return nil, err
		}
		if w, ok := v.(word); ok {
			switch w {
			case "]":
				return out, nil
			case "R":
				out = reference(out)
				continue
			}
		}
		out = append(out, value(v))
	}
}

// reference replaces the two numbers before an R by what they refer to.
func reference(out array) array {
	if len(out) < 2 {
		return out
	}
	n, ok := out[len(out)-2].(float64)
	if !ok {
		return out
	}
	return append(out[:len(out)-2], ref(int(n)))
}

// value turns the keywords that are values into such.
func value(v any) any {
	switch v {
	case word("true"):
		return true
	case word("false"):
		return false
	case word("null"):
		return nil
	}
	return v
}

func (s *scanner) dict() (any, error) {
	s.depth++
	defer func() { s.depth-- }()
	var flat array
	for {
		v, err := s.next()
		if err != nil {
			return nil, err
		}
		if w, ok := v.(word); ok {
			if w == ">>" {
				break
			}
			if w == "R" {
				flat = reference(flat)
				continue
			}
			if w == "endobj" || w == "stream" {
				return nil, errSyntax
			}
		}
		flat = append(flat, value(v))
	}
	out := dict{}
	for i := 0; i+1 < len(flat); i += 2 {
		if key, ok := flat[i].(name); ok {
			out[key] = flat[i+1]
		}
	}
	return out, nil
}
