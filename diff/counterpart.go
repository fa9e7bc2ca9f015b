package diff

import (
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// counterpart returns the words of a rule on the other side that those at a place
// were made of, or were made into: of "may not", of which only "not" came, the
// "may" that stayed. op says which side the place is on, as the edits do that
// touch it; the span is empty if there is no counterpart.
func (c *comparer) counterpart(r rule, ruleAt int, edits []Edit, place law.Span, op Op) law.Span {
	d := c.new
	if op == Insert {
		d = c.old
	}
	var of, around law.Span // on the other side: what stayed of the place, and what stands about it
	for _, e := range edits {
		here, there := e.New, e.Old
		if op == Delete {
			here, there = e.Old, e.New
		}
		if e.Op != Equal || e.Part != TextPart || here.End <= place.Start || here.Start >= place.End {
			continue
		}
		shift := there.Start - here.Start
		if of.Empty() {
			of.Start, around.Start = max(here.Start, place.Start)+shift, there.Start
		}
		of.End, around.End = min(here.End, place.End)+shift, there.End
	}
	if of.Empty() {
		return law.Span{}
	}
	around = law.Span{Start: max(around.Start, of.Start-flagWindow), End: min(around.End, of.End+flagWindow)}
	for around.Start > 0 && !utf8.RuneStart(d.Source[around.Start]) {
		around.Start--
	}
	text := d.Slice(around)
	if !isChinese(d.Language) {
		text = withoutCapitals(text)
	}
	sieve := sieveFor(d.Language)
	hits, _ := sieve.find(nil, text)
	for _, at := range r.pattern(d.Language).find(nil, text, hits, sieve.first[ruleAt]) {
		s := law.Span{Start: around.Start + at.Start, End: around.Start + at.End}
		if s.Start < of.End && of.Start < s.End {
			return s
		}
	}
	return law.Span{}
}
