package parser

import (
	"github.com/lawdiff/lawdiff/parser/law"
)

// An instrument is one act within the lines [lo, hi): the whole text, or a
// regulation annexed to a resolution.
type instrument struct {
	*builder
	base       int // rank of the act itself
	lo, hi     int
	toc, tocTo int  // lines of the contents list
	body       int  // first line of the body
	articles   bool // it has articles; without them it is an outline
	lists      []list
	titled     bool   // articles have their title on the line behind the number
	inline     bool   // articles have their title on the line of the number, their text behind it
	outermost  int    // rank of the outermost group seen, for headings without a number
	para       bool   // the open article has a paragraph
	stem       bool   // … that no number begins
	colon      bool   // … that ends as what introduces a list does
	numbered   bool   // articles number their paragraphs
	sub        bool   // the open paragraph is numbered
	counted    string // number of the article's last paragraph, where its first has none printed
	above      int    // line plus one of the title that stands above the next head; zero for none
	awaits     bool   // the open item has its words on the next line
	signed     int    // line on which the signature begins
	closed     bool   // the conclusions have begun
	textLine   int    // line whose words were read last, to carry on
	paged      bool   // a running header or page number has come since
}

// instrument reads the lines [lo, hi) as one act whose rank is base.
func (b *builder) instrument(lo, hi, base int) {
	in := &instrument{builder: b, base: base, lo: lo, hi: hi, outermost: rankArticle - 1}
	in.toc, in.tocTo = b.r.contents(lo, hi)
	annex := in.firstAnnex()
	b.r.judge(lo, in.toc)
	b.r.judge(max(in.tocTo, lo), annex)
	in.body = in.bodyStart(annex)
	in.articles = in.hasArticles(annex)
	in.titled = in.titlesOnNextLine(annex)
	in.inline = in.r.table.TitleInLine || in.titlesInLine(annex)
	in.numbered = in.numbersParagraphs(annex)
	in.signed = in.signature(in.body, annex, false)
	in.front()
	if in.body < hi {
		in.closeTo(in.base+rankMatter, b.r.lines[in.body].Start())
	}
	for i := in.body; i < annex; {
		i = in.line(i, annex)
	}
	for annex < hi {
		annex = in.annex(annex)
	}
}

// bodyStart returns the first line that a head, or in an outline an item,
// begins.
func (in *instrument) bodyStart(annex int) int {
	last := in.lastArticle(annex)
	for i := max(in.lo, in.r.yamlEnd()); i < annex; i++ {
		if i >= in.toc && i < in.tocTo {
			continue
		}
		l := &in.r.lines[i]
		if l.Blank() || l.Comment {
			continue
		}
		if in.r.headOf(i) != nil || in.r.unnumbered(in.r.words(i)) {
			return in.titleOver(i)
		}
		if it := in.r.itemOf(i); it != nil && begins(it) && (i > in.lo || it.Bullet) && i > last {
			return i
		}
	}
	return annex
}

// lastArticle returns the line of the last article head, -1 when there is none:
// an item before an article belongs to the front matter.
func (in *instrument) lastArticle(annex int) int {
	for i := annex - 1; i >= in.lo; i-- {
		if h := in.r.headOf(i); h != nil && h.Kind == law.Article {
			return i
		}
	}
	return -1
}

func (in *instrument) hasArticles(annex int) bool {
	for i := in.lo; i < annex; i++ {
		if h := in.r.headOf(i); h != nil && h.Kind == law.Article && (i < in.toc || i >= in.tocTo) {
			return true
		}
	}
	return false
}

// line reads line i of the body and returns the next line to read.
func (in *instrument) line(i, hi int) int {
	r, l := in.r, &in.r.lines[i]
	switch {
	case r.htmlTable(i):
		return in.table(i, hi)
	case l.Blank():
		return i + 1
	case l.Comment:
		in.leaf(law.Metadata, i)
		return i + 1
	case r.furniture(i):
		in.leaf(law.Furniture, i)
		in.paged = true
		return i + 1
	case r.carriesOn(i) && in.textLine == r.carriedFrom(i) || in.goesOn(i):
		in.text(l.From(), l.To())
		in.textLine, in.paged = i, false
		return i + 1
	case in.closing(i):
		return i + 1
	}
	in.textLine, in.paged = i, false
	if next := in.titleOfNext(i, hi); next > i {
		in.above = i + 1
		return next
	}
	if h := r.headOf(i); h != nil {
		if h.Kind == law.Article {
			return in.article(h, hi)
		}
		return in.group(h, hi)
	}
	if tableLine(r.words(i)) {
		return in.table(i, hi)
	}
	if to := in.tabRows(i, hi); to > i {
		return in.rows(i, to)
	}
	in.words(i)
	return i + 1
}

// words reads a line that is neither layout nor a numbered head: a note, a
// heading without a number, an item, or a paragraph.
func (in *instrument) words(i int) {
	r, l := in.r, &in.r.lines[i]
	words := r.words(i)
	switch {
	case r.lists.begin(words, listNotes):
		in.leaf(law.Note, i)
		return
	case r.lists.may(words, listUnnumbered) && r.unnumbered(words):
		rank := in.outermost
		if r.table.CountsAfresh(words) {
			rank = min(rank, rankLevel-1) // it may hold paragraphs only
		}
		p := in.open(law.Division, in.base+rank, l.Start())
		p.Heading = law.Between(l.From(), l.To())
		in.reset()
		return
	}
	if it := r.itemOf(i); it != nil && in.listItem(it) {
		return
	}
	in.leaveAbove()
	if in.awaits {
		// the number of the item stands on the line above, alone
		in.awaits = false
		in.fill(i, l.From(), l.To())
		return
	}
	in.paragraph(i)
}
