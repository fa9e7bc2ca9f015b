package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/citation"
	"github.com/lawdiff/lawdiff/parser/law"
)

// narrow takes a step down from each provision of a list.
func (q *query) narrow(at []*law.Provision, s *citation.Step) []*law.Provision {
	k := kindOf(s.Level)
	if k == law.NoKind {
		return at
	}
	var below []*law.Provision
	for _, p := range at {
		switch s.Relation {
		case citation.Absolute:
			c := q.parts(p, s)
			if c == nil && k >= law.Point && q.runsOn(p, s) {
				c = p
			}
			switch {
			case c == nil:
			case below == nil:
				below = q.one(c)
			default:
				below = append(below, c)
			}
		case citation.Each:
			p.Walk(func(c *law.Provision) bool {
				if c != p && c.Kind == k {
					below = append(below, c)
				}
				return c == p || c.Kind < k
			})
		default: // the article's own last paragraph, and the like
			below = append(below, p)
		}
	}
	if len(below) > 0 {
		return below
	}
	if at[0].Within(law.Annex) != nil || isRunTogether(q.doc, at[0]) {
		return at // read only as far as its numbers go
	}
	if s.Relation == citation.Each {
		return q.fail("%s has no %s", q.name(at[0]), s.Level)
	}
	return q.fail("%s has no %s %s", q.name(at[0]), s.Level, q.shown(s))
}

// isRunTogether reports whether the paragraphs and points of an article that is
// printed as a bare number are not kept apart in the text: then it stands for
// them.
func isRunTogether(d *law.Document, p *law.Provision) bool {
	return p.Kind == law.Level && isBare(d.Label(p)) &&
		!slices.ContainsFunc(p.Children, func(c *law.Provision) bool { return c.Kind == law.Paragraph || c.Kind == law.Point })
}

// parts returns the part of p that a step with a number names, nil when there is
// none: by the number printed, or for paragraphs without one by their place.
func (q *query) parts(p *law.Provision, s *citation.Step) *law.Provision {
	k := kindOf(s.Level)
	var found *law.Provision
	switch {
	case s.Level == "subparagraph":
		found = q.subparagraph(p, s)
	case k == law.Paragraph:
		found = q.paragraph(p, s)
	case k == law.Indent:
		if found = ordinal(p, k, s.Number); found == nil {
			found = q.ofKindIn(p, s, k)
		}
	case cited(k):
		found = q.group(p, k, s)
	default:
		found = q.item(p, s)
	}
	if found == nil && (q.bracketed(s) || p.Kind == law.Annex || p.Kind == law.Level || p.Kind == law.Division) {
		// Which level a number in brackets stands on is a matter of convention, and
		// the points of an annex may be its only levels.
		found = q.numbered(p, s, law.Level)
	}
	return found
}

// group finds a numbered level from the article up inside p.
func (q *query) group(p *law.Provision, k law.Kind, s *citation.Step) (found *law.Provision) {
	p.Walk(func(c *law.Provision) bool {
		if c != p && found == nil && c.Kind == k && q.same(c, s) {
			found = c
		}
		return found == nil
	})
	return found
}

// paragraph finds a paragraph by its number, or by its place among those
// without. What stands in a paragraph is no paragraph by its place, but a
// subparagraph.
func (q *query) paragraph(p *law.Provision, s *citation.Step) (found *law.Provision) {
	place := 0
	if opens(p) {
		place++
		if s.Number == "1" {
			return p
		}
	}
	for _, c := range p.Children {
		if c.Kind != law.Paragraph {
			continue
		}
		if c.Number == "" && p.Kind < law.Paragraph {
			place++
		}
		switch {
		case q.same(c, s):
			return c
		case c.Number != "" || strconv.Itoa(place) != s.Number:
		case q.table != nil && q.table.NumbersBehind():
			found = c // unless one has the number: § 1º stands behind the words of its article
		default:
			return c
		}
	}
	return found
}

// opens reports whether a unit's own words are its first paragraph.
func opens(p *law.Provision) bool { return len(p.Text) > 0 && p.Kind < law.Paragraph }

