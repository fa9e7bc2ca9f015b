package parser

import (
	"strings"

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
	titled     bool // articles have their title on the line behind the number
	outermost  int  // rank of the outermost group seen, for headings without a number
	para       bool // the open article has a paragraph
	stem       bool // … that no number begins
	colon      bool // … that ends as what introduces a list does
	numbered   bool // articles number their paragraphs
	sub        bool // the open paragraph is numbered
	awaits     bool // the open item has its words on the next line
	closed     bool // the conclusions have begun
	textLine   int  // line whose words were read last, to carry on
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
	in.numbered = in.numbersParagraphs(annex)
	in.front()
	if in.body < hi {
		in.closeTo(in.base+rankMatter, b.r.lines[in.body].Start)
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
	for i := max(in.lo, in.r.yamlEnd()); i < annex; i++ {
		if i >= in.toc && i < in.tocTo {
			continue
		}
		l := &in.r.lines[i]
		if l.Blank() || l.Comment {
			continue
		}
		if in.r.headOf(i) != nil || isOne(in.r.words(i), in.r.table.Unnumbered) {
			return i
		}
		if it := in.r.itemOf(i); it != nil && begins(it) && (i > in.lo || it.Bullet) && !in.noArticleBefore(i, annex) {
			return i
		}
	}
	return annex
}

// noArticleBefore reports whether an article head follows line i: an item
// before the first article belongs to the front matter.
func (in *instrument) noArticleBefore(i, annex int) bool {
	for ; i < annex; i++ {
		if h := in.r.headOf(i); h != nil && h.Kind == law.Article {
			return true
		}
	}
	return false
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
	case l.Comment:
		if !l.Blank() {
			in.leaf(law.Metadata, i)
		}
		return i + 1
	case l.Blank():
		return i + 1
	}
	if r.furniture(i) {
		in.leaf(law.Furniture, i)
		return i + 1
	}
	if r.carriesOn(i) && in.textLine == r.carriedFrom(i) {
		in.text(l.From, l.To)
		in.textLine = i
		return i + 1
	}
	if in.closing(i) {
		return i + 1
	}
	in.textLine = i
	if h := r.headOf(i); h != nil {
		if h.Kind == law.Article {
			return in.article(h, hi)
		}
		return in.group(h, hi)
	}
	words := r.words(i)
	switch {
	case tableLine(words):
		return in.table(i, hi)
	case startsWith(words, r.table.Notes):
		in.leaf(law.Note, i)
		return i + 1
	case isOne(words, r.table.Unnumbered):
		p := in.open(law.Division, in.base+in.outermost, l.Start)
		p.Heading = law.Span{Start: l.From, End: l.To}
		in.reset()
		return i + 1
	}
	if it := r.itemOf(i); it != nil && in.listItem(it) {
		return i + 1
	}
	if in.awaits {
		// the number of the item stands on the line above, alone
		in.awaits = false
		in.fill(i, l.From, l.To)
		return i + 1
	}
	in.paragraph(i)
	return i + 1
}

// group opens a level above the article.
func (in *instrument) group(h *reading, hi int) int {
	l := &in.r.lines[h.line]
	rank := rankGroup + h.Rank
	in.outermost = min(in.outermost, rank)
	p := in.open(h.Kind, in.base+rank, l.Start)
	p.Number, p.Label = h.Number, h.label
	in.reset()
	if h.text < l.To {
		p.Heading = in.r.trimmed(h.text, l.To)
		return h.line + 1
	}
	next := in.r.nextWords(h.line+1, hi)
	if next < hi && in.headingLine(next) && in.r.table.Language != "zh-Hans" {
		p.Heading = law.Span{Start: in.r.lines[next].From, End: in.r.lines[next].To}
		return next + 1
	}
	return h.line + 1
}

// maxHeading bounds a heading on a line of its own, in bytes.
const maxHeading = 300

// headingLine reports whether a line reads as a heading that belongs to the
// number on the line before.
func (in *instrument) headingLine(i int) bool {
	r := in.r
	words := r.words(i)
	if r.headOf(i) != nil || r.itemOf(i) != nil || len(words) > maxHeading || tableLine(words) {
		return false
	}
	return !terminal(words) || strings.HasPrefix(words, "(") && strings.HasSuffix(words, ")")
}

