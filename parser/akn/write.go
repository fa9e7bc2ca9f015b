package akn

import (
	"bufio"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Write writes the document as Akoma Ntoso 3.0. Its layout is not kept, every
// word is. The only errors are those of w. Cost: linear in the document.
func Write(w io.Writer, d *law.Document, meta Meta) error {
	x := &writer{markup: markup{w: bufio.NewWriter(w)}, doc: d, ids: d.EIDs(), meta: meta.fill(d)}
	x.string(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	x.start("akomaNtoso", "xmlns", Namespace)
	x.instrument(d.Root, "")
	x.end()
	return x.w.Flush()
}

type writer struct {
	markup
	doc  *law.Document
	ids  map[*law.Provision]string
	meta Meta

	entries []law.Entry // of the contents lists that are still to be written
}

// zones are the parts of an instrument in the order the standard prescribes.
type zones struct{ preface, preamble, body, conclusions, attachments []*law.Provision }

// divide sorts the provisions of an instrument into zones without changing
// their order; what stands out of order stays in the body.
func divide(p *law.Provision) zones {
	rest := p.Children
	take := func(n int) []*law.Provision {
		taken := rest[:n]
		rest = rest[n:]
		return taken
	}
	var z zones
	z.preface = take(run(rest, law.DocTitle, law.Preface, law.Contents, law.Metadata, law.Furniture, law.Note, law.Footnote))
	if len(rest) > 0 && rest[0].Kind == law.Preamble {
		z.preamble = take(1)
	}
	end := len(rest)
	for end > 0 && (rest[end-1].Kind == law.Annex || rest[end-1].Kind == law.Act) {
		end--
	}
	z.attachments, rest = rest[end:], rest[:end]
	closing := len(rest)
	for i := len(rest) - 1; i >= 0 && run(rest[i:i+1], law.Conclusions, law.Footnote, law.Furniture, law.Note) == 1; i-- {
		if rest[i].Kind == law.Conclusions {
			closing = i
		}
	}
	z.conclusions, z.body = rest[closing:], rest[:closing]
	return z
}

// run returns how many provisions from the first on are of one of the kinds.
func run(ps []*law.Provision, kinds ...law.Kind) int {
	for i, p := range ps {
		found := false
		for _, k := range kinds {
			found = found || p.Kind == k
		}
		if !found {
			return i
		}
	}
	return len(ps)
}

// instrument writes an act, the document's own or one attached to it.
func (x *writer) instrument(p *law.Provision, component string) {
	z := divide(p)
	x.start("act", "name", "act")
	x.writeMeta(component)
	if len(z.preface) > 0 {
		x.start("preface")
		x.blocks(z.preface)
		x.end()
	}
	if len(z.preamble) > 0 {
		x.start("preamble", "eId", x.ids[z.preamble[0]])
		x.blockContent(z.preamble[0])
		x.end()
	}
	x.start("body")
	x.ownText(p)
	for _, c := range z.body {
		x.level(c)
	}
	if len(z.body) == 0 && len(p.Text) == 0 {
		x.empty("hcontainer", "name", "body", "eId", below(x.ids[p], "body"))
	}
	x.end()
	if len(z.conclusions) > 0 {
		x.start("conclusions")
		x.blocks(z.conclusions)
		x.end()
	}
	if len(z.attachments) > 0 {
		x.start("attachments")
		for _, c := range z.attachments {
			x.attachment(c)
		}
		x.end()
	}
	x.end()
}

// below names something within a provision that is no provision itself.
func below(eid, name string) string {
	if eid == "" {
		return name
	}
	return eid + "__" + name
}

// ownText writes words that stand directly under an instrument or annex.
func (x *writer) ownText(p *law.Provision) {
	if len(p.Text) > 0 {
		x.start("hcontainer", "name", "text", "eId", below(x.ids[p], "text"))
		x.start("content")
		x.paragraphs(p)
		x.end()
		x.end()
	}
}

func (x *writer) attachment(p *law.Provision) {
	x.start("attachment", "eId", x.ids[p])
	x.head(p)
	if p.Kind == law.Act {
		x.instrument(p, x.ids[p])
	} else {
		x.start("doc", "name", p.Kind.String())
		x.writeMeta(x.ids[p])
		x.start("mainBody")
		x.paragraphs(p)
		for _, c := range p.Children {
			x.level(c)
		}
		if len(p.Text)+len(p.Children) == 0 {
			x.empty("p")
		}
		x.end()
		x.end()
	}
	x.end()
}

// level writes a provision where the standard wants levels.
func (x *writer) level(p *law.Provision) {
	element, name := elements[p.Kind], ""
	if element == "" {
		element, name = "hcontainer", p.Kind.String()
	}
	x.start(element, "name", name, "eId", x.ids[p])
	x.head(p)
	switch {
	case len(p.Children) == 0 && len(p.Text) > 0:
		x.start("content")
		x.paragraphs(p)
		x.end()
	case len(p.Text) > 0:
		x.start("intro")
		x.paragraphs(p)
		x.end()
	}
	for _, c := range p.Children {
		x.level(c)
	}
	x.end()
}

// head writes number and heading. The canonical number stands in the eId; where
// it differs from what that says, it is the number's title.
func (x *writer) head(p *law.Provision) {
	if !p.Label.Empty() {
		title := []string{"title", p.Number}
		switch numberOf(x.ids[p]) {
		case p.Number:
			title = nil
		default:
			if p.Number == "" {
				title = []string{"title", unnumbered}
			}
		}
		x.textAttrs(strings.TrimSpace(x.doc.Label(p)), "num", title)
	}
	if !p.Heading.Empty() {
		x.text(strings.TrimSpace(x.doc.Heading(p)), "heading")
	}
}

// unnumbered is the title of a label without a number, such as that of an only
// annex.
const unnumbered = "-"

var duplicate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`dup[0-9]+$`)
})

