package synopsis

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A passage of a cell is a paragraph, or a table that the law has there.
type passage struct {
	paragraph rows.Paragraph // where there are no lines
	lines     []line
}

// A line of a table is its cells, with their words as they are to be seen.
type line struct {
	cells [][]rows.Words
	head  bool // a line of dashes stands below it
}

// passages finds the tables among the paragraphs of a cell. Lines that follow each
// other with as many cells are of one table: sources set a table a row at a time.
// Those of a single cell are a frame around paragraphs to those who read it.
func passages(list []rows.Paragraph) []passage {
	var found []passage
	for i := range list {
		cells := cellsOf(&list[i])
		last := len(found) - 1
		follows := last >= 0 && found[last].lines != nil
		switch {
		case len(cells) < 2:
			found = append(found, passage{paragraph: list[i]})
		case flow.Dashes(list[i].Text()):
			if follows {
				lines := found[last].lines
				lines[len(lines)-1].head = true
			}
		case follows && len(found[last].lines[0].cells) == len(cells):
			found[last].lines = append(found[last].lines, line{cells: cells})
		default:
			found = append(found, passage{lines: []line{{cells: cells}}})
		}
	}
	return found
}

// cellsOf returns the words of the cells of a paragraph that is a row of a table.
func cellsOf(p *rows.Paragraph) [][]rows.Words {
	if p.Provision == nil || p.Provision.Kind != law.Table {
		return nil
	}
	var cells [][]rows.Words
	for _, c := range flow.Cells(p.Text()) {
		_, behind := cutAt(*p, c.From)
		cell, _ := cutAt(behind, c.To-c.From)
		for i := range cell.Words {
			cell.Words[i].Text = flow.CellText.Replace(cell.Words[i].Text)
		}
		cells = append(cells, cell.Words)
	}
	return cells
}

// bar parts the cells of a table where a cell can have no table in it.
const bar = " │ "

// inLines returns the paragraphs of a cell for a format that knows no tables in
// tables: a line to each row, with bars between its cells.
func inLines(list []rows.Paragraph) []rows.Paragraph {
	isRow := func(p rows.Paragraph) bool { return p.Provision != nil && p.Provision.Kind == law.Table }
	if !slices.ContainsFunc(list, isRow) {
		return list
	}
	var flat []rows.Paragraph
	for _, p := range passages(list) {
		if p.lines == nil {
			flat = append(flat, p.paragraph)
		}
		for _, l := range p.lines {
			flat = append(flat, rows.Paragraph{Words: inLine(l)})
		}
	}
	return flat
}

// inLine returns the words of a table's line with bars between its cells.
func inLine(l line) []rows.Words {
	var words []rows.Words
	add := func(w rows.Words) {
		w.Label = l.head
		if last := len(words) - 1; last >= 0 && words[last].Gone == w.Gone && words[last].Come == w.Come {
			words[last].Text += w.Text
			return
		}
		words = append(words, w)
	}
	for k, cell := range l.cells {
		if k > 0 {
			add(rows.Words{Text: bar})
		}
		for _, w := range cell {
			w.Text = strings.ReplaceAll(w.Text, "\n", " ")
			add(w)
		}
	}
	return words
}
