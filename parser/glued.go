package parser

import (
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser/law"
)

// maxGlued bounds, in bytes, a heading that is glued to the end of a paragraph.
const maxGlued = 120

// unglue finds headings that a lost line end has glued to the paragraph before
// them (…的规定。 第九章　附则) and splits the line there.
func (r *reader) unglue() {
	var found []int // offsets of the headings
	for i := range r.lines {
		if at := r.glued(&r.lines[i]); at >= 0 {
			found = append(found, at)
		}
	}
	if len(found) == 0 {
		return
	}
	n := len(r.lines)
	r.lines = append(r.lines, make([]line.Line, len(found))...)
	// From the end on, so that each line moves once and within the slice.
	for i, k := n-1, len(found)-1; k >= 0; i-- {
		l := r.lines[i]
		if at := found[k]; l.Start() < at && at < l.End() {
			l, r.lines[i+k+1] = l.Divide(r.src, at)
			r.unglued(&r.lines[i+k+1])
			k--
		}
		r.lines[i+k+1] = l
	}
}

// unglued reports a heading found at the end of a line.
func (r *reader) unglued(heading *line.Line) {
	r.doc.Diagnostics = append(r.doc.Diagnostics, law.Diagnostic{
		Span: law.Between(heading.Start(), heading.To()), Severity: law.Warning, Code: "glued-head",
		Summary: fmt.Sprintf("%q is read as a heading, though it stands in the line of a paragraph", r.src[heading.Start():heading.To()]),
		Detail:  "Begin a new line before the heading if it is one.",
	})
}

// glued returns the offset of a heading at the end of a line, behind a full
// stop and a blank; -1 when there is none. Only lines that do not end as a
// sentence can have one, so few are looked at.
func (r *reader) glued(l *line.Line) int {
	if len(r.table.Damaged) == 0 || l.To()-l.From() < 12 || terminal(r.src[l.From():l.To()]) {
		return -1
	}
	tail := r.src[max(l.From(), l.To()-maxGlued):l.To()]
	i := strings.LastIndex(tail, "第")
	if i < 0 {
		return -1
	}
	before := strings.TrimRight(tail[:i], " \t\u00a0\u3000")
	if len(before) == i || !strings.HasSuffix(before, "。") {
		return -1
	}
	found := -1
	r.table.ReadHead(tail[i:], func(c convention.Reading) bool {
		rest := tail[i+int(c.Len):]
		if c.Kind.Groups() && !c.Damaged && strings.TrimLeft(rest, " \u3000\u00a0") != rest {
			found = l.To() - len(tail) + i
		}
		return false
	})
	return found
}
