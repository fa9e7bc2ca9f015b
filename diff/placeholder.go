package diff

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// meansGone reports whether a word keeps a number whose provision is gone, so
// that the others need no new ones. Sources: § 24 UrhG (weggefallen), Taiwan's
// codes （刪除） and their official translations (Deleted), the French codes
// (Abrogé), Korean (삭제), Spanish (Derogado) and Dutch (Vervallen, also with the
// date since when: Vervallen per 01-01-2030) statutes, the PRC Criminal Law
// （删去）, and the handbooks of legislative drafting in English (Repealed, Omitted).
func meansGone(word string) bool {
	switch word {
	case "deleted", "repealed", "omitted", "revoked",
		"删去", "删除", "废止", "刪除", "廢止",
		"weggefallen", "aufgehoben", "entfallen",
		"abrogé", "abrogée", "abrogés", "abrogées", "supprimé", "supprimée", "supprimés", "supprimées",
		"derogado", "derogada", "derogados", "derogadas", "suprimido", "suprimida", "suprimidos", "suprimidas",
		"vervallen", "vervallenper", "삭제":
		return true
	}
	return false
}

// longestPlaceholder is the most bytes a unit has that is a placeholder, number,
// brackets and layout included: "Article 139-1\n\n(Deleted)".
const longestPlaceholder = 80

// isPlaceholder reports whether p says no more than that it is gone.
func isPlaceholder(d *law.Document, p *law.Provision) bool {
	if p.Number == "" || p.Span.Len() > longestPlaceholder {
		return false
	}
	var letters [longestPlaceholder]byte
	word := letters[:0]
	add := func(words string, _ bool) {
		for _, r := range words {
			if unicode.IsLetter(r) {
				word = utf8.AppendRune(word, unicode.ToLower(r))
			}
		}
	}
	add(d.Heading(p), true)
	eachRun(d, p, add)
	return meansGone(string(word))
}

// withoutPlaceholders splits a list of units in those that say something and the
// placeholders.
func withoutPlaceholders(d *law.Document, list []*law.Provision) (units, gone []*law.Provision) {
	is := func(p *law.Provision) bool { return isPlaceholder(d, p) }
	if !slices.ContainsFunc(list, is) {
		return list, nil
	}
	units = make([]*law.Provision, 0, len(list))
	for _, p := range list {
		if is(p) {
			gone = append(gone, p)
		} else {
			units = append(units, p)
		}
	}
	return units, gone
}

// pairPlaceholders pairs placeholders by their numbers, which are all they have:
// with each other; with the unit that stood there, which is gone; with the unit
// that took the number, which came. A reader is told that Article 3 was
// repealed, not that besides another, "(deleted)", was inserted.
func (c *comparer) pairPlaceholders(old, new, oldGone, newGone []*law.Provision) {
	if len(oldGone)+len(newGone) == 0 {
		return
	}
	stillGone := aloneByNumber(newGone, c.ofNew)
	for _, o := range oldGone {
		if n := stillGone[o.Number]; n != nil && !paired(c.ofNew.of(n)) {
			c.pairNumbered(o, n, 0)
			c.links = append(c.links, link{pair{o, n}, 1})
		}
	}
	inserted := aloneByNumber(new, c.ofNew)
	for _, o := range oldGone {
		if n := inserted[o.Number]; !paired(c.ofOld.of(o)) && n != nil && !paired(c.ofNew.of(n)) {
			c.pairNumbered(o, n, Insertion)
		}
	}
	repealed := aloneByNumber(old, c.ofOld)
	for _, n := range newGone {
		if o := repealed[n.Number]; !paired(c.ofNew.of(n)) && o != nil && !paired(c.ofOld.of(o)) {
			c.pairNumbered(o, n, Repeal)
		}
	}
	c.putAlone(oldGone, c.ofOld, true)
	c.putAlone(newGone, c.ofNew, false)
}

func (c *comparer) pairNumbered(o, n *law.Provision, gone Kinds) {
	ch := c.newChange(Change{Old: []*law.Provision{o}, New: []*law.Provision{n}})
	c.put(ch)
	c.descend(ch)
	if gone != 0 {
		c.gone[ch] = gone
	}
}

// putAlone records a change for each placeholder that has no counterpart.
func (c *comparer) putAlone(list []*law.Provision, of placing, old bool) {
	for _, p := range list {
		if of.of(p) != nil {
			continue
		}
		ch := c.newChange(Change{New: []*law.Provision{p}})
		if old {
			ch.Old, ch.New = ch.New, nil
		}
		c.put(ch)
		c.descend(ch)
	}
}

// aloneByNumber returns the provisions without counterpart by their numbers, those
// left out that several have.
func aloneByNumber(list []*law.Provision, of placing) map[string]*law.Provision {
	byNumber := map[string]*law.Provision{}
	for _, p := range list {
		if p.Number == "" || paired(of.of(p)) {
			continue
		}
		if _, twice := byNumber[p.Number]; twice {
			byNumber[p.Number] = nil
		} else {
			byNumber[p.Number] = p
		}
	}
	return byNumber
}
