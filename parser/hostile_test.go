package parser_test

import (
	"fmt"
	"strings"
)

// hostile are shapes of text made to cost more than their length: each must be
// read in time that grows as the text does.
var hostile = []struct {
	name string
	text func(n int) string // about 40 n bytes
}{
	{"one line", func(n int) string { return "第一条 " + strings.Repeat("甲乙丙，丁戊己。（一）", n*2) }},
	{"one line of colons", func(n int) string { return "第一条 " + strings.Repeat("：（一）甲；", n*2) }},
	{"one line of items", func(n int) string {
		var b strings.Builder
		b.WriteString("第一条 下列：")
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&b, "（%d）甲乙丙；", i)
		}
		return b.String()
	}},
	{"heads", func(n int) string {
		var b strings.Builder
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&b, "第%d条 甲乙丙丁。\n", i)
		}
		return b.String()
	}},
	{"the same head", func(n int) string { return strings.Repeat("第一条 甲乙丙丁戊。\n", n) }},
	{"the same chapter", func(n int) string { return strings.Repeat("第一章 甲乙丙丁戊己\n", n) }},
	{"chapters and parts", func(n int) string { return strings.Repeat("第一编 甲\n第一章 甲\n第一节 乙\n", n/2) }},
	{"contents lists", func(n int) string { return strings.Repeat("目录\n第一章 甲\n第二章 乙\n", n) }},
	{"titles", func(n int) string { return strings.Repeat("某某办法\n第一条 甲。\n", n) }},
	{"items before the first article", func(n int) string {
		return strings.Repeat("（一）甲；\n（一）乙。\n", n) + "第一条 甲。\n"
	}},
	{"items without an article", func(n int) string { return "某某办法\n" + strings.Repeat("一、甲乙丙丁\n（一）乙\n", n) }},
	{"annexes without articles", func(n int) string { return "第一条 甲。\n" + strings.Repeat("附件一：甲\n乙丙丁。\n", n) }},
	{"annexes", func(n int) string { return strings.Repeat("附件一：甲\n第一条 乙。\n", n) }},
	{"open brackets", func(n int) string { return strings.Repeat("（", n*13) }},
	{"lines of brackets", func(n int) string { return strings.Repeat("（一\n(\n", n*3) }},
	{"tags", func(n int) string { return strings.Repeat("<p", n*20) }},
	{"comments", func(n int) string { return strings.Repeat("<!-- ", n*8) }},
	{"strong marks", func(n int) string { return strings.Repeat("**", n*20) }},
	{"quotes", func(n int) string { return strings.Repeat("> ", n*20) }},
	{"blank lines", func(n int) string { return strings.Repeat("\n", n*40) }},
	{"blank lines before a page number", func(n int) string { return "甲乙丙\n" + strings.Repeat("\n", n*40) + "— 1 —\n" }},
	{"page numbers", func(n int) string { return strings.Repeat("— 1 —\n\n", n*4) }},
	{"short lines", func(n int) string { return strings.Repeat("甲乙丙\n", n*4) }},
	{"lines of one width", func(n int) string { return strings.Repeat("甲乙丙丁戊己庚辛壬癸甲乙\n", n) }},
	{"damaged heads", func(n int) string { return strings.Repeat("第二 甲\n第一条 乙。\n", n) }},
	{"glued heads", func(n int) string { return strings.Repeat("第一条 甲乙丙丁。 第二章 乙\n", n) }},
	{"items without end", func(n int) string { return strings.Repeat("（一）甲\n1. 乙\n(a) 丙\n", n) }},
	{"tables", func(n int) string { return strings.Repeat("| a | b |\n", n*4) }},
	{"html tables", func(n int) string { return strings.Repeat("<table>\n", n*5) }},
	{"Roman numbers", func(n int) string { return "Article 1\n\n" + strings.Repeat("mmmmmmmm", n*5) }},
	{"yaml", func(n int) string { return "---\n" + strings.Repeat("a: b\n", n*8) }},
	{"headings alone", func(n int) string { return strings.Repeat("CHAPTER I\nof the shall and\n", n) }},
}
