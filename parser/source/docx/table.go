package docx

import (
	"encoding/xml"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
)

// maxSpan is how many columns a cell may span; Word allows a table of 63.
const maxSpan = 63

// A grid is a table as it is read: its rows and in each its cells' text.
type grid struct {
	rows  [][]string
	width int
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
	for {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			switch e.Name.Local {
			case "tr":
				err = b.row(r, g, loose)
			case "sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo":
				err = b.rows(r, g, loose)
			default:
				err = r.Skip()
			}
			if err != nil {
				return err
			}
		}
	}
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
	// Even an empty cell is written with three characters.
	if int64(len(g.rows))*int64(g.width)*3 > b.pack.opts.Limit() {
		return errSize
	}
	return nil
}

func (b *body) cells(r *boundedxml.Reader, cells, loose *[]string) (gone bool, err error) {
	for {
		token, err := r.Token()
		if err != nil {
			return gone, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			return gone, nil
		case xml.StartElement:
			switch e.Name.Local {
			case "tc":
				err = b.cell(r, cells, loose)
			case "trPr":
				var out bool
				out, _, err = b.cellLook(r)
				gone = gone || out
			case "sdt", "sdtContent", "customXml":
				var out bool
				out, err = b.cells(r, cells, loose)
				gone = gone || out
			default:
				err = r.Skip()
			}
			if err != nil {
				return gone, err
			}
		}
	}
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
	for open := true; open; {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.EndElement:
			open = false
		case xml.StartElement:
			if e.Name.Local == "tcPr" {
				gone, span, err = b.cellLook(r)
			} else {
				err = b.block(r, e, keep)
			}
			if err != nil {
				return err
			}
		}
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
