package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// danglingCitation is the rule of flags on citations that lead nowhere.
const danglingCitation = "dangling-citation"

// FlagDangling flags, among the citations of the new text, those that lead to no
// provision of it: the article was repealed, or the number is wrong. Compare
// itself does not know where citations lead; parser.Citations finds it out. Each
// flag goes to the change of the provision the citation stands in, unchanged
// ones too.
//
// With the old text's citations, those that already led nowhere in the old
// version of the same provision are left out: the revision did not do that. They
// may be nil. Cost: linear in the changes and the citations.
func (c *Comparison) FlagDangling(old, new []law.Citation) {
	dangling := danglingIn(new)
	if len(dangling) == 0 {
		return
	}
	before := danglingIn(old)
	for ch := range c.All() {
		if !slices.ContainsFunc(ch.New, func(p *law.Provision) bool { return dangling[p] != nil }) {
			continue
		}
		known := map[string]int{}
		for _, p := range ch.Old {
			for _, one := range before[p] {
				known[c.Old.Slice(one.Span)]++
			}
		}
		for _, p := range ch.New {
			for _, one := range dangling[p] {
				words := c.New.Slice(one.Span)
				if known[words]--; known[words] < 0 {
					ch.Flags = append(ch.Flags, c.danglingFlag(one))
				}
			}
		}
	}
}

// danglingIn returns the citations that lead nowhere, by where they stand.
func danglingIn(citations []law.Citation) map[*law.Provision][]*law.Citation {
	in := map[*law.Provision][]*law.Citation{}
	for i := range citations {
		if one := &citations[i]; one.Status == law.Dangling {
			in[one.In] = append(in[one.In], one)
		}
	}
	return in
}

func (c *Comparison) danglingFlag(one *law.Citation) Flag {
	f := Flag{Rule: danglingCitation, New: c.New.Slice(one.Span), NewSpan: one.Span, Reason: "the provision cited does not exist: " + one.Reason}
	if isChinese(c.New.Language) {
		f.Reason = "引用的条款不存在"
	}
	return f
}
