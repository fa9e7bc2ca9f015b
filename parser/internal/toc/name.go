package toc

import "github.com/lawdiff/lawdiff/parser/law"

// name finds the provisions that the entries name: the next that has the same
// numbers from the outermost listed heading down; an article, which counts
// through the whole act, by its own number; an entry without a number by its
// words.
func (r *reader) name(act *law.Provision) {
	var listed [256]bool
	for i := range r.entries {
		listed[r.entries[i].Kind] = true
	}
	places := map[string][]*law.Provision{}
	paths := map[*law.Provision]string{}
	act.Walk(func(p *law.Provision) bool {
		if p != act && p.Kind == law.Act {
			return false
		}
		within := paths[p.Parent]
		path := within
		switch {
		case p.Kind == law.Article || p.Kind == law.Annex:
			places[own(p.Kind, p.Number)] = append(places[own(p.Kind, p.Number)], p)
		case p.Kind.Groups() && p.Number != "" && listed[p.Kind]:
			path = within + "/" + own(p.Kind, p.Number)
			places[path] = append(places[path], p)
		case p.Kind == law.Contents || p.Kind >= law.Level:
			return false
		}
		if p.Label.Empty() && !p.Heading.Empty() {
			key := "/" + Letters(r.doc.Heading(p))
			if r.table.CountsAfresh(r.doc.Heading(p)) { // 附　則　抄, which the list has as 附則
				key = "/" + Letters(r.table.Afresh[0])
			}
			places[key] = append(places[key], p)
		}
		paths[p] = path
		return p.Kind != law.Article && p.Kind != law.Annex
	})
	for i := range r.entries {
		e, key := &r.entries[i], r.paths[i]
		if e.Kind == law.Article || e.Kind == law.Annex {
			key = own(e.Kind, e.Number)
		}
		if at := places[key]; len(at) > 0 {
			e.Names, places[key] = at[0], at[1:]
		}
	}
}

// own is the key of what counts through the whole act.
func own(k law.Kind, number string) string { return k.String() + " " + number }
