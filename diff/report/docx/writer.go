package docx

import (
	"bufio"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A writer writes the main part of the document.
type writer struct {
	out  *bufio.Writer
	opts Options
	id   int // the last revision's number
}

func (x *writer) string(s string) { _, _ = x.out.WriteString(s) } // a failure comes out at Flush

// document writes the two versions in one flow: deleted paragraphs where they
// stood, before the inserted ones.
func (x *writer) document(c *diff.Comparison) {
	l := layoutOf(c.New)
	old, new := lay(c.Old, l), lay(c.New, l)
	p := weave(c, old, new)
	x.string(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:document xmlns:w="` + wordSpace +
		`" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + "\n")
	i, j, changed := 0, 0, false
	for i < len(old.paras) || j < len(new.paras) {
		switch {
		case i < len(old.paras) && p.kept[i] < 0:
			x.gone(&old.paras[i], p, p.moved[i])
			i, changed = i+1, true
		case j < len(new.paras) && p.keptN[j] < 0:
			x.come(&new.paras[j], p, p.movdN[j])
			j, changed = j+1, true
		default:
			l := p.links[p.keptN[j]]
			x.both(&old.paras[i], &new.paras[j], l.same)
			i, j, changed = i+1, j+1, false
		}
	}
	if changed {
		// The mark of the last paragraph cannot be deleted: there must be one
		// more to join.
		x.string("<w:p/>\n")
	}
	x.string(`<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1440" w:right="1588" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>` +
		"</w:body></w:document>\n")
}

// both writes a paragraph that stands in both versions.
func (x *writer) both(old, new *paragraph, matches []match) {
	x.begin(new, "")
	label := new.labelLength()
	for _, s := range redline(old.text, new.text, matches) {
		switch s.op {
		case deleted:
			x.tracked("del", s.text, false)
		case inserted:
			bold := min(label, len(s.text))
			x.tracked("ins", s.text[:bold], true)
			x.tracked("ins", s.text[bold:], false)
			label -= bold
		default:
			bold := min(label, len(s.text))
			x.run(s.text[:bold], "w:t", true)
			x.run(s.text[bold:], "w:t", false)
			label -= bold
		}
	}
	x.end()
}

// gone writes a paragraph of the old version only, as moved away where link
// says to where.
func (x *writer) gone(p *paragraph, pairs *pairing, link int) {
	if link < 0 {
		x.begin(p, "del")
		x.tracked("del", p.text, false)
		x.end()
		return
	}
	x.begin(p, "moveFrom")
	x.move("moveFrom", "del", p.text, pairs.links[link], link)
	x.end()
}

// come writes a paragraph of the new version only.
func (x *writer) come(p *paragraph, pairs *pairing, link int) {
	if link < 0 {
		x.begin(p, "ins")
		label := p.labelLength()
		x.tracked("ins", p.text[:label], true)
		x.tracked("ins", p.text[label:], false)
		x.end()
		return
	}
	x.begin(p, "moveTo")
	x.move("moveTo", "ins", p.text, pairs.links[link], link)
	x.end()
}

// move writes a paragraph that was moved: what both places have as moved, the
// rest as deleted at the one and inserted at the other.
func (x *writer) move(moved, changed, text string, l link, number int) {
	x.id++
	id := strconv.Itoa(x.id)
	x.string(`<w:` + moved + `RangeStart w:id="` + id + `" w:name="move` + strconv.Itoa(number) + `"` + x.by() + `/>`)
	at := 0
	for _, m := range ascending(l.same) {
		start := m.old
		if moved == "moveTo" {
			start = m.new
		}
		x.tracked(changed, text[at:start], false)
		x.tracked(moved, text[start:start+m.size], false)
		at = start + m.size
	}
	x.tracked(changed, text[at:], false)
	x.string(`<w:` + moved + `RangeEnd w:id="` + id + `"/>`)
}

// begin opens a paragraph; mark is the change of its paragraph mark, if any.
func (x *writer) begin(p *paragraph, mark string) {
	x.string(`<w:p><w:pPr><w:pStyle w:val="` + styleOf(p) + `"/>`)
	if mark != "" {
		x.string("<w:rPr><w:" + mark + x.revision() + "/></w:rPr>")
	}
	x.string("</w:pPr>")
}

func (x *writer) end() { x.string("</w:p>\n") }

// tracked writes words with a change around them.
func (x *writer) tracked(change, text string, bold bool) {
	if text == "" {
		return
	}
	element := "w:t"
	if change == "del" {
		element = "w:delText"
	}
	x.string("<w:" + change + x.revision() + ">")
	x.run(text, element, bold)
	x.string("</w:" + change + ">")
}

func (x *writer) run(text, element string, bold bool) {
	if text == "" {
		return
	}
	x.string("<w:r>")
	if bold {
		x.string("<w:rPr><w:b/></w:rPr>")
	}
	x.string("<" + element + ` xml:space="preserve">` + escape(text) + "</" + element + "></w:r>")
}

// revision returns the attributes of a tracked change.
func (x *writer) revision() string {
	x.id++
	return ` w:id="` + strconv.Itoa(x.id) + `"` + x.by()
}

func (x *writer) by() string {
	s := ` w:author="` + escape(x.opts.Author) + `"`
	if !x.opts.Date.IsZero() {
		s += ` w:date="` + x.opts.Date.UTC().Format(time.RFC3339) + `"`
	}
	return s
}

// labelLength returns how many bytes of the paragraph are its label, which is
// set bold where words follow it.
func (p *paragraph) labelLength() int {
	if p.prov.Kind == law.Article && !p.prov.Label.Empty() && len(p.pieces) > 0 && p.pieces[0].span == p.prov.Label {
		return p.prov.Label.Len()
	}
	return 0
}

// styleOf names the style of a paragraph in styles.xml.
func styleOf(p *paragraph) string {
	k := p.prov.Kind
	switch {
	case k == law.DocTitle:
		return "Title"
	case k == law.Book || k == law.Part || k == law.Annex:
		return "Heading1"
	case k == law.Subpart || k == law.Title:
		return "Heading2"
	case k == law.Chapter:
		return "Heading3"
	case k == law.Section:
		return "Heading4"
	case k.Groups():
		return "Heading5"
	case k == law.Preface:
		return "Preface"
	case k == law.Article && headOnly(p):
		return "ArticleHeading"
	case k == law.Contents:
		return "Contents"
	case k == law.Table:
		return "TableLine"
	case k == law.Conclusions:
		return "Conclusions"
	case k == law.Footnote || k == law.Note:
		return "Note"
	case k == law.Subpoint || k == law.Indent:
		return "Subpoint"
	}
	return "BodyText"
}

// headOnly reports whether a paragraph holds nothing but label or heading.
func headOnly(p *paragraph) bool {
	for _, pc := range p.pieces {
		if pc.span != p.prov.Label && pc.span != p.prov.Heading {
			return false
		}
	}
	return true
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape writes s as XML; control characters have no place there.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s)
	return escaper.Replace(s)
}
