// Package line reads the physical lines of a legal text: where each begins and
// ends, and which of its bytes are layout (indentation, Markdown and HTML
// marks, line ends) rather than words. The lines give the text back: each
// starts where the one before it ends.
package line

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Line is one physical line by byte offsets of the text. There are many, so
// it is kept small: a text may not be longer than [MaxText].
type Line struct {
	start, end, from, to int32

	Depth   uint8 // Markdown's heading marks before the words
	Bullet  bool  // a list mark ("-", "*") stands before the words
	Bold    bool  // begins with Markdown's or HTML's strong mark
	Quoted  bool  // stands behind Markdown's ">"
	Comment bool  // is, or belongs to, an HTML comment
}

// MaxText is the length in bytes of the longest text that lines can be told of.
const MaxText = math.MaxInt32

// Start returns where the line begins.
func (l *Line) Start() int { return int(l.start) }

// End returns where it ends, behind its line end.
func (l *Line) End() int { return int(l.end) }

// From returns where its words begin, behind layout.
func (l *Line) From() int { return int(l.from) }

// To returns where its words end; it is From for a line that holds none.
func (l *Line) To() int { return int(l.to) }

// Blank reports whether the line holds no words.
func (l *Line) Blank() bool { return l.from >= l.to }

// Divide divides the line before the word at an offset of src. Blanks before
// it end the first line.
func (l *Line) Divide(src string, at int) (first, rest Line) {
	first, rest = *l, Line{start: int32(at), end: l.end, from: int32(at), to: l.to}
	first.end = int32(at)
	first.to = l.from + int32(len(strings.TrimRight(src[l.from:at], " \t\u00a0\u3000")))
	return first, rest
}

// spare is room for lines that a reader may divide.
const spare = 16

// Append appends the lines of src, of at most [MaxText] bytes. An empty text has
// none. Cost: linear.
func Append(lines []Line, src string) []Line {
	lines = slices.Grow(lines, strings.Count(src, "\n")+spare)
	comment := false
	for at := 0; at < len(src); {
		end := len(src)
		if i := strings.IndexByte(src[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		if src[at] == '\n' && !comment { // as every other line of Markdown
			lines = append(lines, Line{start: int32(at), end: int32(end), from: int32(at), to: int32(at)})
			at = end
			continue
		}
		w := words{from: at, to: end}
		if comment || src[at] == '<' || src[at] == ' ' || src[at] == '\t' {
			comment = w.comment(src, comment)
		}
		w.trim(src)
		w.start, w.end, w.Line.from, w.Line.to = int32(at), int32(end), int32(w.from), int32(w.to)
		lines = append(lines, w.Line)
		at = end
	}
	return lines
}

// words are a line whose words are being looked for: so far, between from and
// to.
type words struct {
	Line
	from, to int
}

// comment marks a line that an HTML comment covers from its first character
// on, and reports whether the comment goes on in the next line.
func (w *words) comment(src string, inside bool) bool {
	text := src[w.from:w.to]
	if !inside {
		text = strings.TrimLeft(text, " \t")
		if !strings.HasPrefix(text, "<!--") {
			return false
		}
	}
	w.Comment = true
	return !strings.Contains(text, "-->")
}

// trim moves From and To over the layout on both sides.
func (w *words) trim(src string) {
	if w.Comment {
		w.from = skipBlank(src, w.from, w.to)
		w.to = w.from + len(strings.TrimRight(src[w.from:w.to], " \t\r\n"))
		return
	}
	w.to = trimRight(src, w.from, w.to)
	for w.from < w.to && layout[src[w.from]] {
		at := w.from
		w.from = skipBlank(src, at, w.to)
		if w.from < w.to {
			w.mark(src)
		}
		if w.from == at {
			break
		}
	}
	if w.from < w.to && layout[src[w.from]] && ruled(src[w.from:w.to]) {
		w.from = w.to
	}
}

// layout are the bytes that white space or a mark of Markdown or HTML can begin
// with: most words begin with none of them.
var layout = func() (begins [256]bool) {
	for c := range begins {
		begins[c] = c <= ' ' || c == 0x7F
	}
	for _, c := range []byte("#><&*-+\\_=~\xC2\xE2\xE3\xEF") {
		begins[c] = true
	}
	return begins
}()

// mark moves From over one mark of Markdown or HTML that begins the line.
func (w *words) mark(src string) {
	at, rest := w.from, src[w.from:w.to]
	switch rest[0] {
	case '#':
		for at < w.to && src[at] == '#' {
			at++
		}
		w.Depth = uint8(min(at-w.from, 6))
		w.from = at
	case '>':
		w.Quoted = true
		w.from++
	case '<':
		if n := Tag(rest); n > 0 {
			w.Bold = w.Bold || strings.HasPrefix(rest, "<strong") || strings.HasPrefix(rest, "<b>")
			w.from += n
		}
	case '&':
		if strings.HasPrefix(rest, "&nbsp;") {
			w.from += len("&nbsp;")
		}
	case '*':
		if strings.HasPrefix(rest, "**") {
			w.Bold = true
			w.from += 2
			return
		}
		w.bullet(rest)
	case '-', '+':
		w.bullet(rest)
	case '\\':
		if len(rest) > 1 && strings.IndexByte("*#_-", rest[1]) >= 0 {
			w.from++
		}
	}
}

// bullet takes a list mark: one character and a blank.
func (w *words) bullet(rest string) {
	if !w.Bullet && len(rest) > 1 && (rest[1] == ' ' || rest[1] == '\t') {
		w.Bullet = true
		w.from++
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
	case c == 0xE2 || c == 0xE3 || c == 0xEF:
		if len(s) >= 3 && wideBlank(s[:3]) {
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
			n := blankBehind(s[from:end])
			if n == 0 {
				return end
			}
			end -= n
		default:
			return end
		}
	}
	return end
}

// blankBehind is [blankLen] for the white space beyond ASCII that s ends with.
func blankBehind(s string) int {
	if strings.HasSuffix(s, "\u00A0") {
		return 2
	}
	if len(s) >= 3 && wideBlank(s[len(s)-3:]) {
		return 3
	}
	return 0
}

// wideBlank reports whether s is a white space character of three bytes.
func wideBlank(s string) bool {
	switch s {
	case "\u2002", "\u2003", "\u200B", "\u3000", "\uFEFF":
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
