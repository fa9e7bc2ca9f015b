package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/grammar/convention"
)

// contentsTable returns the line behind a contents list set as a table of
// Markdown whose first row is line i (| 第一章 | 总则 |); i when there is none. One row
// in two at least must be the word for contents or begin with the head of a
// level above the article. Cost: linear in the table.
func (r *reader) contentsTable(i, hi int) int {
	if i > 0 && tableLine(r.words(i-1)) {
		return i // looked at from its first row
	}
	rows, entries, to := 0, 0, i
	for ; to < hi && tableLine(r.words(to)); to++ {
		cell := r.firstCell(to)
		if cell == "" {
			continue // | --- | --- |
		}
		rows++
		if isOne(cell, r.table.Contents) || r.headsGroup(cell) {
			entries++
		}
	}
	if entries == 0 || entries*2 < rows || !r.groupAhead(to, hi) {
		return i
	}
	return to
}

// groupAhead reports whether the head of a level above the article follows
// within the next maxReach lines, as it does behind a contents list.
func (r *reader) groupAhead(i, hi int) bool {
	for hi = min(hi, i+maxReach); i < hi; i++ {
		if h := r.anyHead(i); h != nil && h.Kind.Groups() && r.groupLike(h) {
			return true
		}
	}
	return false
}

// firstCell returns the words of the first cell of a table's row, "" for the
// row of dashes.
func (r *reader) firstCell(i int) string {
	cell, _, _ := strings.Cut(strings.TrimPrefix(r.words(i), "|"), "|")
	return strings.Trim(cell, " \t-:*[")
}

// headsGroup reports whether s begins as a head of a level above the article.
func (r *reader) headsGroup(s string) bool {
	found := false
	r.table.ReadHead(s, func(c convention.Reading) bool {
		found = c.Kind.Groups() && !c.Damaged
		return false
	})
	return found
}
