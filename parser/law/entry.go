package law

// An Entry is a line of a contents list: what it lists, and the provision of the
// document that it names. Where a list has number and title on two lines, both
// are one entry.
type Entry struct {
	In     *Provision // the contents list it stands in
	Span   Span       // its words, without marks about them
	Kind   Kind       // what it lists, as its number says; NoKind where that says nothing
	Number string     // canonical number, as of a [Provision]; "" when unnumbered
	Label  Span       // its number as printed
	Title  Span       // the title behind the number, without a page number
	Depth  int        // how many entries it stands within: 0 for the outermost
	// Names is the provision that has the number under the same headings, or the
	// heading where the entry has no number; nil where there is none.
	Names *Provision
}
