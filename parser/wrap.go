package parser

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Text taken from PDF, and some sources of plain text, is broken into lines of
// even width. These bound what counts as that; measured on the German files of
// the corpus (70 columns), the Chinese Bill translations and pdftotext output.
const (
	maxWrapWidth  = 130 // columns, Han characters counting two: wider lines are whole paragraphs
	minWrapPairs  = 5   // adjacent lines of text to judge by
	fullShare     = 60  // per cent of the width from which a line counts as full
	minWrapBroken = 25  // per cent of adjacent lines that break off full and in mid-sentence
)

// unwrap finds out whether the text is hard-wrapped and, if so, which lines
// carry on the paragraph of the line before. Cost: linear; long lines are not
// measured to their end.
func (r *reader) unwrap() {
	widths, pairs := r.widths()
	if len(pairs) < minWrapPairs {
		return
	}
	sorted := slices.Clone(widths)
	slices.Sort(sorted)
	width := sorted[len(sorted)*98/100]
	if width > maxWrapWidth {
		return
	}
	full := width * fullShare / 100
	broken := 0
	for _, i := range pairs {
		if r.width(i) >= full && !terminal(r.words(i)) {
			broken++
		}
	}
	if broken*100 < len(pairs)*minWrapBroken {
		return
	}
	r.wrapped = make([]bool, len(r.lines))
	for _, i := range pairs {
		ends := terminal(r.words(i)) && r.indent(i+1) > r.indent(i)
		r.wrapped[i+1] = r.width(i) >= full && !ends && (!terminal(r.words(i)) || r.head[i+1] == 0 && r.item[i+1] == 0)
	}
}

// widths returns the widths of the lines that hold words, and the lines that
// another line of words follows at once.
func (r *reader) widths() (widths, pairs []int) {
	for i := range r.lines {
		if r.lines[i].Blank() || r.lines[i].Comment {
			continue
		}
		widths = append(widths, r.width(i))
		if i+1 < len(r.lines) && !r.lines[i+1].Blank() && !r.lines[i+1].Comment && r.lines[i].Depth == 0 && !tableLine(r.words(i)) {
			pairs = append(pairs, i)
		}
	}
	return widths, pairs
}

// width returns the columns a line's words take up, at the most one more than
// maxWrapWidth.
func (r *reader) width(i int) int {
	s := r.words(i)
	s = s[:min(len(s), 3*(maxWrapWidth+1))]
	n := 0
	for len(s) > 0 && n <= maxWrapWidth {
		c, size := utf8.DecodeRuneInString(s)
		n++
		if c >= 0x1100 {
			n++
		}
		s = s[size:]
	}
	return n
}

// indent returns how many columns stand before a line's words.
func (r *reader) indent(i int) int {
	l := &r.lines[i]
	lead := r.src[l.Start:l.From]
	return len(lead) - strings.Count(lead, "\u3000")
}

// carriesOn reports whether line i carries on the paragraph of the line before.
func (r *reader) carriesOn(i int) bool { return r.wrapped != nil && r.wrapped[i] }
