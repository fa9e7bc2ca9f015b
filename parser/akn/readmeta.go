package akn

import (
	"encoding/xml"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/convention"
)

// readMeta reads the identification of the document; that of its components
// says the same.
func (r *reader) readMeta() error {
	if r.told {
		return r.xml.Skip()
	}
	r.told = true
	return r.xml.Children(func(e xml.StartElement) error {
		if e.Name.Local != "identification" {
			return r.xml.Skip()
		}
		return r.xml.Children(func(level xml.StartElement) error {
			return r.xml.Children(func(e xml.StartElement) error {
				r.take(level.Name.Local, e)
				return r.xml.Skip()
			})
		})
	})
}

// take reads one statement about the work or the expression.
func (r *reader) take(level string, e xml.StartElement) {
	value := attr(e, "value")
	switch level + " " + e.Name.Local {
	case "FRBRWork FRBRcountry":
		r.meta.Country = value
	case "FRBRWork FRBRsubtype":
		r.meta.Subtype = value
	case "FRBRWork FRBRnumber":
		r.meta.Number = value
	case "FRBRWork FRBRdate":
		r.meta.Date = attr(e, "date")
	case "FRBRWork FRBRauthor":
		r.meta.Author = reference(e)
	case "FRBRExpression FRBRdate":
		r.meta.Version = attr(e, "date")
	case "FRBRExpression FRBRlanguage":
		r.meta.Language = attr(e, "language")
	case "FRBRExpression FRBRauthor":
		r.meta.Editor = reference(e)
	}
}

// reference returns the identifier an author is named by.
func reference(e xml.StartElement) string {
	href := attr(e, "href")
	return href[strings.LastIndexAny(href, "/#")+1:]
}

// tradition returns the drafting tradition a document of this language and
// country is written in, "" when it is not known.
func tradition(m Meta) string {
	if m.Language == "zho" || m.Language == "chi" {
		switch strings.ToLower(m.Country) {
		case "tw", "hk", "mo":
			return "zh-Hant"
		}
		return "zh-Hans"
	}
	if t := convention.For(m.Language); t != nil {
		return t.Language
	}
	return ""
}
