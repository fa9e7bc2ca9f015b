package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// How many characters of text and of titles are shown.
const (
	glanceWidth = 30
	titleWidth  = 80
)

// writeTree writes a line for each provision, indented by its depth, below a
// contents list one for each entry with the provision it names, and the numbers
// of provisions at the end.
func writeTree(w io.Writer, d *law.Document) error {
	t := treeWriter{out: bufio.NewWriter(w), doc: d, count: map[law.Kind]int{}, entries: parser.Entries(d)}
	if len(t.entries) > 0 {
		t.ids = d.EIDs()
	}
	t.provision(d.Root, 0)
	_ = t.out.WriteByte('\n')
	_, _ = t.out.WriteString(summaryLine(d, t.count))
	return t.out.Flush()
}

// A treeWriter writes a document's tree. What fails comes out when it is flushed.
type treeWriter struct {
	out     *bufio.Writer
	doc     *law.Document
	count   map[law.Kind]int // of the provisions written
	entries []law.Entry      // of contents lists that are still to come
	ids     map[*law.Provision]string
}

// provision writes p and what is below it.
func (t *treeWriter) provision(p *law.Provision, depth int) {
	d := t.doc
	t.count[p.Kind]++
	t.indent(depth)
	_, _ = t.out.WriteString(p.Kind.String())
	for _, part := range [...]string{glance(d.Label(p), titleWidth), glance(d.Heading(p), titleWidth), glance(d.Text(p), glanceWidth)} {
		if part != "" {
			_ = t.out.WriteByte(' ')
			_, _ = t.out.WriteString(part)
		}
	}
	_ = t.out.WriteByte('\n')
	for len(t.entries) > 0 && t.entries[0].In == p {
		t.entry(&t.entries[0], depth+1)
		t.entries = t.entries[1:]
	}
	for _, child := range p.Children {
		t.provision(child, depth+1)
	}
}

// entry writes a line of a contents list and what it names.
func (t *treeWriter) entry(e *law.Entry, depth int) {
	names := "names nothing"
	if e.Names != nil {
		names = t.ids[e.Names]
	}
	t.indent(depth + e.Depth)
	_, _ = fmt.Fprintf(t.out, "%s → %s\n", glance(t.doc.Slice(e.Span), titleWidth), names)
}

func (t *treeWriter) indent(depth int) {
	for range depth {
		_, _ = t.out.WriteString("  ")
	}
}

// writeSummary writes the last line of a tree alone.
func writeSummary(w io.Writer, d *law.Document) error {
	count := map[law.Kind]int{}
	for p := range d.Provisions() {
		count[p.Kind]++
	}
	_, err := io.WriteString(w, summaryLine(d, count))
	return err
}

// summaryLine says how many provisions of each kind a document has.
func summaryLine(d *law.Document, count map[law.Kind]int) string {
	line := fmt.Sprintf("%s: %s, %d bytes", d.Name, d.Language, len(d.Source))
	for k := law.Book; k <= law.Indent; k++ {
		if count[k] > 0 {
			line += fmt.Sprintf(", %d %s", count[k], plural(k.String(), count[k]))
		}
	}
	if n := len(d.Diagnostics); n > 0 {
		line += fmt.Sprintf("; %d %s, see \"lawdiff check\"", n, plural("diagnostic", n))
	}
	return line + "\n"
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// glance returns the first characters of s, with what is no visible character as
// a space, and dots where more follows. It copies only what it has to change.
func glance(s string, characters int) string {
	shown := s
	for at := range s {
		if characters == 0 {
			shown = s[:at]
			break
		}
		characters--
	}
	visible := strings.Map(func(r rune) rune {
		if !strconv.IsGraphic(r) {
			return ' '
		}
		return r
	}, shown)
	if len(shown) < len(s) {
		visible += "…"
	}
	return visible
}
