package parser_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// listed prints the entries of a document, a line for each: what it says and the
// provision it names.
func listed(doc *law.Document) string {
	var b strings.Builder
	ids := doc.EIDs()
	for _, e := range parser.Entries(doc) {
		fmt.Fprintf(&b, "%s%s|%s %s\n", strings.Repeat(" ", e.Depth), doc.Slice(e.Label), doc.Slice(e.Title), ids[e.Names])
	}
	return b.String()
}

// TestEntries checks what the lines of contents lists say and name.
func TestEntries(t *testing.T) {
	for _, row := range []struct{ why, file, want string }{
		{"links, in two depths", "zh-contents-links.md", "第一章|总则 chp_1\n第二章|名录的编制 chp_2\n 第一节|调查 chp_2__sec_1\n 第二节|公布 chp_2__sec_2\n第三章|附则 chp_3\n"},
		{"a table that says the number twice", "zh-contents-table.md", "第一章|总则 chp_1\n第二章|养护 chp_2\n第三章|附则 chp_3\n"},
		{"a number the body has not", "zh-contents-differ.txt", "第一章|总则 chp_1\n第二章|噪声源管理 chp_2\n第三章|监督与检查 chp_3\n第四章|附则 \n"},
		{"articles, an annex and page numbers", "en-contents-articles.txt", "TITLE I|General provisions title_1\n Article 1|Subject matter title_1__art_1\n Article 2|Definitions title_1__art_2\nTITLE II|Mills title_2\n Chapter 1|Sails title_2__chp_1\n  Article 3|Cloth of sails title_2__chp_1__art_3\n Chapter 2|Stones title_2__chp_2\n  Article 4|Dressing of stones title_2__chp_2__art_4\nANNEX I|Forms att_1\n"},
	} {
		doc := parseFile(t, filepath.Join(phenomena, row.file))
		if diff := cmp.Diff(row.want, listed(doc)); diff != "" {
			t.Errorf("%s: %s", row.why, diff)
		}
	}
}

func TestEntriesOfText(t *testing.T) {
	for _, row := range []struct{ why, src, want string }{
		{"headings without a number", "法\n\n目录\n\n序言\n第一章 总则\n第二章 丁\n附则\n\n序言\n\n为了示范，制定本法。\n\n第一章 总则\n\n第一条 甲。\n\n第二章 丁\n\n第二条 乙。\n\n附则\n\n第三条 丙。\n",
			"|序言 preamble_1\n第一章|总则 chp_1\n第二章|丁 chp_2\n|附则 dvs_1\n"},
		{"chapters that count afresh in each part", "法\n\n目录\n\n第一编 甲\n第一章 乙\n第二编 丁\n第一章 戊\n\n第一编 甲\n\n第一章 乙\n\n第一条 甲。\n\n第二编 丁\n\n第一章 戊\n\n第二条 甲。\n",
			"第一编|甲 part_1\n 第一章|乙 part_1__chp_1\n第二编|丁 part_2\n 第一章|戊 part_2__chp_1\n"},
		{"number and title on two lines", "Model Act\n\nCONTENTS\n\nTITLE I\n\nPrinciples\n\nTITLE II\n\nDuties\n\nTITLE I\n\nPRINCIPLES\n\nArticle 1\n\nThe mill is a mill.\n\nTITLE II\n\nDUTIES\n\nArticle 2\n\nThe miller shall grind.\n",
			"TITLE I|Principles title_1\nTITLE II|Duties title_2\n"},
		{"dots that lead to the page", "办法\n\n目录\n\n第一章 总则……1\n第二章 附则……12\n\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n\n第二条 乙。\n",
			"第一章|总则 chp_1\n第二章|附则 chp_2\n"},
		{"supplementary provisions whose heading has a remark", "里山法\n\n目次\n第一章　総則（第一条）\n第二章　罰則（第二条）\n附則\n\n第一章　総則\n\n第一条　この法律は、里山を守る。\n\n第二章　罰則\n\n第二条　木を切つた者は、罰金に処する。\n\n附　則　（令和七年法律第一号）　抄\n\n第一条　この法律は、公布の日から施行する。\n",
			"第一章|総則（第一条） chp_1\n第二章|罰則（第二条） chp_2\n|附則 dvs_1\n"},
		{"no list", "第一章 总则\n\n第一条 甲。\n", ""},
	} {
		doc, err := parser.Parse("t", row.src)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.want, listed(doc)); diff != "" {
			t.Errorf("%s: %s", row.why, diff)
		}
	}
}
