package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

func TestTableBothWays(t *testing.T) {
	old := builtDocument(t, "zh", "article 1|第一条||甲乙丙丁。", "article 2|第二条||戊。", "article 3|第三条||己庚。")
	new := builtDocument(t, "zh", "article 1|第一条||甲乙。", "article 2|第二条||丙丁。", "article 3|第三条||己庚。", "article 4|第四条||辛。")
	c := builtComparison(old, new, map[int][]int{1: {1}, 2: {1}, 3: {3}}, nil)
	page := pageOf(t, c, Options{})
	for _, row := range []struct{ html, why string }{
		{"<tr class=kp><th><a href=#o1>第一条</a><td><a href=#n1>第一条</a>、<a href=#n2>第二条</a><td>拆分\n", "one old article, two new"},
		{"<tr class=kr><th><a href=#o2>第二条</a><td>—<td>删除\n", "repealed: old table only"},
		{"<tr><th><a href=#o3>第三条</a><td><a href=#n3>第三条</a><td>未变动\n", "unchanged"},
		{"<tr class=kp><th><a href=#n2>第二条</a><td><a href=#o1>第一条</a><td>拆分\n", "the other way"},
		{"<tr class=ki><th><a href=#n4>第四条</a><td>—<td>新增\n", "inserted: new table only"},
	} {
		if strings.Count(page, row.html) != 1 {
			t.Errorf("%s: not one row %s", row.why, row.html)
		}
	}
}

func TestContentsList(t *testing.T) {
	c := small(t, "zh-Hans")
	c.Root.Children[0].Children[0].Flags = []diff.Flag{{Rule: "modal", Reason: "x"}}
	page := pageOf(t, c, Options{})
	_, page, _ = strings.Cut(page, "<nav")
	page, _, _ = strings.Cut(page, "</nav>")
	at := 0
	for _, want := range []string{
		"<p class=g0><a href=#n-e1>第一章 总则</a></p>",
		"<li class=ks><a href=#n1>第一条 <b>修改 ⚑</b></a>",
		"<li class=kr><a href=#o2><s>第二条</s> <b>删除</b></a>",
		"<li class=ki><a href=#n2>第二条 <b>新增</b></a>",
		"<li><a href=#n3>第三条</a>",
	} {
		i := strings.Index(page[at:], want)
		if i < 0 {
			t.Errorf("no %s behind what came before it in\n%s", want, page)
			continue
		}
		at += i
	}
}

// Notes of earlier amendments fill no screen of the list: the first stands for
// those that stayed.
func TestContentsListOfNotes(t *testing.T) {
	notes := []string{"preface||| 甲通过。", "preface|||乙修正。", "preface|||丙修正。", "article 1|第一条||戊。"}
	c := builtComparison(builtDocument(t, "zh", notes...), builtDocument(t, "zh", notes...), map[int][]int{1: {1}, 2: {2}, 3: {3}, 4: {4}}, nil)
	page := pageOf(t, c, Options{})
	_, page, _ = strings.Cut(page, "<nav")
	page, _, _ = strings.Cut(page, "</nav>")
	if n := strings.Count(page, "题注"); n != 1 {
		t.Errorf("%d notes in the list, want 1:\n%s", n, page)
	}
}
