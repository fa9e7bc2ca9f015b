package table

import (
	"bufio"
	"cmp"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/columns"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
)

// subjectWidth is the most columns the last column of the text form takes: with
// the other three, a line then fits a terminal of 100 columns.
const subjectWidth = 48

// WriteText writes the table in aligned columns for a terminal, with the
// heading or first words of each article. It returns the first error of w.
func WriteText(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	v := wordsFor(comparisons, opts.Language)
	lines := [][]string{v.heads(len(comparisons) + 1)}
	for _, row := range rowsOf(comparisons, opts.Keep) {
		var line []string
		for _, label := range row.labels(comparisons) {
			line = append(line, wording.Printable(label))
		}
		for _, kind := range row.kinds {
			line = append(line, cmp.Or(v.kinds[kind], none))
		}
		lines = append(lines, append(line, shortened(wording.Printable(row.subject(comparisons)), subjectWidth)))
	}
	widths := make([]int, len(lines[0]))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], columns.Of(cell))
		}
	}
	out := bufio.NewWriter(w)
	for _, line := range lines {
		var b strings.Builder
		for i, cell := range line {
			b.WriteString(cell + strings.Repeat(" ", widths[i]-columns.Of(cell)+2))
		}
		_, _ = out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
	return out.Flush()
}

// shortened cuts what takes more than so many columns.
func shortened(s string, most int) string {
	if columns.Of(s) <= most {
		return s
	}
	return s[:columns.Head(s, most-1)] + "…"
}
