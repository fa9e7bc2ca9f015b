package table_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/columns"
	"github.com/lawdiff/lawdiff/diff/report/table"
	"github.com/lawdiff/lawdiff/parser"
)

const before = `灯塔管理办法

第一条 灯塔由港务机构管理，其他单位不得设置灯塔。

第二条 【塔身】灯塔的塔身涂成白色，夜间不得熄灯。

第三条 看守人员发给值班津贴，津贴由港务机构承担。
`

const after = `灯塔管理办法

第一条 灯塔由港务机构管理，其他单位不得设置灯塔。

第二条 本办法所称灯塔，是指高度 < 5 米的标志 & "灯具"。

第三条 【塔身】灯塔的塔身涂成白色，夜间不得熄灯。
`

func compare(t *testing.T) *diff.Comparison {
	t.Helper()
	older, err := parser.Parse("old.txt", before)
	if err != nil {
		t.Fatal(err)
	}
	newer, err := parser.Parse("new.txt", after)
	if err != nil {
		t.Fatal(err)
	}
	return diff.Compare(older, newer, diff.Options{})
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTSV(t *testing.T) {
	c := compare(t)
	got := written(t, func(w io.Writer) error { return table.WriteTSV(w, table.Options{}, c) })
	want := "第一条\t第一条\tsame\n-\t第二条\tinserted\n第二条\t第三条\trenumbered\n第三条\t-\tdeleted\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestTextColumnsStandUnderOneAnother(t *testing.T) {
	c := compare(t)
	got := written(t, func(w io.Writer) error { return table.WriteText(w, table.Options{}, c) })
	lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	for _, row := range []struct {
		line int
		want string
	}{
		{0, "旧条文  新条文  变化      内容"},
		{3, "第二条  第三条  序号变更  塔身"}, // the heading, not the first words
		{4, "第三条  -       删去      看守人员发给值班津贴，津贴由港务机构承担。"},
	} {
		if lines[row.line] != row.want {
			t.Errorf("line %d is %q, not %q", row.line, lines[row.line], row.want)
		}
	}
	head, _, _ := strings.Cut(lines[0], "内容")
	last, _, _ := strings.Cut(lines[4], "看守")
	if columns.Of(head) != columns.Of(last) {
		t.Errorf("the last column begins under %q and under %q", head, last)
	}
}

func TestHTMLIsInert(t *testing.T) {
	c := compare(t)
	got := written(t, func(w io.Writer) error { return table.WriteHTML(w, table.Options{Language: "en"}, c) })
	for _, want := range []string{
		`<html lang="en">`, `<tbody lang="zh-Hans">`, `default-src 'none'`,
		`<tr class="deleted"><td>第三条</td><td>-</td><td lang="en">deleted</td>`,
		`高度 &lt; 5 米的标志 &amp; &#34;灯具&#34;`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	// Every element but the void ones is closed.
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(got, "<!DOCTYPE html>")))
	d.AutoClose, d.Strict = xml.HTMLAutoClose, false
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestErrorsOfTheWriter(t *testing.T) {
	c := compare(t)
	full := writerFunc(func([]byte) (int, error) { return 0, io.ErrShortWrite })
	for name, write := range map[string]func(io.Writer) error{
		"tsv":  func(w io.Writer) error { return table.WriteTSV(w, table.Options{}, c) },
		"text": func(w io.Writer) error { return table.WriteText(w, table.Options{}, c) },
		"html": func(w io.Writer) error { return table.WriteHTML(w, table.Options{}, c) },
	} {
		if err := write(full); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
