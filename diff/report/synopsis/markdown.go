package synopsis

import (
	"bufio"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/gfm"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
)

// WriteMarkdown writes the table in GitHub Flavored Markdown, with <ins> and <del>
// around changed words; the paragraphs of a cell are parted by <br>. It reports the
// errors of w, and comparisons that do not follow each other.
func WriteMarkdown(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	s, err := arrange(comparisons, opts)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	put := func(line string) { _, _ = out.WriteString(line + "\n") } // a failure comes out at Flush
	put("# " + gfm.Text(s.title, true) + "\n")
	put("<del>" + s.words.deleted + "</del> · <ins>" + s.words.inserted + "</ins>\n")
	if len(s.Drafts) > 2 {
		put(gfm.Text(s.words.middle, true) + "\n")
	}
	heads := make([]string, 0, s.columns())
	for i := range s.Drafts {
		label, title := s.head(i)
		heads = append(heads, label+"<br>"+markdownCell(title, false))
	}
	if s.opts.Notes {
		heads = append(heads, s.words.notes)
	}
	put("| " + strings.Join(heads, " | ") + " |")
	put(strings.Repeat("| --- ", len(heads)) + "|")
	for i := range s.Rows {
		put("| " + strings.Join(s.markdownRow(&s.Rows[i]), " | ") + " |")
	}
	if left := s.left(); left != "" {
		put("\n" + gfm.Text(left, true))
	}
	return out.Flush()
}

func (s *synopsis) markdownRow(r *rows.Row) []string {
	cells := make([]string, 0, s.columns())
	for _, c := range r.Cells {
		cells = append(cells, markdownCell(c.Paragraphs, r.Heading))
	}
	if s.opts.Notes {
		lines := s.notes(r)
		for i, line := range lines {
			lines[i] = gfm.Text(line, false)
		}
		cells = append(cells, strings.Join(lines, "<br>"))
	}
	return cells
}

// markdownCell writes the paragraphs of a cell, items of lists indented, rows of
// tables as lines.
func markdownCell(paragraphs []rows.Paragraph, bold bool) string {
	var b strings.Builder
	for i, p := range inLines(paragraphs) {
		if i > 0 {
			b.WriteString("<br>")
		}
		b.WriteString(strings.Repeat("&emsp;", p.Depth))
		for _, w := range p.Words {
			text := gfm.Text(w.Text, false)
			if w.Gone != rows.Stayed {
				text = "<del>" + text + "</del>"
			}
			if w.Come != rows.Stayed {
				text = "<ins>" + text + "</ins>"
			}
			if w.Label || bold {
				text = "<strong>" + text + "</strong>"
			}
			b.WriteString(text)
		}
	}
	return b.String()
}
