package synopsis

import (
	"bufio"
	"regexp"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
	"github.com/lawdiff/lawdiff/parser/law"
)

func TestPassages(t *testing.T) {
	table, next, text := &law.Provision{Kind: law.Table}, &law.Provision{Kind: law.Table}, &law.Provision{Kind: law.Paragraph}
	for _, row := range []struct {
		reason string
		list   []rows.Paragraph
		want   string // a table in brackets, its lines parted by slashes, # before a head
	}{
		{"a head and a line", paragraphs(table, "| a | b |", "| --- | --- |", "| c | d |"), "[#a,b/c,d]"},
		{"a frame of one cell", paragraphs(table, "| a |", "| b |"), "| a || b |"},
		{"bars in words", paragraphs(text, "a | b"), "a | b"},
		{"a table that the source has row by row", append(paragraphs(table, "a | b"), paragraphs(next, "c | d")...), "[a,b/c,d]"},
		{"two tables", append(paragraphs(table, "| a | b |"), paragraphs(next, "| c | d | e |")...), "[a,b][c,d,e]"},
		{"words between", append(append(paragraphs(table, "| a | b |"), paragraphs(text, "c")...), paragraphs(next, "| d | e |")...), "[a,b]c[d,e]"},
		{"a line end and a bar in a cell", paragraphs(table, `| a<br>b | c\|d |`), "[a\nb,c|d]"},
	} {
		var got strings.Builder
		for _, p := range passages(row.list) {
			if p.lines == nil {
				got.WriteString(p.paragraph.Text())
				continue
			}
			var lines []string
			for _, l := range p.lines {
				var cells []string
				for _, c := range l.cells {
					cells = append(cells, (&rows.Paragraph{Words: c}).Text())
				}
				lines = append(lines, map[bool]string{true: "#"}[l.head]+strings.Join(cells, ","))
			}
			got.WriteString("[" + strings.Join(lines, "/") + "]")
		}
		if got.String() != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got.String(), row.want)
		}
	}
}

func paragraphs(p *law.Provision, lines ...string) []rows.Paragraph {
	list := make([]rows.Paragraph, len(lines))
	for i, l := range lines {
		list[i] = rows.Paragraph{Provision: p, Words: []rows.Words{{Text: l}}}
	}
	return list
}

// TestCellsKeepMarks cuts cells out of words that are marked across bars.
func TestCellsKeepMarks(t *testing.T) {
	p := rows.Paragraph{Provision: &law.Provision{Kind: law.Table}, Words: []rows.Words{
		{Text: "| ten "}, {Text: "yuan | a day", Gone: rows.Changed}, {Text: " |"},
	}}
	var got []string
	for _, cell := range cellsOf(&p) {
		for _, w := range cell {
			got = append(got, w.Text+map[rows.Mark]string{rows.Changed: "-"}[w.Gone])
		}
	}
	if s := strings.Join(got, "/"); s != "ten /yuan-/a day-" {
		t.Errorf("got %q", s)
	}
}

// TestNested wants a paragraph behind each table in a cell, without which Word does
// not open the document, and columns as wide together as the cell.
func TestNested(t *testing.T) {
	lines := []line{
		{cells: [][]rows.Words{{{Text: "a"}}, {{Text: strings.Repeat("b", 100)}}}, head: true},
		{cells: [][]rows.Words{{{Text: "c"}}, nil}},
	}
	if widths := shareOut(3400, lines); widths[0] != 400 || widths[1] != 3000 {
		t.Errorf("widths %v", widths)
	}
	var b strings.Builder
	out := bufio.NewWriter(&b)
	(&wordTable{out: out}).passages("Normal", 5000, append(paragraphs(&law.Provision{Kind: law.Table}, "| a | b |"), paragraphs(&law.Provision{Kind: law.Table}, "| c | d | e |")...))
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	if n := len(regexp.MustCompile(`</w:tbl>\s*<w:p>`).FindAllString(b.String(), -1)); n != 2 {
		t.Errorf("%d paragraphs behind 2 tables: %s", n, b.String())
	}
}
