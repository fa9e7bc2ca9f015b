package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// front reads the lines before the body: metadata, title, adoption notes,
// contents list, preamble.
func (in *instrument) front() {
	title, titleTo := in.title()
	i := in.yaml()
	cover := in.consolidated(i)
	preamble := false
	for i < in.body {
		l := &in.r.lines[i]
		switch {
		case in.toc < in.tocTo && i == in.toc:
			in.contentsList()
			preamble = false
			i = in.tocTo
			continue
		case l.Blank():
		case l.Comment, i < cover && !in.r.furniture(i):
			in.leaf(law.Metadata, i)
		case in.r.furniture(i):
			in.leaf(law.Furniture, i)
		case in.r.carriesOn(i) && in.textLine == in.r.carriedFrom(i):
			in.text(l.From(), l.To())
			in.textLine = i
		case i == title:
			in.docTitle(title, titleTo)
			i = titleTo
			continue
		case isOne(in.r.words(i), in.r.table.Preambles):
			p := in.open(law.Preamble, in.base+rankMatter, l.Start())
			p.Heading = law.Between(l.From(), l.To())
			preamble = true
		case preamble || i > title && in.enacting(i):
			if !preamble {
				in.open(law.Preamble, in.base+rankMatter, l.Start())
				preamble = true
			}
			in.preambleLine(i)
			in.textLine = i
		default:
			in.open(law.Preface, in.base+rankMatter, l.Start())
			in.text(l.From(), l.To())
			in.textLine = i
		}
		i++
	}
	in.awaits = false
}

// yaml reads YAML front matter and returns the line behind it.
func (in *instrument) yaml() int {
	r := in.r
	end := r.yamlEnd()
	if in.lo != 0 || end == 0 {
		return in.lo
	}
	in.open(law.Metadata, in.base+rankMatter, 0)
	for i := 1; i < end-1; i++ {
		in.text(r.lines[i].From(), r.lines[i].To())
	}
	in.closeTo(in.base+rankMatter, r.lines[end-1].End())
	return end
}

func (in *instrument) contentsList() {
	r := in.r
	in.open(law.Contents, in.base+rankMatter, r.lines[in.toc].Start())
	for i := in.toc; i < in.tocTo; i++ {
		in.text(r.lines[i].From(), r.lines[i].To())
	}
	in.closeTo(in.base+rankMatter, r.lines[in.tocTo-1].End())
}

func (in *instrument) docTitle(from, to int) {
	r := in.r
	in.open(law.DocTitle, in.base+rankMatter, r.lines[from].Start())
	for i := from; i < to; i++ {
		if r.furniture(i) {
			in.leaf(law.Furniture, i)
			continue
		}
		in.text(r.lines[i].From(), r.lines[i].To())
	}
	in.closeTo(in.base+rankMatter, r.lines[to-1].End())
}

// maxDocTitle bounds the line of a title, in bytes. The longest in the corpus
// is 520 (a European Union regulation).
const maxDocTitle = 700

// title returns the lines [from, to) of the instrument's title; from is -1
// when it has none.
func (in *instrument) title() (from, to int) {
	r := in.r
	from = -1
	start := max(in.lo, r.yamlEnd())
	start = max(start, in.promulgated(start), in.consolidated(start))
	for i := start; i < in.body; i++ {
		l := &r.lines[i]
		if l.Blank() || l.Comment || i >= in.toc && i < in.tocTo || !r.titleLike(i) || r.furniture(i) {
			continue
		}
		if l.Depth > 0 {
			from = i
			break
		}
		if from < 0 {
			from = i
		}
	}
	if from < 0 {
		return -1, -1
	}
	to = from + 1
	if enacting := in.enactingLine(from); enacting < in.body {
		for to < enacting && !startsWith(r.words(to), r.table.Preface) {
			to++
		}
		return from, in.r.lastWords(from, to)
	}
	for next := r.nextWords(to, in.body); next < in.body && r.table.Script == convention.Latin && in.r.titleLike(next) && small(r.words(next)) && next != in.toc; next = r.nextWords(to, in.body) {
		to = next + 1 // of 13 June 2030 / on windmills
	}
	for to < in.body && !r.lines[to].Blank() && (strings.HasSuffix(r.words(to-1), "关于") || strings.HasPrefix(r.words(to), "关于") && r.titleLike(to)) {
		to++
	}
	if next := r.nextWords(to, in.body); to == from+1 && next < in.body && strings.HasSuffix(r.words(from), "关于") && in.r.titleLike(next) {
		to = next + 1
	}
	return from, to
}

