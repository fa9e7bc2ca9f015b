package law

import (
	"strconv"
	"strings"
)

// EIDs returns an identifier for every provision of the document, built as the
// Akoma Ntoso naming convention says: kind and number from the outermost level
// that counts ("chp_2__sec_1__art_24__para_1__point_3"). An unnumbered
// provision counts among its siblings of the same kind; a number that occurs
// twice under one parent gets "dup2", "dup3", … behind it, so identifiers are unique.
// They name a place in one version; across versions numbers are not identity.
// Cost: linear in the document.
func (d *Document) EIDs() map[*Provision]string {
	ids := make(map[*Provision]string)
	if d.Root != nil {
		ids[d.Root] = ""
		assignEIDs(ids, d.Root, "")
	}
	return ids
}

func assignEIDs(ids map[*Provision]string, parent *Provision, prefix string) {
	ordinal := map[Kind]int{}
	used := map[string]int{}
	for _, c := range parent.Children {
		ordinal[c.Kind]++
		number := c.Number
		if number == "" {
			number = strconv.Itoa(ordinal[c.Kind])
		}
		id := eidPrefixes[c.Kind] + "_" + cleanNumber(number)
		used[id]++
		if n := used[id]; n > 1 {
			id += "dup" + strconv.Itoa(n)
		}
		if prefix != "" {
			id = prefix + "__" + id
		}
		ids[c] = id
		assignEIDs(ids, c, id)
	}
}

// cleanNumber keeps what the naming convention allows in a number: letters,
// digits and hyphens.
func cleanNumber(n string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _.()", r) {
			return -1
		}
		return r
	}, n)
}

// Find returns the provision with the given eId, or nil. An eId may leave out
// leading levels as long as what is left names one provision: "art_24__para_1"
// finds the first paragraph of Article 24 whatever chapter it stands in.
func (d *Document) Find(eid string) *Provision {
	var found *Provision
	for p, id := range d.EIDs() {
		if id == eid && eid != "" {
			return p
		}
		if strings.HasSuffix(id, "__"+eid) {
			if found != nil && found.Span.Start < p.Span.Start {
				continue
			}
			found = p
		}
	}
	return found
}
