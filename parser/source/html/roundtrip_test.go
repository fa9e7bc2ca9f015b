package html

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// roundTripShare is how many single documents of the corpus must give the same
// tree when their lines are put into a web page.
const roundTripShare = 0.95

var markdownHeading = regexp.MustCompile(`^(#{1,6}) +(.*)$`)

// webPage puts the lines of a text into a page with navigation around it.
func webPage(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><body><nav><a href='/'>首页</a> <a href='/laws'>法律法规</a></nav><div class=content>\n")
	inTable := false
	for _, line := range strings.Split(text, "\n") {
		row := strings.HasPrefix(line, "|")
		if row != inTable {
			b.WriteString(map[bool]string{true: "<table>", false: "</table>"}[row])
			inTable = row
		}
		switch m := markdownHeading.FindStringSubmatch(line); {
		case row && strings.Trim(line, "|-: \r") == "":
		case row:
			cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
			for i, c := range cells {
				cells[i] = html.EscapeString(strings.TrimSpace(c))
			}
			b.WriteString("<tr><td>" + strings.Join(cells, "</td><td>") + "</td></tr>\n")
		case m != nil:
			fmt.Fprintf(&b, "<h%d>%s</h%d>\n", len(m[1]), html.EscapeString(m[2]), len(m[1]))
		case strings.TrimSpace(line) != "":
			b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
		}
	}
	if inTable {
		b.WriteString("</table>")
	}
	b.WriteString("</div><div class=footer>版权所有</div></body></html>")
	return b.String()
}

func outline(d *law.Document) []string {
	var lines []string
	for p := range d.Provisions() {
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			continue
		}
		depth := 0
		for q := p.Parent; q != nil; q = q.Parent {
			depth++
		}
		bare := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsSpace(r) {
					return -1
				}
				return r
			}, s)
		}
		lines = append(lines, fmt.Sprintf("%d %s %s|%s|%s|%s", depth, p.Kind, p.Number, bare(d.Label(p)), bare(d.Heading(p)), bare(d.Text(p))))
	}
	return lines
}

func TestRoundTrip(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the whole corpus")
	}
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	files, _ := filepath.Glob(filepath.Join(root, "singles", "*", "*.[mt]*")) // the pattern is well formed
	if len(files) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	same := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		want, err := parser.Parse(name, string(data))
		if err != nil {
			t.Fatal(err)
		}
		text := mustRead(t, webPage(string(data)), source.Options{})
		got, err := parser.Parse(name, text.Body)
		if err != nil {
			t.Fatal(err)
		}
		a, b := outline(want), outline(got)
		if slices.Equal(a, b) {
			same++
			continue
		}
		i := 0
		for i < len(a) && i < len(b) && a[i] == b[i] {
			i++
		}
		t.Logf("%s: line %d of %d:\nwant %.160s\n got %.160s", name, i, len(a), append(a, "(the end)")[i], append(b, "(the end)")[i])
	}
	t.Logf("%d of %d the same", same, len(files))
	if float64(same) < roundTripShare*float64(len(files)) {
		t.Errorf("%d of %d give the same tree", same, len(files))
	}
}
