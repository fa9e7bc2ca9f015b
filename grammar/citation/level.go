package citation

// level is a level of provisions, from the widest to the narrowest.
type level uint8

const (
	annex level = iota
	book
	part
	subpart
	title
	chapter
	section
	subsection
	division
	recital
	article
	paragraph
	subparagraph
	point
	letter // a point below a point, as the German Buchstabe; a point elsewhere
	subpoint
	indent
	sentence
	kuan  // 款: a paragraph, in Taiwan a point
	xiang // 项: a point, in Taiwan a paragraph
	levelCount
)

var levelNames = [levelCount]string{
	"annex", "book", "part", "subpart", "title", "chapter", "section", "subsection", "division", "recital",
	"article", "paragraph", "subparagraph", "point", "point", "subpoint", "indent", "sentence",
}

// below returns the level of the bracketed number behind a provision of level l:
// Article 3(4) is paragraph 4, Article 3(b) is point b, 3(4)(b)(ii) subpoint ii.
func (l level) below(digits bool) level {
	switch {
	case l >= point:
		return subpoint
	case l < paragraph && digits:
		return paragraph
	}
	return point
}

// holds reports whether provisions of level narrow can stand in one of level l. A
// sentence is the narrowest of all, but Satz 2 Nummer 3 is the list in a sentence.
func (l level) holds(narrow level) bool {
	return l < narrow || l == sentence && point <= narrow && narrow < sentence
}
