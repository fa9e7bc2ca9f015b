// Package law is the tree of one legal document: what a statute, a regulation
// or a draft of one is made of, and where each piece stands in its text.
//
// A [Document] holds the source text once. Every [Provision] points into it by
// byte offsets, so nothing is copied and nothing can be lost: the provisions'
// own spans (their [Provision.Span] less their children's) partition the text.
// The words follow Akoma Ntoso 3.0 (OASIS, 2018) where it has one, and Chinese
// drafting practice (编章节条款项目, Legislation Law of the PRC, art. 65) where
// the two meet.
//
// The package imports nothing but the standard library.
package law

import "strings"

// A Document is a legal text and the tree found in it. It is complete for any
// text: what could not be read as structure stands in the tree as plain text,
// with a [Diagnostic] where a reader should look.
type Document struct {
	Name        string       // where the text came from, as messages name it
	Source      string       // the whole text, valid UTF-8; all spans point into it
	Language    string       // BCP 47 tag of the drafting tradition: "zh-Hans", "en", …
	Root        *Provision   // the instrument; its span is the whole text
	Diagnostics []Diagnostic // sorted by place
}

// A Provision is one unit of a legal text: a chapter, an article, an item, but
// also its title, contents list or an annex. Zero fields mean that it has none.
type Provision struct {
	Kind Kind
	// Index grows from provision to provision in the order of the text, from 0
	// for the root, so that a slice can hold something for each: see
	// [Document.Enumerate]. It stays when provisions are left out.
	Index  int32
	Number string // canonical number: "24", "24-1" (第二十四条之一), "7a", "L111-1"; "" when unnumbered
	Label  Span   // its number as printed: 第二十四条之一, "Article 7a", "(a)"
	// Heading is the title printed with the label: 总则, "Subject matter".
	Heading Span
	// Text holds the provision's own words in reading order, a run for each
	// piece that layout (line ends, indents, markup) does not interrupt. Label,
	// heading and children are not in it.
	Text     []Span
	Parent   *Provision
	Children []*Provision
	Span     Span // everything from its first byte to its last, children and layout too
}

// A Span is a half-open range of bytes, [Start, End), of a document's source. It
// counts in 32 bits, which a source of 2 GB needs at the most: a document of a
// million provisions holds four million spans.
type Span struct{ Start, End int32 }

// Between returns the span of the bytes from start up to end, both below 2 GB.
func Between(start, end int) Span { return Span{int32(start), int32(end)} }

// Sub returns the part of s from one byte up to another, both counted from its
// start.
func (s Span) Sub(from, to int) Span { return Between(int(s.Start)+from, int(s.Start)+to) }

// Len returns the number of bytes in s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether all of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Slice returns the source text of s. It copies nothing.
func (d *Document) Slice(s Span) string {
	if s.Empty() {
		return ""
	}
	return d.Source[s.Start:s.End]
}

// Label returns p's number as printed, with no layout: "第二十四条".
func (d *Document) Label(p *Provision) string { return d.Slice(p.Label) }

// Heading returns p's title as printed, "" when it has none.
func (d *Document) Heading(p *Provision) string { return d.Slice(p.Heading) }

// Text returns p's own words without label, heading and children. Runs that
// layout divides are joined by one space where both sides are written with
// spaces, by nothing between Han characters. It copies only when p has several
// runs.
func (d *Document) Text(p *Provision) string {
	switch len(p.Text) {
	case 0:
		return ""
	case 1:
		return d.Slice(p.Text[0])
	}
	var b strings.Builder
	for i, s := range p.Text {
		if i > 0 && d.Spaced(p.Text[i-1], s) {
			b.WriteByte(' ')
		}
		b.WriteString(d.Slice(s))
	}
	return b.String()
}

// FullText returns the words of p and of everything below it as a reader sees
// them, labels and headings included, a line for each provision. Its cost is
// linear in p's length.
func (d *Document) FullText(p *Provision) string {
	var b strings.Builder
	p.Walk(func(q *Provision) bool {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		for i, s := range [...]string{d.Label(q), d.Heading(q), d.Text(q)} {
			if s == "" {
				continue
			}
			if i > 0 && b.Len() > 0 && b.String()[b.Len()-1] != '\n' {
				b.WriteByte(' ')
			}
			b.WriteString(s)
		}
		return true
	})
	return b.String()
}

// Spaced reports whether a reader sees a space where layout divides two runs of
// one provision: yes unless a wide character (Han, kana, full-width forms)
// stands on either side of the join.
func (d *Document) Spaced(first, second Span) bool {
	if first.Empty() || second.Empty() {
		return false
	}
	// A UTF-8 lead byte of 0xE3 and above begins CJK symbols, Han and full-width
	// forms; the last character of the first run is looked up from its end.
	end := first.End - 1
	for end > first.Start && d.Source[end]&0xC0 == 0x80 {
		end--
	}
	return d.Source[end] < 0xE3 && d.Source[second.Start] < 0xE3
}
