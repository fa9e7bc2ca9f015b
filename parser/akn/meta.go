package akn

import (
	"net/url"
	"strings"
)

// writeMeta writes the identification of the document, or of a component of it,
// by the naming convention 1.0, section 4 (/akn/cn/act/law/2020-11-11/…).
func (x *writer) writeMeta(component string) {
	m := x.meta
	work := "/akn/" + m.Country + "/act"
	for _, part := range []string{m.Subtype, m.Date, m.Number} {
		if part != "" {
			work += "/" + url.PathEscape(part)
		}
	}
	expression := work + "/" + m.Language + "@" + m.Version
	file := "/!main"
	if component != "" {
		file = "/!" + component
	}
	x.start("meta")
	x.start("identification", "source", "#"+m.Editor)
	x.start("FRBRWork")
	x.uris(work+file, work, m.Date, "enactment", m.Author)
	x.empty("FRBRcountry", "value", m.Country)
	if m.Subtype != "" {
		x.empty("FRBRsubtype", "value", m.Subtype)
	}
	if m.Number != "" {
		x.empty("FRBRnumber", "value", m.Number)
	}
	x.end()
	x.start("FRBRExpression")
	x.uris(expression+file, expression, m.Version, "version", m.Editor)
	x.empty("FRBRlanguage", "language", m.Language)
	x.end()
	x.start("FRBRManifestation")
	x.uris(expression+file+".xml", expression+".akn", m.Version, "markup", m.Editor)
	x.end()
	x.end()
	if component != "" { // the main document's references hold for its components
		x.end()
		return
	}
	x.start("references", "source", "#"+m.Editor)
	people := []string{m.Author, m.Editor}
	if m.Author == m.Editor {
		people = people[:1]
	}
	for _, who := range people {
		x.empty("TLCOrganization", "eId", who, "href", "/akn/ontology/organization/"+m.Country+"/"+who, "showAs", strings.ToUpper(who[:1])+who[1:])
	}
	x.end()
	x.end()
}

// uris writes what the three levels of FRBR have in common.
func (x *writer) uris(this, uri, date, event, author string) {
	x.empty("FRBRthis", "value", this)
	x.empty("FRBRuri", "value", uri)
	x.empty("FRBRdate", "date", date, "name", event)
	x.empty("FRBRauthor", "href", "#"+author)
}
