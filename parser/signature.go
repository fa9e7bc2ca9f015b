package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Bounds of a signature at the end of an instrument, in lines that hold words.
const (
	maxSigned = 30  // from its first line to the last of the instrument
	maxSigner = 200 // bytes of a line that names who signs; several share a line
)

// signature returns the first line of the signature that ends the lines
// [lo, hi), hi when there is none: a date on a line of its own, behind the last
// provision, and the lines above it that name who signs. What no date stands
// under is known by its words alone: see [instrument.closing]. Listed says that
// the line above lo ends a list. Cost: at the most maxSigned lines twice.
func (in *instrument) signature(lo, hi int, listed bool) int {
	date := hi
	for i, n := hi-1, 0; i >= lo && n < maxSigned && in.signs(i); i-- {
		if in.r.lines[i].Blank() {
			continue
		}
		n++
		if in.r.dateLine(i) {
			date = i
		}
	}
	if date == hi {
		return hi
	}
	top := date
	for i, n := date-1, 0; i >= lo && n < maxSigned; i-- {
		if in.r.lines[i].Blank() {
			continue
		}
		n++
		switch words := in.r.words(i); {
		case in.provides(i, words):
			return top
		case !in.signs(i) || len(words) > maxSigner || introduces(words) && !strings.HasSuffix(words, ","):
			return hi
		default:
			top = i
		}
	}
	if listed {
		return top
	}
	return hi
}

// signatureBehindList returns the first line of the signature that stands behind
// the names of the annexes, a list in the lines [lo, hi) or, listed, what stands on
// the line above; -1 when none does. The signature of an annex itself is part of that.
func (in *instrument) signatureBehindList(lo, hi int, listed bool) int {
	top := in.signature(lo, hi, listed)
	for i := lo; i < top && top < hi; i++ {
		if !in.r.lines[i].Blank() && in.r.itemOf(i) == nil {
			return -1
		}
	}
	if top == hi {
		return -1
	}
	return top
}

// signs reports whether a line can stand in or behind a signature: it is blank,
// or begins nothing.
func (in *instrument) signs(i int) bool {
	if in.r.lines[i].Blank() {
		return true
	}
	return in.r.headOf(i) == nil && (in.r.itemOf(i) == nil || in.r.initials(i)) && !in.r.lines[i].Comment && in.r.lines[i].Depth == 0 &&
		!tableLine(in.r.words(i)) && !in.r.unnumbered(in.r.words(i))
}

// maxName bounds the line of a name, in bytes.
const maxName = 80

// initials reports whether the item of a line is the first letter of a name:
// A. Example.
func (r *reader) initials(i int) bool {
	it, words := r.itemOf(i), r.words(i)
	return it != nil && it.Style == numeral.Letter && it.Number >= "A" && it.Number <= "Z" && strings.HasPrefix(words[len(it.Number):], ". ") && len(words) <= maxName && !terminal(words)
}

// provides reports whether a line ends what an instrument says: a sentence, or
// an item.
func (in *instrument) provides(i int, words string) bool {
	if introduces(words) {
		return false
	}
	return terminal(words) || in.r.itemOf(i) != nil && in.r.headOf(i) == nil && !in.r.initials(i)
}

// dateLine reports whether a line is a date: alone, or behind a place or name
// that a comma or, in Han text, a blank sets off.
func (r *reader) dateLine(i int) bool {
	if len(r.table.Dates) == 0 || r.lines[i].To()-r.lines[i].From() > maxSigner {
		return false
	}
	words := strings.TrimRight(r.words(i), ".*")
	if r.table.Dated(words) {
		return true
	}
	for at := 0; ; {
		k := strings.IndexAny(words[at:], ",\u3000\t ")
		if k < 0 {
			return false
		}
		mark, n := utf8.DecodeRuneInString(words[at+k:])
		at += k + n
		apart := mark == ',' || mark == '\u3000' || mark == '\t' || r.table.Script != convention.Latin
		if rest := strings.TrimLeft(words[at:], " \u3000\t"); apart && r.table.Dated(rest) {
			return true
		}
	}
}

// promulgated returns the line behind the decree or notice, a sentence, names and
// a date, that stands above the title of what it promulgates; zero when none
// does. Cost: linear in the lines up to that date.
func (in *instrument) promulgated(i int) int {
	r, sentence, enacting := in.r, false, in.enactingLine(i)
	for ; i < enacting; i++ {
		if i >= in.toc && i < in.tocTo || r.lines[i].Blank() || r.lines[i].Comment {
			continue
		}
		words := r.words(i)
		if r.lines[i].Depth > 0 || isOne(words, r.table.Preambles) {
			return 0
		}
		if !sentence || !r.dateLine(i) {
			sentence = sentence || terminal(words) && !dated(words)
			continue
		}
		next := r.nextWords(i+1, enacting)
		if next < enacting && (next < in.toc || next >= in.tocTo) && r.titleLike(next) && r.itemOf(next) == nil {
			return next
		}
		return 0
	}
	return 0
}

// conclude opens the conclusions at line i.
func (in *instrument) conclude(i int) {
	in.closed = true
	in.reset()
	in.open(law.Conclusions, in.base+rankMatter, in.r.lines[i].Start())
}
