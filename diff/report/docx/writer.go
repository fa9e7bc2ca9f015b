package docx

import (
	"bufio"
	"strconv"
	"strings"
	"time"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/diff/report/internal/opc"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A writer writes the main part of the document.
type writer struct {
	out  *bufio.Writer
	opts Options
	id   int  // the last revision's number
	room bool // the next paragraph stands below a table, which leaves no room itself
}

func (x *writer) string(s string) { _, _ = x.out.WriteString(s) } // a failure comes out at Flush

// document writes the two versions in one flow: deleted paragraphs where they
// stood, before the inserted ones.
func (x *writer) document(c *diff.Comparison) {
	x.string(opc.Header + `<w:document xmlns:w="` + wordSpace +
		`" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + "\n")
	// The mark of the last paragraph cannot be deleted, and no table may be the last
	// of a text: there must be one more.
	open := false
	blocks := tabulate(flow.Blocks(c))
	for i := 0; i < len(blocks); {
		if i > 0 && apart(&blocks[i-1], &blocks[i]) {
			x.string(betweenTables)
		}
		if n := tableOf(blocks[i:]); n > 0 {
			x.table(blocks[i : i+n])
			i, open = i+n, true
			continue
		}
		switch b := blocks[i].Block; {
		case b.New == nil:
			x.gone(b)
		case b.Old == nil:
			x.come(b)
		default:
			x.both(b)
		}
		open = blocks[i].New == nil || blocks[i].Old == nil
		i++
	}
	if open {
		x.string("<w:p/>\n")
	}
	x.string(`<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1440" w:right="1588" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>` +
		"</w:body></w:document>\n")
}

// both writes a paragraph that stands in both versions, or a piece of one: then
// only its end, which divides it from the next, came or went.
func (x *writer) both(b flow.Block) {
	x.begin(b.New, breaks[b.Break])
	label := b.New.LabelLength()
	for _, s := range flow.Redline(b.Old.Text, b.New.Text, b.Same) {
		switch s.Op {
		case diff.Delete:
			x.tracked("del", s.Text, false)
		case diff.Insert:
			bold := min(label, len(s.Text))
			x.tracked("ins", s.Text[:bold], true)
			x.tracked("ins", s.Text[bold:], false)
			label -= bold
		default:
			bold := min(label, len(s.Text))
			x.run(s.Text[:bold], "w:t", true)
			x.run(s.Text[bold:], "w:t", false)
			label -= bold
		}
	}
	x.end()
}

// breaks are the changes of a paragraph's end.
var breaks = [...]string{diff.Delete: "del", diff.Insert: "ins"}

// gone writes a paragraph of the old version only.
func (x *writer) gone(b flow.Block) {
	p := b.Old
	if b.Move == 0 {
		x.begin(p, "del")
		x.tracked("del", p.Text, false)
		x.end()
		return
	}
	x.begin(p, "moveFrom")
	x.move("moveFrom", "del", p.Text, b)
	x.end()
}

// come writes a paragraph of the new version only.
func (x *writer) come(b flow.Block) {
	p := b.New
	if b.Move == 0 {
		x.begin(p, "ins")
		label := p.LabelLength()
		x.tracked("ins", p.Text[:label], true)
		x.tracked("ins", p.Text[label:], false)
		x.end()
		return
	}
	x.begin(p, "moveTo")
	x.move("moveTo", "ins", p.Text, b)
	x.end()
}

// move writes a paragraph that was moved: what both places have as moved, the
// rest as deleted at the one and inserted at the other.
func (x *writer) move(moved, changed, text string, b flow.Block) {
	x.id++
	id := strconv.Itoa(x.id)
	x.string(`<w:` + moved + `RangeStart w:id="` + id + `" w:name="move` + strconv.Itoa(b.Move) + `"` + x.by() + `/>`)
	at := 0
	for _, m := range flow.Ascending(b.Same) {
		start := m.Old
		if moved == "moveTo" {
			start = m.New
		}
		x.tracked(changed, text[at:start], false)
		x.tracked(moved, text[start:start+m.Size], false)
		at = start + m.Size
	}
	x.tracked(changed, text[at:], false)
	x.string(`<w:` + moved + `RangeEnd w:id="` + id + `"/>`)
}

// begin opens a paragraph; mark is the change of its paragraph mark, if any.
func (x *writer) begin(p *flow.Paragraph, mark string) {
	x.string(`<w:p><w:pPr><w:pStyle w:val="` + styleOf(p) + `"/>`)
	if p.Bullet {
		x.string(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`)
	}
	if x.room {
		x.string(`<w:spacing w:before="120"/>`)
		x.room = false
	}
	if p.Bullet {
		x.string(`<w:jc w:val="left"/>`)
	}
	x.mark(mark)
	x.string("</w:pPr>")
}

// mark writes the change of a paragraph mark, if there is one.
func (x *writer) mark(change string) {
	if change != "" {
		x.string("<w:rPr><w:" + change + x.revision() + "/></w:rPr>")
	}
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
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			x.string("<w:br/>")
		}
		x.string("<" + element + ` xml:space="preserve">` + opc.Escape(line) + "</" + element + ">")
	}
	x.string("</w:r>")
}

// revision returns the attributes of a tracked change.
func (x *writer) revision() string {
	x.id++
	return ` w:id="` + strconv.Itoa(x.id) + `"` + x.by()
}

func (x *writer) by() string {
	s := ` w:author="` + opc.Escape(x.opts.Author) + `"`
	if !x.opts.Date.IsZero() {
		s += ` w:date="` + x.opts.Date.UTC().Format(time.RFC3339) + `"`
	}
	return s
}

// styleOf names the style of a paragraph in styles.xml.
func styleOf(p *flow.Paragraph) string {
	k := p.Provision.Kind
	switch {
	case k == law.DocTitle:
		return "Title"
	case k == law.Book || k == law.Part || k == law.Annex:
		return "Heading1"
	case k == law.Subpart || k == law.Title:
		return "Heading2"
	case k == law.Chapter || k == law.Preamble && headOnly(p):
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
func headOnly(p *flow.Paragraph) bool {
	for _, pc := range p.Pieces {
		if pc.Span != p.Provision.Label && pc.Span != p.Provision.Heading {
			return false
		}
	}
	return true
}
