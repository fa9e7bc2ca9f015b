package parser

import (
	"github.com/lawdiff/lawdiff/parser/internal/resolve"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Citations returns the citations of provisions in a document, in the order of
// the text, and where each leads. Parse does not look for them; what is not
// asked for costs nothing.
//
// It looks in headings and texts, not in labels, titles, contents lists and
// tables. A citation without an instrument names the one it stands in; in what
// amends another instrument, and in an instrument without articles, that other
// one. 款 without numbers are counted by their place in the article; an item may
// be cited without its paragraph, then the first paragraph that has it is meant.
// A citation of a level no tree has, a sentence, leads to the provision around
// it. A level cited by a number that stands several times (Section 2) is the
// nearest.
//
// Documents in languages without a citation grammar have none. The cost is
// linear in the text, besides the length of the ranges cited.
func Citations(d *law.Document) []law.Citation { return resolve.Citations(d) }
