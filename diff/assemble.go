package diff

import "slices"

// assembleGroups sets parents, children and departures of the groups from root
// down, so that every unit has its parent, and returns groups and units in
// reading order. What stands below a unit is assembled when the unit is finished.
func (c *comparer) assembleGroups(root *Change) []*Change {
	top := make([]*Change, 0, len(c.links)+len(c.outlines[1].groups))
	top = c.assembleFrom(root, top)
	for _, ch := range top {
		if groupsUnits(ch) {
			c.departures(ch)
		}
	}
	return top
}

func (c *comparer) assembleFrom(ch *Change, top []*Change) []*Change {
	top = append(top, ch)
	if groupsUnits(ch) {
		c.assemble(ch)
		for _, below := range ch.Children {
			top = c.assembleFrom(below, top)
		}
	}
	return top
}

// assemble sets the children of ch, and their parent. A change stands where its
// first new provision does; a repeal stands in the change of its old parent,
// behind the sibling it followed.
//
// It writes to changes that stand in ch and reads of others only what is settled
// once everything is paired, so units may be assembled at the same time.
func (c *comparer) assemble(ch *Change) {
	children := c.children[:0]
	for _, p := range ch.New {
		for _, child := range p.Children {
			if below := c.ofNew.of(child); below.New[0] == child {
				children = append(children, below)
			}
		}
	}
	c.children = children
	if follow, repeals := c.repealsOf(ch); repeals > 0 {
		ordered := append(c.list(len(children)+repeals), follow[nil]...)
		for _, below := range children {
			ordered = append(append(ordered, below), follow[below]...)
		}
		ch.Children = ordered
	} else if len(children) > 0 {
		ch.Children = append(c.list(len(children)), children...)
	}
	for _, below := range ch.Children {
		below.Parent = ch
	}
}

// repealsOf returns the repealed children of ch's old provisions by the change
// they followed in the old text, nil for those before everything that stayed, and
// their number.
func (c *comparer) repealsOf(ch *Change) (follow map[*Change][]*Change, repeals int) {
	var last *Change
	for _, p := range ch.Old {
		for _, child := range p.Children {
			switch below := c.ofOld.of(child); {
			case len(below.New) == 0:
				if follow == nil {
					follow = map[*Change][]*Change{}
				}
				follow[last] = append(follow[last], below)
				repeals++
			case c.standsIn(below, ch):
				last = below
			}
		}
	}
	return follow, repeals
}

// departures notes what left ch.
func (c *comparer) departures(ch *Change) {
	for _, p := range ch.Old {
		for _, child := range p.Children {
			below := c.ofOld.of(child)
			stayed := len(below.New) == 0 || below == ch || c.standsIn(below, ch)
			listed := len(below.Old) > 1 && slices.Contains(ch.Departed, below)
			if !stayed && !listed {
				ch.Departed = append(ch.Departed, below)
			}
		}
	}
}

// standsIn reports whether below, which has a new side, stands in ch.
func (c *comparer) standsIn(below, ch *Change) bool {
	return c.ofNew.of(below.New[0].Parent) == ch
}
