package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

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
	out := bufio.NewWriter(w)
	count := map[law.Kind]int{}
	depth := map[*law.Provision]int{}
	entries := parser.Entries(d)
	var ids map[*law.Provision]string
	if len(entries) > 0 {
		ids = d.EIDs()
	}
	for p := range d.Provisions() {
		if p.Parent != nil {
			depth[p] = depth[p.Parent] + 1
		}
		count[p.Kind]++
		line := []string{strings.Repeat("  ", depth[p]) + p.Kind.String()}
		for _, part := range [...]string{d.Label(p), d.Heading(p), glance(d.Text(p), glanceWidth)} {
			if part != "" {
				line = append(line, glance(part, titleWidth))
			}
		}
		_, _ = fmt.Fprintln(out, strings.Join(line, " "))
		for len(entries) > 0 && entries[0].In == p {
			e := entries[0]
			entries = entries[1:]
			names := "names nothing"
			if e.Names != nil {
				names = ids[e.Names]
			}
			_, _ = fmt.Fprintf(out, "%s  %s → %s\n", strings.Repeat("  ", depth[p]+e.Depth), glance(d.Slice(e.Span), titleWidth), names)
		}
	}
	_ = out.WriteByte('\n')
	_, _ = out.WriteString(summaryLine(d, count))
	return out.Flush()
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
// a space, and dots where more follows.
func glance(s string, characters int) string {
	var b strings.Builder
	for _, r := range s {
		if characters == 0 {
			b.WriteString("…")
			break
		}
		if !unicode.IsGraphic(r) {
			r = ' '
		}
		b.WriteRune(r)
		characters--
	}
	return b.String()
}
