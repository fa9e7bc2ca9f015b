package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// ownsTitle reports whether an instrument that follows an annex is one of the
// page rather than of the annex: its title is marked up as a title, the annex
// has sentences of its own above it, or a note of adoption stands below it.
func (r *reader) ownsTitle(annex, title, article int) bool {
	if r.lines[title].Depth == 1 || title > annex && r.provides(annex+1, title) {
		return true
	}
	for i := title + 1; i < article; i++ {
		w := r.words(i)
		if w != "" && dated(strings.TrimLeft(w, "（(")) || bracketed(w) && strings.ContainsAny(w, "0123456789") {
			return true
		}
	}
	return false
}

// provides reports whether a line in [i, hi) is an item or a sentence.
func (r *reader) provides(i, hi int) bool {
	for j := i; j < hi; j++ {
		if r.itemOf(j) != nil {
			return true
		}
	}
	return r.sentences(i, hi) > 0
}

// sentences counts the lines in [i, hi) that end as sentences do and tell no
// date.
func (r *reader) sentences(i, hi int) (n int) {
	for ; i < hi; i++ {
		if w := r.words(i); terminal(w) && !dated(strings.TrimLeft(w, "（(")) {
			n++
		}
	}
	return n
}

// enactingAbove returns the first line of the enacting formula that ends on
// line i, recitals included; i when no formula begins above it and behind line
// last.
func (r *reader) enactingAbove(i, last int) int {
	top := i
	for j := i - 1; j > last; j-- {
		if h := r.anyHead(j); h != nil && h.Kind == law.Article && !h.cites && h.strong() {
			break
		}
		if startsWith(r.words(j), r.table.Enacting) {
			top = j
		}
	}
	return top
}

// titleAbove returns the first line of the title that stands above line i and
// behind line last, -1 when there is none: when what stands above are articles,
// an annex's heading or a heading of supplementary provisions.
func (r *reader) titleAbove(i, last int) int {
	notes, seen, enacted := 0, 0, false
	for j := i - 1; j > last && seen < maxFront; j-- {
		l := &r.lines[j]
		if l.Blank() || l.Comment {
			continue
		}
		seen++
		words := r.words(j)
		switch h := r.anyHead(j); {
		case h != nil && h.Kind.Groups() && r.groupLike(h), isOne(words, r.table.Contents), isOne(words, r.table.Preambles):
			continue
		case h != nil && h.Kind != law.Annex && !h.cites, r.unnumbered(words), r.itemOf(j) != nil:
			return -1
		case !enacted && startsWith(words, r.table.Ends):
			j, seen, notes, enacted = r.enactingAbove(j, last), 0, 0, true
			continue
		case r.titleWords(j) && r.headsAbove(j):
			continue // the heading of a chapter whose number stands on the line above
		case r.titleWords(j):
			return r.titleBlock(j, last)
		}
		if notes++; notes > maxNotes {
			return -1
		}
	}
	return -1
}

// titleWords reports whether a line can belong to the title of an instrument
// on a page.
func (r *reader) titleWords(i int) bool {
	return len(r.words(i)) <= maxLine && r.titleLike(i) && r.anyHead(i) == nil && r.itemOf(i) == nil && !tableLine(r.words(i)) && !r.link(i) && !r.furniture(i)
}

// headsAbove reports whether the line above j is the head of a chapter: then j
// is its title, or an entry of a contents list.
func (r *reader) headsAbove(j int) bool {
	for j--; j >= 0; j-- {
		if !r.lines[j].Blank() {
			h := r.anyHead(j)
			return h != nil && (h.sep == sepEnd || h.Kind.Groups() && r.groupLike(h))
		}
	}
	return false
}

// titleBlock returns the first of the title's lines, of which j is the last;
// -1 when it is the title of an annex.
func (r *reader) titleBlock(j, last int) int {
	top, n := j, 1
	for k := j - 1; k > last; k-- {
		if r.lines[k].Blank() || r.lines[k].Comment {
			continue
		}
		if h := r.anyHead(k); h != nil && h.Kind == law.Annex {
			return -1
		}
		if r.lines[top].Depth == 1 || n == maxBlock || !r.titleWords(k) {
			break
		}
		top = k
		n++
	}
	return top
}
