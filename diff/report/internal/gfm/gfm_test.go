package gfm

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
	"pgregory.net/rapid"
)

// rendered is what a reader sees of Markdown, tags taken out.
func rendered(t interface{ Fatal(...any) }, markdown string) string {
	var b bytes.Buffer
	m := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := m.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var tag = regexp.MustCompile(`<[^>]*>`)

func seen(page string) string { return html.UnescapeString(tag.ReplaceAllString(page, "")) }

func TestText(t *testing.T) {
	for _, row := range []struct{ reason, text string }{
		{"a list", "- 甲"}, {"a numbered one", "1. 甲"}, {"with a bracket", "12) a"}, {"a plus", "+ a"},
		{"a heading", "# 第一条"}, {"a heading underlined", "=== a"}, {"a quotation", "> 甲"}, {"a rule", "* * *"}, {"a rule of dashes", "---"},
		{"emphasis", "*甲*和_乙_和**丙**和~~丁~~"}, {"code", "`甲` ``"}, {"a link", "[甲](http://a.b)"}, {"a picture", "![旗](./f.jpg)"},
		{"a reference", "[a]: http://b"}, {"markup", "<b>甲</b> & &amp; <br> <!-- -->"}, {"a table", "| 甲 | 乙 |"},
		{"an address with an underline", "见 http://a.b/c_d_e 和 www.x_y.org/_z_ 。"}, {"a backslash", `a\b\* \\`}, {"mathematics", "$5 和 $6$"},
		{"a fence", "```go"}, {"a number that is no list", "2024年"}, {"a task", "- [ ] a"}, {"a footnote", "甲[^1]"}, {"indented", "    甲"},
		{"a mention", "写信给@灯塔 a@b.org"}, {"fullwidth", "（一）　甲；"},
	} {
		markdown := Text(row.text, true)
		page := rendered(t, markdown)
		if want := strings.TrimSpace(row.text); strings.TrimSpace(seen(page)) != want {
			t.Errorf("%s: %q is seen as %q\n%s", row.reason, row.text, seen(page), markdown)
		}
		if rest := regexp.MustCompile(`</?(p|span|a|a href="mailto:a@b.org")>`).ReplaceAllString(page, ""); tag.MatchString(rest) {
			t.Errorf("%s: %q became markup: %s", row.reason, row.text, page)
		}
	}
}

// TestAnyText draws texts of the characters that Markdown knows, and cuts them at
// any place: both parts are seen as they are.
func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.StringOfN(rapid.RuneFrom([]rune("甲a1 \\`*_{}[]()#+-.!<>&|~:/$@^=\"'\t")), 0, 30, -1)
		one, two := draw.Draw(t, "one"), draw.Draw(t, "two")
		want := strings.Join(strings.Fields(one+two), "")
		for _, markdown := range []string{
			Text(one, true) + "<del>" + Text(two, false) + "</del>",
			"|x|\n|-|\n|" + Text(one, false) + "<ins>" + Text(two, false) + "</ins>|",
		} {
			got := strings.TrimPrefix(strings.Join(strings.Fields(seen(rendered(t, markdown))), ""), "x")
			if got != want {
				t.Fatalf("%q is seen as %q, not %q", markdown, got, want)
			}
		}
	})
}
