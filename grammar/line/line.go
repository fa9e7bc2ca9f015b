// Package line reads the physical lines of a legal text: where each begins and
// ends, and which of its bytes are layout (indentation, Markdown and HTML
// marks, line ends) rather than words. The lines give the text back: each
// starts where the one before it ends.
package line

import (
	"strings"
	"unicode/utf8"
)

// A Line is one physical line by byte offsets of the text. From and To bound
// its words; they are equal for a line that holds none.
type Line struct {
	Start, End int // with its line end
	From, To   int // without layout on either side
	Bullet     int // offset of a list mark ("-", "*") before the words, or -1
	Depth      uint8
	Bold       bool // begins with Markdown's or HTML's strong mark
	Quoted     bool // stands behind Markdown's ">"
	Comment    bool // is, or belongs to, an HTML comment
}

// Blank reports whether the line holds no words.
func (l *Line) Blank() bool { return l.From >= l.To }

// spare is room for lines that a reader may divide.
const spare = 16

// Split returns the lines of src. An empty text has none. Cost: linear.
func Split(src string) []Line {
	lines := make([]Line, 0, strings.Count(src, "\n")+spare)
	comment := false
	for at := 0; at < len(src); {
		end := len(src)
		if i := strings.IndexByte(src[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		l := Line{Start: at, End: end, From: at, To: end, Bullet: -1}
		if comment || src[at] == '<' || src[at] == ' ' || src[at] == '\t' {
			comment = l.comment(src, comment)
		}
		l.trim(src)
		lines = append(lines, l)
		at = end
	}
	return lines
}

// comment marks a line that an HTML comment covers from its first character
// on, and reports whether the comment goes on in the next line.
func (l *Line) comment(src string, inside bool) bool {
	text := src[l.Start:l.End]
	if !inside {
		text = strings.TrimLeft(text, " \t")
		if !strings.HasPrefix(text, "<!--") {
			return false
		}
	}
	l.Comment = true
	return !strings.Contains(text, "-->")
}

// trim moves From and To over the layout on both sides.
func (l *Line) trim(src string) {
	if l.Comment {
		l.From = skipBlank(src, l.From, l.To)
		l.To = l.From + len(strings.TrimRight(src[l.From:l.To], " \t\r\n"))
		return
	}
	l.To = trimRight(src, l.From, l.To)
	for l.From < l.To {
		at := l.From
		l.From = skipBlank(src, at, l.To)
		if l.From < l.To {
			l.mark(src)
		}
		if l.From == at {
			break
		}
	}
	if l.From < l.To && ruled(src[l.From:l.To]) {
		l.From = l.To
	}
}

// mark moves From over one mark of Markdown or HTML that begins the line.
func (l *Line) mark(src string) {
	at, rest := l.From, src[l.From:l.To]
	switch rest[0] {
	case '#':
		for at < l.To && src[at] == '#' {
			at++
		}
		l.Depth = uint8(min(at-l.From, 6))
		l.From = at
	case '>':
		l.Quoted = true
		l.From++
	case '<':
		if n := Tag(rest); n > 0 {
			l.Bold = l.Bold || strings.HasPrefix(rest, "<strong") || strings.HasPrefix(rest, "<b>")
			l.From += n
		}
	case '&':
		if strings.HasPrefix(rest, "&nbsp;") {
			l.From += len("&nbsp;")
		}
	case '*':
		if strings.HasPrefix(rest, "**") {
			l.Bold = true
			l.From += 2
			return
		}
		l.bullet(rest)
	case '-', '+':
		l.bullet(rest)
	case '\\':
		if len(rest) > 1 && strings.IndexByte("*#_-", rest[1]) >= 0 {
			l.From++
		}
	}
}

// bullet takes a list mark: one character and a blank.
func (l *Line) bullet(rest string) {
	if l.Bullet < 0 && len(rest) > 1 && (rest[1] == ' ' || rest[1] == '\t') {
		l.Bullet = l.From
		l.From++
	}
}

// blankLen returns the length of the white space character s begins with: a
// space, tab, U+00A0, U+200B, U+3000, U+FEFF or a control character; zero if
// it begins with none.
func blankLen(s string) int {
	switch c := s[0]; {
	case c <= ' ' || c == 0x7F:
		return 1
	case c == 0xC2:
		if len(s) > 1 && s[1] == 0xA0 {
			return 2
		}
	case c == 0xE2:
		if strings.HasPrefix(s, "\u200B") || strings.HasPrefix(s, "\u2003") || strings.HasPrefix(s, "\u2002") {
			return 3
		}
	case c == 0xE3:
		if strings.HasPrefix(s, "\u3000") {
			return 3
		}
	case c == 0xEF:
		if strings.HasPrefix(s, "\uFEFF") {
			return 3
		}
	}
	return 0
}

func skipBlank(s string, at, end int) int {
	for at < end {
		n := blankLen(s[at:end])
		if n == 0 {
			break
		}
		at += n
	}
	return at
}

// trimRight returns the end of the words in s[from:end]: white space, a
// Markdown strong mark, a line-break backslash and closing tags are cut off.
func trimRight(s string, from, end int) int {
	for end > from {
		switch c := s[end-1]; {
		case c <= ' ' || c == 0x7F || c == '\\':
			end--
		case c == '*':
			if end-2 < from || s[end-2] != '*' {
				return end
			}
			end -= 2
		case c == '>':
			open := strings.LastIndexByte(s[max(from, end-maxTag):end], '<')
			if open < 0 {
				return end
			}
			open += max(from, end-maxTag)
			if Tag(s[open:end]) != end-open {
				return end
			}
			end = open
		case c == ';':
			if !strings.HasSuffix(s[from:end], "&nbsp;") {
				return end
			}
			end -= len("&nbsp;")
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeLastRuneInString(s[from:end])
			if !blankRune(r) {
				return end
			}
			end -= n
		default:
			return end
		}
	}
	return end
}

func blankRune(r rune) bool {
	switch r {
	case 0xA0, 0x200B, 0x2002, 0x2003, 0x3000, 0xFEFF:
		return true
	}
	return false
}

// ruled reports whether s is only a drawn line: "---", "***", "____", "====".
func ruled(s string) bool {
	if len(s) < 3 || strings.IndexByte("-*_=~", s[0]) < 0 {
		return false
	}
	return strings.Trim(s, "-*_=~ \t") == ""
}
