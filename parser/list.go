package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A list is a run of items of one style under the open article.
type list struct {
	style int16 // the item's place in the table
	last  string
	depth int // how deep it stands among the lists: 0 is the outermost
	open  bool
	paras bool // its items are numbered paragraphs
	roman bool // its items are numbered in Roman numerals, so that j does not follow i
	// introduced says that words ending in a colon introduce it, so that it
	// ends where a paragraph follows.
	introduced bool
}

// maxDepth bounds how deep lists nest; the deepest in the corpus is 4.
const maxDepth = 8

// maxFirst is the highest number in Arabic digits that may begin a list whose
// first items lack their mark ("1 Where …", "2. Where …"): above it, years and
// amounts begin lines.
const maxFirst = 9

// begins reports whether the number of an item begins a list.
func begins(it *reading) bool { return numeral.Follows("", it.Number) }

// bracketed reports whether an item's number is set off on both sides, so that
// it can hardly be words: （三） and ③, but not "3.".
func (in *instrument) bracketed(it *reading) bool {
	return it.Style == numeral.Circled || in.r.src[it.label().Start] == '(' || in.r.src[it.label().Start] >= 0xE2
}

// listItem opens the item of a line where its number makes it one: it runs on
// from an open list, begins one, or takes up one that a paragraph interrupted.
// It reports whether it did.
func (in *instrument) listItem(it *reading) bool {
	if in.nextParagraph(it) {
		in.openItem(it, 0)
		return true
	}
	inner := in.innermost()
	depth := in.runsOn(it, inner)
	if depth < 0 {
		switch same := in.openList(it.Rank); {
		case begins(it) && (same < 0 || firstRoman(it)):
			depth = inner + 1
		case same >= 0:
			depth = same
		case in.bracketed(it) && (it.Rank == 0 || in.seen(it.Rank)):
			depth = inner + 1
		case it.Style == numeral.Arabic && it.Value <= maxFirst && in.r.wrapped == nil:
			depth = inner + 1 // the items before it lack their mark
		default:
			return false
		}
	}
	if depth >= maxDepth {
		return false
	}
	in.openItem(it, depth)
	return true
}

// nextParagraph reports whether an item is one of the article's paragraphs by its
// mark, or the next of those of which the first has no number: 2 behind one without, 3
// behind that.
func (in *instrument) nextParagraph(it *reading) bool {
	if it.Own {
		return in.within(law.Article, in.base)
	}
	return in.counted != "" && it.Kind == law.Paragraph && in.r.table.SecondNumbered &&
		in.within(law.Article, in.base) && numeral.Follows(in.counted, it.Number)
}

// innermost returns the depth of the innermost open list, -1 when none is open.
func (in *instrument) innermost() int {
	inner := -1
	for i := range in.lists {
		if in.lists[i].open {
			inner = max(inner, in.lists[i].depth)
		}
	}
	return inner
}

// runsOn returns the depth of the list an item carries on, -1 when there is
// none: of the open lists the innermost, else the last that was closed, which
// goes on where it stood, or below what is open.
func (in *instrument) runsOn(it *reading, inner int) int {
	depth, closed := -1, -1
	for i := len(in.lists) - 1; i >= 0; i-- {
		l := &in.lists[i]
		switch {
		case l.style != it.Rank || !l.continues(it.Number):
		case l.open && l.depth > depth && !in.beginsRoman(l, it):
			depth = l.depth
		case !l.open && closed < 0 && !begins(it):
			closed = l.depth
		}
	}
	if depth < 0 && closed >= 0 {
		return min(closed, inner+1)
	}
	return depth
}

// openList returns the depth of the open list of a style, -1 when there is none.
func (in *instrument) openList(style int16) int {
	for i := len(in.lists) - 1; i >= 0; i-- {
		if in.lists[i].open && in.lists[i].style == style {
			return in.lists[i].depth
		}
	}
	return -1
}

