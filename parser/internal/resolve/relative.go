package resolve

import (
	"slices"

	"github.com/lawdiff/lawdiff/grammar/citation"
	"github.com/lawdiff/lawdiff/parser/law"
)

// this finds the provision of a kind that the citation stands in.
func (q *query) this(s *citation.Step) []*law.Provision {
	k := kindOf(s.Level)
	switch {
	case k == law.NoKind:
		return q.one(q.home)
	case k == law.Paragraph && s.Level == "paragraph":
		if p := outermost(q.home, k); p != nil { // what stands in it are subparagraphs
			return q.one(p)
		}
	}
	if p := q.home.Within(k); p != nil {
		return q.one(p)
	}
	switch act := q.home.Within(law.Act); {
	case k == law.Article:
		if p := q.home.Within(law.Level); p != nil {
			return q.one(p)
		}
	case k == law.Point: // 本项 in a paragraph that goes on behind the point
		if list, at := q.siblings(s.Level); at > 0 {
			return list[at-1 : at]
		}
	case k.Groups() && k < law.Chapter && len(q.index(act).ofKind[k]) == 0:
		return []*law.Provision{act} // the text is the book of the code
	}
	if unit := unitOf(q.home); isRunTogether(q.doc, unit) {
		if !k.Groups() {
			return q.one(unit)
		}
		q.external = true
		return q.fail("the text comes without any %s", s.Level)
	}
	return q.fail("it stands in no %s", s.Level)
}

// outermost returns the widest provision of kind k that p is or stands in.
func outermost(p *law.Provision, k law.Kind) (widest *law.Provision) {
	for p = p.Within(k); p != nil; p = p.Parent.Within(k) {
		widest = p
	}
	return widest
}

// An antecedent is what citations before named, for 该条 and "that Article".
type antecedent struct {
	phrase   law.Span       // of the citations
	first    int            // their index in what was found
	target   *law.Provision // the last they named
	external bool           // it was of another instrument
}

// remember makes a citation, the next to be found, the antecedent.
func (r *resolver) remember(c *law.Citation, t *citation.Target) {
	switch {
	case c.Status == law.External:
		r.last = antecedent{external: true}
	case len(c.Targets) > 0 && t.Steps[0].Relation != citation.That:
		first := len(r.found)
		if r.last.phrase == c.Phrase {
			first = r.last.first
		}
		r.last = antecedent{phrase: c.Phrase, first: first, target: c.Targets[len(c.Targets)-1]}
	}
}

// named returns all that the phrase of the antecedent named.
func (r *resolver) named() []*law.Provision {
	var all []*law.Provision
	for _, c := range r.found[r.last.first:] {
		if c.Phrase == r.last.phrase {
			all = append(all, c.Targets...)
		}
	}
	return all
}

// that finds the provision of a kind that was named last.
func (q *query) that(s *citation.Step) []*law.Provision {
	k := kindOf(s.Level)
	switch {
	case k == law.Division:
		return q.supplementary()
	case q.last.external:
		q.external = true
		return q.fail("refers back to another instrument")
	case q.each && q.last.target != nil && q.last.target.Kind < k: // 依照本节各该条的规定
		return q.narrow(q.named(), &citation.Step{Level: s.Level, Relation: citation.Each})
	case q.last.target != nil && (q.each || s.Count == 0 && q.last.target.Kind == k):
		return q.named() // those Articles; 犯第三条至第五条之罪者，依各该条之规定
	case k == law.Article && q.last.target != nil && isBare(q.doc.Label(unitOf(q.last.target))):
		return q.one(unitOf(q.last.target))
	case q.last.target != nil && q.last.target.Within(k) != nil:
		return q.one(q.last.target.Within(k))
	case q.home.Within(law.Note) != nil && q.home.Within(k) != nil:
		return q.one(q.home.Within(k)) // an editor's note on the article
	case k == law.Annex:
		if p := q.home.Within(k); p != nil {
			return q.one(p)
		}
		if all := q.index(q.scope.act).ofKind[k]; len(all) == 1 {
			return all
		}
	}
	return q.fail("no %s is named before it", s.Level)
}

// neighbours finds the provisions of a kind that stand right before the one the
// citation is in, or right behind.
func (q *query) neighbours(s *citation.Step) []*law.Provision {
	list, at := q.siblings(s.Level)
	word := "before"
	if s.Relation == citation.Following {
		word = "behind"
		list = slices.Clone(list[min(at+1, len(list)):])
	} else {
		list = list[:at]
	}
	n := s.Count
	if n == 0 {
		n = len(list)
	}
	switch {
	case len(list) < max(n, 1) && isRunTogether(q.doc, unitOf(q.home)):
		return q.one(unitOf(q.home))
	case n == 0 || len(list) == 0:
		return q.fail("no %s stands %s it", s.Level, word)
	case n > len(list):
		return q.fail("%d of %d %ss stand %s it", len(list), n, s.Level, word)
	}
	if s.Relation == citation.Following {
		return list[:n]
	}
	return slices.Clone(list[len(list)-n:])
}

// siblings returns the provisions of kind k among which the citation's own is,
// and its place; where it stands in none, those before it and their number.
func (q *query) siblings(level string) ([]*law.Provision, int) {
	k := kindOf(level)
	if level == "subparagraph" {
		if q.home.Within(law.Point) == nil {
			return q.subparagraphs()
		}
		k = law.Point // as in English versions of Taiwan's statutes
	}
	own := q.home.Within(k)
	if clause := q.home.Within(law.Level); own == nil && k == law.Paragraph && clause != nil && q.isSupplementary(clause.Parent) {
		own, k = clause, law.Level
	}
	if cited(k) && k != law.Level {
		x := q.index(q.home.Within(law.Act))
		if own == nil && k == law.Article {
			if own = outermost(q.home, law.Level); own != nil && !isBare(q.doc.Label(own)) {
				own = nil
			}
		}
		if own == nil {
			return nil, 0
		}
		if k = own.Kind; k == law.Level {
			list := ofKind(own.Parent.Children, k)
			return list, slices.Index(list, own)
		}
		return x.ofKind[k], x.place(own)
	}
	if own != nil && own.Parent != nil {
		list := ofKind(own.Parent.Children, k)
		if k == law.Paragraph && opens(own.Parent) {
			list = slices.Insert(list, 0, own.Parent)
		}
		return list, slices.Index(list, own)
	}
	// A paragraph behind a list speaks of the points before it.
	for p := q.home; p.Parent != nil && p.Kind != law.Article; p = p.Parent {
		at := slices.Index(p.Parent.Children, p)
		for i := at - 1; i >= 0; i-- {
			before := p.Parent.Children[i]
			if list := ofKind(before.Children, k); len(list) > 0 {
				return list, len(list)
			}
		}
	}
	return nil, 0
}

// subparagraphs returns the paragraphs in the paragraph around the citation, its
// own words the first.
func (q *query) subparagraphs() ([]*law.Provision, int) {
	own := q.home.Within(law.Paragraph)
	if own == nil || own.Parent == nil {
		return nil, 0
	}
	list := ofKind(own.Parent.Children, law.Paragraph)
	if own.Parent.Kind == law.Paragraph && len(own.Parent.Text) > 0 {
		list = slices.Insert(list, 0, own.Parent)
	}
	return list, slices.Index(list, own)
}

func ofKind(list []*law.Provision, k law.Kind) []*law.Provision {
	var found []*law.Provision
	for _, p := range list {
		if p.Kind == k {
			found = append(found, p)
		}
	}
	return found
}
