package diff

// finish says of a unit, and of everything below it, what stands where, what
// moved, which words changed and what kind of change that is; of a group, whose
// units are finished by themselves, the last two. All that a unit needs of others
// is which provisions belong together, so units are finished at the same time.
func (c *comparer) finish(ch *Change) {
	if groupsUnits(ch) {
		c.writeEdits(ch)
		c.name(ch)
		return
	}
	c.finishBelow(ch)
}

// finishBelow finishes ch and what is below it, and returns what it adds to the
// kinds of its parent.
func (c *comparer) finishBelow(ch *Change) Kinds {
	if !settled(ch) {
		c.assemble(ch)
		c.relocateBelow(ch)
	}
	c.writeEdits(ch)
	c.name(ch)
	var below Kinds
	for _, child := range ch.Children {
		below |= c.finishBelow(child)
	}
	return c.rollUp(ch, below)
}

// flagBelow raises the flags of ch, and of what is below a unit: of a group's
// units each raises its own. A unit without kinds has none below it either.
func (c *comparer) flagBelow(ch *Change) {
	if ch.Kinds == 0 {
		return
	}
	c.flag(ch)
	if !groupsUnits(ch) {
		for _, child := range ch.Children {
			c.flagBelow(child)
		}
	}
}
