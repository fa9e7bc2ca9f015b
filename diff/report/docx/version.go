package docx

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A paragraph is one paragraph of a version as Word shows it.
type paragraph struct {
	prov   *law.Provision
	text   string
	pieces []piece // where the source's words stand in text, in order
}

// A piece says that a span of the source stands in a paragraph's text at a byte.
type piece struct {
	span law.Span
	at   int
}

// A version is one of the two laws as paragraphs, in order.
type version struct {
	doc   *law.Document
	paras []paragraph
	first map[*law.Provision]int // a provision's first paragraph
	// places are all pieces in the order of the source, with their paragraph.
	places []place
}

type place struct {
	span law.Span
	para int
}

// A layout says what begins a paragraph of its own, for each kind of provision.
// Both versions are laid out alike, as most of the new one's provisions are, so
// that a difference between the two files' layouts is no change.
type layout struct {
	heading map[law.Kind]bool // the heading, behind a label
	bare    map[law.Kind]bool // the words behind a label without a heading
	headed  map[law.Kind]bool // the words behind a heading
}

// layoutOf counts line ends behind labels and headings.
func layoutOf(d *law.Document) layout {
	heading, bare, headed := map[law.Kind]int{}, map[law.Kind]int{}, map[law.Kind]int{}
	vote := func(votes map[law.Kind]int, k law.Kind, first, second law.Span) {
		if first.Empty() || second.Empty() || second.Start < first.End {
			return
		}
		if strings.Contains(d.Source[first.End:second.Start], "\n") {
			votes[k]++
		} else {
			votes[k]--
		}
	}
	for p := range d.Provisions() {
		next := nextWords(p)
		vote(heading, p.Kind, p.Label, p.Heading)
		vote(headed, p.Kind, p.Heading, next)
		if p.Heading.Empty() {
			vote(bare, p.Kind, p.Label, next)
		}
	}
	return layout{majority(heading), majority(bare), majority(headed)}
}

func majority(votes map[law.Kind]int) map[law.Kind]bool {
	m := map[law.Kind]bool{}
	for k, n := range votes {
		m[k] = n > 0
	}
	return m
}

// nextWords returns the first words of p behind its label and heading: its own
// or those of its first child.
func nextWords(p *law.Provision) law.Span {
	if len(p.Text) > 0 {
		return p.Text[0]
	}
	if len(p.Children) == 0 {
		return law.Span{}
	}
	if runs := p.Children[0].Runs(); len(runs) > 0 {
		return runs[0]
	}
	return law.Span{}
}

// inline reports whether the words behind p's label and heading go on in the
// same paragraph.
func (l layout) inline(p *law.Provision) bool {
	switch {
	case p.Kind.Groups():
		return false
	case !p.Heading.Empty():
		return !l.headed[p.Kind]
	}
	return !p.Label.Empty() && !l.bare[p.Kind]
}

// lay sets a document out as paragraphs.
func lay(d *law.Document, l layout) *version {
	v := &version{doc: d, first: map[*law.Provision]int{}}
	b := &builder{version: v, layout: l}
	for p := range d.Provisions() {
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			continue
		}
		b.add(p)
	}
	b.flush()
	for i := range v.paras {
		for _, pc := range v.paras[i].pieces {
			v.places = append(v.places, place{pc.span, i})
		}
	}
	sort.Slice(v.places, func(i, j int) bool { return v.places[i].span.Start < v.places[j].span.Start })
	return v
}

// A builder lays out one provision after the other.
type builder struct {
	*version
	layout layout
	cur    paragraph
	text   []byte
	open   bool // the label or heading that cur ends with goes on in what comes next
}

func (b *builder) flush() {
	if len(b.cur.pieces) > 0 {
		b.cur.text = string(b.text)
		b.paras = append(b.paras, b.cur)
	}
	b.cur, b.text, b.open = paragraph{}, b.text[:0], false
}

