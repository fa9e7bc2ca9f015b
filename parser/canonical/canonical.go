// Package canonical writes a document as text in one form, whatever form it was
// read from: so that versions can be kept side by side, and so that two sources of
// one law give one file.
//
// Every head, paragraph and item begins a line of its own, a blank line between
// any two; numbers stand as the drafting tradition sets them, spaces once.
// Read again, the text gives the same tree. Left out are what the file had beside
// the law (front matter, running headers, page numbers) and contents lists,
// which only repeat the headings.
package canonical

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// WriteText writes the document as plain text. The only errors are those of w.
// Cost: linear in the document.
func WriteText(w io.Writer, d *law.Document) error { return write(w, d, plain{}) }

// WriteMarkdown writes the document as Markdown: the title, parts and chapters as
// headings by their depth; articles as headings of the sixth, or, where their
// words stand behind the number, with that in bold. Numbers are words,
// never list marks: nothing that shows the text counts them anew. The only
// errors are those of w. Cost: linear in the document.
func WriteMarkdown(w io.Writer, d *law.Document) error { return write(w, d, markdown{}) }

// A style is how lines are marked up.
type style interface {
	// heading returns what begins the line of a heading that stands depth deep,
	// from 1.
	heading(depth int) string
	// text returns words as they stand at the start of a line.
	text(words string) string
	// strong returns what stands on both sides of an article's number that its
	// words follow.
	strong() string
}

// A writer writes one document.
type writer struct {
	out   *bufio.Writer
	doc   *law.Document
	table *convention.Table
	style style
	began bool // something has been written
	held  bool // the line ends with a head whose words follow on it
	last  rune // the last character written
}

func write(w io.Writer, d *law.Document, s style) error {
	x := &writer{out: bufio.NewWriter(w), doc: d, table: convention.For(d.Language), style: s}
	if x.table == nil {
		x.table = &convention.Table{Language: d.Language, WordsBelow: true}
	}
	x.provision(d.Root, 0)
	x.endLine()
	return x.out.Flush()
}

// put writes to the line; a failure of the writer comes out at Flush.
func (x *writer) put(s string) {
	if s == "" {
		return
	}
	_, _ = x.out.WriteString(s)
	x.began = true
	x.last, _ = utf8.DecodeLastRuneInString(s)
}

func (x *writer) endLine() {
	if x.began && x.last != '\n' {
		x.put("\n")
	}
	x.held = false
}

// begin begins a paragraph, behind a blank line.
func (x *writer) begin() {
	x.endLine()
	if x.began {
		x.put("\n")
	}
}

// separator returns the space between a number and what follows it: a wide one
// behind a wide character, none behind a bracket or comma that brings its own.
func separator(last rune) string {
	switch {
	case strings.ContainsRune("）】］〕、．：", last):
		return ""
	case last >= 0x2E80:
		return "\u3000"
	}
	return " "
}

func (x *writer) separate() { x.put(separator(x.last)) }

// line writes words as a paragraph, or behind the head that waits for them.
func (x *writer) line(words string) { x.marked("", words) }

// marked writes words as a paragraph behind a mark of the form.
func (x *writer) marked(mark, words string) {
	if words == "" {
		return
	}
	if x.held {
		x.separate()
		x.put(words)
		x.held = false
		return
	}
	x.begin()
	x.put(mark + x.style.text(words))
}

// spaced returns s with every run of blanks as one, none at the edges: a tab
// where there is one among them, for it parts columns, else a wide blank, else a
// space.
func spaced(s string) string {
	var b strings.Builder
	blank := rune(0)
	for _, r := range s {
		switch {
		case r == '\t', r == '\u3000' && blank != '\t':
			blank = r
		case r == '\u200b', r == '\ufeff':
		case unicode.IsSpace(r):
			if blank == 0 {
				blank = ' '
			}
		default:
			if blank != 0 && b.Len() > 0 {
				b.WriteRune(blank)
			}
			b.WriteRune(r)
			blank = 0
		}
	}
	return b.String()
}
