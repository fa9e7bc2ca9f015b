package flow

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser"
)

// laid returns the paragraphs of a text, one a line; a bullet stands before those
// behind the mark of a list, and / for a line end within one.
func laid(t *testing.T, name, text string) string {
	t.Helper()
	d, err := parser.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	v := Lay(d, LayoutOf(d))
	var lines []string
	for _, p := range v.Paragraphs {
		for _, pc := range p.Pieces {
			if got, want := p.Text[pc.At:pc.At+pc.Span.Len()], d.Slice(pc.Span); got != want {
				t.Errorf("the piece at %d is %q, not %q", pc.At, got, want)
			}
		}
		line := strings.ReplaceAll(p.Text, "\n", "/")
		if p.Bullet {
			line = "• " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestLay(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{
			"links of the contents are their words",
			"# 示范条例\n\n- [第一章 总则](#1)\n- [第二章 附则](#2)\n\n## 第一章　总则\n\n第一条　甲。\n\n## 第二章　附则\n\n第二条　乙。\n",
			"示范条例\n第一章 总则\n第二章 附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。",
		},
		{
			"words behind the mark of a list are a list's",
			"# 示范法\n\n* 1 甲。\n\n* 2 （刪除）\n\n* 3 乙。\n",
			"示范法\n• 1 甲。\n• 2 （刪除）\n• 3 乙。",
		},
		{
			"a damaged number stays with the words that show what it is",
			"# 示范条例\n\n###### 第一条\n\n甲的管理，适用本条例。\n\n###### 第二条\n\n乙的管理，适用本条例。\n\n第三 丙的有效期为一年。\n\n###### 第四条\n\n丁的管理，适用本条例。\n",
			"示范条例\n第一条\n甲的管理，适用本条例。\n第二条\n乙的管理，适用本条例。\n第三　丙的有效期为一年。\n第四条\n丁的管理，适用本条例。",
		},
		{
			"a former number stays on the line of the number",
			"REGULATION on models\n\nArticle 1 (ex Article 3)\n\nScope\n\nThis Regulation applies to models.\n\nArticle 2 (ex Article 4)\n\nEntry into force\n\nThis Regulation enters into force today.\n",
			"REGULATION on models\nArticle 1 (ex Article 3)\nScope\nThis Regulation applies to models.\nArticle 2 (ex Article 4)\nEntry into force\nThis Regulation enters into force today.",
		},
		{
			"the stop that makes an annex of a word alone on its line",
			"# 示范条例\n\n第一条　甲。\n\n附：\n\n收费标准\n\n每年一次。\n",
			"示范条例\n第一条　甲。\n附：\n收费标准\n每年一次。",
		},
	} {
		if d := cmp.Diff(row.want, laid(t, "f.md", row.text)); d != "" {
			t.Errorf("%s:\n%s", row.reason, d)
		}
	}
}

func TestTableOfHTML(t *testing.T) {
	for _, row := range []struct{ reason, table, want string }{
		{"rows and cells", "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td></td></tr>\n</table>", "| a | b |\n| c |  |"},
		{"cells that reach over others", "<table>\n<tr><td rowspan=\"2\">a</td><td colspan='2'>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>", "| a | b |  |\n|  | c | d |"},
		{"lines of a cell", "<table>\n<tr><td>a<br>b</td><td>c</td></tr>\n</table>", "| a<br>b | c |"},
		{"words set off are no cell", "<table>\n<tr><td>m<sup>3</sup></td><td>b</td></tr>\n</table>", "| m 3 | b |"},
	} {
		got := laid(t, "f.md", "第一条　甲。\n\n第二条　收费标准如下：\n\n"+row.table+"\n")
		if want := "第一条　甲。\n第二条　收费标准如下：\n" + row.want; got != want {
			t.Errorf("%s:\n got %s\nwant %s", row.reason, got, want)
		}
	}
}

// TestReachBounded lays out cells that claim a hundred million places.
func TestReachBounded(t *testing.T) {
	cells := strings.Repeat(`<td rowspan="99" colspan="99">x</td>`, 100)
	got := laid(t, "f.md", "第一条　收费标准如下：\n\n<table>\n"+strings.Repeat("<tr>"+cells+"</tr>\n", 100)+"</table>\n")
	if places := strings.Count(got, "|"); places > 2*maxFilled {
		t.Errorf("%d places", places)
	}
}
