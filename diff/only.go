package diff

import "github.com/lawdiff/lawdiff/parser/law"

// Only returns the part of the comparison that concerns some units: the changes
// of articles, and of what stands beside them, for which keep returns true, below
// the chapters they stand in, and the systematic substitutions in them. It
// is a view to report: it shares the documents, but [Comparison.Verify] holds for
// the whole comparison alone. Cost: the number of changes.
func (c *Comparison) Only(keep func(unit *Change) bool) *Comparison {
	o := &onlySome{keep: keep, copies: map[*Change]*Change{}, view: map[*law.Provision]bool{}}
	part := &Comparison{Old: c.Old, New: c.New, links: c.links, view: o.view}
	part.Root = o.change(c.Root, nil)
	if part.Root == nil {
		part.Root = &Change{Old: c.Root.Old, New: c.Root.New, Similarity: c.Root.Similarity}
	}
	for _, s := range c.Systematic {
		places := s.Places
		s.Places = nil
		for _, ch := range places {
			if copied := o.copies[ch]; copied != nil {
				s.Places = append(s.Places, copied)
			}
		}
		part.Systematic = append(part.Systematic, s) // even with no place left: edits count them by index
	}
	return part
}

type onlySome struct {
	keep   func(*Change) bool
	copies map[*Change]*Change
	view   map[*law.Provision]bool
}

// change copies a change above the units with what is kept below it, nil when
// that is nothing.
func (o *onlySome) change(ch, parent *Change) *Change {
	if !groupsUnits(ch) {
		if !o.keep(ch) {
			return nil
		}
		return o.whole(ch, parent)
	}
	copied := *ch
	copied.Parent, copied.Children, copied.Kinds = parent, nil, 0
	for _, child := range ch.Children {
		if kept := o.change(child, &copied); kept != nil {
			copied.Children = append(copied.Children, kept)
		}
	}
	if len(copied.Children) == 0 {
		return nil
	}
	o.copies[ch] = &copied
	return &copied
}

// whole copies a change with everything below it.
func (o *onlySome) whole(ch, parent *Change) *Change {
	copied := *ch
	copied.Parent, copied.Children = parent, make([]*Change, len(ch.Children))
	for i, child := range ch.Children {
		copied.Children[i] = o.whole(child, &copied)
	}
	for _, p := range ch.Old {
		o.view[p] = true
	}
	for _, p := range ch.New {
		o.view[p] = true
	}
	o.copies[ch] = &copied
	return &copied
}
