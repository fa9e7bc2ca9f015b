package html

import (
	"slices"
	"sort"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A reference is a citation in the words of a version and the entry of that
// version it leads to.
type reference struct {
	span  law.Span
	steps []law.Span // the numbers and relative words in it
	entry int32
	// old is, where the same words stand in the old text, the old entry they led
	// to there, none when they led nowhere. It is set when the words are printed.
	old int32
}

// refer notes the citations that lead to an entry of the version. Those that
// lead elsewhere, or lie within one before, are left out. Cost: a search among
// the chunks for each.
func (v *version) refer(citations []law.Citation) {
	for i := range citations {
		c := &citations[i]
		if len(c.Targets) == 0 || c.Span.Empty() || c.Span.Start < 0 || c.Span.End > len(v.doc.Source) {
			continue
		}
		if e := v.entryOf(c.Targets[0]); e != none {
			v.references = append(v.references, reference{span: c.Span, steps: c.Steps, entry: e, old: none})
		}
	}
	byPlace := func(a, b reference) int { return a.span.Start - b.span.Start }
	if !slices.IsSortedFunc(v.references, byPlace) {
		slices.SortStableFunc(v.references, byPlace)
	}
	end := 0
	v.references = slices.DeleteFunc(v.references, func(r reference) bool {
		within := r.span.Start < end
		end = max(end, r.span.End)
		return within
	})
}

// entryOf returns the entry that holds the words of p, or of the nearest
// provision around it that has words; none when only the document has.
func (v *version) entryOf(p *law.Provision) int32 {
	for ; p != nil && p.Parent != nil; p = p.Parent {
		k := v.of(p, none)
		if k == none || v.chunks[k].prov != p {
			continue
		}
		e := v.chunks[k].entry
		// Only where its words begin an entry has an address.
		if v.chunks[v.entries[e].first].entry == e {
			return e
		}
	}
	return none
}

// referencesIn returns the references any of whose words lie in span.
func (v *version) referencesIn(span law.Span) []reference {
	all := v.references
	from := sort.Search(len(all), func(i int) bool { return all[i].span.End > span.Start })
	to := from
	for to < len(all) && all[to].span.Start < span.End {
		to++
	}
	return all[from:to]
}

// bothText prints new words that stand in the old text too. A citation among
// them may lead to another number there: the same words are the same citations,
// one for one.
func (pg *page) bothText(j int32, span, old law.Span) {
	news, olds := pg.new.referencesIn(span), pg.old.referencesIn(old)
	for i := range news {
		if news[i].old = none; len(news) == len(olds) {
			news[i].old = olds[i].entry
		}
	}
	pg.newText(j, span, mark{})
}

// write adds words of a version to the block, the citations among them as links.
func (pg *page) write(v *version, span law.Span, m mark) {
	src := v.doc.Source
	for _, r := range v.referencesIn(span) {
		piece := law.Span{Start: max(span.Start, r.span.Start), End: min(span.End, r.span.End)}
		if !r.leads(piece) || narrow(src[piece.Start:piece.End]) {
			continue
		}
		pg.block.write(m, src[span.Start:piece.Start])
		pg.block.enter(m)
		pg.block.b = pg.appendReference(pg.block.b, v, &r, m)
		pg.block.b = append(appendText(pg.block.b, src[piece.Start:piece.End]), "</a>"...)
		span.Start = piece.End
	}
	pg.block.write(m, src[span.Start:span.End])
}

// leads reports whether a piece of a citation is to be a link: all of it or, of
// one that edits or line ends cut, what holds some of a number, so that "Article"
// before a struck and an inserted number is no third link.
func (r *reference) leads(piece law.Span) bool {
	return piece == r.span || slices.ContainsFunc(r.steps, func(s law.Span) bool {
		return s.Start < piece.End && piece.Start < s.End
	})
}

// leastColumns is how many columns a link must have, a Han character counting
// two: with fewer, such as (6), it would be narrower than the 24 pixels that a
// finger needs (WCAG 2.2, criterion 2.5.8).
const leastColumns = 4

// narrow reports whether words are too few to be a link.
func narrow(words string) bool {
	columns := 0
	for _, r := range words {
		if columns++; r >= firstWide {
			columns++
		}
	}
	return columns < leastColumns
}

// firstWide is the first character of the scripts that are set in full squares.
const firstWide = '\u2E80'

// appendReference adds the opening tag of a link. Words of both texts lead to the
// new entry; where the old one is not that with o for n, data-o names it for the
// view that shows the old words alone, or is empty.
func (pg *page) appendReference(dst []byte, v *version, r *reference, m mark) []byte {
	dst = append(dst, "<a class=z href=#"...)
	at := len(dst)
	dst = v.appendID(dst, r.entry)
	if m.op == diff.Equal && v == pg.new && !pg.block.moved {
		var id []byte
		if r.old != none {
			id = pg.old.appendID(nil, r.old)
		}
		if id == nil || string(id[1:]) != string(dst[at+1:]) {
			dst = append(append(append(dst, ` data-o="`...), id...), '"')
		}
	}
	return append(dst, '>')
}
