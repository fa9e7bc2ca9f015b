package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// group opens a level above the article.
func (in *instrument) group(h *reading, hi int) int {
	l := &in.r.lines[h.line()]
	rank := rankGroup + int(h.Rank)
	in.outermost = min(in.outermost, rank)
	p := in.open(h.Kind, in.base+rank, l.Start())
	p.Number, p.Label = h.Number, h.label()
	in.reset()
	if h.text < l.To() {
		p.Heading = in.r.trimmed(h.text, l.To())
		return h.line() + 1
	}
	if title := in.headingBehind(h.line(), hi); title >= 0 {
		p.Heading = in.heading(h.line(), title)
		return title + 1
	}
	return h.line() + 1
}

// headingBehind returns the line that has the heading of what is opened on line i,
// -1 when there is none. Marks of consolidation and page numbers may stand between:
// "Article 9", "▼M7", "Metering".
func (in *instrument) headingBehind(i, hi int) int {
	if title := in.r.nextSaid(i+1, hi); title < hi && in.headingLine(title) {
		return title
	}
	return -1
}

// heading reads the heading on a line behind line i, with what stands between.
func (in *instrument) heading(i, line int) law.Span {
	for i++; i < line; i++ {
		if in.r.furniture(i) {
			in.leaf(law.Furniture, i)
		}
	}
	return law.Between(in.r.lines[line].From(), in.r.lines[line].To())
}

// nextSaid returns the first line from i on that has words of the law, hi when there
// is none.
func (r *reader) nextSaid(i, hi int) int {
	for i = r.nextWords(i, hi); i < hi && r.furniture(i); {
		i = r.nextWords(i+1, hi)
	}
	return i
}

// maxHeading bounds a heading on a line of its own, in bytes.
const maxHeading = 300

// headingLine reports whether a line reads as a heading that belongs to the
// number on the line before.
func (in *instrument) headingLine(i int) bool {
	r := in.r
	words := r.words(i)
	if r.headOf(i) != nil || r.itemOf(i) != nil || len(words) > maxHeading || tableLine(words) || in.tabRows(i, len(r.lines)) > i {
		return false
	}
	return !terminal(words) || strings.HasPrefix(words, "(") && strings.HasSuffix(words, ")") || in.r.enclosed(i)
}

// article opens an article and what stands on its line.
func (in *instrument) article(h *reading, hi int) int {
	r, l := in.r, &in.r.lines[h.line()]
	p := in.open(law.Article, in.base+rankArticle, in.start(l))
	p.Number, p.Label = h.Number, h.label()
	p.Heading = in.takeAbove()
	in.reset()
	text := h.text
	if n := r.titleBracket(r.src[text:l.To()]); n > 0 && p.Heading.Empty() {
		p.Heading = r.inside(text, n)
		text = r.behindTitle(text+n, l.To())
	} else if in.inline && text < l.To() && (r.table.TitleInLine || in.titleInLine(h, hi)) {
		p.Heading = r.trimmed(text, l.To())
		text = l.To()
	}
	title := in.titleBehind(h, hi)
	if title >= 0 && text < l.To() && bracketed(r.src[text:l.To()]) {
		// "Article 26 (6)": a footnote's mark, or the article's former number
		in.open(law.Note, in.base+rankLeaf, text)
		in.text(text, l.To())
		in.closeTo(in.base+rankLeaf, l.End())
		text = l.To()
	}
	if text < l.To() {
		if it := r.itemAt(h.line(), text, l.To(), nil); it != nil && it.Kind == law.Paragraph {
			in.openItem(it, 0)
		} else {
			in.openParagraph(text)
			in.fill(h.line(), text, l.To())
		}
		return h.line() + 1
	}
	if title >= 0 && p.Heading.Empty() {
		p.Heading = unbracketed(r, in.heading(h.line(), title))
		return title + 1
	}
	return h.line() + 1
}

// behindTitle returns the offset of the first word behind a title in brackets: in
// Latin script a mark may set it off ((Oggetto). - 1. La presente legge).
func (r *reader) behindTitle(at, to int) int {
	at = skipSpace(r.src, at, to)
	if r.table.Script == convention.Latin {
		at = skipSpace(r.src, at+separatorMark(r.src[at:to]), to)
	}
	return at
}

