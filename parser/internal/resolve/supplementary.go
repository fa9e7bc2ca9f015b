package resolve

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Supplementary provisions that count from one again (附則) are cited with their
// heading, from wherever: 附則第二条. Without it a number is one of the main provisions.

// isSupplementary reports whether p is the heading of such provisions.
func (r *resolver) isSupplementary(p *law.Provision) bool {
	return r.table != nil && len(r.table.Afresh) > 0 && p != nil && p.Kind == law.Division && r.table.CountsAfresh(r.doc.Heading(p))
}

// supplementary returns those that the citation stands in, else the first.
func (q *query) supplementary() []*law.Provision {
	if p := q.home.Within(law.Division); q.isSupplementary(p) {
		return q.one(p)
	}
	for _, p := range q.index(q.scope.act).ofKind[law.Division] {
		if q.isSupplementary(p) {
			return q.one(p)
		}
	}
	return q.fail("there are no supplementary provisions here")
}

// throughout returns those of several provisions with one number that are none of
// the supplementary ones; all where each of them is.
func (q *query) throughout(list []*law.Provision) []*law.Provision {
	if q.table == nil || len(q.table.Afresh) == 0 || len(list) == 1 {
		return list
	}
	outside := slices.DeleteFunc(slices.Clone(list), func(p *law.Provision) bool { return q.isSupplementary(p.Within(law.Division)) })
	if len(outside) == 0 {
		return list
	}
	return outside
}
