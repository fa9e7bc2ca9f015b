package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// reset forgets the paragraph and lists of what was closed.
func (in *instrument) reset() {
	if in.articles {
		in.lists = in.lists[:0]
	}
	for i := range in.lists {
		in.lists[i].open = false // the clauses of an outline may count on under the next heading
	}
	in.para, in.stem, in.sub, in.colon, in.awaits = false, false, false, false, false
	in.counted, in.above = "", 0
}

func (in *instrument) openParagraph(at int) {
	rank := rankParagraph
	if in.sub {
		rank = rankSub
	}
	if !in.within(law.Article, in.base) {
		in.closeIntroduced(at)
		in.open(law.Paragraph, in.base+rank, at)
		return
	}
	in.open(law.Paragraph, in.base+rank, at)
	for i := range in.lists {
		in.lists[i].open = in.sub && in.lists[i].paras
	}
	in.para, in.stem = true, true
	if in.counted == "" && in.r.table.SecondNumbered {
		in.counted = "1"
	}
}

// closeIntroduced closes the clauses of a list that words introduced, and those
// below them: what follows goes on with the clause that introduced it.
func (in *instrument) closeIntroduced(at int) {
	depth := maxDepth
	for i := range in.lists {
		if in.lists[i].open && in.lists[i].introduced {
			depth = min(depth, in.lists[i].depth)
		}
	}
	for i := range in.lists {
		if in.lists[i].depth >= depth {
			in.lists[i].open = false
		}
	}
	in.closeTo(in.base+rankLevel+depth, at)
}

// paragraph reads line i as a paragraph of its own.
func (in *instrument) paragraph(i int) {
	l := &in.r.lines[i]
	if in.r.lists.begin(in.r.words(i), listFinal) && !in.within(law.Article, in.base) && !in.within(law.Annex, 0) {
		// it takes effect as a whole: the last clause does not hold it
		in.closeTo(in.base+rankLevel, l.Start())
		in.reset()
	}
	in.openParagraph(l.Start())
	in.fill(i, l.From(), l.To())
}

// introduces reports whether s ends as what introduces a list does.
func introduces(s string) bool {
	return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") || strings.HasSuffix(s, "︰") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, ",")
}

// leaf opens a provision of one line within what is open.
func (in *instrument) leaf(kind law.Kind, i int) {
	l := &in.r.lines[i]
	in.open(kind, in.base+rankLeaf, l.Start())
	in.text(l.From(), l.To())
	in.closeTo(in.base+rankLeaf, l.End())
}
