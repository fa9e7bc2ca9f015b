package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
	"github.com/lawdiff/lawdiff/parser/source"
)

// A body is a document as it is read.
type body struct {
	pack      *pack
	reject    bool // tracked changes are rejected, not accepted
	styles    styles
	numbering *numbering
	notes     map[string]string // text of each footnote and endnote, "footnotes 3"
	out       strings.Builder
	marks     []source.Mark
	notices   []source.Notice
	paras     int      // paragraphs passed so far
	typed     bool     // the last paragraph is a row of a table typed as text
	cited     []string // notes referred to, in order
	citedAs   map[string]int
	// carry is the text of paragraphs whose mark is deleted: it joins the next.
	carry strings.Builder
	// boxes are the text boxes anchored in the paragraph being read; they
	// follow it.
	boxes []string
}

// A writer takes finished paragraphs: the document's text, or a table's cell.
type writer func(para int, text string)

// readPart reads the main part.
func (b *body) readPart(part string) error {
	return b.pack.each(part, func(r *boundedxml.Reader, token xml.Token) error {
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "body" {
			return b.blocks(r, b.paragraph)
		}
		return nil
	})
}

// paragraph appends a paragraph to the document's text, after a blank line; but
// rows of a table typed as text, a paragraph each, stay together.
func (b *body) paragraph(para int, text string) {
	text = strings.TrimRight(text, " \t\n")
	if strings.TrimLeft(text, " \t\n\u3000\u00a0") == "" {
		b.typed = false
		return
	}
	row := strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|")
	if b.out.Len() > 0 && (!row || !b.typed) {
		b.out.WriteByte('\n')
	}
	b.typed = row
	b.mark(para)
	b.out.WriteString(text)
	b.out.WriteByte('\n')
}

func (b *body) mark(para int) {
	b.marks = append(b.marks, source.Mark{
		Offset: b.out.Len(), Place: source.Place{Unit: source.Paragraph, Number: para},
	})
}

// blocks reads paragraphs and tables up to the end of the element it stands in.
func (b *body) blocks(r *boundedxml.Reader, write writer) error {
	if err := b.inner(r, write); err != nil {
		return err
	}
	b.flushCarry(write)
	return b.checkSize()
}

func (b *body) block(r *boundedxml.Reader, e xml.StartElement, write writer) error {
	switch e.Name.Local {
	case "p":
		return b.readParagraph(r, write)
	case "tbl":
		b.flushCarry(write)
		return b.table(r, write)
	case "sdt", "sdtContent", "customXml", "smartTag", "Choice":
		return b.inner(r, write)
	case "AlternateContent":
		return b.alternate(r, func() error { return b.inner(r, write) })
	case "ins", "moveTo":
		if b.reject {
			return r.Skip()
		}
		return b.inner(r, write)
	case "del", "moveFrom":
		if !b.reject {
			return r.Skip()
		}
		return b.inner(r, write)
	}
	return r.Skip()
}

// inner reads blocks within a wrapping element; a paragraph whose mark is
// deleted may still join one that follows the element.
func (b *body) inner(r *boundedxml.Reader, write writer) error {
	return r.Children(func(e xml.StartElement) error { return b.block(r, e, write) })
}

// alternate reads the first choice of an mc:AlternateContent and passes over
// the others, which say the same for older programs.
func (b *body) alternate(r *boundedxml.Reader, choice func() error) error {
	taken := false
	return r.Children(func(e xml.StartElement) error {
		if e.Name.Local != "Choice" || taken {
			return r.Skip()
		}
		taken = true
		return choice()
	})
}

// flushCarry writes text whose paragraph mark is deleted where nothing follows
// that it could join.
func (b *body) flushCarry(write writer) {
	if b.carry.Len() > 0 {
		write(b.paras, b.carry.String())
		b.carry.Reset()
	}
}

// checkSize keeps what the document makes, labels and all, within the limit.
func (b *body) checkSize() error {
	if int64(b.out.Len()+b.carry.Len()) > b.pack.opts.Limit() {
		return errSize
	}
	if b.out.Len()+b.carry.Len() > maxText {
		return fmt.Errorf("paragraph %d: %w", b.paras, errText)
	}
	return nil
}

// readNotes reads the footnotes or endnotes.
func (b *body) readNotes(part, kind string) error {
	return b.pack.each(part, func(r *boundedxml.Reader, token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "footnote" && e.Name.Local != "endnote" {
			return nil
		}
		if attr(e, "type") != "" { // the separator line
			return r.Skip()
		}
		var text []string
		err := b.blocks(r, func(_ int, s string) { text = append(text, strings.TrimSpace(s)) })
		b.notes[kind+" "+attr(e, "id")] = strings.Join(text, " ")
		b.paras = 0
		if err == nil {
			err = bounded(len(b.notes))
		}
		return err
	})
}

// cite returns the mark of a note in the text, as Markdown writes it. The
// notes themselves stand behind the text.
func (b *body) cite(kind, id string) string {
	if b.notes[kind+" "+id] == "" {
		return ""
	}
	key := kind + " " + id
	if b.citedAs[key] == 0 {
		b.cited = append(b.cited, key)
		b.citedAs[key] = len(b.cited)
	}
	return fmt.Sprintf("[^%d]", b.citedAs[key])
}

// flushNotes sets the notes behind the text, each under its mark.
func (b *body) flushNotes() {
	for i, key := range b.cited {
		b.paragraph(b.paras, fmt.Sprintf("[^%d]: %s", i+1, b.notes[key]))
	}
}

// keepApart reads a header or footer into a notice.
func (b *body) keepApart(part, kind string) error {
	var text []string
	paras := b.paras
	err := b.pack.each(part, func(r *boundedxml.Reader, token xml.Token) error {
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "hdr" || e.Name.Local == "ftr") {
			return b.blocks(r, func(_ int, s string) { text = append(text, strings.TrimSpace(s)) })
		}
		return nil
	})
	b.paras = paras
	if words := strings.TrimSpace(strings.Join(text, "\n")); err == nil && words != "" {
		b.notices = append(b.notices, source.Notice{
			Code: kind, Summary: "the page " + kind + " is not part of the text", Text: words,
		})
	}
	return err
}