// titleBehind returns the line behind an article's head that has its title, -1
// when there is none.
func (in *instrument) titleBehind(h *reading, hi int) int {
	next := in.r.nextSaid(h.line()+1, hi)
	if next < hi && (in.titled && in.headingLine(next) && !in.r.saysGone(next) || in.r.titleBelow(next)) {
		return next
	}
	return -1
}

// saysGone reports whether line i is what stands in the place of a repealed article,
// and not its title: (abrogato) where titles have brackets, (Revogado.) anywhere.
func (r *reader) saysGone(i int) bool {
	words := r.words(i)
	return r.table.Script == convention.Latin && (len(r.table.Titles) > 0 || strings.HasSuffix(words, ".)")) && r.table.SaysGone(words)
}

// titleBelow reports whether line i is a title by its brackets alone, as it is in
// Latin script where titles have brackets.
func (r *reader) titleBelow(i int) bool {
	return r.table.Script == convention.Latin && r.enclosed(i) && r.headOf(i) == nil && r.itemOf(i) == nil
}

// titlesOnNextLine reports whether most articles of the instrument have a
// title on a line of its own between their number and their text.
func (in *instrument) titlesOnNextLine(hi int) bool {
	alone, titled := 0, 0
	for i := in.body; i < hi; i++ {
		h := in.r.headOf(i)
		if h == nil || h.Kind != law.Article || h.text < in.r.lines[i].To() {
			continue
		}
		next := in.r.nextSaid(i+1, hi)
		if next == hi || in.r.headOf(next) != nil {
			continue
		}
		alone++
		// In wrapped text a line that breaks off in mid-sentence is no title.
		after := in.r.nextSaid(next+1, hi)
		if in.headingLine(next) && !in.r.carried(next) && after < hi && in.r.headOf(after) == nil {
			titled++
		}
	}
	return alone > 0 && titled*2 > alone
}

// titlesInLine reports whether most articles of the instrument that have words
// on the line of their number have a title there, and their text behind it.
func (in *instrument) titlesInLine(hi int) bool {
	worded, titled := 0, 0
	for i := in.body; i < hi; i++ {
		h := in.r.headOf(i)
		if h == nil || h.Kind != law.Article || h.text >= in.r.lines[i].To() {
			continue
		}
		worded++
		if in.titleInLine(h, hi) {
			titled++
		}
	}
	return titled*2 > worded
}

// titleInLine reports whether what follows an article's number in its line
// reads as a title: it ends as no sentence does, or in a full stop where titles
// do, and text follows that does not carry it on.
func (in *instrument) titleInLine(h *reading, hi int) bool {
	r := in.r
	words := r.src[h.text:r.lines[h.line()].To()]
	if r.table.TitleStops && len(words) <= maxLevelHeading {
		words = strings.TrimSuffix(words, ".")
	}
	if terminal(words) || bracketed(words) || len(words) > maxHeading || tableLine(words) {
		return false
	}
	next := r.nextWords(h.line()+1, hi)
	if next == hi || r.carriesOn(next) || r.headOf(next) != nil {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.words(next))
	return !unicode.IsLower(c)
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
		if to := in.r.lines[i].To(); h.text < to && !in.inline { // its first words stand on its line
			if it := in.r.itemAt(i, h.text, to, nil); it != nil && it.Kind == law.Paragraph && it.Style == numeral.Arabic {
				numbered++
			}
			continue
		}
		j := in.r.nextWords(i+1, hi)
		if j < hi && (in.titled || in.r.titleBelow(j)) {
			j = in.r.nextWords(j+1, hi)
		}
		if j == hi {
			break
		}
		if it := in.r.itemOf(j); it != nil && it.Kind == law.Paragraph && it.Style == numeral.Arabic && begins(it) {
			numbered++
		}
	}
	return numbered*100 > articles*minNumbered
}

func unbracketed(r *reader, s law.Span) law.Span {
	t := r.src[s.Start:s.End]
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ").") {
		t, s.End = t[:len(t)-1], s.End-1
	}
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		return r.trimmed(int(s.Start+1), int(s.End-1))
	}
	return s
}

func skipSpace(s string, at, end int) int {
	return end - len(strings.TrimLeft(s[at:end], " \t\u00a0\u3000"))
}
