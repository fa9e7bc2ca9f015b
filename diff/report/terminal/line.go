package terminal

import (
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
	for _, physical := range splitLines(pieces) {
		cells := r.cells(physical)
		for len(cells) > 0 {
			n := len(cells)
			if r.opts.Width > 0 {
				n = breakAt(cells, max(r.opts.Width-depth, minWidth))
			}
			r.put(strings.Repeat(" ", depth))
			r.write(trimEnd(cells[:n], n < len(cells)))
			r.put("\n")
			for cells = cells[n:]; len(cells) > 0 && cells[0].text == " "; {
				cells = cells[1:]
			}
		}
	}
}

// trimEnd drops the spaces at the end of a line that is wrapped.
func trimEnd(cells []cell, wrapped bool) []cell {
	for wrapped && len(cells) > 1 && cells[len(cells)-1].text == " " {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// splitLines divides pieces at the line ends in their text.
func splitLines(pieces []piece) [][]piece {
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

// A cell is one character as it is written, or a mark.
type cell struct {
	text  string
	width int
	style piece // without its text
	mark  bool
}

// cells turns pieces into what is written for each character. Runs of changed
// words get marks around them where there is no colour.
func (r *report) cells(pieces []piece) []cell {
	var cells []cell
	for _, p := range pieces {
		style := p
		style.text = ""
		text := visible(p.text, p.op != diff.Equal && !p.bare)
		opening, closing := marksOf(p.op)
		marked := !r.opts.Color && !p.bare
		if marked {
			text = escapeMarks(text, closing)
		}
		mark := func(s string) {
			if marked && s != "" {
				cells = append(cells, cell{text: s, width: len(s), style: style, mark: true})
			}
		}
		mark(opening)
		for _, c := range text {
			cells = append(cells, cell{text: string(c), width: runeWidth(c), style: style})
		}
		mark(closing)
	}
	return cells
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
	if !strings.ContainsAny(s, "[{-+") {
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

// write writes cells, changing the style where it changes.
func (r *report) write(cells []cell) {
	var now string
	for _, c := range cells {
		if r.opts.Color {
			if want := sgr(c.style); want != now {
				if now != "" {
					r.put("\x1b[0m")
				}
				r.put(want)
				now = want
			}
		}
		r.put(c.text)
	}
	if now != "" {
		r.put("\x1b[0m")
	}
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
