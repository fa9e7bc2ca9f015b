// Package parser reads the text of a statute, regulation, decision or draft
// into the tree of package law.
//
// The text is split into lines; the lines that number something are read with
// the table of the text's drafting tradition (grammar/convention) and judged
// by the sequence of their numbers; what they open and close goes through the
// grammar (package grammar) into provisions. No text is refused: what is not
// recognised stands in the tree as paragraphs, and a diagnostic says where a
// reader should look.
package parser

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser/internal/wellformed"
	"github.com/lawdiff/lawdiff/parser/law"
)

// An Option changes how Parse reads a text.
type Option func(*options)

type options struct{ language string }

// Language makes Parse read the text as drafted in the given language (BCP 47:
// "zh-Hans", "zh-Hant", "en", "fr", "de", "ja" and the others grammar/convention
// has a table for) instead of telling it from the text. The empty tag changes
// nothing.
func Language(tag string) Option { return func(o *options) { o.language = tag } }

// Parse reads src, which messages call name, into a document. The tree is
// complete for every text, and its spans concatenate to src. The error is not
// nil only where there is no text to read: src is not valid UTF-8, holds NUL
// bytes as binary files do, or is longer than 2 GB; or where [Language] names a
// tradition there is no table for. Cost: linear in the length of src, in memory
// at the most three times that; a []byte is copied once.
func Parse[T string | []byte](name string, src T, opts ...Option) (*law.Document, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	text := string(src)
	if err := readable(name, text); err != nil {
		return nil, err
	}
	table := convention.For(o.language)
	switch {
	case o.language == "":
		table = convention.Detect(text)
	case table == nil:
		return nil, fmt.Errorf("%s: no drafting tradition is known for the language %q", name, o.language)
	}
	doc := &law.Document{Name: name, Source: text, Language: table.Language}
	s := scratches.Get().(*scratch)
	r := &reader{src: text, table: table, doc: doc, marks: line.NewMarks(text), colons: line.NewFinder(text, 0, colons[:]...), lists: newWordLists(table)}
	s.read(r)
	r.unglue()
	r.read()
	r.findRunning()
	r.unwrap()
	b := &builder{r: r}
	s.build(b)
	doc.Root = b.outline()
	r.finish()
	s.keep(r, b)
	return doc, nil
}

// readable says why text cannot be read, naming line, column and byte.
func readable(name, text string) error {
	if len(text) > line.MaxText {
		return fmt.Errorf("%s:1:1: %d bytes of text, of which at most %d can be read: divide it", name, len(text), line.MaxText)
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		return fmt.Errorf("%s:%s: NUL byte at offset %d: this is no text file", name, place(text, i), i)
	}
	if i := wellformed.Invalid(text); i >= 0 {
		return fmt.Errorf("%s:%s: invalid UTF-8 at byte offset %d (0x%02X): convert the file to UTF-8", name, place(text, i), i, text[i])
	}
	return nil
}

// place returns "line:column" of a byte offset in a text that may be broken
// from there on.
func place(text string, offset int) string {
	before := []byte(text[:offset])
	lineNo := bytes.Count(before, []byte{'\n'}) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("%d:%d", lineNo, column)
}
