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
	var split []line.Line // the lines up to the last heading found, once there is one
	done := 0
	for i := range r.lines {
		at := r.glued(&r.lines[i])
		if at < 0 {
			continue
		}
		l := r.lines[i]
		rest := line.Line{Start: at, End: l.End, From: at, To: l.To, Bullet: -1}
		l.End = at
		l.To = l.From + len(strings.TrimRight(r.src[l.From:at], " \t\u00a0\u3000"))
		split = append(append(split, r.lines[done:i]...), l, rest)
		done = i + 1
		r.doc.Diagnostics = append(r.doc.Diagnostics, law.Diagnostic{
			Span: law.Span{Start: at, End: rest.To}, Severity: law.Warning, Code: "glued-head",
			Summary: fmt.Sprintf("%q is read as a heading, though it stands in the line of a paragraph", r.src[at:rest.To]),
			Detail:  "Begin a new line before the heading if it is one.",
		})
	}
	if done > 0 {
		r.lines = append(split, r.lines[done:]...)
	}
}

// glued returns the offset of a heading at the end of a line, behind a full
// stop and a blank; -1 when there is none. Only lines that do not end as a
// sentence can have one, so few are looked at.
func (r *reader) glued(l *line.Line) int {
	if len(r.table.Damaged) == 0 || l.To-l.From < 12 || terminal(r.src[l.From:l.To]) {
		return -1
	}
	tail := r.src[max(l.From, l.To-maxGlued):l.To]
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
		rest := tail[i+c.Len:]
		if c.Kind.Groups() && !c.Damaged && strings.TrimLeft(rest, " \u3000\u00a0") != rest {
			found = l.To - len(tail) + i
		}
		return false
	})
	return found
}
