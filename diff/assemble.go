package diff

import "slices"

// assembleGroups sets parents, children and departures of the groups from ch
// down, so that every unit has its parent, and adds groups and units to the two
// lists in reading order. What stands below a unit is assembled when the unit is
// finished.
func (c *comparer) assembleGroups(ch *Change, groups, units []*Change) (moreGroups, moreUnits []*Change) {
	c.assemble(ch)
	groups = append(groups, ch)
	for _, below := range ch.Children {
		if groupsUnits(below) {
			groups, units = c.assembleGroups(below, groups, units)
		} else {
			units = append(units, below)
		}
	}
	return groups, units
}

// assemble sets the children of ch, and their parent, and what departed from it.
// A change stands where its first new provision does; a repeal stands in the
// change of its old parent, behind the sibling it followed.
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
	if follow, repeals := c.leave(ch); repeals > 0 {
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

// leave notes what departed from ch, and returns the repealed children of its old
// provisions by the change they followed in the old text, nil for those before
// everything that stayed, and their number.
func (c *comparer) leave(ch *Change) (follow map[*Change][]*Change, repeals int) {
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
			case c.ofNew.of(below.New[0].Parent) == ch:
				last = below
			case below != ch && (len(below.Old) == 1 || !slices.Contains(ch.Departed, below)):
				ch.Departed = append(ch.Departed, below)
			}
		}
	}
	return follow, repeals
}
