package law

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// Severity says how much a reader should care.
type Severity uint8

// The severities.
const (
	Remark  Severity = iota // something was repaired or guessed, safely
	Warning                 // the text is probably at fault, or was read wrongly
)

// String returns "remark" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "remark"
}

// A Diagnostic is something in the text that a reader should look at. The tree
// is complete whether there are diagnostics or not.
type Diagnostic struct {
	Span     Span
	Severity Severity
	Code     string // stable, for filters: "number-gap", "damaged-head"
	Summary  string // one line, no position
	Detail   string // what to do about it; may be empty
}

// A Position is a place in a document as people name it.
type Position struct {
	Line   int // 1-based
	Column int // 1-based, in characters (Unicode code points) from the line's start
}

// Position returns the line and column of a byte offset of the source. It
// counts from the start of the text; use [Document.Positions] for many.
func (d *Document) Position(offset int) Position {
	return d.Positions()(offset)
}

// Positions returns a function that finds the position of a byte offset in
// logarithmic time, after one pass over the text.
func (d *Document) Positions() func(offset int) Position {
	starts := []int{0}
	for at := 0; ; {
		i := strings.IndexByte(d.Source[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		starts = append(starts, at)
	}
	return func(offset int) Position {
		offset = min(max(offset, 0), len(d.Source))
		line := sort.SearchInts(starts, offset+1)
		column := utf8.RuneCountInString(d.Source[starts[line-1]:offset]) + 1
		return Position{Line: line, Column: column}
	}
}

// Message returns the diagnostic as "name:line:col: summary".
func (d *Document) Message(diag Diagnostic) string {
	p := d.Position(int(diag.Span.Start))
	return fmt.Sprintf("%s:%d:%d: %s", d.Name, p.Line, p.Column, diag.Summary)
}