// numberOf returns the number that an eId says, in canonical form.
func numberOf(eid string) string {
	if i := strings.LastIndex(eid, "__"); i >= 0 {
		eid = eid[i+2:]
	}
	_, number, _ := strings.Cut(eid, "_")
	return duplicate().ReplaceAllString(number, "")
}

// paragraphs writes the words of p: a paragraph, or one for each line of a
// table or contents list.
func (x *writer) paragraphs(p *law.Provision) {
	for _, line := range x.lines(p) {
		x.text(line, "p")
	}
}

func (x *writer) lines(p *law.Provision) []string {
	switch p.Kind {
	case law.Table, law.Contents, law.Metadata, law.Furniture:
		var lines []string
		for i, s := range p.Text {
			words := strings.TrimSpace(x.doc.Slice(s))
			switch {
			case i == 0 || x.parted(p.Text[i-1], s):
				lines = append(lines, words)
			case x.doc.Spaced(p.Text[i-1], s):
				lines[len(lines)-1] += " " + words
			default:
				lines[len(lines)-1] += words
			}
		}
		return lines
	default: // running text
	}
	if len(p.Text) == 0 {
		return nil
	}
	return []string{strings.TrimSpace(x.doc.Text(p))}
}

// parted reports whether a line or a cell of HTML ends between two spans, and not
// only what sets words off, as a raised number.
func (x *writer) parted(first, second law.Span) bool {
	layout := x.doc.Source[first.End:max(first.End, second.Start)]
	return strings.Contains(layout, "\n") || strings.Contains(layout, "<t") || strings.Contains(layout, "<br")
}

// blocks writes provisions where the standard wants blocks: those before and
// after the body.
func (x *writer) blocks(ps []*law.Provision) {
	for _, p := range ps {
		id := []string{"eId", x.ids[p]}
		bare := len(p.Children) == 0 && p.Label.Empty() && p.Heading.Empty() && len(p.Text) > 0
		switch {
		case bare && p.Kind == law.DocTitle:
			x.textAttrs(strings.TrimSpace(x.doc.Text(p)), "p", id, "docTitle")
		case bare && p.Kind == law.Preface:
			x.textAttrs(strings.TrimSpace(x.doc.Text(p)), "p", id)
		case bare && p.Kind == law.Contents:
			x.start("toc", id...)
			x.toc(p)
			x.end()
		default:
			x.start("container", "name", p.Kind.String(), "eId", x.ids[p])
			x.blockContent(p)
			x.end()
		}
	}
}

// blockContent writes what a provision before or after the body holds.
func (x *writer) blockContent(p *law.Provision) {
	if !p.Label.Empty() {
		x.textAttrs(strings.TrimSpace(x.doc.Label(p)), "block", []string{"name", "num", "title", p.Number})
	}
	if !p.Heading.Empty() {
		x.textAttrs(strings.TrimSpace(x.doc.Heading(p)), "block", []string{"name", "heading"})
	}
	x.paragraphs(p)
	rest := p.Children
	for len(rest) > 0 {
		n := run(rest, law.Recital)
		if n == 0 || p.Kind != law.Preamble {
			x.blocks(rest[:1])
			rest = rest[1:]
			continue
		}
		x.start("recitals", "eId", below(x.ids[rest[0]], "recs"))
		for _, c := range rest[:n] {
			x.recital(c)
		}
		x.end()
		rest = rest[n:]
	}
	if len(p.Children)+len(p.Text) == 0 && p.Label.Empty() && p.Heading.Empty() {
		x.empty("p")
	}
}

func (x *writer) recital(p *law.Provision) {
	x.start("recital", "eId", x.ids[p])
	x.head(p)
	x.paragraphs(p)
	x.blocks(p.Children)
	if len(p.Children)+len(p.Text) == 0 {
		x.empty("p")
	}
	x.end()
}
