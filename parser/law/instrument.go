package law

import "strings"

// Instruments returns the instruments of the document in the order of the
// text: the whole document, then those annexed to it; or, where the document
// is a page that holds several, each of them and not the page.
func (d *Document) Instruments() []*Provision {
	var found []*Provision
	for p := range d.OfKind(Act) {
		if p == d.Root && isPage(p) {
			continue
		}
		found = append(found, p)
	}
	return found
}

// isPage reports whether an act is only what other instruments stand on.
func isPage(p *Provision) bool {
	for _, c := range p.Children {
		if c.Kind == Act {
			return true
		}
	}
	return false
}

// Title returns the title of an instrument as printed, "" when it has none. An
// annexed instrument without a title has that of its annex, any other the one
// its front matter gives.
func (d *Document) Title(p *Provision) string {
	for _, c := range p.Children {
		if c.Kind == DocTitle {
			return d.Text(c)
		}
	}
	if p.Parent != nil && p.Parent.Kind == Annex {
		return d.Heading(p.Parent)
	}
	for _, c := range p.Children {
		if c.Kind == Metadata {
			return d.metadata(c, "title:")
		}
	}
	return ""
}

// metadata returns what stands behind a key of front matter, without quotation
// marks.
func (d *Document) metadata(p *Provision, key string) string {
	for _, run := range p.Text {
		s := d.Slice(run)
		if len(s) >= len(key) && strings.EqualFold(s[:len(key)], key) {
			return strings.Trim(s[len(key):], ` "'`)
		}
	}
	return ""
}
