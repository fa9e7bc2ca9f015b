package diff

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

// stars turns links, which may run from any old provision to any new, into
// changes in which each provision stands once.
//
// The links that are most alike pair provisions one to one. A provision left
// over joins the change of the one it is most alike: it is a part split off, or
// one that was joined to it. A link between two provisions that are both paired
// otherwise (a paragraph went from one article to another) makes no change of
// its own here: the paragraph's does. So a chain of such links never melts a
// chapter into one change.
func (c *comparer) stars(old, new []*law.Provision, links []align.Link) []*Change {
	c.starOfOld, c.starOfNew = cleared(c.starOfOld, len(old)), cleared(c.starOfNew, len(new))
	ofOld, ofNew := c.starOfOld, c.starOfNew
	rivals := c.rivals(links, len(old), len(new))
	one := func(l align.Link) {
		ch := c.newChange(Change{
			Old: old[l.Old : l.Old+1 : l.Old+1], New: new[l.New : l.New+1 : l.New+1],
			Similarity: l.Similarity,
		})
		ofOld[l.Old], ofNew[l.New] = ch, ch
	}
	for _, l := range links {
		if c.oldLinks[l.Old] == 1 && c.newLinks[l.New] == 1 {
			one(l)
		}
	}
	for _, l := range rivals {
		if ofOld[l.Old] == nil && ofNew[l.New] == nil {
			one(l)
		}
	}
	for _, l := range rivals {
		switch o, n := ofOld[l.Old], ofNew[l.New]; {
		case o == nil:
			c.grow(n)
			n.Old = append(n.Old, old[l.Old])
			ofOld[l.Old] = n
		case n == nil:
			c.grow(o)
			o.New = append(o.New, new[l.New])
			ofNew[l.New] = o
		}
	}
	return c.collect(old, new, ofOld, ofNew)
}

// rivals returns the links of which another has the old or the new end too, those
// that are most alike first, and counts the links of each provision.
func (c *comparer) rivals(links []align.Link, old, new int) []align.Link {
	c.oldLinks, c.newLinks = cleared(c.oldLinks, old), cleared(c.newLinks, new)
	for _, l := range links {
		c.oldLinks[l.Old]++
		c.newLinks[l.New]++
	}
	var rivals []align.Link
	for _, l := range links {
		if c.oldLinks[l.Old] > 1 || c.newLinks[l.New] > 1 {
			rivals = append(rivals, l)
		}
	}
	slices.SortStableFunc(rivals, func(a, b align.Link) int {
		// Links that compete share an end, so the sum of the places breaks the tie
		// the same way seen from either side.
		return cmp.Or(falseFirst(a.Part, b.Part), cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.Old+a.New, b.Old+b.New))
	})
	return rivals
}

// grow notes, before ch becomes a split or join, which two are most alike.
func (c *comparer) grow(ch *Change) {
	if _, known := c.primary[ch]; !known {
		c.primary[ch] = pair{ch.Old[0], ch.New[0]}
	}
}

// collect lists the changes, new ones for provisions that have none, the
// provisions of each in the order of their texts.
func (c *comparer) collect(old, new []*law.Provision, ofOld, ofNew []*Change) []*Change {
	changes := make([]*Change, 0, max(len(old), len(new)))
	for i, p := range new {
		switch ch := ofNew[i]; {
		case ch == nil:
			changes = append(changes, c.newChange(Change{New: new[i : i+1 : i+1]}))
		case p == ch.New[0]:
			changes = append(changes, ch)
		}
	}
	for i := range old {
		if ofOld[i] == nil {
			changes = append(changes, c.newChange(Change{Old: old[i : i+1 : i+1]}))
		}
	}
	for _, ch := range changes {
		if len(ch.Old)+len(ch.New) > 2 {
			slices.SortFunc(ch.Old, byPlace)
			slices.SortFunc(ch.New, byPlace)
		}
	}
	return changes
}

func byPlace(a, b *law.Provision) int { return cmp.Compare(a.Span.Start, b.Span.Start) }

func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
