package table

import (
	"bufio"
	"io"
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/mattn/go-runewidth"
)

// subjectWidth is the most columns the last column of the text form takes: with
// the other three, a line then fits a terminal of 100 columns.
const subjectWidth = 48

// columns measures characters as terminals do, the same in every locale.
var columns = &runewidth.Condition{StrictEmojiNeutral: true}

// WriteText writes the table in aligned columns for a terminal, with the
// heading or first words of each article. Language is that of the table's own
// words, "" for that of the new text. It returns the first error of w.
func WriteText(w io.Writer, c *diff.Comparison, language string) error {
	v := wordsFor(c, language)
	lines := [][4]string{{v.old, v.new, v.kind, v.about}}
	for _, row := range c.Correspondences() {
		about := columns.Truncate(printable(subject(c, row)), subjectWidth, "…")
		lines = append(lines, [4]string{printable(label(c.Old, row.Old)), printable(label(c.New, row.New)), v.kinds[row.Kind], about})
	}
	var widths [4]int
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], columns.StringWidth(cell))
		}
	}
	out := bufio.NewWriter(w)
	for _, line := range lines {
		var b strings.Builder
		for i, cell := range line {
			b.WriteString(cell + strings.Repeat(" ", widths[i]-columns.StringWidth(cell)+2))
		}
		_, _ = out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
	return out.Flush()
}

// printable replaces what is no visible character, such as controls that would
// act on a terminal, by spaces.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return ' '
		}
		return r
	}, s)
}
