// Package check says what looks wrong in the text of a law: numbers that skip
// or repeat, a contents list that disagrees with the body, items that nothing
// introduces, brackets of two widths. It judges the text, not the law.
package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Document returns what looks wrong in d, in the order of the text, the
// parser's own diagnostics included. Cost: linear in the document.
func Document(d *law.Document) []law.Diagnostic {
	c := &checker{doc: d, found: slices.Clone(d.Diagnostics)}
	for _, act := range d.Instruments() {
		c.articles(act)
	}
	c.contents()
	c.levels()
	c.rungs()
	for p := range d.Provisions() {
		if p.Kind == law.Contents {
			continue
		}
		c.siblings(p)
		c.items(p)
	}
	slices.SortStableFunc(c.found, func(a, b law.Diagnostic) int {
		return cmp.Compare(a.Span.Start, b.Span.Start)
	})
	return c.found
}

type checker struct {
	doc   *law.Document
	found []law.Diagnostic
}

// report adds a finding at span.
func (c *checker) report(span law.Span, code, detail, format string, args ...any) {
	c.found = append(c.found, law.Diagnostic{
		Span: span, Severity: law.Warning, Code: code,
		Summary: fmt.Sprintf(format, args...), Detail: detail,
	})
}

// name returns how messages call p: its label, or its kind and number.
func (c *checker) name(p *law.Provision) string {
	if label := c.doc.Label(p); label != "" {
		return label
	}
	return p.Kind.String() + " " + p.Number
}
