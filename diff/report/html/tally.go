package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A Tally is the headline of a report: how many articles each kind of change
// befell. An article of several kinds counts for each.
type Tally struct {
	Kinds     map[diff.Kinds]int
	SameWords int // articles whose words stayed, under whatever number
	Flags     int // changes a reader must not miss, wherever they stand
}

// Count returns the tally that the report of a comparison begins with. Its cost
// is linear in the two texts.
func Count(c *diff.Comparison) Tally {
	pg := &page{c: c, old: cut(c.Old, "o"), new: cut(c.New, "n")}
	weave(c, pg.old, pg.new)
	survey(pg.old)
	survey(pg.new)
	return pg.tally()
}

func (pg *page) tally() Tally {
	t := Tally{Kinds: map[diff.Kinds]int{}}
	for i := range pg.new.entries {
		e := &pg.new.entries[i]
		t.Flags += int(e.flags)
		if e.level != law.Article {
			continue
		}
		for _, k := range kindList {
			if e.kinds.Has(k.kind) {
				t.Kinds[k.kind]++
			}
		}
		if e.kinds&^diff.Renumbering == 0 {
			t.SameWords++
		}
	}
	for i := range pg.old.entries {
		if e := &pg.old.entries[i]; e.level == law.Article && e.kinds.Has(diff.Repeal) {
			t.Kinds[diff.Repeal]++
			t.Flags += int(e.flags)
		}
	}
	return t
}
