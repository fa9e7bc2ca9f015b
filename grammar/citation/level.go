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
	"annex", "book", "part", "subpart", "title", "chapter", "section", "subsection", "recital",
	"article", "paragraph", "subparagraph", "point", "point", "subpoint", "indent", "sentence",
}
