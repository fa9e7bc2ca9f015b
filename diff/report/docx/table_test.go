package docx

import (
	"regexp"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/diff"
)

// look prints the main part's tables: a row a line, + or - before one that is
// tracked as a whole, a bar between cells, {words that came} and [words that went].
func look(xml string) string {
	var b strings.Builder
	for _, m := range regexp.MustCompile(`<w:tbl>|<w:tblHeader/>|<w:trPr>(?:<w:tblHeader/>)?<w:(?:ins|del) |<w:tc>|<w:t [^>]*>([^<]*)|<w:delText [^>]*>([^<]*)|<w:ins |</w:tr>|<w:br/>`).FindAllStringSubmatch(xml, -1) {
		switch tag := m[0]; {
		case tag == "<w:tbl>":
			b.WriteString("table\n")
		case tag == "<w:tblHeader/>":
			b.WriteString("head ")
		case strings.HasPrefix(tag, "<w:trPr>"):
			b.WriteString(map[bool]string{true: "+ ", false: "- "}[strings.HasSuffix(tag, "ins ")])
		case tag == "<w:tc>":
			b.WriteString("|")
		case tag == "<w:br/>":
			b.WriteString("/")
		case strings.HasPrefix(tag, "<w:t "):
			b.WriteString(m[1])
		case strings.HasPrefix(tag, "<w:delText"):
			b.WriteString("[" + m[2] + "]")
		case tag == "</w:tr>":
			b.WriteString("|\n")
		}
	}
	return b.String()
}

func TestTables(t *testing.T) {
	const before = "示范条例\n\n第一条　收费标准如下：\n\n"
	for _, row := range []struct{ reason, old, new, want string }{
		{
			"a changed word in its cell, a row that came, one that went",
			"| 项目 | 金额 |\n| --- | --- |\n| 登记 | 十元 |\n| 复印 | 每页一元 |\n| 查询 | 免费 |\n",
			"| 项目 | 金额 |\n| --- | --- |\n| 证书工本 | 五元 |\n| 登记 | 二十元 |\n| 查询 | 免费 |\n",
			"table\nhead |项目|金额|\n+ |证书工本|五元|\n|登记|[十元]二十元|\n- |[复印]|[每页一元]|\n|查询|免费|\n",
		},
		{
			"a column that came makes other rows",
			"| 项目 | 金额 |\n| --- | --- |\n",
			"| 项目 | 金额 | 备注 |\n| --- | --- | --- |\n",
			"table\n- |[项目]|[金额]||\n+ |项目|金额|备注|\n",
		},
		{
			"a table of HTML is one too, and no change if another draws it with bars",
			"<table>\n<tr><td>项目</td><td>金额</td></tr>\n<tr><td>登记<br>查询</td><td>十元</td></tr>\n</table>\n",
			"| 项目 | 金额 |\n| --- | --- |\n| 登记<br>查询 | 十元 |\n",
			"table\nhead |项目|金额|\n|登记/查询|十元|\n",
		},
		{"too many rows to be tracked", "| 甲 | 乙 |\n", "| 甲 | 乙 |\n" + strings.Repeat("| 丙 | 丁 |\n", maxTracked+1), ""},
		{"one column is a frame, and no table", "| 甲 |\n| 乙 |\n", "| 甲 |\n| 乙 |\n", ""},
	} {
		c := diff.Compare(parse(t, "old", before+row.old), parse(t, "new", before+row.new), diff.Options{})
		xml := mainPart(t, write(t, c, Options{}))
		at := strings.Index(xml, "<w:tbl>")
		if at < 0 {
			at = len(xml)
		}
		if d := gocmp.Diff(row.want, look(xml[at:])); d != "" {
			t.Errorf("%s:\n%s", row.reason, d)
		}
	}
}