// article opens an article and what stands on its line.
func (in *instrument) article(h *reading, hi int) int {
	r, l := in.r, &in.r.lines[h.line]
	p := in.open(law.Article, in.base+rankArticle, l.Start)
	p.Number, p.Label = h.Number, h.label
	in.reset()
	text := h.text
	if n := r.titleBracket(r.src[text:l.To]); n > 0 {
		p.Heading = r.inside(text, n)
		text = skipSpace(r.src, text+n, l.To)
	} else if r.table.TitleInLine && text < l.To {
		p.Heading = r.trimmed(text, l.To)
		text = l.To
	}
	if text < l.To {
		if it := r.itemAt(h.line, text, l.To, nil); it != nil && it.Kind == law.Paragraph {
			in.openItem(it, 0)
		} else {
			in.openParagraph(text)
			in.fill(h.line, text, l.To)
		}
		return h.line + 1
	}
	if in.titled && p.Heading.Empty() {
		next := r.nextWords(h.line+1, hi)
		if next < hi && in.headingLine(next) {
			p.Heading = unbracketed(r, law.Span{Start: r.lines[next].From, End: r.lines[next].To})
			return next + 1
		}
	}
	return h.line + 1
}

// titlesOnNextLine reports whether most articles of the instrument have a
// title on a line of its own between their number and their text.
func (in *instrument) titlesOnNextLine(hi int) bool {
	alone, titled := 0, 0
	for i := in.body; i < hi; i++ {
		h := in.r.headOf(i)
		if h == nil || h.Kind != law.Article || h.sep != sepEnd {
			continue
		}
		next := in.r.nextWords(i+1, hi)
		if next == hi || in.r.headOf(next) != nil {
			continue
		}
		alone++
		if after := in.r.nextWords(next+1, hi); in.headingLine(next) && after < hi && in.r.headOf(after) == nil {
			titled++
		}
	}
	return alone > 0 && titled*2 > alone
}

// reset forgets the paragraph and lists of what was closed.
func (in *instrument) reset() {
	if in.articles {
		in.lists = in.lists[:0]
	}
	for i := range in.lists {
		in.lists[i].open = false // the clauses of an outline may count on under the next heading
	}
	in.para, in.stem, in.sub, in.colon, in.awaits = false, false, false, false, false
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
	in.openParagraph(l.Start)
	in.fill(i, l.From, l.To)
}

// introduces reports whether s ends as what introduces a list does.
func introduces(s string) bool {
	return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") || strings.HasSuffix(s, "︰") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, ",")
}

// minNumbered is the share of articles, in per cent, whose first words are
// numbered "1." from which the instrument is taken to number its paragraphs:
// 40 and more in acts of the European Union, 0 in Taiwan's.
const minNumbered = 10

// numbersParagraphs reports whether the articles number their paragraphs, so
// that "1." begins a paragraph even behind one without a number.
func (in *instrument) numbersParagraphs(hi int) bool {
	if !in.r.table.NumbersParagraphs() {
		return false
	}
	articles, numbered := 0, 0
	for i := in.body; i < hi; i++ {
		h := in.r.headOf(i)
		if h == nil || h.Kind != law.Article {
			continue
		}
		articles++
		j := in.r.nextWords(i+1, hi)
		if in.titled && j < hi {
			j = in.r.nextWords(j+1, hi)
		}
		if j == hi {
			break
		}
		if it := in.r.itemOf(j); it != nil && it.Kind == law.Paragraph && begins(it) {
			numbered++
		}
	}
	return numbered*100 > articles*minNumbered
}

// leaf opens a provision of one line within what is open.
func (in *instrument) leaf(kind law.Kind, i int) {
	l := &in.r.lines[i]
	in.open(kind, in.base+rankLeaf, l.Start)
	in.text(l.From, l.To)
	in.closeTo(in.base+rankLeaf, l.End)
}

func unbracketed(r *reader, s law.Span) law.Span {
	if t := r.src[s.Start:s.End]; strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		return law.Span{Start: s.Start + 1, End: s.End - 1}
	}
	return s
}

func skipSpace(s string, at, end int) int {
	return end - len(strings.TrimLeft(s[at:end], " \t\u00a0\u3000"))
}
