package diff

import (
	"hash/maphash"
	"slices"
	"sync"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Options choose what counts as a change. The zero value is what most readers
// want.
type Options struct {
	// MinSimilarity is the least share of words, 0 to 1, that two provisions must
	// have in common to count as versions of each other. 0 means the default.
	MinSimilarity float64
	// IgnoreEditorial leaves changes of punctuation, width, spacing and variant
	// characters out of [Change.Kinds]. The edits keep them, so the proof holds.
	IgnoreEditorial bool
}

// Compare finds what became of old in new. Both must be complete trees, as the
// parser gives them (see [law.Document.Verify]); neither is changed, except that
// provisions without an index get one (see [law.Document.Enumerate]).
//
// It pairs units (articles and what stands beside them) over the whole text by
// content, then the chapters that hold them by their units, then the
// paragraphs and items inside each pair, and last the words. Its cost grows
// almost linearly with the texts; the words of one provision cost the product
// of its length and its changes.
//
// Compare(b, a) finds the same pairs as Compare(a, b) with the sides exchanged.
func Compare(old, new *law.Document, opts Options) *Comparison {
	c := newComparer(old, new, opts)
	citable := c.prepare()
	c.pairUnits()
	c.beside((*comparer).pairGroups, (*comparer).pairBelow)
	c.oldTexts, c.newTexts = texts{}, texts{} // nothing is paired any more
	for _, w := range c.spare {
		w.forget()
	}
	result := &Comparison{Old: old, New: new, Root: c.ofNew.of(new.Root), links: c.links, placeholders: map[*law.Provision]bool{}}
	for ch, kind := range c.gone {
		result.placeholders[ch.New[0]] = kind == Repeal
		result.placeholders[ch.Old[0]] = kind == Insertion
	}
	groups, units := c.assembleGroups(result.Root, nil, make([]*Change, 0, len(c.links)))
	c.relocate(groups, units)
	c.outlines = [2]*outline{}
	c.citations = c.newCitationMap(<-citable)
	c.renumbered = c.anyRenumbered()
	top := slices.Concat(groups, units)
	c.each(top, (*comparer).finish)
	var work sync.WaitGroup
	work.Go(func() { c.each(top, (*comparer).flagBelow) })
	terms := c.systematic(result) // only reads, as flagging does, which has memory of its own
	work.Wait()
	result.Systematic = mark(terms)
	return result
}

// pairBelow pairs what was left over below the units: what went from one to
// another, then what came in its place.
func (c *comparer) pairBelow() {
	c.pairStrays()
	c.fillSlots()
}

// A comparer is one comparison under way.
type comparer struct {
	old, new     *law.Document
	opts         Options
	ofOld, ofNew placing          // where each provision stands
	primary      map[*Change]pair // of splits and joins: the two that are most alike
	outlines     [2]*outline      // of old and new
	oldTexts     texts
	newTexts     texts
	seed         maphash.Seed // of digests
	links        []link
	gone         map[*Change]Kinds // of pairs with a placeholder: Repeal or Insertion
	citations    *citationMap
	renumbered   bool // some article has another number

	*workspace
	spare []*workspace // of the workers
}

// A pair is an old provision and what it became.
type pair struct{ old, new *law.Provision }

// principal returns the two provisions of a paired change whose numbers and
// headings are compared: the only ones, or of a split or join the most alike.
func (c *comparer) principal(ch *Change) pair {
	if len(ch.Old) == 1 && len(ch.New) == 1 {
		return pair{ch.Old[0], ch.New[0]}
	}
	return c.primary[ch]
}

// anyRenumbered reports whether an article, or a level above it, changed its
// number: if none did, no citation has to follow.
func (c *comparer) anyRenumbered() bool {
	renumbered := func(ch *Change) bool {
		if !paired(ch) {
			return false
		}
		p := c.principal(ch)
		return p.old.Number != p.new.Number
	}
	return slices.ContainsFunc(c.citations.old.list, func(p *law.Provision) bool { return renumbered(c.ofOld.of(p)) }) ||
		slices.ContainsFunc(c.citations.new.list, func(p *law.Provision) bool { return renumbered(c.ofNew.of(p)) })
}

// put records ch as the place of its provisions.
func (c *comparer) put(ch *Change) {
	for _, p := range ch.Old {
		c.ofOld[p.Index] = ch
	}
	for _, p := range ch.New {
		c.ofNew[p.Index] = ch
	}
}

// mirrored reports which way round steps that have to break a tie work, so that
// Compare(b, a) breaks it as Compare(a, b) does.
func (c *comparer) mirrored() bool { return c.old.Source > c.new.Source }
