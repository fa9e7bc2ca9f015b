package html

import (
	"cmp"
	"slices"
	"sort"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A reference is a citation in the words of a version and the entry of that
// version it leads to.
type reference struct {
	cited *law.Citation
	entry int32
}

func (r *reference) span() law.Span { return r.cited.Span }

// refer notes the citations that lead to an entry of the version. Those that
// lead elsewhere, or lie within one before, are left out. Cost: a search among
// the chunks for each.
func (v *version) refer(citations []law.Citation) {
	if len(citations) > 0 {
		v.references = make([]reference, 0, len(citations))
	}
	for i := range citations {
		c := &citations[i]
		if len(c.Targets) == 0 || c.Span.Empty() || c.Span.Start < 0 || int(c.Span.End) > len(v.doc.Source) {
			continue
		}
		if e := v.entryOf(c.Targets[0]); e != none {
			v.references = append(v.references, reference{c, e})
		}
	}
	byPlace := func(a, b reference) int { return cmp.Compare(a.span().Start, b.span().Start) }
	if !slices.IsSortedFunc(v.references, byPlace) {
		slices.SortStableFunc(v.references, byPlace)
	}
	end := int32(0)
	v.references = slices.DeleteFunc(v.references, func(r reference) bool {
		within := r.span().Start < end
		end = max(end, r.span().End)
		return within
	})
}

// entryOf returns the entry that holds the words of p, or of the nearest
// provision around it that has words; none when only the document has.
func (v *version) entryOf(p *law.Provision) int32 {
	for ; p != nil && p.Parent != nil; p = p.Parent {
		k := v.of(p)
		if k == none {
			continue
		}
		e := v.chunks.at(k).entry
		// Only where its words begin an entry has an address.
		if v.chunks.at(v.entries[e].first).entry == e {
			return e
		}
	}
	return none
}

// referencesIn returns the references any of whose words lie in span, as the
// first of them and the first behind. They are looked for near those found last,
// since most of a text is printed in its order.
func (r *reader) referencesIn(span law.Span) (from, to int) {
	const near = 4 // so many are tried before all are searched
	all := r.v.references
	from = r.reference
	end := min(from+near, len(all))
	if from > 0 && all[from-1].span().End > span.Start {
		from, end = 0, 0
	}
	for from < end && all[from].span().End <= span.Start {
		from++
	}
	if from == end {
		from += sort.Search(len(all)-from, func(i int) bool { return all[from+i].span().End > span.Start })
	}
	for to = from; to < len(all) && all[to].span().Start < span.End; to++ {
	}
	r.reference = from
	return from, to
}

// bothText prints new words that stand in the old text too. A citation among
// them may lead to another number there: the same words are the same citations,
// one for one.
func (sh *sheet) bothText(j int32, span, old law.Span) {
	from, to := sh.newWords.referencesIn(span)
	if from < to {
		if oldFrom, oldTo := sh.oldWords.referencesIn(old); oldTo-oldFrom == to-from {
			sh.cited, sh.citedOld = from, sh.old.references[oldFrom:oldTo]
		}
	}
	sh.newText(j, span, mark{})
	sh.citedOld = nil
}

// write adds words of a version to the block, the citations among them as links.
func (sh *sheet) write(r *reader, span law.Span, m mark) {
	src := r.v.doc.Source
	from, to := r.referencesIn(span)
	for i := from; i < to; i++ {
		ref := &r.v.references[i]
		piece := law.Span{Start: max(span.Start, ref.span().Start), End: min(span.End, ref.span().End)}
		if !ref.leads(piece) || narrow(src[piece.Start:piece.End]) {
			continue
		}
		sh.block.write(m, src[span.Start:piece.Start])
		sh.block.enter(m)
		if m.op == diff.Equal && r.v == sh.new && !sh.block.moved {
			sh.block.b = sh.appendBothReference(sh.block.b, i)
		} else {
			sh.block.b = append(r.v.appendID(append(sh.block.b, openReference...), ref.entry), '>')
		}
		sh.block.b = append(appendText(sh.block.b, src[piece.Start:piece.End]), "</a>"...)
		span.Start = piece.End
	}
	sh.block.write(m, src[span.Start:span.End])
}

// leads reports whether a piece of a citation is to be a link: all of it or, of
// one that edits or line ends cut, what holds some of a number, so that "Article"
// before a struck and an inserted number is no third link.
func (r *reference) leads(piece law.Span) bool {
	return piece == r.span() || slices.ContainsFunc(r.cited.Steps, func(s law.Span) bool {
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

const openReference = "<a class=z href=#"

// appendBothReference adds the opening tag of a link in words of both texts. It
// leads to the new entry; where the old one is not that with o for n, data-o
// names it for the view that shows the old words alone, or is empty.
func (sh *sheet) appendBothReference(dst []byte, i int) []byte {
	dst = append(dst, openReference...)
	at := len(dst)
	dst = sh.new.appendID(dst, sh.new.references[i].entry)
	end := len(dst)
	dst = append(dst, ` data-o="`...)
	old := len(dst)
	if sh.citedOld != nil {
		dst = sh.old.appendID(dst, sh.citedOld[i-sh.cited].entry)
		if string(dst[old+1:]) == string(dst[at+1:end]) {
			return append(dst[:end], '>')
		}
	}
	return append(dst, `">`...)
}
