package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// assemble sets parents and children of ch and of everything below it. A change
// stands where its first new provision does; a repeal stands in the change of
// its old parent, behind the sibling it followed.
func (c *comparer) assemble(ch *Change) {
	for _, p := range ch.New {
		for _, child := range p.Children {
			if below := c.ofNew.of(child); below.Parent == nil && below != ch {
				below.Parent = ch
				ch.Children = append(ch.Children, below)
			}
		}
	}
	c.slotRepeals(ch)
	for _, below := range ch.Children {
		c.assemble(below)
	}
}

// slotRepeals puts the repealed children of ch's old provisions behind the
// changes they followed in the old text.
func (c *comparer) slotRepeals(ch *Change) {
	follow := map[*Change][]*Change{}
	var last *Change // nil: before everything that stayed
	for _, p := range ch.Old {
		for _, child := range p.Children {
			below := c.ofOld.of(child)
			switch {
			case len(below.New) == 0:
				below.Parent = ch
				follow[last] = append(follow[last], below)
			case below.Parent == ch:
				last = below
			}
		}
	}
	if len(follow) == 0 {
		return
	}
	ordered := append([]*Change(nil), follow[nil]...)
	for _, below := range ch.Children {
		ordered = append(append(ordered, below), follow[below]...)
	}
	ch.Children = ordered
}

// departures notes, for each change, what left it.
func (c *comparer) departures(result *Comparison) {
	for ch := range result.All() {
		for _, p := range ch.Old {
			for _, child := range p.Children {
				below := c.ofOld.of(child)
				stayed := below.Parent == ch || below == ch
				listed := len(below.Old) > 1 && slices.Contains(ch.Departed, below)
				if !stayed && !listed {
					ch.Departed = append(ch.Departed, below)
				}
			}
		}
	}
}

// group returns the change of the nearest group that p stands in.
func group(p *law.Provision, in placing) *Change {
	for p = p.Parent; p != nil; p = p.Parent {
		if holdsUnits(p) {
			return in.of(p)
		}
	}
	return nil
}
