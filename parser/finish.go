package parser

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// finish numbers the provisions and sorts the diagnostics by place.
func (r *reader) finish() {
	r.doc.Enumerate()
	slices.SortStableFunc(r.doc.Diagnostics, func(a, b law.Diagnostic) int {
		return cmp.Compare(a.Span.Start, b.Span.Start)
	})
}
