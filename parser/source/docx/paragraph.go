package docx

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
)

// A look is what a paragraph's properties say, as far as its text is concerned.
type look struct {
	style
	styleID string
	// gone is set when the paragraph's mark is not part of the version read, so
	// that the paragraph joins the next.
	gone bool
}

// readParagraph reads a w:p element. Where its mark is gone the text waits for
// the paragraph it joins, which also gives the number.
func (b *body) readParagraph(r *boundedxml.Reader, write writer) error {
	b.paras++
	para := b.paras
	var lk look
	var text strings.Builder
	boxes := b.boxes
	b.boxes = nil
	err := r.Children(func(e xml.StartElement) (err error) {
		if e.Name.Local == "pPr" {
			lk, err = b.properties(r)
			return err
		}
		return b.inline(r, e, &text)
	})
	if err != nil {
		return err
	}
	if lk.gone {
		b.carry.WriteString(text.String())
	} else {
		words := b.carry.String() + text.String()
		b.carry.Reset()
		prefix := b.prefix(lk, words)
		if strings.HasPrefix(prefix, "#") {
			words = oneLine(words)
		}
		write(para, prefix+words)
	}
	for _, box := range b.boxes {
		write(para, box)
	}
	b.boxes = boxes
	return b.checkSize()
}

// oneLine joins the lines of a heading, which are broken for the eye only: with a
// space, but for two wide characters.
func oneLine(words string) string {
	lines := strings.Split(words, "\n")
	for i, line := range lines[1:] {
		line = strings.TrimSpace(line)
		last, _ := utf8.DecodeLastRuneInString(lines[i])
		if first, _ := utf8.DecodeRuneInString(line); first < firstWide || last < firstWide {
			line = " " + line
		}
		lines[i+1] = line
	}
	return strings.TrimSpace(strings.Join(lines, ""))
}

// firstWide is the first of the characters that are set without spaces between
// words: those of Chinese and Japanese.
const firstWide = 0x2E80

// prefix returns what stands before a paragraph's words: the heading mark of
// Markdown and the automatic number. An empty paragraph is not counted.
func (b *body) prefix(lk look, words string) string {
	if strings.TrimSpace(words) == "" && lk.numID == nil {
		return ""
	}
	mark := ""
	resolved := lk.style
	if lk.styleID != "" {
		st := b.styles.resolve(lk.styleID)
		if lk.numID == nil && st.numID != nil && lk.level == nil && st.level == nil {
			resolved.level = new(b.numbering.styleLevel(*st.numID, lk.styleID))
		}
		resolved.outline = either(lk.outline, st.outline)
		resolved.numID = either(lk.numID, st.numID)
		resolved.level = either(resolved.level, st.level)
	}
	if o := resolved.outline; o != nil && *o < 6 && strings.TrimSpace(words) != "" {
		mark = strings.Repeat("#", *o+1) + " "
	}
	if resolved.numID == nil || *resolved.numID == "0" {
		return mark
	}
	lvl := 0
	if resolved.level != nil {
		lvl = *resolved.level
	}
	return mark + b.numbering.label(*resolved.numID, lvl)
}

// properties reads a w:pPr element. When changes are rejected and it tells what
// it was before, that counts.
func (b *body) properties(r *boundedxml.Reader) (look, error) {
	var lk look
	path := []string{}
	for {
		token, err := r.Token()
		if err != nil {
			return lk, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			if len(path) == 0 {
				return lk, nil
			}
			path = path[:len(path)-1]
		case xml.StartElement:
			name := e.Name.Local
			switch {
			case name == "pPrChange" && b.reject:
				lk = look{gone: lk.gone} // what follows within it is the old state
			case name == "pPrChange" || name == "sectPr" || name == "rPrChange" || name == "numberingChange":
				if err := r.Skip(); err != nil {
					return lk, err
				}
				continue
			case name == "pStyle":
				lk.styleID = attr(e, "val")
			case len(path) > 0 && path[len(path)-1] == "rPr":
				lk.gone = lk.gone || b.markGone(name)
			default:
				lk.take(e)
			}
			path = append(path, name)
		}
	}
}

// markGone reports whether a change of the paragraph mark takes it out of the
// version read.
func (b *body) markGone(change string) bool {
	switch change {
	case "ins", "moveTo":
		return b.reject
	case "del", "moveFrom":
		return !b.reject
	}
	return false
}

// inline reads an element within a paragraph.
func (b *body) inline(r *boundedxml.Reader, e xml.StartElement, text *strings.Builder) error {
	switch e.Name.Local {
	case "r":
		return b.run(r, text)
	case "ins", "moveTo":
		if b.reject {
			return r.Skip()
		}
	case "del", "moveFrom":
		if !b.reject {
			return r.Skip()
		}
	case "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "ruby", "rubyBase",
		"oMath", "oMathPara", "Choice":
	case "AlternateContent":
		return b.alternate(r, func() error { return b.inlines(r, text) })
	default:
		if e.Name.Space == mathSpace {
			return b.inlines(r, text)
		}
		return r.Skip()
	}
	return b.inlines(r, text)
}

const mathSpace = "http://schemas.openxmlformats.org/officeDocument/2006/math"

func (b *body) inlines(r *boundedxml.Reader, text *strings.Builder) error {
	return r.Children(func(e xml.StartElement) error { return b.inline(r, e, text) })
}
