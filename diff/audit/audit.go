// Package audit follows the citations of a law from one version to the next:
// which were carried along when provisions got other numbers, and which were
// forgotten and now lead somewhere else or nowhere.
package audit

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Fate is what became of a citation.
type Fate string

// The fates.
const (
	Same       Fate = "same"       // the same words, still the same provision
	Followed   Fate = "followed"   // other words that follow the provision to its new number
	Stale      Fate = "stale"      // the same words, under which another provision now stands
	Retargeted Fate = "retargeted" // other words that name another provision: changed on purpose
	Dropped    Fate = "dropped"    // no longer in the text
	Dangling   Fate = "dangling"   // leads to no provision of the new text
	Added      Fate = "added"      // not in the old text
)

// An Outcome is one citation and what became of it.
type Outcome struct {
	Fate Fate
	// Old is nil for an added citation, and for a dangling one that is new.
	Old *law.Citation
	// New is nil for a dropped one.
	New *law.Citation
	// Became are the provisions of the new text that those cited by Old became;
	// empty where they have no counterpart or Old is not internal.
	Became []*law.Provision
}

// Citations follows the citations of both versions of a comparison, as
// parser.Citations finds them: one outcome for each citation of the old text, in
// its order, and then one for each of the new text that has no counterpart, in
// its order.
//
// A citation is the one of the old text that stands at the same place of the
// changed words, or, of several, that leads to the same provision. Whether two
// provisions are the same is what the comparison says; where it found a
// counterpart for neither but both have the same number in the same place, the
// one replaced the other, and a citation of it is not stale.
//
// Cost: linear in the comparison, besides the product of the numbers of
// citations within each change.
func Citations(c *diff.Comparison, old, new []law.Citation) []Outcome {
	f := newFollower(c)
	oldAt, newAt := f.byPlace(old, f.ofOld), f.byPlace(new, f.ofNew)
	partner := make([]int, len(old)) // index in new plus one
	taken := make([]bool, len(new))
	for ch := range c.All() {
		f.match(ch, pick(old, oldAt[ch]), pick(new, newAt[ch]), partner, taken)
	}
	f.matchMoved(old, new, partner, taken)
	f.matchLists(old, new, partner, taken)
	out := make([]Outcome, 0, len(old))
	for i := range old {
		o := Outcome{Old: &old[i], Became: f.became(old[i].Targets)}
		if partner[i] > 0 {
			o.New = &new[partner[i]-1]
		}
		o.Fate = f.fate(o)
		out = append(out, o)
	}
	for j := range new {
		if !taken[j] {
			o := Outcome{New: &new[j]}
			o.Fate = f.fate(o)
			out = append(out, o)
		}
	}
	reviseLists(out)
	return out
}

// reviseLists takes back that a citation is stale where its list was revised:
// members went, came or were exchanged. Then it was read over, and that a number
// stayed is chance.
func reviseLists(out []Outcome) {
	revised := map[law.Span]bool{}
	for _, o := range out {
		switch {
		case o.New != nil && (o.Fate == Added || o.Fate == Retargeted):
			revised[o.New.Phrase] = true
		case o.Old != nil && o.Fate == Dropped:
			revised[negative(o.Old.Phrase)] = true
		}
	}
	for i, o := range out {
		if o.Fate == Stale && (revised[o.New.Phrase] || revised[negative(o.Old.Phrase)]) {
			out[i].Fate = Retargeted
		}
	}
}

// negative keeps spans of the old text apart from those of the new.
func negative(s law.Span) law.Span { return law.Span{Start: -s.Start - 1, End: -s.End - 1} }

// A cited is a citation with its index in the list it is from.
type cited struct {
	*law.Citation
	index int
}

func pick(list []law.Citation, indices []int) []cited {
	out := make([]cited, len(indices))
	for i, n := range indices {
		out[i] = cited{&list[n], n}
	}
	return out
}

// A follower knows where the provisions of a comparison went.
type follower struct {
	c            *diff.Comparison
	ofOld, ofNew map[*law.Provision]*diff.Change
	linked       map[[2]*law.Provision]bool
}

func newFollower(c *diff.Comparison) *follower {
	f := &follower{
		c:      c,
		ofOld:  map[*law.Provision]*diff.Change{},
		ofNew:  map[*law.Provision]*diff.Change{},
		linked: map[[2]*law.Provision]bool{},
	}
	for ch := range c.All() {
		for _, p := range ch.Old {
			f.ofOld[p] = ch
		}
		for _, p := range ch.New {
			f.ofNew[p] = ch
		}
	}
	for _, row := range c.Correspondences() {
		if row.Old != nil && row.New != nil {
			f.linked[[2]*law.Provision{row.Old, row.New}] = true
		}
	}
	return f
}

// byPlace groups citations by the change of the provision they stand in.
func (f *follower) byPlace(list []law.Citation, of map[*law.Provision]*diff.Change) map[*diff.Change][]int {
	at := map[*diff.Change][]int{}
	for i := range list {
		ch := of[list[i].In]
		at[ch] = append(at[ch], i)
	}
	return at
}

// became returns what old provisions became, in the order of the new text.
func (f *follower) became(old []*law.Provision) []*law.Provision {
	var all []*law.Provision
	for _, p := range old {
		if ch := f.ofOld[p]; ch != nil {
			for _, n := range ch.New {
				if !slices.Contains(all, n) {
					all = append(all, n)
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b *law.Provision) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}
