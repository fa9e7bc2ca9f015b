package flow

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A Paragraph is one paragraph of a version as a reader sees it.
type Paragraph struct {
	Provision *law.Provision // the first whose words stand in it
	Text      string         // line ends in it are line ends to a reader too
	Pieces    []Piece        // where the source's words stand in text, in order
	Bullet    bool           // the source has them behind the mark of a list, which is no part of text
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
	b := &builder{Version: v, layout: l, damaged: map[law.Span]bool{}}
	for _, g := range d.Diagnostics {
		if g.Code == "damaged-head" {
			b.damaged[g.Span] = true
		}
	}
	for p := range d.Provisions() {
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			continue
		}
		b.add(p)
	}
	b.flush()
	v.index()
	return v
}
