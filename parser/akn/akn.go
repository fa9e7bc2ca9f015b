// Package akn writes the tree of a legal document as Akoma Ntoso 3.0 (OASIS
// LegalDocML, 2018) and reads such files back.
//
// What [Write] gives is valid against the standard's schema; identifiers follow
// its naming convention. Levels the standard has a word for stand in that
// element, all others in hcontainer or container with the name of their kind.
// [Read] takes files of other makers too: levels it has no kind for become the
// nearest one. Writing what was read gives the same file again.
package akn

import (
	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Namespace is the XML namespace of Akoma Ntoso 3.0.
const Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

// Meta is what an Akoma Ntoso file says about the document as a work and as
// this version of it (FRBR, Functional Requirements for Bibliographic Records).
// Fields left empty are filled with what is known: country and language from
// the text's language, the date with 0001-01-01, which stands for none.
type Meta struct {
	Country  string // ISO 3166-1 alpha-2, "cn"; "eu" for the Union
	Language string // ISO 639-2 alpha-3, "zho"
	Subtype  string // what kind of act it is: "law", "regulation"
	Date     string // of adoption, "2020-11-11"
	Number   string // official number, or a short name fit for a path: "31", "copyright"
	Author   string // who enacted it, as a name fit for an identifier: "npcsc"
	Version  string // date of this version; Date when empty
	Editor   string // who made the file; "lawdiff" when empty
}

// fill returns m with nothing empty that the standard wants.
func (m Meta) fill(d *law.Document) Meta {
	set := func(field *string, values ...string) {
		for _, v := range values {
			if *field == "" {
				*field = v
			}
		}
	}
	if t := convention.For(d.Language); t != nil {
		set(&m.Country, t.Country)
		set(&m.Language, t.Code)
	}
	set(&m.Country, "un")
	set(&m.Language, "und")
	set(&m.Date, noDate)
	set(&m.Version, m.Date)
	set(&m.Author, "legislator")
	set(&m.Editor, "lawdiff")
	return m
}

const noDate = "0001-01-01"

// elements are the words of the standard for our kinds, where it has one for a
// level that may hold others.
var elements = map[law.Kind]string{
	law.Book: "book", law.Part: "part", law.Subpart: "subpart", law.Title: "title",
	law.Chapter: "chapter", law.Section: "section", law.Subsection: "subsection", law.Division: "division",
	law.Article: "article", law.Level: "level", law.Paragraph: "paragraph", law.Point: "point", law.Indent: "indent",
}

// kinds are our kinds for the standard's words; what has none of its own takes
// the nearest.
var kinds = map[string]law.Kind{
	"tome": law.Book, "subchapter": law.Section, "subtitle": law.Division, "subdivision": law.Division,
	"rule": law.Article, "clause": law.Level, "subrule": law.Paragraph, "subparagraph": law.Paragraph,
	"alinea": law.Paragraph, "proviso": law.Paragraph, "transitional": law.Paragraph, "subclause": law.Point,
	"recital": law.Recital, "citation": law.Recital, "item": law.Point, "crossHeading": law.Division,
	"formula": law.Preamble,
}

// named returns our kind by its own name, which containers carry.
func named(name string) (k law.Kind) {
	_ = k.UnmarshalText([]byte(name)) // NoKind for a name that is none
	return k
}

// kindOf returns our kind for a level of the standard's, NoKind for an element
// that is none.
func kindOf(element string) law.Kind {
	for k, e := range elements {
		if e == element {
			return k
		}
	}
	return kinds[element]
}
