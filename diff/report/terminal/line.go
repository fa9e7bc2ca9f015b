package terminal

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
)

// The marks of words in plain text, as wdiff writes them.
const (
	openDelete, closeDelete = "[-", "-]"
	openInsert, closeInsert = "{+", "+}"
)

// put writes s. A failing writer is reported once, by the Flush at the end.
func (r *report) put(s string) { _, _ = r.out.WriteString(s) }

// blank writes an empty line.
func (r *report) blank() { r.put("\n") }

// line writes pieces on a line of their own, indented, wrapped where lines
// have a width. A line end in the text (of a table, say) starts a new line.
func (r *report) line(depth int, pieces []piece) {
	if isOneLine(pieces) {
		r.physical(depth, pieces)
		return
	}
	for _, line := range splitLines(pieces) {
		r.physical(depth, line)
	}
}

// physical writes pieces that hold no line end; of no pieces, no line.
func (r *report) physical(depth int, pieces []piece) {
	switch {
	case len(pieces) == 0:
		return
	case r.opts.Width > 0:
		r.wrapped(depth, pieces)
		return
	}
	r.indent(depth)
	w := styled{report: r}
	for _, p := range pieces {
		opening, text, closing := r.marked(p)
		w.put(opening, p)
		w.put(text, p)
		w.put(closing, p)
	}
	w.end()
}

// indent begins a line with depth spaces.
func (r *report) indent(depth int) {
	const spaces = "                                "
	for ; depth > len(spaces); depth -= len(spaces) {
		r.put(spaces)
	}
	r.put(spaces[:depth])
}

// splitLines divides pieces at the line ends in their text.
func splitLines(pieces []piece) [][]piece {
	if isOneLine(pieces) {
		return [][]piece{pieces}
	}
	var lines [][]piece
	var line []piece
	for _, p := range pieces {
		for {
			before, after, found := strings.Cut(p.text, "\n")
			part := p
			part.text = strings.TrimSuffix(before, "\r")
			if part.text != "" {
				line = append(line, part)
			}
			if !found {
				break
			}
			lines, line = append(lines, line), nil
			p.text = after
		}
	}
	return append(lines, line)
}

// isOneLine reports whether pieces hold no line end, and words each.
func isOneLine(pieces []piece) bool {
	return !slices.ContainsFunc(pieces, func(p piece) bool {
		return p.text == "" || strings.IndexByte(p.text, '\n') >= 0 || strings.IndexByte(p.text, '\r') >= 0
	})
}

// marked returns the words of a piece as they are written, and the marks around
// them: where there is no colour, changed words have some.
func (r *report) marked(p piece) (opening, text, closing string) {
	text = visible(p.text, p.op != diff.Equal && !p.bare)
	if r.opts.Color || p.bare {
		return "", text, ""
	}
	opening, closing = marksOf(p.op)
	return opening, escapeMarks(text, closing), closing
}

func marksOf(op diff.Op) (opening, closing string) {
	switch op {
	case diff.Delete:
		return openDelete, closeDelete
	case diff.Insert:
		return openInsert, closeInsert
	default:
		return "", ""
	}
}

// escapeMarks puts a backslash between the two characters of every mark that
// the text itself holds, and one more where backslashes already stand between
// such a pair, so that a reader of the marks can undo it. The pair may end in
// closing, the mark that follows s.
func escapeMarks(s, closing string) string {
	if strings.IndexByte(s, '-') < 0 && strings.IndexByte(s, '+') < 0 && strings.IndexByte(s, '[') < 0 && strings.IndexByte(s, '{') < 0 {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		rest := strings.TrimLeft(s[i+1:], `\`)
		if rest == "" {
			rest = closing
		}
		if rest != "" && isMark(s[i], rest[0]) {
			b.WriteByte('\\')
		}
	}
	return b.String()
}

// isMark reports whether two bytes are one of the marks.
func isMark(first, second byte) bool {
	switch string([]byte{first, second}) {
	case openDelete, closeDelete, openInsert, closeInsert:
		return true
	}
	return false
}

// A styled line is being written, its style changed where it changes.
type styled struct {
	*report
	last piece  // written last
	now  string // the control sequence in force
}

// put writes s in the style of a piece.
func (w *styled) put(s string, p piece) {
	p.text = ""
	if s != "" && w.opts.Color && p != w.last {
		if want := sgr(p); want != w.now {
			if w.now != "" {
				w.report.put("\x1b[0m")
			}
			w.report.put(want)
			w.now = want
		}
		w.last = p
	}
	w.report.put(s)
}

// end ends the line.
func (w *styled) end() {
	if w.now != "" {
		w.report.put("\x1b[0m")
	}
	w.report.put("\n")
}

// sgr returns the control sequence of a style (ECMA-48, 8.3.117). Insertions are
// underlined and deletions struck through as well as coloured, as lawyers mark
// them and for those who do not tell red from green.
func sgr(style piece) string {
	var codes []string
	switch style.op {
	case diff.Insert:
		codes = append(codes, "32", "4")
	case diff.Delete:
		codes = append(codes, "31", "9")
	default:
	}
	if style.bare && len(codes) > 0 {
		codes = codes[:1]
	}
	if style.bold {
		codes = append(codes, "1")
	}
	if style.dim {
		codes = append(codes, "2")
	}
	if len(codes) == 0 {
		return ""
	}
	return "\x1b[" + strings.Join(codes, ";") + "m"
}
