// Package diff compares two versions of a law: which article became which, and
// in what words each changed.
//
// [Compare] takes two parsed documents and returns a [Comparison]: a tree of
// [Change] values in which every provision of both versions stands exactly
// once, the unchanged ones too. Articles are paired by what they say, never by
// their numbers alone. The result is exact and can prove it: see
// [Comparison.Verify].
//
// The package knows no file format and no drafting tradition.
package diff

import "github.com/lawdiff/lawdiff/parser/law"

// A Comparison is what became of an old text in a new one.
type Comparison struct {
	Old, New *law.Document
	// Root is the change of the instrument itself; everything else stands below
	// it, in the order of the new text, repealed provisions after the provision
	// they followed in the old.
	Root *Change
	// Systematic are the terms replaced throughout, the most frequent first.
	Systematic []Systematic

	links []link // between units, also those that no change is made of
	// placeholders keep the number of a repealed unit or kept that of an inserted
	// one; by themselves they are neither repealed nor inserted.
	placeholders map[*law.Provision]bool
	part         *onlySome // of what [Comparison.Only] returns: what was kept
}

// Kinds says what happened to a provision, in the words of legislative
// drafting. Several can hold at once; none means unchanged.
type Kinds uint16

// The kinds of change.
const (
	Insertion     Kinds = 1 << iota // new, without a counterpart in the old text but a placeholder: "(deleted)"
	Repeal                          // old, without a counterpart in the new text but a placeholder
	Substitution                    // words changed in substance
	Renumbering                     // another number, at the same place in the order
	Relocation                      // moved past provisions that stayed, or to another chapter
	Split                           // one provision became several
	Join                            // several provisions became one
	Consequential                   // words changed only in citations that follow new numbers
	Editorial                       // words changed only in punctuation, width, spacing or variant characters
)

// Has reports whether all kinds of want are in k.
func (k Kinds) Has(want Kinds) bool { return k&want == want }

// A Change pairs provisions of the old text with what they became in the new.
// Old or New is empty for an insertion or a repeal; more than one provision on
// a side makes a join or a split.
type Change struct {
	Kinds    Kinds
	Old, New []*law.Provision
	// Similarity is the share of words both sides have in common, 0 to 1.
	Similarity float64
	// Edits turn the old provisions' own labels, headings and text into the
	// new ones'. Words of provisions below them are in Children.
	Edits []Edit
	Flags []Flag
	// Parent is nil for the root only.
	Parent *Change
	// Children are the changes of the provisions below New, in the new order;
	// those of Old that went nowhere stand behind the ones they followed.
	Children []*Change
	// Departed are the changes of provisions that stood below Old and now stand
	// in another change's Children, in the old order.
	Departed []*Change
}

// Op says whether words stayed, went or came.
type Op uint8

// The operations of an edit.
const (
	Equal Op = iota
	Delete
	Insert
)

// Part says what of a provision an edit touches.
type Part uint8

// The parts.
const (
	TextPart Part = iota
	LabelPart
	HeadingPart
)

// An Edit is one run of words that stayed (the same bytes on both sides), was
// deleted (New is empty) or inserted (Old is empty). Spans are bytes of the
// documents' sources. A run never crosses the end of a law.Provision's run, so
// layout is in no edit.
type Edit struct {
	Op       Op
	Part     Part
	Cause    Cause
	Old, New law.Span
	// Systematic is 1 + the index in [Comparison.Systematic] of the substitution
	// this edit is a place of, 0 for none.
	Systematic int32
}

// Cause says why words changed, where that makes them easier to pass over.
type Cause uint8

// The causes.
const (
	Substance      Cause = iota // the drafter changed what is said
	FollowedNumber              // a label or a citation follows the new numbers
	Typography                  // punctuation, width, spacing, variant characters
)

// A Systematic is one term put for another throughout the text.
type Systematic struct {
	Old, New string
	Places   []*Change // the changes it occurs in, once for each occurrence
}

// A Flag marks a change that a reader must not miss.
type Flag struct {
	Rule     string   // stable name of the rule: "modal", "amount", "period", …
	Old, New string   // the words that matched, "" on the side that has none
	OldSpan  law.Span // where they stand
	NewSpan  law.Span
	Reason   string // what a reader should know, in the document's language
}
