package source_test

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"

	"github.com/lawdiff/lawdiff/parser/canonical"
	"github.com/lawdiff/lawdiff/parser/law"
)

var markdownHeading = regexp.MustCompile(`^(#{1,6}) +(.*)$`)

// webPage puts a document into a web page with navigation around it, without its
// contents list, as sites do that show that beside the text.
func webPage(d *law.Document) ([]byte, error) {
	var text, b bytes.Buffer
	if err := canonical.WriteMarkdown(&text, d); err != nil {
		return nil, err
	}
	b.WriteString("<!DOCTYPE html><html><body><nav><a href='/'>首页</a> <a href='/laws'>法律法规</a></nav><div class=content>\n")
	inTable := false
	for line := range strings.Lines(text.String()) {
		line = strings.TrimRight(line, "\n")
		row := strings.HasPrefix(line, "|") && strings.Count(line, "|") > 2 // one cell is no table
		if row != inTable {
			b.WriteString(map[bool]string{true: "<table>", false: "</table>"}[row])
			inTable = row
		}
		switch m := markdownHeading.FindStringSubmatch(line); {
		case row && strings.Contains(line, "-") && strings.Trim(line, "|-: \r") == "":
		case row:
			b.WriteString(tableRow(line))
		case m != nil:
			fmt.Fprintf(&b, "<h%d>%s</h%d>\n", len(m[1]), html.EscapeString(m[2]), len(m[1]))
		case line != "":
			b.WriteString(paragraph(strings.TrimPrefix(line, `\`)))
		}
	}
	if inTable {
		b.WriteString("</table>")
	}
	b.WriteString("</div><div class=footer>版权所有</div></body></html>")
	return b.Bytes(), nil
}

// paragraph writes a paragraph; where tabs part columns it keeps its white space.
func paragraph(line string) string {
	style := ""
	if strings.Contains(line, "\t") {
		style = ` style="white-space: pre-wrap"`
	}
	return "<p" + style + ">" + html.EscapeString(line) + "</p>\n"
}

func tableRow(line string) string {
	cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
	for i, c := range cells {
		cells[i] = html.EscapeString(strings.TrimSpace(c))
	}
	return "<tr><td>" + strings.Join(cells, "</td><td>") + "</td></tr>\n"
}
