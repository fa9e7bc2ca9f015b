package source

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// A Unit is what a format counts its places in.
type Unit uint8

// The units.
const (
	Line      Unit = iota // of text, Markdown, HTML, XML
	Page                  // of a PDF, from 1 whatever is printed on it
	Paragraph             // of a Word document, those in tables too
)

// A Place is a place in a file, as a reader can find it.
type Place struct {
	Unit   Unit
	Number int // 1-based
	Column int // 1-based, in characters (Unicode code points); 0 where the format has none
}

// String returns "12:3", "page 4" or "paragraph 17".
func (p Place) String() string {
	switch p.Unit {
	case Page:
		return fmt.Sprintf("page %d", p.Number)
	case Paragraph:
		return fmt.Sprintf("paragraph %d", p.Number)
	default: // Line
	}
	return fmt.Sprintf("%d:%d", p.Number, max(p.Column, 1))
}

// A Mark says that the text from Offset on, to the next mark, stands at Place
// in the file.
type Mark struct {
	Offset int // in bytes of [Text.Body]
	Place  Place
}

// Place returns where in the file the byte of Body at offset stands. It passes
// over the text once when that has no marks; with marks it is logarithmic in
// their number.
func (t *Text) Place(offset int) Place {
	offset = min(max(offset, 0), len(t.Body))
	if len(t.Marks) == 0 {
		start := strings.LastIndexByte(t.Body[:offset], '\n') + 1
		return Place{
			Line, strings.Count(t.Body[:start], "\n") + 1,
			utf8.RuneCountInString(t.Body[start:offset]) + 1,
		}
	}
	i := sort.Search(len(t.Marks), func(i int) bool { return t.Marks[i].Offset > offset })
	return t.Marks[max(i-1, 0)].Place
}

// Message returns "name:12:3: summary" for the place at offset, or
// "name: page 4: summary" where the format has no lines.
func (t *Text) Message(offset int, summary string) string {
	p := t.Place(offset)
	if p.Unit == Line {
		return fmt.Sprintf("%s:%s: %s", t.Name, p, summary)
	}
	return fmt.Sprintf("%s: %s: %s", t.Name, p, summary)
}
