package check

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// items checks the points of one paragraph: that words introduce them, and
// that their brackets are of one width.
func (c *checker) items(p *law.Provision) {
	var first *law.Provision
	for _, child := range p.Children {
		if child.Kind != law.Point && child.Kind != law.Subpoint {
			continue
		}
		if first == nil {
			first = child
			if p.Kind == law.Paragraph && len(p.Text) == 0 && p.Number == "" {
				c.report(child.Label, "item-without-stem", "Check whether the words that introduce the list are missing.",
					"nothing introduces the list that begins with %s", c.name(child))
			}
		}
		if bracketWidth(c.doc.Label(child)) == mixedWidth {
			c.report(child.Label, "mixed-brackets", "Write both brackets in the same width.",
				"%s opens and closes with brackets of different width", c.name(child))
		}
	}
}

// The widths of the brackets of a label.
const (
	noWidth = iota
	halfWidth
	fullWidth
	mixedWidth
)

func bracketWidth(label string) int {
	half, full := strings.ContainsAny(label, "()"), strings.ContainsAny(label, "（）")
	switch {
	case half && full:
		return mixedWidth
	case full:
		return fullWidth
	case half:
		return halfWidth
	}
	return noWidth
}
