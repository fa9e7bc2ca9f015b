package flow

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A Paragraph is one paragraph of a version as a reader sees it.
type Paragraph struct {
	Provision *law.Provision // the first whose words stand in it
	Text      string
	Pieces    []Piece // where the source's words stand in text, in order
}

// LabelLength returns how many bytes of the paragraph are an article's label, which
// is set bold where words follow it.
func (p *Paragraph) LabelLength() int {
	if p.Provision.Kind == law.Article && !p.Provision.Label.Empty() && len(p.Pieces) > 0 && p.Pieces[0].Span == p.Provision.Label {
		return p.Provision.Label.Len()
	}
	return 0
}

// A Piece says that a span of the source stands in a paragraph's text at a byte.
type Piece struct {
	Span law.Span
	At   int
}

// A Version is a law as paragraphs, in order.
type Version struct {
	Document   *law.Document
	Paragraphs []Paragraph
	first      map[*law.Provision]int // a provision's first paragraph
	// places are all pieces in the order of the source, with their paragraph.
	places []place
}

type place struct {
	span law.Span
	para int
}

// A Layout says what begins a paragraph of its own, for each kind of provision.
// Both versions are laid out alike, as most of the new one's provisions are, so
// that a difference between the two files' layouts is no change.
type Layout struct {
	heading map[law.Kind]bool // the heading, behind a label
	bare    map[law.Kind]bool // the words behind a label without a heading
	headed  map[law.Kind]bool // the words behind a heading
}

// LayoutOf counts line ends behind labels and headings.
func LayoutOf(d *law.Document) Layout {
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
	return Layout{majority(heading), majority(bare), majority(headed)}
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
func (l Layout) inline(p *law.Provision) bool {
	switch {
	case p.Kind.Groups():
		return false
	case !p.Heading.Empty():
		return !l.headed[p.Kind]
	}
	return !p.Label.Empty() && !l.bare[p.Kind]
}

// Lay sets a document out as paragraphs. Cost: n log n in its provisions, linear in
// their words.
func Lay(d *law.Document, l Layout) *Version {
	v := &Version{Document: d, first: map[*law.Provision]int{}}
	b := &builder{Version: v, layout: l}
	for p := range d.Provisions() {
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			continue
		}
		b.add(p)
	}
	b.flush()
	for i := range v.Paragraphs {
		for _, pc := range v.Paragraphs[i].Pieces {
			v.places = append(v.places, place{pc.Span, i})
		}
	}
	sort.Slice(v.places, func(i, j int) bool { return v.places[i].span.Start < v.places[j].span.Start })
	return v
}

// A builder lays out one provision after the other.
type builder struct {
	*Version
	layout Layout
	cur    Paragraph
	text   []byte
	open   *law.Provision // the provision whose label or heading cur ends with, if that goes on in its first child
}

func (b *builder) flush() {
	if len(b.cur.Pieces) > 0 {
		b.cur.Text = string(b.text)
		b.Paragraphs = append(b.Paragraphs, b.cur)
	}
	b.cur, b.text, b.open = Paragraph{}, b.text[:0], nil
}

func (b *builder) put(p *law.Provision, s law.Span, spaced bool) {
	if s.Empty() {
		return
	}
	if len(b.cur.Pieces) == 0 {
		b.cur.Provision = p
	} else if spaced {
		last := b.cur.Pieces[len(b.cur.Pieces)-1].Span
		b.text = append(b.text, punctuation(b.Document.Source[min(last.End, s.Start):s.Start])...)
		b.text = append(b.text, separator(b.text)...)
	}
	b.cur.Pieces = append(b.cur.Pieces, Piece{s, len(b.text)})
	b.text = append(b.text, b.Document.Slice(s)...)
}

// brackets are what headings are set in, as 第一条【立法宗旨】 is. They belong to no
// words of the law but to how it looks.
var brackets = map[string]string{"【": "】", "［": "］", "〔": "〕", "（": "）", "(": ")", "[": "]"}

// heading puts the heading, in its brackets if it has any.
func (b *builder) heading(p *law.Provision) {
	before, after := b.Document.Source[:p.Heading.Start], b.Document.Source[p.Heading.End:]
	for open, shut := range brackets {
		if !p.Heading.Empty() && strings.HasSuffix(before, open) && strings.HasPrefix(after, shut) {
			if len(b.cur.Pieces) == 0 {
				b.cur.Provision = p
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
	if b.open == nil || b.open != p.Parent {
		b.flush()
	}
	b.open = nil
	b.first[p] = len(b.Paragraphs)
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
		case linewise(p.Kind) && strings.Contains(b.Document.Source[p.Text[i-1].End:s.Start], "\n"):
			b.flush()
		case b.Document.Spaced(p.Text[i-1], s):
			b.text = append(b.text, ' ')
		}
		b.put(p, s, false)
	}
	if clause := p.Kind == law.Level && !p.Heading.Empty(); inline && len(p.Text) == 0 && !clause {
		b.open = p // a clause's heading is a line of its own
	}
}

// linewise reports whether a provision's lines are lines to a reader too.
func linewise(k law.Kind) bool {
	return k == law.DocTitle || k == law.Table || k == law.Contents || k == law.Conclusions || k == law.Preface
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
func (v *Version) at(offset int) int {
	i := sort.Search(len(v.places), func(i int) bool { return v.places[i].span.End > offset })
	if i < len(v.places) && v.places[i].span.Start <= offset {
		return v.places[i].para
	}
	return -1
}

// in returns where a span of the source stands in the paragraph's text, -1 when
// it does not stand there as a whole.
func (p *Paragraph) in(s law.Span) int {
	i := sort.Search(len(p.Pieces), func(i int) bool { return p.Pieces[i].Span.End > s.Start })
	if i < len(p.Pieces) && p.Pieces[i].Span.Contains(s) {
		return p.Pieces[i].At + s.Start - p.Pieces[i].Span.Start
	}
	return -1
}
