package html

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// maxSpan bounds colspan and rowspan, which a page may claim to be anything.
const maxSpan = 63

// labelLength is how long, in characters, the first cell of a row may be to be
// taken for the label of what stands in the second: "(viii)", "第十条".
const labelLength = 8

// table writes a table. Some are there for the layout only: one of a single
// column or with tables in it is written as the blocks it holds, and one of two
// columns whose first holds labels, as the Official Journal sets its points, as
// lines with the label in front.
func (w *writer) table(n *html.Node) {
	rows := tableRows(n)
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	switch {
	case width < 2 || attr(n, "role") == "presentation" || holdsTable(n) && !labelled(rows):
		for _, row := range rows {
			for _, cell := range row {
				w.flush()
				w.children(cell)
				w.flush()
			}
		}
	case labelled(rows):
		for _, row := range rows {
			w.flush()
			w.lead = strings.TrimSpace(plainText(row[0])) + "\t"
			w.children(row[1])
			w.flush()
			w.lead = ""
		}
	case len(rows) == 1:
		var cells []string
		for _, cell := range rows[0] {
			cells = append(cells, cellText(cell))
		}
		w.begin("x")
		w.line = append(w.line, strings.Join(cells, "\t")...)
		w.flush()
	default:
		w.grid(rows)
	}
}

// tableRows returns the cells of a table's own rows, without those of tables
// within it.
func tableRows(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || unseen(c) {
				continue
			}
			switch c.Data {
			case "thead", "tbody", "tfoot":
				walk(c)
			case "caption":
				rows = append(rows, []*html.Node{c})
			case "tr":
				var row []*html.Node
				for cell := c.FirstChild; cell != nil; cell = cell.NextSibling {
					if cell.Type == html.ElementNode && (cell.Data == "td" || cell.Data == "th") && !unseen(cell) {
						row = append(row, cell)
					}
				}
				rows = append(rows, row)
			}
		}
	}
	walk(n)
	return rows
}

func holdsTable(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "table" {
			return true
		}
	}
	return false
}

var labelForm = lazily(`^([（(]?[0-9A-Za-z一二三四五六七八九十百]+[）).、]|第.+|[-—–•·]|[①-⑳])$`)

func labelled(rows [][]*html.Node) bool {
	for _, row := range rows {
		if len(row) != 2 || row[0].Data == "th" {
			return false
		}
		label := strings.TrimSpace(plainText(row[0]))
		if utf8.RuneCountInString(label) > labelLength || !labelForm().MatchString(label) {
			return false
		}
	}
	return len(rows) > 0
}

func cellText(n *html.Node) string {
	w := &writer{weights: map[*html.Node]weight{}, dropped: map[*html.Node]bool{}, counts: map[*html.Node]int{}, lines: []int{0}}
	w.opts.MaxSize = maxPage
	w.inCell(n)
	return w.out.String()
}

// inCell writes the blocks of a cell on one line, <br> between them.
func (w *writer) inCell(n *html.Node) {
	w.children(n)
	w.flush()
	text := strings.TrimSpace(w.out.String())
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\n\n", "\n"), "\n", "<br>")
	w.out.Reset()
	w.out.WriteString(strings.ReplaceAll(text, "|", `\|`))
}

// A grid is a table with its spans resolved: a cell that spans several places
// stands at the first, the others being empty.
type grid struct {
	lines   [][]string
	starts  []int       // where in the page each line begins
	covered map[int]int // columns that a cell above reaches into, and how far down
	empty   int         // places filled for spans
	width   int
}

// maxEmpty is how many places spans may fill in one table. Beyond, spans count
// for nothing: a few cells may claim millions.
const maxEmpty = 100_000

// grid writes a Markdown table.
func (w *writer) grid(rows [][]*html.Node) {
	g := grid{covered: map[int]int{}}
	for _, row := range rows {
		start := w.from
		if len(row) > 0 {
			if at, err := strconv.Atoi(attr(row[0], placeAttr)); err == nil {
				start = at
			}
		}
		g.starts = append(g.starts, start)
		g.row(row)
	}
	w.writeGrid(g.lines, g.starts, g.width)
}

func (g *grid) row(row []*html.Node) {
	var line []string
	fill := func() {
		line = append(line, "")
		g.empty++
	}
	skip := func() {
		for g.covered[len(line)] > 0 && g.empty < maxEmpty {
			g.covered[len(line)]--
			fill()
		}
	}
	for _, cell := range row {
		skip()
		down := span(cell, "rowspan") - 1
		line = append(line, cellText(cell))
		if down > 0 {
			g.covered[len(line)-1] = down
		}
		for across := span(cell, "colspan"); across > 1 && g.empty < maxEmpty; across-- {
			if down > 0 {
				g.covered[len(line)] = down
			}
			fill()
		}
	}
	skip()
	g.lines = append(g.lines, line)
	g.width = max(g.width, len(line))
}

func (w *writer) writeGrid(lines [][]string, starts []int, width int) {
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	for i, line := range lines {
		if w.full() {
			return
		}
		w.mark(starts[i])
		w.out.WriteByte('|')
		for c := range width {
			text := ""
			if c < len(line) {
				text = line[c]
			}
			w.out.WriteString(" " + text + " |")
		}
		w.out.WriteByte('\n')
		if i == 0 {
			w.out.WriteString("|" + strings.Repeat(" --- |", width) + "\n")
		}
	}
}

func span(cell *html.Node, key string) int {
	n, err := strconv.Atoi(attr(cell, key))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpan)
}
