package check_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/check"
)

// findings returns what is found in src, a line "line:column code" for each.
func findings(t *testing.T, name, src string) string {
	t.Helper()
	doc, err := parser.Parse(name, src)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, d := range check.Document(doc) {
		pos := doc.Position(int(d.Span.Start))
		fmt.Fprintf(&b, "%d:%d %s\n", pos.Line, pos.Column, d.Code)
	}
	return b.String()
}

func TestDocument(t *testing.T) {
	for _, row := range []struct{ why, src, want string }{
		{"nothing to find", "办法\n\n第一条 甲。\n\n第二条 乙：\n\n（一）丙；\n\n（二）丁。\n", ""},
		{"a number is skipped", "第一条 甲。\n\n第二条 乙。\n\n第四条 丙。\n", "5:1 number-gap\n"},
		{"an inserted article skips nothing", "第一条 甲。\n\n第一条之一 乙。\n\n第二条 丙。\n", ""},
		{"Korea's first inserted article is the second", "제1조(목적) 이 법은 저작권을 보호한다.\n제1조의2(정의) 이 법에서 쓰는 말.\n제2조(적용) 적용한다.\n", ""},
		{"a number occurs twice", "第一条 甲。\n\n第二条 乙。\n\n第二条 丙。\n\n第三条 丁。\n", "5:1 number-repeated\n"},
		{"a point is skipped", "第一条 甲：\n\n（一）乙；\n\n（三）丙。\n", "5:1 number-gap\n"},
		{"a new list under the next paragraph", "第一条 甲：\n\n（一）乙；\n\n（二）丙。\n\n下列：\n\n（一）丁。\n", ""},
		{"brackets of two widths", "第一条 甲：\n\n（一)乙；\n\n（二）丙。\n", "3:1 mixed-brackets\n"},
		{"nothing introduces a list", "第一条\n\n（一）乙；\n\n（二）丙。\n", "3:1 item-without-stem\n"},
		{"a chapter is skipped", "第一章 总则\n\n第一条 甲。\n\n第三章 附则\n\n第二条 乙。\n", "5:1 number-gap\n"},
		{"a section without its chapter", "第一编 甲\n\n第一章 乙\n\n第一节 丙\n\n第一条 甲。\n\n第二节 丙\n\n第二条 甲。\n\n第三节 丙\n\n第三条 甲。\n\n第二编 丁\n\n第一节 戊\n\n第四条 甲。\n", "19:1 level-jump\n"},
		{"a contents list that says which articles a chapter has", "办法\n\n目录\n\n第一章 总则（第一条）\n第二章 附则（第二条）\n\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n\n第二条 乙。\n", ""},
		{"a contents list in a table", "# 办法\n\n| 目录 | |\n|---|---|\n| 第一章 | 第一章 - 总则 |\n| 第二章 | 附责 |\n\n## 第一章 总则\n\n第一条 甲。\n\n## 第二章 附则\n\n第二条 乙。\n", "12:4 contents-differ\n"},
		{"chapters of two parts with the same numbers, one missing in the body", "法\n\n目录\n\n第一编 甲\n第一章 乙\n第二章 丙\n第二编 丁\n第一章 戊\n第二章 己\n\n第一编 甲\n\n第一章 乙\n\n第一条 甲。\n\n第二编 丁\n\n第一章 戊\n\n第二条 甲。\n\n第二章 己\n\n第三条 甲。\n", "7:1 contents-only\n"},
		{"what stands in a missing part is not missed by itself", "法\n\n目录\n\n第一编 甲\n第一章 乙\n第二编 丁\n第一章 戊\n第二章 己\n\n第一编 甲\n\n第一章 乙\n\n第一条 甲。\n", "7:1 contents-only\n"},
		{"titles on the line behind the number in both", "Model Act\n\nCONTENTS\n\nTITLE I\n\nGeneral Principles\n\nTITLE II\n\nDuties\n\nTITLE I\n\nGENERAL PROVISIONS\n\nArticle 1\n\nThe mill is a mill.\n\nTITLE II\n\nDUTIES\n\nArticle 2\n\nThe miller shall grind.\n", "13:1 contents-differ\n"},
		{"articles of another name are counted by themselves", "Ley de molinos\n\nArtículo 1. El molino es el edificio que alberga la muela.\n\nArtículo 2. Los molinos que no tengan licencia se cierran.\n\nDisposición final primera. El reglamento se aprueba en el plazo de un año.\n\nDisposición final tercera. La ley entra en vigor el 1 de mayo.\n", "9:1 number-gap\n"},
		{"supplementary provisions count from one again", "里山法\n\n第一条　この法律は、里山を守る。\n\n第二条　木を植える。\n\n附　則　（令和九年法律第一号）　抄\n\n第一条　この法律は、公布の日から施行する。\n\n第三条　その他は、政令で定める。\n", "11:1 number-gap\n"},
		{"① right under （一）", "第一条 甲：\n\n（一）乙：\n\n①丙；\n\n②丁。\n\n（二）戊。\n", "5:1 level-jump\n"},
		{"1. under （一） and ① under 1.", "第一条 甲：\n\n（一）乙：\n\n1.丙：\n\n①丁；\n\n②戊。\n\n2.己。\n\n（二）庚。\n", ""},
		{"1. under an article, where others stand under （一）", "第一条 甲：\n\n（一）乙：\n\n1.丙；\n\n2.丁。\n\n（二）戊：\n\n1.丙；\n\n2.丁。\n\n（三）戊：\n\n1.丙；\n\n2.丁。\n\n第二条 己：\n\n1.庚；\n\n2.辛。\n", "23:1 level-jump\n"},
		{"(i) where no (a) holds it", "Model Act\n\nArticle 1\n\n1. A mill shall have:\n\n(a) sails;\n\n(b) stones.\n\n2. A miller shall have:\n\n(i) a hat;\n\n(ii) a dog.\n", "13:1 level-jump\n"},
		{"(i) behind (h) is a letter", "Model Act\n\nArticle 1\n\n1. A mill shall have:\n\n(a) a;\n\n(b) b;\n\n(c) c;\n\n(d) d;\n\n(e) e;\n\n(f) f;\n\n(g) g;\n\n(h) h;\n\n(i) i;\n\n(j) j.\n", ""},
		{"a text that has only (i)", "Model Act\n\nArticle 1\n\nA miller shall have:\n\n(i) a hat;\n\n(ii) a dog.\n", ""},
		{"the parser's own findings are among them", "第一条 甲。\n\n第二 乙。\n\n第三条 丙。\n", "3:1 damaged-head\n"},
	} {
		if diff := cmp.Diff(row.want, findings(t, "t", row.src)); diff != "" {
			t.Errorf("%s: %s", row.why, diff)
		}
	}
}

// TestContents holds a contents list against a body that disagrees with it in
// two titles and one number.
func TestContents(t *testing.T) {
	const name = "../../testdata/phenomena/zh-contents-differ.txt"
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := `8:1 contents-only
14:1 contents-differ
20:1 contents-differ
22:1 number-gap
24:1 number-repeated
26:1 body-only
26:1 number-gap
`
	if diff := cmp.Diff(want, findings(t, name, string(src))); diff != "" {
		t.Error(diff)
	}
}