// seen reports whether the open article has had a list of a style.
func (in *instrument) seen(style int16) bool {
	for i := range in.lists {
		if in.lists[i].style == style {
			return true
		}
	}
	return false
}

// openItem opens an item of the list at the given depth.
func (in *instrument) openItem(it *reading, depth int) {
	kind := in.itemKind(it, depth)
	rank := rankItem + depth
	switch {
	case kind == law.Level:
		rank = rankLevel + depth
	case kind == law.Paragraph:
		rank, in.sub, in.counted = rankParagraph, false, it.Number
	case !in.para:
		// an article that begins with an item: the paragraph that introduces it has no words
		in.openParagraph(in.at(it))
	}
	p := in.open(kind, in.base+rank, in.at(it))
	p.Number, p.Label = it.Number, it.label()
	p.Heading = in.takeAbove()
	text := it.text
	if n := in.r.titleBracket(in.r.src[text:it.to]); n > 0 && kind == law.Level && p.Heading.Empty() {
		p.Heading = in.r.inside(text, n)
		text = skipSpace(in.r.src, text+n, it.to)
	} else if kind == law.Level && p.Heading.Empty() && it.to-text <= maxLevelHeading && !terminal(strings.TrimRight(in.r.src[text:it.to], " \t")) && !in.r.carried(it.line()) {
		p.Heading = in.r.trimmed(text, it.to)
		text = it.to
	}
	in.colon = in.colon && p.Heading.Empty() // what has a heading holds the paragraphs behind it
	in.awaits = it.text >= in.r.lines[it.line()].To()
	in.note(it, depth, kind)
	if kind == law.Paragraph {
		in.para, in.stem, in.sub = true, false, true
		// "1. (a) …": the paragraph has no words of its own.
		if inner := in.r.itemAt(it.line(), text, it.to, nil); inner != nil && inner.Rank != it.Rank && in.bracketed(inner) {
			in.openItem(inner, depth+1)
			return
		}
	}
	in.fill(it.line(), text, it.to)
}

// at returns where an item opens: with its line, or where it begins within one.
func (in *instrument) at(it *reading) int {
	if l := &in.r.lines[it.line()]; int(it.label().Start) == l.From() {
		return in.start(l)
	}
	return int(it.label().Start)
}

// maxLevelHeading bounds the heading of a clause, in bytes: a line that is
// longer, or ends as a sentence does, is its text.
const maxLevelHeading = 120

// note records the item in the lists; the lists deeper than it are open no
// more, but their count may run on.
func (in *instrument) note(it *reading, depth int, kind law.Kind) {
	found := false
	for i := range in.lists {
		l := &in.lists[i]
		switch {
		case l.depth == depth && l.style == it.Rank:
			l.roman = l.roman && l.continues(it.Number) || !l.continues(it.Number) && firstRoman(it)
			l.last, l.open, l.paras, found = it.Number, true, kind == law.Paragraph, true
		case l.depth >= depth:
			l.open = false
		}
	}
	if !found {
		in.lists = append(in.lists, list{style: it.Rank, last: it.Number, depth: depth, open: true, paras: kind == law.Paragraph, roman: firstRoman(it), introduced: in.colon})
	}
}

// itemKind returns the kind of an item at a depth: numbered paragraphs where
// the table says so and nothing introduces them, clauses in a text without
// articles, points and what is below them else.
func (in *instrument) itemKind(it *reading, depth int) law.Kind {
	if !in.within(law.Article, in.base) {
		return law.Level
	}
	if it.Kind == law.Paragraph && depth == 0 && (in.nextParagraph(it) || !in.para || !in.stem || in.numbered && !in.colon || in.sub) {
		return law.Paragraph
	}
	for i := range in.lists {
		if in.lists[i].open && in.lists[i].paras && in.lists[i].depth < depth {
			depth--
		}
	}
	switch depth {
	case 0:
		return law.Point
	case 1:
		return law.Subpoint
	default:
		return law.Indent
	}
}
