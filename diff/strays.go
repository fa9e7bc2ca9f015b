package diff

import (
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

const (
	// straySimilarity is what a paragraph left over in one article and one left
	// over in another must have in common to be the same paragraph, relocated.
	// It is high: a wrong relocation costs a reader more than a missed one.
	straySimilarity = 0.75
	// strayLength is the least length in characters of such a paragraph. Shorter
	// ones ("其他情形。") occur everywhere.
	strayLength = 25
)

// pairStrays pairs paragraphs and items that went from one article to another:
// those that found no counterpart inside the pair their article belongs to.
func (c *comparer) pairStrays() {
	old := c.strays(c.oldTexts, c.ofOld)
	new := c.strays(c.newTexts, c.ofNew)
	if len(old) == 0 || len(new) == 0 {
		return
	}
	found := c.align(old, new, align.Options{MinSimilarity: straySimilarity, Scattered: true})
	onceOld, onceNew := map[int]int{}, map[int]int{}
	for _, l := range found {
		onceOld[l.Old]++
		onceNew[l.New]++
	}
	for _, l := range found {
		o, n := old[l.Old], new[l.New]
		if l.Similarity < straySimilarity || onceOld[l.Old] > 1 || onceNew[l.New] > 1 {
			continue
		}
		if len(c.ofOld.of(o).New) > 0 || len(c.ofNew.of(n).Old) > 0 {
			continue // its parent was paired a moment ago, and it with it
		}
		ch := &Change{Old: []*law.Provision{o}, New: []*law.Provision{n}, Similarity: l.Similarity}
		c.put(ch)
		c.descend(ch)
	}
}

// strays returns the paragraphs and items that stand alone in their change, in
// the order of the text. Below what says the same there are none.
func (c *comparer) strays(t texts, in placing) []*law.Provision {
	var strays []*law.Provision
	var add func(p *law.Provision)
	add = func(p *law.Provision) {
		groups := holdsUnits(p)
		if !groups && settled(in.of(p)) {
			return
		}
		for _, child := range p.Children {
			if !groups && child.Kind >= law.Paragraph && child.Kind <= law.Indent && !paired(in.of(child)) {
				c.text = appendWords(c.text[:0], t.d, child)
				if len(c.text) >= strayLength*utf8.UTFMax || utf8.RuneCount(c.text) >= strayLength {
					strays = append(strays, child)
				}
			}
			add(child)
		}
	}
	add(t.d.Root)
	return strays
}