// subparagraph finds a paragraph in a paragraph: the first is the words behind
// the number, where there are some. English versions of Taiwan's statutes call
// their points so.
func (q *query) subparagraph(p *law.Provision, s *citation.Step) *law.Provision {
	n, err := strconv.Atoi(s.Number)
	if err != nil {
		return q.item(p, s)
	}
	if isDigit(q.printed(s)) { // "subparagraph 2", not "the second subparagraph"
		if c := q.item(p, s); c != nil {
			return c
		}
	}
	if p.Kind < law.Paragraph {
		if first := q.paragraph(p, s); first != nil && first.Number == "" {
			return first
		}
	}
	if len(p.Text) > 0 {
		n--
	}
	if n == 0 {
		return p
	}
	return ordinal(p, law.Paragraph, strconv.Itoa(n))
}

// ordinal finds a child of kind k without a number of its own by its place.
func ordinal(p *law.Provision, k law.Kind, number string) *law.Provision {
	place := 0
	for _, c := range p.Children {
		if c.Kind == k && c.Number == "" {
			if place++; strconv.Itoa(place) == number {
				return c
			}
		}
	}
	return nil
}

// item finds a point or what is listed below one. Points may be cited without
// their paragraph, so those of the paragraphs are looked at where p has none.
// What has the kind cited goes before what only has the number.
func (q *query) item(p *law.Provision, s *citation.Step) *law.Provision {
	k := law.Point
	if s.Level == "subpoint" {
		k = law.Subpoint
	}
	if found := q.ofKindIn(p, s, k); found != nil {
		return found
	}
	return q.numbered(p, s, law.Point)
}

// ofKindIn finds a provision of kind k by its number: directly below p, or below
// provisions there that are wider than k.
func (q *query) ofKindIn(p *law.Provision, s *citation.Step, k law.Kind) *law.Provision {
	for _, c := range p.Children {
		if c.Kind == k && q.same(c, s) {
			return c
		}
	}
	for _, c := range p.Children {
		if c.Kind >= law.Paragraph && c.Kind < k {
			if found := q.ofKindIn(c, s, k); found != nil {
				return found
			}
		}
	}
	return nil
}

// numbered finds a provision below p by its number, of kind least or narrower:
// those directly below p before those in its paragraphs and points.
func (q *query) numbered(p *law.Provision, s *citation.Step, least law.Kind) *law.Provision {
	for _, c := range p.Children {
		if c.Kind >= least && c.Kind <= law.Indent && q.same(c, s) {
			return c
		}
	}
	for _, c := range p.Children {
		if c.Kind >= law.Level && c.Kind <= law.Point {
			if found := q.numbered(c, s, least); found != nil {
				return found
			}
		}
	}
	return nil
}

// same reports whether a provision has the number cited. Whether letters are
// Roman numerals may have been read differently on the two sides, so letters are
// compared as printed.
func (q *query) same(p *law.Provision, s *citation.Step) bool {
	printed := q.printed(s)
	if printed != "" && isLetter(printed[0]) {
		label := q.doc.Label(p)
		label = strings.Trim(label[strings.LastIndexByte(label, ' ')+1:], "().")
		if label != "" && isLetter(label[0]) {
			return strings.EqualFold(label, printed)
		}
	}
	return p.Number != "" && p.Number == s.Number
}

// runsOn reports whether p lists what a step names in its running text: "provided
// that: (i) …; (ii) …".
func (q *query) runsOn(p *law.Provision, s *citation.Step) bool {
	label := "(" + q.printed(s) + ")"
	for _, run := range p.Text {
		text := q.doc.Slice(run)
		for at := 0; ; at++ {
			i := strings.Index(text[at:], label)
			if i < 0 {
				break
			}
			at += i
			before := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(text[:at], " "), " and"), " or")
			if strings.HasSuffix(before, ":") || strings.HasSuffix(before, ";") || strings.HasSuffix(before, ",") && before != text[:at-1] {
				return true
			}
		}
	}
	return false
}

func isDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// bracketed reports whether a step is printed as a number in brackets.
func (q *query) bracketed(s *citation.Step) bool {
	return s.Span.Start > 0 && q.text[s.Span.Start-1] == '('
}
