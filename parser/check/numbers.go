package check

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// articles checks that the articles of an act run on from one to the next,
// whatever chapters they stand in; those of annexed acts count by themselves,
// and so do those of another name (disposición adicional, disposición final) and
// those under a heading that begins the count again (附則).
func (c *checker) articles(act *law.Provision) {
	table := convention.For(c.doc.Language)
	series := map[int]*law.Provision{} // the last of each name
	ends := map[int]string{}           // its number, of several that are gone at once the last
	seen := map[int]map[string]*law.Provision{}
	act.Walk(func(p *law.Provision) bool {
		if p != act && p.Kind == law.Act || p.Kind == law.Annex {
			return false
		}
		if p.Kind == law.Division && table != nil && table.CountsAfresh(c.doc.Heading(p)) {
			clear(series)
			clear(seen)
		}
		if p.Kind != law.Article || p.Number == "" {
			return true
		}
		name, end := c.series(p)
		if seen[name] == nil {
			seen[name] = map[string]*law.Provision{}
		}
		c.follows(series[name], ends[name], p, seen[name])
		series[name], ends[name] = p, end
		return false
	})
}

// series returns the place among the heads of the table of the one that an
// article's label is: that of the first kind of article where it reads as none;
// and the last number it stands for.
func (c *checker) series(p *law.Provision) (place int, last string) {
	table := convention.For(c.doc.Language)
	if table == nil {
		return 0, p.Number
	}
	isArticle := func(h convention.Head) bool { return h.Kind == law.Article }
	place, last = slices.IndexFunc(table.Heads, isArticle), p.Number
	found := false
	table.ReadHead(c.doc.Slice(law.Span{Start: p.Label.Start, End: p.Span.End}), func(r convention.Reading) bool {
		if r.Kind == law.Article && !r.Damaged && !found {
			place, found = int(r.Rank), true
		}
		if r.Last != "" {
			last = r.Last
		}
		return true
	})
	return place, last
}

// siblings checks the numbers of the children of p: chapters of a part, points
// of a paragraph. Articles are checked across chapters.
func (c *checker) siblings(p *law.Provision) {
	last := map[law.Kind]*law.Provision{}
	for _, child := range p.Children {
		if child.Kind == law.Division && child.Number == "" {
			clear(last) // under a heading such as Partie réglementaire the books count afresh
		}
		if child.Number == "" || child.Kind == law.Article || child.Kind == law.Footnote || child.Kind == law.Recital {
			continue
		}
		if before := last[child.Kind]; before == nil || shape(c.doc.Label(before)) == shape(c.doc.Label(child)) {
			c.follows(before, numberOf(before), child, nil)
		}
		last[child.Kind] = child
	}
}

// shape returns a label without what numbers it, so that items of two styles
// under one paragraph are not taken for one list.
func shape(label string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("()（）.．、:：°", r) {
			return widths[r]
		}
		return -1
	}, label)
}

// widths maps punctuation of labels to one width.
var widths = map[rune]rune{'(': '(', '（': '(', ')': ')', '）': ')', '.': '.', '．': '.', '、': '、', ':': ':', '：': ':', '°': '°'}

// numberOf returns the number of p, "" for none.
func numberOf(p *law.Provision) string {
	if p == nil {
		return ""
	}
	return p.Number
}

// follows checks that p may follow the provision before it, whose number or last
// number is given. In seen stand the numbers that have been, nil where only the
// neighbour counts.
func (c *checker) follows(before *law.Provision, number string, p *law.Provision, seen map[string]*law.Provision) {
	defer func() {
		if seen != nil {
			seen[p.Number] = p
		}
	}()
	if before == nil {
		return
	}
	if numeral.Follows("", p.Number) && !numeral.Follows(number, p.Number) && number != p.Number {
		if seen != nil {
			clear(seen)
			c.report(p.Label, "number-order", "Check whether what follows is another law, or its number is wrong.",
				"%s stands behind %s: the count begins again", c.name(p), c.name(before))
		}
		return
	}
	repeated := number == p.Number
	if seen != nil && seen[p.Number] != nil {
		repeated = true
	}
	switch {
	case repeated:
		c.report(p.Label, "number-repeated", "Give one of the two another number.",
			"%s occurs a second time", c.name(p))
	case numeral.Follows(number, p.Number) || p.Number == number+"-2": // Korea counts the first inserted article as the second
	case prefix(number) != prefix(p.Number):
	case numeral.Compare(number, p.Number) < 0:
		c.report(p.Label, "number-gap", "Check whether a provision is missing, or a number is wrong.",
			"%s follows %s: a number is skipped", c.name(p), c.name(before))
	default:
		c.report(p.Label, "number-order", "Check whether a number is wrong, or a provision stands in the wrong place.",
			"%s stands behind %s", c.name(p), c.name(before))
	}
}

// prefix returns the code letter and division of a number: "L11" of L111-1.
// Where it changes, counting begins again.
func prefix(number string) string {
	if number == "" || number[0] < 'A' || number[0] > 'Z' {
		return ""
	}
	if i := strings.LastIndexByte(number, '-'); i > 0 {
		return number[:i]
	}
	return number[:1]
}

// levels checks that headings of one level stand within the same level
// throughout: a section right under a part, where other sections stand in
// chapters, has lost its chapter.
func (c *checker) levels() {
	within := map[law.Kind]map[law.Kind]int{}
	each := func(visit func(p *law.Provision, parent law.Kind)) {
		for p := range c.doc.Provisions() {
			if p.Kind.Groups() && p.Number != "" && p.Parent != nil && p.Kind != law.Division {
				visit(p, p.Parent.Kind)
			}
		}
	}
	each(func(p *law.Provision, parent law.Kind) {
		if within[p.Kind] == nil {
			within[p.Kind] = map[law.Kind]int{}
		}
		within[p.Kind][parent]++
	})
	each(func(p *law.Provision, parent law.Kind) {
		for other, n := range within[p.Kind] {
			if other > parent && other.Groups() && n > 2*within[p.Kind][parent] {
				c.report(p.Label, "level-jump", "Check whether a heading above it is missing.",
					"%s stands right under %s, others of its kind under %s", c.name(p), parent, other)
				break
			}
		}
	})
}
