package terminal

import (
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/report/internal/columns"
)

// minWidth is the least a wrapped line holds, whatever the terminal's width and
// the indent say: below ten Han characters nothing can be read.
const minWidth = 20

// A cell is one character as it is written, or a mark.
type cell struct {
	text  string
	width int
	style *piece
	mark  bool
}

// wrapped writes pieces in lines of the report's width.
func (r *report) wrapped(depth int, pieces []piece) {
	cells := r.cells(pieces)
	for len(cells) > 0 {
		n := breakAt(cells, max(r.opts.Width-depth, minWidth))
		r.indent(depth)
		w := styled{report: r}
		for _, c := range trimEnd(cells[:n], n < len(cells)) {
			w.put(c.text, *c.style)
		}
		w.end()
		for cells = cells[n:]; len(cells) > 0 && cells[0].text == " "; {
			cells = cells[1:]
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

// cells divides pieces into what is written for each character. They are good
// until the next call.
func (r *report) cells(pieces []piece) []cell {
	cells := r.cellRoom[:0]
	for i := range pieces {
		style := &pieces[i]
		opening, text, closing := r.marked(*style)
		if opening != "" {
			cells = append(cells, cell{text: opening, width: len(opening), style: style, mark: true})
		}
		for at, c := range text {
			cells = append(cells, cell{text: text[at : at+utf8.RuneLen(c)], width: columns.OfRune(c), style: style})
		}
		if closing != "" {
			cells = append(cells, cell{text: closing, width: len(closing), style: style, mark: true})
		}
	}
	r.cellRoom = cells
	return cells
}

// breakAt returns how many cells go on a line of width columns: up to the last
// place where a line may end, or as many as fit where there is none.
func breakAt(cells []cell, width int) int {
	used, last := 0, 0
	for i, c := range cells {
		if i > 0 && mayBreak(cells[i-1], c) {
			last = i
		}
		used += c.width
		if used <= width || c.text == " " {
			continue
		}
		if last > 0 {
			return last
		}
		return max(i, 1)
	}
	return len(cells)
}

// mayBreak reports whether a line may end between two cells: at spaces, and
// beside wide characters, but no closing mark or punctuation begins a line and
// no opening one ends it (the rules of GB/T 15834-2011, 5.1, and CLREQ).
func mayBreak(first, second cell) bool {
	switch {
	case second.text == " ":
		return false
	case first.mark && strings.HasSuffix(first.text, "-") || first.mark && strings.HasSuffix(first.text, "+"):
		return false // an opening mark stays with its words
	case second.mark && (second.text == closeDelete || second.text == closeInsert):
		return false
	case first.text == " ":
		return true
	case isOneOf(first.text, "（「『【《〈“‘［〔") || isOneOf(second.text, "，。、；：？！）」』】》〉”’］〕"):
		return false
	}
	return first.mark || second.mark || first.width == 2 || second.width == 2
}

func isOneOf(s, set string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && strings.ContainsRune(set, r)
}