// consolidated returns the line behind the list of the acts that a consolidated
// text is made of: where the first of them, which the list marks ►B, begins; zero
// where there is no list.
func (in *instrument) consolidated(i int) int {
	for listed := false; i < in.body; i++ {
		words := in.r.words(i)
		listed = listed || strings.HasPrefix(words, "►B")
		if listed && strings.HasPrefix(words, "▼") {
			return i + 1
		}
	}
	return 0
}

// small reports whether s begins with a small letter.
func small(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}

// enactingLine returns the first line behind i that begins the enacting
// formula, the body's first line when there is none.
func (in *instrument) enactingLine(i int) int {
	for i++; i < in.body; i++ {
		if startsWith(in.r.words(i), in.r.table.Enacting) {
			return i
		}
	}
	return in.body
}

// yamlEnd returns the line behind YAML front matter, zero where the text does
// not begin with it.
func (r *reader) yamlEnd() int {
	if len(r.lines) == 0 || strings.TrimRight(r.src[:r.lines[0].End()], " \r\n") != "---" {
		return 0
	}
	for i := 1; i < min(len(r.lines), maxYAML); i++ {
		if strings.TrimRight(r.src[r.lines[i].Start():r.lines[i].End()], " \r\n") == "---" {
			return i + 1
		}
	}
	return 0
}

// maxYAML bounds the lines of YAML front matter; the longest in the corpus
// has 14.
const maxYAML = 200

// titleLike reports whether a line can be the title of an instrument.
func (r *reader) titleLike(i int) bool {
	w := r.words(i)
	if len(w) > maxDocTitle || terminal(w) || r.lines[i].Quoted || tableLine(w) {
		return false
	}
	if strings.HasPrefix(w, "（") || strings.HasPrefix(w, "(") || strings.HasPrefix(w, "►") || dated(w) || r.table.Dated(w) || startsWith(w, r.table.Preface) {
		return false
	}
	return strings.ContainsFunc(w, unicode.IsLetter) && !isOne(w, r.table.Preambles) && !startsWith(w, r.table.Running) && !startsWith(w, r.table.Enacting)
}

// dated reports whether a line begins with a date or a decree's number, as
// notes of adoption do.
func dated(w string) bool {
	if w != "" && w[0] >= '0' && w[0] <= '9' {
		return true
	}
	return strings.HasPrefix(w, "根据") || strings.Contains(w, "主席令") || strings.Contains(w, "主席　") || strings.Contains(w, "令第") || strings.Contains(w, "〔")
}

// enacting reports whether a line begins the enacting words: a formula of the
// table, or, before the first article, a sentence that tells no date.
func (in *instrument) enacting(i int) bool {
	w := in.r.words(i)
	if startsWith(w, in.r.table.Enacting) {
		return true
	}
	if in.r.lines[i].Bullet || in.r.lines[i].Quoted || strings.HasPrefix(w, "（") || strings.HasPrefix(w, "(") {
		return false
	}
	return terminal(w) && !dated(w) && len(in.r.table.Enacting) == 0
}

// preambleLine reads a line of the preamble: a recital or a paragraph.
func (in *instrument) preambleLine(i int) {
	l := &in.r.lines[i]
	if it := in.r.itemOf(i); it != nil && in.bracketed(it) {
		p := in.open(law.Recital, in.base+rankArticle, l.Start())
		p.Number, p.Label = it.Number, it.label()
		in.text(it.text, l.To())
		in.awaits = it.text >= l.To()
		return
	}
	if in.awaits { // the number of the recital stands on the line above, alone
		in.awaits = false
		in.text(l.From(), l.To())
		return
	}
	in.open(law.Paragraph, in.base+rankArticle, l.Start())
	in.text(l.From(), l.To())
}
