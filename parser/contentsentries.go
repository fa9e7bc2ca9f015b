package parser

import (
	"github.com/lawdiff/lawdiff/parser/internal/toc"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Entries returns the entries of the document's contents lists, in the order of
// the text, and which provision each names. Parse does not look for them; what
// is not asked for costs nothing. A document in a language that has no drafting
// tradition has none. Cost: linear in the lists and in the provisions above the
// paragraphs.
func Entries(d *law.Document) []law.Entry { return toc.Entries(d) }
