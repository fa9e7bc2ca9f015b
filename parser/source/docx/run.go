package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
	"github.com/lawdiff/lawdiff/parser/source"
)

// run reads a w:r element: a piece of text with one look.
func (b *body) run(r *boundedxml.Reader, text *strings.Builder) error {
	var words strings.Builder
	hidden := false
	err := r.Children(func(e xml.StartElement) (err error) {
		if e.Name.Local == "rPr" {
			hidden, err = b.hidden(r)
			return err
		}
		return b.piece(r, e, &words)
	})
	if hidden && words.Len() > 0 {
		b.notices = append(b.notices, source.Notice{
			Offset: b.out.Len(), Code: "left-out", Text: words.String(),
			Summary: "hidden text is not part of what is read",
		})
	} else {
		text.WriteString(words.String())
	}
	return err
}

// hidden reads a w:rPr element and reports whether it hides its run.
func (b *body) hidden(r *boundedxml.Reader) (bool, error) {
	hidden := false
	for open := 1; open > 0; {
		token, err := r.Token()
		if err != nil {
			return false, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			open--
		case xml.StartElement:
			switch e.Name.Local {
			case "vanish":
				hidden = on(e)
			case "rStyle":
				if st := b.styles.resolve(attr(e, "val")); st.hidden != nil {
					hidden = *st.hidden
				}
			}
			open++
		}
	}
	return hidden, nil
}

// piece reads one element of a run.
func (b *body) piece(r *boundedxml.Reader, e xml.StartElement, words *strings.Builder) error {
	switch e.Name.Local {
	case "t", "delText": // deleted text is reached only when it is wanted
		return b.text(r, words)
	case "tab", "ptab":
		words.WriteByte('\t')
	case "br", "cr":
		words.WriteByte('\n')
	case "noBreakHyphen":
		words.WriteRune('\u2011')
	case "sym":
		words.WriteString(symbol(attr(e, "char")))
	case "footnoteReference":
		words.WriteString(b.cite("footnotes", attr(e, "id")))
	case "endnoteReference":
		words.WriteString(b.cite("endnotes", attr(e, "id")))
	case "ruby", "rubyBase":
		return b.inlines(r, words)
	case "AlternateContent":
		return b.alternate(r, func() error { return b.drawing(r) })
	case "drawing", "pict", "object":
		return b.drawing(r)
	}
	return r.Skip()
}

// text reads the characters of a w:t element.
func (b *body) text(r *boundedxml.Reader, words *strings.Builder) error {
	for open := 1; open > 0; {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.CharData:
			words.Write(e)
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// drawing looks for a text box in a picture and keeps its paragraphs for after
// the paragraph it is anchored in.
func (b *body) drawing(r *boundedxml.Reader) error {
	for open := 1; open > 0; {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "txbxContent" {
				carry := b.carry.String()
				b.carry.Reset()
				var texts []string
				err := b.blocks(r, func(_ int, s string) { texts = append(texts, s) })
				b.carry.WriteString(carry)
				b.boxes = append(b.boxes, texts...)
				if err != nil {
					return err
				}
				continue
			}
			open++
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// symbol returns the character of a w:sym. Symbol fonts use the private area
// from F000 on for the 8-bit codes of theirs.
func symbol(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 16)
	if err != nil || n == 0 || n >= 0xD800 && n < 0xE000 {
		return ""
	}
	return string(rune(n))
}
