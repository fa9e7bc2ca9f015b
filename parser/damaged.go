package parser

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// repair takes damaged heads in the lines [lo, hi), which have lost a character
// (第十四 for 第十四条, 一百条 for 第一百条), where they fill a gap: an article between the
// heads before and behind it, a section before the one that follows it.
func (r *reader) repair(lo, hi int) {
	k, _ := slices.BinarySearchFunc(r.hurt, lo, func(d reading, line int) int { return cmp.Compare(d.line(), line) })
	lastArticle := ""
	for i := lo; i < hi && k < len(r.hurt); i++ {
		if h := r.headOf(i); h != nil && h.Kind == law.Article {
			lastArticle = h.Number
		}
		for ; k < len(r.hurt) && r.hurt[k].line() == i; k++ {
			if d := &r.hurt[k]; r.headOf(i) == nil && r.fills(d, lastArticle, hi) {
				r.mend(*d)
				if d.Kind == law.Article {
					lastArticle = d.Number
				}
			}
		}
	}
}

// fills reports whether a damaged head fits the sequence of the sound ones.
func (r *reader) fills(d *reading, lastArticle string, hi int) bool {
	l := &r.lines[d.line()]
	if d.Kind != law.Article {
		next := r.nextOf(d.line()+1, hi, d.Kind)
		short := l.To()-l.From() <= maxGroupTitle/4 && !terminal(r.words(d.line()))
		return short && next != nil && next.taken && numeral.Follows(d.Number, next.Number)
	}
	if lastArticle == "" || !numeral.Follows(lastArticle, d.Number) {
		return false
	}
	next := r.nextOf(d.line()+1, hi, law.Article)
	return next == nil || next.Number != d.Number && forward(d.Number, next.Number)
}

// maxReach bounds how many lines are looked through for the head that follows
// a damaged one. The longest section of the corpus has 330.
const maxReach = 600

// nextOf returns the next reading of a kind that was taken for a head.
func (r *reader) nextOf(i, hi int, kind law.Kind) *reading {
	for hi = min(hi, i+maxReach); i < hi; i++ {
		h := r.headOf(i)
		switch {
		case h == nil:
		case h.Kind == kind:
			return h
		case h.Kind < kind && kind != law.Article:
			return nil
		}
	}
	return nil
}

// mend takes a damaged head and says so.
func (r *reader) mend(d reading) {
	d.taken = true
	r.addHead(d)
	r.doc.Diagnostics = append(r.doc.Diagnostics, law.Diagnostic{
		Span: d.label(), Severity: law.Warning, Code: "damaged-head",
		Summary: fmt.Sprintf("%q is read as the head of %s %s", r.src[d.label().Start:d.label().End], d.Kind, d.Number),
		Detail:  "A character of the number seems to be lost. Correct the text if it is, or the line if it is no head.",
	})
}
