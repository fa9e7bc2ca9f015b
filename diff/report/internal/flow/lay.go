package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A builder lays out one provision after the other.
type builder struct {
	*Version
	layout Layout
	cur    Paragraph
	text   []byte
	// damaged are labels that lost a character, so that only the words behind them
	// show what they are: those stay where they stand.
	damaged map[law.Span]bool
	noted   *law.Provision // a note that stands on the line of a label, and is laid out with that
	open    *law.Provision // the provision whose label or heading cur ends with, if that goes on in its first child
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
		b.cur.Bullet = !p.Kind.Groups() && p.Kind != law.Annex && listed(b.Document.Source[:s.Start])
	} else if spaced {
		b.punctuate(s)
		b.text = append(b.text, separator(b.text)...)
	}
	b.piece(s)
}

func (b *builder) piece(s law.Span) {
	b.cur.Pieces = append(b.cur.Pieces, Piece{s, len(b.text)})
	b.text = append(b.text, b.Document.Slice(s)...)
}

// punctuate puts the stops that the source has before the words next.
func (b *builder) punctuate(next law.Span) {
	if n := len(b.cur.Pieces); n > 0 && !next.Empty() {
		last := b.cur.Pieces[n-1].Span
		b.text = append(b.text, punctuation(b.Document.Source[min(last.End, next.Start):next.Start])...)
	}
}

// listed reports whether a line of the source begins with the mark of a list and
// nothing else.
func listed(before string) bool {
	line := strings.TrimLeft(before[strings.LastIndexByte(before, '\n')+1:], " \t")
	mark := strings.TrimRight(line, " \t")
	return len(line) > 1 && (mark == "-" || mark == "*" || mark == "+")
}

// brackets are what headings are set in, as 第一条【立法宗旨】 is. They belong to no
// words of the law but to how it looks.
var brackets = map[string]string{"【": "】", "［": "］", "〔": "〕", "（": "）", "(": ")", "[": "]"}

// heading puts the heading, in its brackets if it has any.
func (b *builder) heading(p *law.Provision) {
	before, after := b.Document.Source[:p.Heading.Start], b.Document.Source[p.Heading.End:]
	for open, shut := range brackets {
		if !p.Heading.Empty() && strings.HasSuffix(before, open) && strings.HasPrefix(after, shut) {
			if n := len(b.cur.Pieces); n == 0 {
				b.cur.Provision = p
			} else if last := int(b.cur.Pieces[n-1].Span.End); last < len(before) && strings.ContainsAny(before[last:], " \u3000\u00a0") {
				b.text = append(b.text, ' ')
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
	if p == b.noted {
		return
	}
	if b.open == nil || b.open != p.Parent {
		b.flush()
	}
	b.open = nil
	b.first[p] = len(b.Paragraphs)
	b.put(p, p.Label, true)
	noted := b.note(p)
	if b.layout.heading[p.Kind] && !p.Label.Empty() && !p.Heading.Empty() {
		b.punctuate(p.Heading)
		b.flush()
	}
	b.heading(p)
	inline := b.layout.inline(p) || p.Heading.Empty() && b.damaged[p.Label]
	if headed := !p.Label.Empty() || !p.Heading.Empty(); headed && (!inline || noted) {
		b.flush()
	}
	switch p.Kind {
	case law.Table:
		b.table(p)
		return
	case law.Contents:
		b.lines(p)
		return
	default:
	}
	for i, s := range p.Text {
		switch {
		case i == 0:
			b.put(p, s, true)
			continue
		case b.apart(p.Text[i-1], s) && (p.Kind == law.Conclusions || p.Kind == law.DocTitle && !goesOn(b.Document.Slice(s))):
			b.flush()
		case b.apart(p.Text[i-1], s) && (p.Kind == law.DocTitle || p.Kind == law.Preface):
			b.text = append(b.text, '\n')
		case b.Document.Spaced(p.Text[i-1], s):
			b.text = append(b.text, ' ')
		}
		b.put(p, s, false)
	}
	clause := p.Kind == law.Level && !p.Heading.Empty() // its heading is a line of its own
	if inline && len(p.Text) == 0 && !clause && !noted {
		b.open = p
	}
}

// note puts the note that stands on the line of p's label, as the former number
// of an article does, and reports whether there is one. It is a note by its kind,
// or by its brackets.
func (b *builder) note(p *law.Provision) bool {
	if p.Kind != law.Article && p.Kind != law.Annex && !p.Kind.Groups() || p.Label.Empty() || len(p.Children) == 0 || len(p.Children[0].Children) > 0 {
		return false
	}
	note := p.Children[0]
	runs := note.Runs()
	if words := b.Document.Text(note); note.Kind != law.Note && (!strings.HasPrefix(words, "(") || !strings.HasSuffix(words, ")")) {
		return false
	}
	if len(runs) == 0 || runs[0].Start < p.Label.End || b.apart(p.Label, runs[len(runs)-1]) {
		return false
	}
	b.first[note] = len(b.Paragraphs)
	for _, s := range runs {
		b.put(note, s, true)
	}
	b.noted = note
	return true
}

// apart reports whether a line ends between two spans.
func (b *builder) apart(first, second law.Span) bool {
	return strings.Contains(b.Document.Source[first.End:max(first.End, second.Start)], "\n")
}

// goesOn reports whether a line of a title goes on with the one before: it begins
// with a small letter.
func goesOn(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(first)
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