func (b *builder) put(p *law.Provision, s law.Span, spaced bool) {
	if s.Empty() {
		return
	}
	if len(b.cur.pieces) == 0 {
		b.cur.prov = p
	} else if spaced {
		last := b.cur.pieces[len(b.cur.pieces)-1].span
		b.text = append(b.text, punctuation(b.doc.Source[min(last.End, s.Start):s.Start])...)
		b.text = append(b.text, separator(b.text)...)
	}
	b.cur.pieces = append(b.cur.pieces, piece{s, len(b.text)})
	b.text = append(b.text, b.doc.Slice(s)...)
}

// brackets are what headings are set in, as 第一条【立法宗旨】 is. They belong to no
// words of the law but to how it looks.
var brackets = map[string]string{"【": "】", "［": "］", "〔": "〕", "（": "）", "(": ")", "[": "]"}

// heading puts the heading, in its brackets if it has any.
func (b *builder) heading(p *law.Provision) {
	before, after := b.doc.Source[:p.Heading.Start], b.doc.Source[p.Heading.End:]
	for open, shut := range brackets {
		if !p.Heading.Empty() && strings.HasSuffix(before, open) && strings.HasPrefix(after, shut) {
			if len(b.cur.pieces) == 0 {
				b.cur.prov = p
			}
			b.text = append(b.text, open...)
			b.put(p, p.Heading, false)
			b.text = append(b.text, shut...)
			return
		}
	}
	b.put(p, p.Heading, true)
}

// add lays out one provision's own words.
func (b *builder) add(p *law.Provision) {
	if !b.open {
		b.flush()
	}
	b.open = false
	b.first[p] = len(b.paras)
	b.put(p, p.Label, true)
	if b.layout.heading[p.Kind] && !p.Label.Empty() && !p.Heading.Empty() {
		b.flush()
	}
	b.heading(p)
	inline := b.layout.inline(p)
	if headed := !p.Label.Empty() || !p.Heading.Empty(); headed && !inline {
		b.flush()
	}
	for i, s := range p.Text {
		switch {
		case i == 0:
			b.put(p, s, true)
			continue
		case linewise(p.Kind):
			b.flush()
		case b.doc.Spaced(p.Text[i-1], s):
			b.text = append(b.text, ' ')
		}
		b.put(p, s, false)
	}
	b.open = inline && len(p.Text) == 0
}

// linewise reports whether a provision's lines are lines to a reader too.
func linewise(k law.Kind) bool {
	return k == law.Table || k == law.Contents || k == law.Conclusions || k == law.Preface
}

// punctuation returns the stops and dashes between a label and what follows it:
// 附件：, "Section 4.", "CHAPTER I —". They belong to no words of the law.
func punctuation(layout string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("：:.．、—–", r) {
			return r
		}
		return -1
	}, layout)
}

// separator returns the space between a label and what follows it: a wide one
// behind a wide character, none behind a wide bracket or comma, which brings its
// own.
func separator(before []byte) string {
	switch last, _ := utf8.DecodeLastRune(before); {
	case strings.ContainsRune("）】］〕、．：", last):
		return ""
	case last >= 0x2E80:
		return "\u3000"
	}
	return " "
}

// at returns the paragraph in which the source's byte at offset stands, -1 for
// none.
func (v *version) at(offset int) int {
	i := sort.Search(len(v.places), func(i int) bool { return v.places[i].span.End > offset })
	if i < len(v.places) && v.places[i].span.Start <= offset {
		return v.places[i].para
	}
	return -1
}

// in returns where a span of the source stands in the paragraph's text, -1 when
// it does not stand there as a whole.
func (p *paragraph) in(s law.Span) int {
	i := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].span.End > s.Start })
	if i < len(p.pieces) && p.pieces[i].span.Contains(s) {
		return p.pieces[i].at + s.Start - p.pieces[i].span.Start
	}
	return -1
}
