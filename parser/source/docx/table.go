package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
)

// maxSpan is how many columns a cell may span; Word allows a table of 63.
const maxSpan = 63

// maxCells is how many cells a table may have. The tariffs of customs, 13,000 rows of
// ten, stay far below.
const maxCells = 1 << 20

var errCells = fmt.Errorf("a table of more than %d cells", maxCells)

// A grid is a table as it is read: its rows and in each its cells' text.
type grid struct {
	rows  [][]string
	width int
	cells int
	first int // the paragraph the table begins at
}

// table reads a w:tbl element. A table of one column is a frame around
// paragraphs and written as these; any other as a Markdown table.
func (b *body) table(r *boundedxml.Reader, write writer) error {
	g := &grid{first: b.paras + 1}
	var loose []string // paragraphs in the order they are read
	if err := b.rows(r, g, &loose); err != nil {
		return err
	}
	if g.width < 2 {
		for _, text := range loose {
			write(g.first, text)
		}
		return nil
	}
	b.typed = false // its rows are one table with none before or behind it
	write(g.first, g.markdown())
	b.typed = false
	return b.checkSize()
}

func (b *body) rows(r *boundedxml.Reader, g *grid, loose *[]string) error {
	return r.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tr":
			return b.row(r, g, loose)
		case "sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo":
			return b.rows(r, g, loose)
		}
		return r.Skip()
	})
}

// row reads a w:tr element, and keeps it if it is part of the version read.
func (b *body) row(r *boundedxml.Reader, g *grid, loose *[]string) error {
	var cells, own []string
	gone, err := b.cells(r, &cells, &own)
	if err != nil || gone {
		return err
	}
	g.rows = append(g.rows, cells)
	g.width = max(g.width, len(cells))
	*loose = append(*loose, own...)
	if g.cells += len(cells); g.cells > maxCells {
		return errCells
	}
	// Even an empty cell is written with three characters.
	if int64(len(g.rows))*int64(g.width)*3 > b.pack.opts.Limit() {
		return errSize
	}
	return nil
}

func (b *body) cells(r *boundedxml.Reader, cells, loose *[]string) (gone bool, err error) {
	err = r.Children(func(e xml.StartElement) (err error) {
		var out bool
		switch e.Name.Local {
		case "tc":
			return b.cell(r, cells, loose)
		case "trPr":
			out, _, err = b.cellLook(r)
		case "sdt", "sdtContent", "customXml":
			out, err = b.cells(r, cells, loose)
		default:
			return r.Skip()
		}
		gone = gone || out
		return err
	})
	return gone, err
}

// cell reads a w:tc element. Its paragraphs become one line.
func (b *body) cell(r *boundedxml.Reader, cells, loose *[]string) error {
	span, gone := 1, false
	var texts []string
	keep := func(_ int, s string) {
		if s = strings.TrimSpace(s); s != "" {
			texts = append(texts, s)
		}
	}
	err := r.Children(func(e xml.StartElement) (err error) {
		if e.Name.Local == "tcPr" {
			gone, span, err = b.cellLook(r)
			return err
		}
		return b.block(r, e, keep)
	})
	if err != nil {
		return err
	}
	b.flushCarry(keep)
	if gone {
		return nil
	}
	*loose = append(*loose, texts...)
	*cells = append(*cells, strings.Join(texts, "<br>"))
	for ; span > 1; span-- {
		*cells = append(*cells, "")
	}
	return nil
}

// cellLook reads the properties of a row or a cell: whether a tracked change
// takes it out, and how many columns it spans.
func (b *body) cellLook(r *boundedxml.Reader) (gone bool, span int, err error) {
	span = 1
	for open := 1; open > 0; {
		token, err := r.Token()
		if err != nil {
			return gone, span, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			open--
		case xml.StartElement:
			switch e.Name.Local {
			case "ins", "cellIns":
				gone = gone || b.reject
			case "del", "cellDel":
				gone = gone || !b.reject
			case "gridSpan":
				if n := number(attr(e, "val"), 0); n != nil {
					span = min(max(*n, 1), maxSpan)
				}
			}
			open++
		}
	}
	return gone, span, nil
}

// markdown writes the table with its first row as the head.
func (g *grid) markdown() string {
	var b strings.Builder
	escape := strings.NewReplacer("|", `\|`, "\n", "<br>")
	for i, row := range g.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteByte('|')
		for c := range g.width {
			text := ""
			if c < len(row) {
				text = escape.Replace(row[c])
			}
			b.WriteString(" " + text + " |")
		}
		if i == 0 {
			b.WriteString("\n|" + strings.Repeat(" --- |", g.width))
		}
	}
	return b.String()
}
