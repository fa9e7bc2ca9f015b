package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
)

// A style is what a named style says about a paragraph, as far as its text is
// concerned. Nil pointers are inherited.
type style struct {
	based   string
	outline *int // heading level, from 0; 9 is body text
	numID   *string
	level   *int // of the numbering
	hidden  *bool
}

// styles are the styles of a document by id.
type styles map[string]style

// maxStyleChain is how many styles may be based on each other. Word allows 11;
// styles based on themselves in a circle end here.
const maxStyleChain = 32

// resolve returns the style with everything it inherits.
func (s styles) resolve(id string) style {
	var out style
	for range maxStyleChain {
		st, ok := s[id]
		if !ok {
			break
		}
		out.outline = either(out.outline, st.outline)
		out.numID = either(out.numID, st.numID)
		out.level = either(out.level, st.level)
		out.hidden = either(out.hidden, st.hidden)
		id = st.based
	}
	return out
}

func either[T any](first, second *T) *T {
	if first != nil {
		return first
	}
	return second
}

func (p *pack) readStyles(part string) (styles, error) {
	all := styles{}
	id, cur := "", style{}
	err := p.each(part, func(r *boundedxml.Reader, token xml.Token) error {
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "style" {
				id, cur = attr(e, "styleId"), style{}
				return nil
			}
			if e.Name.Local == "tblStylePr" { // a part of a table's style only
				return r.Skip()
			}
			cur.take(e)
		case xml.EndElement:
			if e.Name.Local == "style" && id != "" {
				all[id] = cur
			}
			return bounded(len(all))
		}
		return nil
	})
	return all, err
}

// take reads one property of a style.
func (s *style) take(e xml.StartElement) {
	val := attr(e, "val")
	switch e.Name.Local {
	case "basedOn":
		s.based = val
	case "name":
		// The built-in styles have English names in every language of Word.
		if n, ok := strings.CutPrefix(strings.ToLower(val), "heading "); ok {
			s.outline = either(s.outline, number(n, -1))
		}
		if strings.EqualFold(val, "Title") {
			s.outline = new(0)
		}
	case "outlineLvl":
		s.outline = number(val, 0)
	case "numId":
		s.numID = &val
	case "ilvl":
		s.level = number(val, 0)
	case "vanish":
		s.hidden = new(on(e))
	}
}

// number reads a small number and adds to it; nil when it is none.
func number(s string, add int) *int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<20 {
		return nil
	}
	n += add
	return &n
}
