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
	hanFullShare  = 90  // the same of a line that ends a sentence in a Han full stop: such text breaks at any character
	minWrapBroken = 25  // per cent of adjacent lines that break off full and in mid-sentence
)

// unwrap finds out whether the text is hard-wrapped and, if so, which lines
// carry on the paragraph of the line before. Cost: linear; long lines are not
// measured to their end.
func (r *reader) unwrap() {
	if r.wide() {
		return
	}
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
	r.wrapped = make([]int32, len(r.lines))
	for k, i := range pairs {
		next := r.following(i)
		words := r.words(i)
		stops := terminal(words) && !strings.HasSuffix(words, "，") && !strings.HasSuffix(words, "、")
		ends := stops && (r.indent(next) > r.indent(i) || strings.HasSuffix(words, "。") && r.width(i) < width*hanFullShare/100)
		if r.width(i) >= full && !ends && (!stops || r.head[next] == 0 && r.itemOf(next) == nil) {
			r.wrapped[next] = int32(pairs[k] + 1)
		}
	}
}

// wide reports whether too many lines are longer than wrapped lines can be, in
// bytes, so that the others need not be measured.
func (r *reader) wide() bool {
	lines, long := 0, 0
	for i := range r.lines {
		switch n := r.lines[i].To() - r.lines[i].From(); {
		case n > 3*maxWrapWidth:
			long++
			fallthrough
		case n > 0:
			lines++
		}
	}
	return long*50 > lines
}

// widths returns the widths of the lines that hold words, and the lines that
// another line of words follows at once, or with only the foot and head of a
// page between.
func (r *reader) widths() (widths, pairs []int) {
	for i := range r.lines {
		if r.lines[i].Blank() || r.lines[i].Comment || r.running[i] {
			continue
		}
		widths = append(widths, r.width(i))
		if r.following(i) > 0 && r.lines[i].Depth == 0 && !tableLine(r.words(i)) {
			pairs = append(pairs, i)
		}
	}
	return widths, pairs
}

// following returns the line of words that follows line i at once, running
// headers and page numbers passed over with the blank lines about them; -1
// when there is none.
func (r *reader) following(i int) int {
	passed := false
	ahead := 0 // the line of words behind the blank ones, looked up once
	for j := i + 1; j < len(r.lines); j++ {
		switch {
		case r.running[j]:
			passed = true
		case r.lines[j].Blank() && passed:
		case r.lines[j].Blank() && len(r.running) > 0:
			if ahead < j {
				ahead = r.nextWords(j, len(r.lines))
			}
			if !r.running[ahead] {
				return -1
			}
		case r.lines[j].Blank() || r.lines[j].Comment:
			return -1
		default:
			return j
		}
	}
	return -1
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
	lead := r.src[l.Start():l.From()]
	return len(lead) - strings.Count(lead, "\u3000")
}

// carriesOn reports whether line i carries on the paragraph of a line before.
func (r *reader) carriesOn(i int) bool { return r.wrapped != nil && r.wrapped[i] > 0 }

// carried reports whether a line carries on the paragraph of line i.
func (r *reader) carried(i int) bool {
	if r.wrapped == nil {
		return false
	}
	next := r.following(i)
	return next > 0 && r.carriesOn(next) && r.carriedFrom(next) == i
}

// carriedFrom returns the line whose paragraph line i carries on.
func (r *reader) carriedFrom(i int) int { return int(r.wrapped[i]) - 1 }
