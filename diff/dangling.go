package diff

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// danglingCitation is the rule of flags on citations that lead nowhere.
const danglingCitation = "dangling-citation"

// FlagDangling flags, among the citations of the new text, those that lead to no
// provision of it: the article was repealed, or the number is wrong. Compare
// itself does not know where citations lead; parser.Citations finds it out. Each
// flag goes to the change of the provision the citation stands in, unchanged
// ones too. Cost: linear in the changes and the citations.
func (c *Comparison) FlagDangling(citations []law.Citation) {
	dangling := map[*law.Provision][]law.Citation{}
	for _, one := range citations {
		if one.Status == law.Dangling {
			dangling[one.In] = append(dangling[one.In], one)
		}
	}
	if len(dangling) == 0 {
		return
	}
	for ch := range c.All() {
		for _, p := range ch.New {
			for _, one := range dangling[p] {
				ch.Flags = append(ch.Flags, c.danglingFlag(one))
			}
		}
	}
}

func (c *Comparison) danglingFlag(one law.Citation) Flag {
	f := Flag{Rule: danglingCitation, New: c.New.Slice(one.Span), NewSpan: one.Span, Reason: "the provision cited does not exist: " + one.Reason}
	if strings.HasPrefix(c.New.Language, "zh") {
		f.Reason = "引用的条款不存在"
	}
	return f
}
