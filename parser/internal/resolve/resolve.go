// Package resolve finds out which provisions the citations in a document lead
// to: the words are read by package citation, the tree says what they name.
package resolve

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/citation"
	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Citations returns the citations in the headings and texts of d, in the order
// of the text. See parser.Citations.
func Citations(d *law.Document) []law.Citation {
	r := &resolver{doc: d, table: convention.For(d.Language), indices: map[*law.Provision]*index{}}
	r.walk(d.Root, place{act: d.Root})
	return r.found
}

// A resolver is the reading of one document.
type resolver struct {
	doc     *law.Document
	table   *convention.Table         // nil where the language has none
	indices map[*law.Provision]*index // of instruments
	found   []law.Citation
	last    antecedent
	spans   []law.Span       // made and not yet used
	single  []*law.Provision // lists of one that were made
}

// A place is where citations stand, as far as it decides what they name.
type place struct {
	act     *law.Provision // the instrument
	amended bool           // what stands here amends another instrument, and cites that
}

// skipped reports whether words of a kind cite nothing: what lists or titles
// provisions, and tables, whose columns may each speak of another instrument.
func skipped(k law.Kind) bool {
	return k == law.Metadata || k == law.DocTitle || k == law.Contents || k == law.Furniture || k == law.Table
}

func (r *resolver) walk(p *law.Provision, at place) {
	if skipped(p.Kind) {
		return
	}
	switch {
	case p.Kind == law.Act:
		at = place{act: p, amended: amends(r.doc, p)}
	case !at.amended:
		at.amended = amends(r.doc, p)
	}
	if p.Kind == law.Article || p.Kind == law.Level || p.Kind == law.Recital {
		r.last = antecedent{}
	}
	if !p.Heading.Empty() {
		heading := [...]law.Span{p.Heading}
		r.scan(p, at, r.doc.Heading(p), heading[:])
	}
	if len(p.Text) > 0 {
		r.scan(p, at, r.doc.Text(p), p.Text)
	}
	for _, child := range p.Children {
		if child.Kind == law.Annex && isCorrelation(r.doc, child) {
			break // it comes last, and its rows may look like further annexes
		}
		r.walk(child, at)
	}
}

// scan adds the citations of one text of p, which the runs hold in the source.
func (r *resolver) scan(p *law.Provision, at place, text string, runs []law.Span) {
	var f flow
	for c := range citation.All(text, r.doc.Language) {
		if f.runs == nil {
			f = r.flow(text, runs)
		}
		phrase, instrument := f.source(c.Span), f.source(c.Instrument.Span)
		scope := r.scopeOf(&c, p, at, text)
		for i := range c.Targets {
			found := law.Citation{Span: f.source(c.Targets[i].Span), Phrase: phrase, In: p, Instrument: instrument}
			found.Steps = r.steps(f, &c.Targets[i])
			r.target(&found, &c.Targets[i], p, scope, wordsAround(text, &c, i))
			r.remember(&found, &c.Targets[i])
			r.add(found)
		}
	}
}

// add makes room, where the list is full, for as many citations as the text that
// was read lets expect of the rest. Append, which adds a quarter to a long list,
// copies most citations four times.
func (r *resolver) add(found law.Citation) {
	if n := len(r.found); n == cap(r.found) {
		read := max(int(found.Phrase.Start), 1)
		expected := n * (len(r.doc.Source) - read) / read
		r.found = slices.Grow(r.found, min(max(expected, n/4, leastFound), mostAhead*n+leastFound))
	}
	r.found = append(r.found, found)
}

// mostAhead bounds how many times as many citations are expected as were found:
// one part of a text may cite more than all others.
const mostAhead = 8

// leastFound is the room for citations at first.
const leastFound = 32

// steps returns where the steps of a target stand.
func (r *resolver) steps(f flow, t *citation.Target) []law.Span {
	n := len(t.Steps) + len(t.To)
	if n > len(r.spans) {
		r.spans = make([]law.Span, max(n, spansBlock))
	}
	out := r.spans[:0:n]
	r.spans = r.spans[n:]
	for _, steps := range [...][]citation.Step{t.Steps, t.To} {
		for _, s := range steps {
			out = append(out, f.source(s.Span))
		}
	}
	return out
}

// spansBlock is how many spans are made at a time, and how many lists of one.
const spansBlock = 128

// one returns a list of p alone: what most citations name.
func (r *resolver) one(p *law.Provision) []*law.Provision {
	if len(r.single) == cap(r.single) {
		r.single = make([]*law.Provision, 0, spansBlock)
	}
	r.single = append(r.single, p)
	n := len(r.single)
	return r.single[n-1 : n : n]
}

// wordsAround returns what bears on target i of a citation. Behind a list, thereof
// goes for all targets of the last one's level.
func wordsAround(text string, c *citation.Citation, i int) words {
	t, last := &c.Targets[i], &c.Targets[len(c.Targets)-1]
	return words{
		text: text,
		thereof: isThereof(text, t.Span.End) ||
			isThereof(text, last.Span.End) && t.Steps[0].Level == last.Steps[0].Level,
		each: strings.HasSuffix(text[:t.Span.Start], "各"),
	}
}

func isThereof(text string, at int) bool { return strings.HasPrefix(text[at:], " thereof") }

// A flow is a text joined from runs, as law.Document.Text joins them.
type flow struct {
	runs   []law.Span
	starts []int // of each run in the text
}

func (r *resolver) flow(text string, runs []law.Span) flow {
	f := flow{runs: runs}
	if len(runs) == 1 {
		return f
	}
	at := 0
	for i, run := range runs {
		if i > 0 && r.doc.Spaced(runs[i-1], run) && strings.HasPrefix(text[at:], " ") {
			at++
		}
		f.starts = append(f.starts, at)
		at += run.Len()
	}
	return f
}

// source returns the bytes of the document that hold a span of the text.
func (f flow) source(s citation.Span) law.Span {
	if s == (citation.Span{}) {
		return law.Span{}
	}
	if len(f.starts) == 0 {
		return f.runs[0].Sub(s.Start, s.End)
	}
	return law.Between(f.offset(s.Start), f.offset(s.End-1)+1)
}

func (f flow) offset(at int) int {
	i := len(f.starts) - 1
	for f.starts[i] > at {
		i--
	}
	return min(int(f.runs[i].Start)+at-f.starts[i], int(f.runs[i].End))
}
