package parser_test

import (
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// sketch prints the tree of a document, a line for each provision: kind and
// number, label, heading and words, as goldens show it.
func sketch(doc *law.Document) string {
	var b strings.Builder
	var write func(p *law.Provision, depth int)
	write = func(p *law.Provision, depth int) {
		b.WriteString(strings.Repeat("  ", depth) + p.Kind.String())
		if p.Number != "" {
			b.WriteString(" " + p.Number)
		}
		for _, s := range [...]struct{ open, words, end string }{
			{" [", doc.Label(p), "]"}, {" <", doc.Heading(p), ">"}, {" ", shorten(doc.Text(p)), ""},
		} {
			if s.words != "" {
				b.WriteString(s.open + s.words + s.end)
			}
		}
		b.WriteByte('\n')
		for _, c := range p.Children {
			write(c, depth+1)
		}
	}
	write(doc.Root, 0)
	for _, d := range doc.Diagnostics {
		pos := doc.Position(int(d.Span.Start))
		fmt.Fprintf(&b, "%d:%d: %s: %s: %s\n", pos.Line, pos.Column, d.Severity, d.Code, d.Summary)
	}
	return b.String()
}

// shorten cuts the middle out of long words: goldens show where text begins
// and ends.
func shorten(s string) string {
	r := []rune(s)
	if len(r) <= 40 {
		return s
	}
	return string(r[:24]) + " … " + string(r[len(r)-12:])
}
