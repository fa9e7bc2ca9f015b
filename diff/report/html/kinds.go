package html

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
)

// kindList are the kinds of change in the order they are named, each with the
// letter its class and its filters go by.
var kindList = [...]struct {
	kind   diff.Kinds
	letter byte
}{
	{diff.Insertion, 'i'},
	{diff.Repeal, 'r'},
	{diff.Relocation, 'm'},
	{diff.Split, 'p'},
	{diff.Join, 'j'},
	{diff.Substitution, 's'},
	{diff.Renumbering, 'n'},
	{diff.Consequential, 'c'},
	{diff.Editorial, 'e'},
}

func appendKindClasses(dst []byte, kinds diff.Kinds) []byte {
	for _, k := range kindList {
		if kinds.Has(k.kind) {
			dst = append(dst, 'k', k.letter, ' ')
		}
	}
	return dst
}

// usage says which marks a page uses, so that its legend explains those alone.
type usage struct {
	inserted, deleted, moved, systematic, number, typography, flagged bool
}

// usageOf returns the marks that stand for what the changes say. What moved on
// the page they do not.
func usageOf(c *diff.Comparison) (u usage) {
	for ch := range c.All() {
		u.inserted = u.inserted || ch.Kinds.Has(diff.Insertion)
		u.deleted = u.deleted || ch.Kinds.Has(diff.Repeal)
		u.flagged = u.flagged || len(ch.Flags) > 0
		for i := range ch.Edits {
			u.note(&ch.Edits[i])
		}
	}
	return u
}

// moves reports whether some words of the version are printed as moved here.
func (v *version) moves() bool {
	return slices.ContainsFunc(v.chunks.blocks, func(block []chunk) bool {
		return slices.ContainsFunc(block, func(c chunk) bool { return c.mate() != none })
	})
}

func (u *usage) note(e *diff.Edit) {
	switch {
	case e.Op == diff.Equal:
	case e.Systematic != 0:
		u.systematic = true
	case e.Cause == diff.FollowedNumber:
		u.number = true
	case e.Cause == diff.Typography:
		u.typography = true
	case e.Op == diff.Insert:
		u.inserted = true
	default:
		u.deleted = true
	}
}
