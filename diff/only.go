package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Only returns the part of the comparison that concerns some units: the changes
// of articles, and of what stands beside them, for which keep returns true, below
// the chapters they stand in, and the systematic substitutions in them. Its
// documents have the same sources as those of c, but hold the kept provisions
// alone, so it can be shown as any comparison; [Comparison.Verify] holds for the
// whole only. Cost: the number of changes.
func (c *Comparison) Only(keep func(unit *Change) bool) *Comparison {
	o := &onlySome{whole: c, keep: keep, changes: map[*Change]*Change{}, kept: map[*law.Provision]*law.Provision{}, changed: map[*law.Provision]bool{}}
	root := o.change(c.Root, nil)
	if root == nil {
		root = &Change{Old: c.Root.Old, New: c.Root.New, Similarity: c.Root.Similarity}
		o.mark(root)
	}
	part := &Comparison{Root: root, Old: o.document(c.Old), New: o.document(c.New), part: o}
	for ch := range part.All() {
		ch.Old, ch.New = o.provisions(ch.Old), o.provisions(ch.New)
	}
	for _, s := range c.Systematic {
		places := s.Places
		s.Places = nil
		for _, ch := range places {
			if copied := o.changes[ch]; copied != nil {
				s.Places = append(s.Places, copied)
			}
		}
		part.Systematic = append(part.Systematic, s) // even with no place left: edits count them by index
	}
	return part
}

// onlySome is a selection of a comparison's changes.
type onlySome struct {
	whole   *Comparison
	keep    func(*Change) bool
	changes map[*Change]*Change               // kept ones and their copies
	kept    map[*law.Provision]*law.Provision // the same of provisions
	changed map[*law.Provision]bool           // those that stand in a kept change; others only hold them
}

// change copies a change above the units with what is kept below it, nil when
// that is nothing.
func (o *onlySome) change(ch, parent *Change) *Change {
	if !groupsUnits(ch) {
		if !o.keep(ch) {
			return nil
		}
		return o.all(ch, parent)
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
	o.changes[ch] = &copied
	o.mark(ch)
	return &copied
}

// all copies a change with everything below it.
func (o *onlySome) all(ch, parent *Change) *Change {
	copied := *ch
	copied.Parent, copied.Children = parent, make([]*Change, len(ch.Children))
	for i, child := range ch.Children {
		copied.Children[i] = o.all(child, &copied)
	}
	o.changes[ch] = &copied
	o.mark(ch)
	return &copied
}

// mark keeps the provisions of a change, and what they stand in: of an article
// that only gave a paragraph to a kept one, that paragraph.
func (o *onlySome) mark(ch *Change) {
	for _, p := range slices.Concat(ch.Old, ch.New) {
		o.changed[p] = true
		for ; p != nil && o.kept[p] == nil; p = p.Parent {
			copied := *p
			o.kept[p] = &copied
		}
	}
}

// document copies a document with the kept provisions alone.
func (o *onlySome) document(d *law.Document) *law.Document {
	copied := *d
	copied.Root = o.kept[d.Root]
	for p := range d.Provisions() {
		kept := o.kept[p]
		if kept == nil {
			continue
		}
		kept.Parent = o.kept[p.Parent]
		if !o.changed[p] && holdsUnits(p) {
			kept.Label, kept.Heading, kept.Text = law.Span{}, law.Span{}, nil // no change has its words
		}
		kept.Children = o.provisions(p.Children)
	}
	return &copied
}

// provisions returns the copies of those of list that are kept.
func (o *onlySome) provisions(list []*law.Provision) []*law.Provision {
	var kept []*law.Provision
	for _, p := range list {
		if copied := o.kept[p]; copied != nil {
			kept = append(kept, copied)
		}
	}
	return kept
}

// correspondences returns the rows of the whole table in which a kept provision
// stands. Its counterpart may be one that was not kept.
func (o *onlySome) correspondences() []Correspondence {
	var rows []Correspondence
	for _, r := range o.whole.Correspondences() {
		if !o.changed[r.Old] && !o.changed[r.New] {
			continue
		}
		if older := o.kept[r.Old]; older != nil {
			r.Old = older
		}
		if newer := o.kept[r.New]; newer != nil {
			r.New = newer
		}
		rows = append(rows, r)
	}
	return rows
}

// Titles returns the titles of the two texts as printed, "" for one without,
// also where [Comparison.Only] left the titles themselves out.
func (c *Comparison) Titles() (older, newer string) {
	if c.part != nil {
		return c.part.whole.Titles()
	}
	return c.Old.Title(c.Old.Root), c.New.Title(c.New.Root)
}
