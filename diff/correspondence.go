package diff

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A Correspondence is one row of the table that says which article became
// which. Old or New is nil where an article has no counterpart.
type Correspondence struct {
	Old, New *law.Provision
	Kind     Fate
}

// Fate is the last column of a correspondence table.
type Fate string

// The fates, in the words of the published tables.
const (
	SameNumber Fate = "same"       // the same number; the words may have changed
	Renumbered Fate = "renumbered" // one for one, another number
	SplitUp    Fate = "split"      // one of several articles the old one became
	Merged     Fate = "merged"     // one of several articles the new one came from
	Deleted    Fate = "deleted"    // no counterpart in the new text
	Inserted   Fate = "inserted"   // no counterpart in the old text
)

// Correspondences returns the table of all articles, or of the outermost
// numbered clauses where the texts have no articles: a row for each link, in the
// old order, inserted articles where they stand in the new. An article of which
// only a paragraph went elsewhere has a row for that too.
func (c *Comparison) Correspondences() []Correspondence {
	if c.part != nil {
		return c.part.correspondences()
	}
	kind := c.unitKind()
	var rows []Correspondence
	fromOld, toNew := map[*law.Provision]int{}, map[*law.Provision]int{}
	for _, l := range c.links {
		if l.old.Kind == kind {
			rows = append(rows, Correspondence{Old: l.old, New: l.new})
			fromOld[l.old]++
			toNew[l.new]++
		}
	}
	for i := range rows {
		switch r := &rows[i]; {
		case fromOld[r.Old] > 1:
			r.Kind = SplitUp
		case toNew[r.New] > 1:
			r.Kind = Merged
		case r.Old.Number == r.New.Number:
			r.Kind = SameNumber
		default:
			r.Kind = Renumbered
		}
	}
	for p := range c.Old.OfKind(kind) {
		if fromOld[p] == 0 && !c.placeholders[p] {
			rows = append(rows, Correspondence{Old: p, Kind: Deleted})
		}
	}
	slices.SortStableFunc(rows, func(a, b Correspondence) int {
		return cmp.Or(cmp.Compare(a.Old.Span.Start, b.Old.Span.Start), cmp.Compare(startOf(a.New), startOf(b.New)))
	})
	return c.slotInserted(rows, kind, toNew)
}

// slotInserted puts a row for each inserted article behind the row of the
// article it follows in the new text.
func (c *Comparison) slotInserted(rows []Correspondence, kind law.Kind, toNew map[*law.Provision]int) []Correspondence {
	follow := map[*law.Provision][]Correspondence{}
	var last *law.Provision
	for p := range c.New.OfKind(kind) {
		switch {
		case toNew[p] > 0:
			last = p
		case !c.placeholders[p]:
			follow[last] = append(follow[last], Correspondence{New: p, Kind: Inserted})
		}
	}
	all := slices.Clone(follow[nil])
	for _, r := range rows {
		all = append(all, r)
		if r.New != nil {
			all = append(all, follow[r.New]...)
			delete(follow, r.New)
		}
	}
	return all
}

func startOf(p *law.Provision) int32 {
	if p == nil {
		return -1
	}
	return p.Span.Start
}

// unitKind is the level that a reader asks about: articles where there are any.
func (c *Comparison) unitKind() law.Kind {
	for _, d := range [...]*law.Document{c.Old, c.New} {
		for range d.Articles() {
			return law.Article
		}
	}
	return law.Level
}
