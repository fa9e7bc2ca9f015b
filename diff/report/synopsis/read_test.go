package synopsis_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
)

// readCells adds up the text of the cells of a table in XML, column by column,
// behind its first rows. A row of one cell that holds anything stands in all columns.
// A table within a cell is its words.
func readCells(t testing.TB, content, row, cell, text string, columns, skip int) []string {
	t.Helper()
	got := make([]string, columns)
	var cells []string
	inText, depth := false, 0
	for d := xml.NewDecoder(strings.NewReader(content)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case row:
				if depth++; depth == 1 {
					cells = nil
				}
			case cell:
				if depth == 1 {
					cells = append(cells, "")
				}
			case text:
				inText = true
			}
		case xml.CharData:
			if inText && len(cells) > 0 {
				cells[len(cells)-1] += string(e)
			}
		case xml.EndElement:
			inText = inText && e.Name.Local != text
			if e.Name.Local == row {
				if depth--; depth > 0 {
					break
				}
				if skip--; skip < 0 {
					spread(got, cells)
				}
			}
		}
	}
	return got
}

// spread adds the cells of a row to the columns, those of a row with one cell to
// all.
func spread(columns, cells []string) {
	for i := range columns {
		switch {
		case len(cells) == 1:
			columns[i] += cells[0]
		case i < len(cells):
			columns[i] += cells[i]
		}
	}
}

// readXLSX reads the sheet. Merged cells stand in all columns.
func readXLSX(t testing.TB, data []byte, columns int) []string {
	t.Helper()
	content := parts(t, data)["xl/worksheets/sheet1.xml"]
	for _, m := range mergedRow.FindAllStringSubmatch(content, -1) {
		// As if it were one cell.
		begin := strings.Index(content, `<row r="`+m[1]+`"`)
		end := begin + strings.Index(content[begin:], "</row>")
		content = content[:begin] + emptyCell.ReplaceAllString(content[begin:end], "") + content[end:]
	}
	return readCells(t, content, "row", "c", "t", columns, 2)
}

var (
	mergedRow = regexp.MustCompile(`<mergeCell ref="A(\d+):`)
	emptyCell = regexp.MustCompile(`<c [^>]*/>`)
)

// readHTML reads a page as a browser does.
func readHTML(t testing.TB, data []byte, columns int) []string {
	t.Helper()
	root, err := nethtml.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	got := make([]string, columns)
	skip := 1
	var walk func(n *nethtml.Node)
	walk = func(n *nethtml.Node) {
		if n.Type == nethtml.ElementNode && n.Data == "tr" {
			var cells []string
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.Data == "td" || c.Data == "th" {
					cells = append(cells, textOf(c))
				}
			}
			if skip--; skip < 0 {
				spread(got, cells)
			}
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return got
}

func textOf(n *nethtml.Node) string {
	if n.Type == nethtml.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

// readMarkdown reads the page that Markdown becomes.
func readMarkdown(t testing.TB, data []byte, columns int) []string {
	t.Helper()
	var page bytes.Buffer
	m := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := m.Convert(data, &page); err != nil {
		t.Fatal(err)
	}
	return readHTML(t, page.Bytes(), columns)
}
