package html

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
)

const hostile = "</style><script>\"'&\u202e\x1b"

func indexOf(t *testing.T, x Index) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteIndex(&b, x); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func sampleIndex() Index {
	return Index{
		Old: "laws/2020", New: "laws/2024", OldFiles: 5, NewFiles: 6,
		Pairs: []IndexEntry{
			{
				Title: "灯塔法", Language: "zh-Hans", Old: "a/灯塔法.txt", New: "b/灯塔法 2.txt", Report: "b-灯塔法_2.html", Paired: "title",
				Tally: Tally{Kinds: map[diff.Kinds]int{diff.Insertion: 3, diff.Substitution: 12}, Flags: 4},
			},
			{Title: "Ports Act", Language: "en", Old: "ports.txt", New: "ports.txt", Report: "ports.html", Paired: "file name", Same: true},
			{Old: "notes.txt", New: "notes.txt", Report: "notes.html", Paired: "shared words", Plain: true},
		},
		OnlyOld: []IndexEntry{{Title: "Repealed Act", Language: "en", Old: "gone.txt"}},
		OnlyNew: []IndexEntry{{New: "come.txt"}},
		Failed:  []IndexEntry{{Old: "bad.docx", New: "bad.docx", Paired: "file name", Remarks: []string{"bad.docx:1:1: damaged"}}},
		Skipped: []IndexEntry{{New: "logo.png", Remarks: []string{"a picture"}}},
	}
}

func TestIndex(t *testing.T) {
	english := indexOf(t, sampleIndex())
	x := sampleIndex()
	x.Language = "zh-Hant"
	chinese := indexOf(t, x)
	for _, row := range []struct{ page, holds, reason string }{
		{english, `<html lang="en">`, "the language of the page"},
		{chinese, `<html lang="zh-Hans">`, "Chinese where that is asked for"},
		{english, `<a href="./b-%E7%81%AF%E5%A1%94%E6%B3%95_2.html" lang="zh-Hans">灯塔法</a>`, "a link to the report, in the language of the law"},
		{english, `a/灯塔法.txt → b/灯塔法 2.txt · paired by title`, "both files and how they were paired"},
		{chinese, `按标题配对`, "the same in Chinese"},
		{english, `<td role=cell class=ki data-kind="Inserted">3<td role=cell class=ks data-kind="Amended">12<td role=cell class=kf data-kind="Note">4`, "counts by kind, and flags"},
		{english, `colspan=3>The two texts do not differ.`, "a pair that is the same"},
		{english, `colspan=2>Changed, but in no article<td role=cell class=zero>0`, "a change that no kind counts"},
		{english, `>notes.txt</a><small>notes.txt · paired by shared words</small><small class=remark>no articles found`, "a text without articles"},
		{english, `<a href=#onlyold><b>1</b> Only old</a>`, "the numbers lead to the lists"},
		{english, `<section class=files id=onlynew aria-labelledby=onlynew-h>`, "a list with its heading"},
		{english, `bad.docx:1:1: damaged`, "the error of a file"},
		{english, `<li><span class=name>logo.png</span><small class=remark>a picture</small>`, "what was passed over"},
	} {
		if !strings.Contains(row.page, row.holds) {
			t.Errorf("no %q: %s", row.holds, row.reason)
		}
	}
	if strings.Contains(english, "Repealed<") || strings.Contains(english, "Editorial") {
		t.Error("a column stands for a kind of change that no pair has")
	}
	if indexOf(t, sampleIndex()) != english {
		t.Error("the same index gives another page")
	}
	if empty := indexOf(t, Index{}); !strings.Contains(empty, "No file of one folder") || strings.Contains(empty, "<table") {
		t.Error("an index of nothing has a table")
	}
}

// TestIndexHoldsAnyName fills an index with names that try to get out of it.
func TestIndexHoldsAnyName(t *testing.T) {
	entry := IndexEntry{
		Title: hostile, Language: hostile, Old: hostile, New: hostile + "2", Report: "javascript:" + hostile,
		Remarks: []string{hostile}, Tally: Tally{Kinds: map[diff.Kinds]int{diff.Insertion: 1}},
	}
	all := []IndexEntry{entry}
	page := indexOf(t, Index{Old: hostile, New: hostile, Pairs: all, OnlyOld: all, OnlyNew: all, Failed: all, Skipped: all})
	if n := strings.Count(page, "<script"); n > 0 {
		t.Errorf("%d scripts", n)
	}
	if strings.ContainsAny(page, "\u202e\x1b") {
		t.Error("a character that commands the screen is on the page")
	}
	if m := regexp.MustCompile(`href="[^".]`).FindString(page); m != "" {
		t.Errorf("a link that leads out of the folder: %s", m)
	}
	csp := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	styles := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindAllStringSubmatch(page, -1)
	if len(styles) != 2 || strings.Contains(csp, "unsafe") {
		t.Errorf("%d styles under %s", len(styles), csp)
	}
	for _, m := range styles {
		if !strings.Contains(csp, digest(m[1])) {
			t.Error("the policy does not allow the page's own style")
		}
	}
}

func TestIndexReportsTheWritersError(t *testing.T) {
	if err := WriteIndex(&failing{after: 100}, sampleIndex()); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

func TestClipped(t *testing.T) {
	long := strings.Repeat("法", 161)
	if got := clipped(long); got != strings.Repeat("法", 160)+"…" {
		t.Errorf("%q", got)
	}
	if short := long[:160*3]; clipped(short) != short {
		t.Error("a title that fits is cut")
	}
}

// TestCountAgreesWithTheReport compares a tally with the numbers on the page.
func TestCountAgreesWithTheReport(t *testing.T) {
	older, err := parser.Parse("old", "灯塔法\n\n第一条 灯塔由港务机构管理，其他单位不得设置。\n\n第二条 灯塔涂成白色。\n\n第三条 看守人员发给津贴。\n")
	if err != nil {
		t.Fatal(err)
	}
	newer, err := parser.Parse("new", "灯塔法\n\n第一条 灯塔由港务机构管理，其他单位应当设置。\n\n第二条 本法所称船舶，是指机动船。\n\n第三条 灯塔涂成白色。\n")
	if err != nil {
		t.Fatal(err)
	}
	c := diff.Compare(older, newer, diff.Options{})
	page := pageOf(t, c, Options{})
	tally := Count(c)
	for _, k := range kindList {
		shown := regexp.MustCompile(`<li class=k` + string(k.letter) + `><b>(\d+)</b>`).FindStringSubmatch(page)
		if n := tally.Kinds[k.kind]; n > 0 != (shown != nil) || shown != nil && shown[1] != string(integer(nil, n)) {
			t.Errorf("%v: counted %d, on the page %v", k.kind, n, shown)
		}
	}
	if tally.Kinds[diff.Insertion] != 1 || tally.Kinds[diff.Repeal] != 1 || tally.Flags == 0 || tally.SameWords != 1 {
		t.Errorf("%+v", tally)
	}
}
