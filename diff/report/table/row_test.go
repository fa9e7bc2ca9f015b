package table_test

import (
	"io"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/table"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestDrafts follows articles through three drafts: one inserted and taken out
// again, one inserted last, one renumbered twice.
func TestDrafts(t *testing.T) {
	texts := []string{before, after, "灯塔管理办法\n\n第一条 本办法自公布之日起施行，原有规定同时废止。\n\n第二条 灯塔由港务机构管理，其他单位不得设置灯塔。\n\n第三条 【塔身】灯塔的塔身涂成白色，夜间不得熄灯。\n"}
	var comparisons []*diff.Comparison
	var last *law.Document
	for _, text := range texts {
		d, err := parser.Parse("draft.txt", text)
		if err != nil {
			t.Fatal(err)
		}
		if last != nil {
			comparisons = append(comparisons, diff.Compare(last, d, diff.Options{}))
		}
		last = d
	}
	for _, row := range []struct {
		reason, want string
		keep         func(*law.Document, *law.Provision) bool
	}{
		{"all rows", "" +
			"-\t-\t第一条\t-\tinserted\n" +
			"第一条\t第一条\t第二条\tsame\trenumbered\n" +
			"-\t第二条\t-\tinserted\tdeleted\n" +
			"第二条\t第三条\t第三条\trenumbered\tsame\n" +
			"第三条\t-\t-\tdeleted\t-\n", nil},
		{"by the number in any draft", "" +
			"第二条\t第三条\t第三条\trenumbered\tsame\n" +
			"第三条\t-\t-\tdeleted\t-\n",
			func(_ *law.Document, p *law.Provision) bool { return p.Number == "3" }},
	} {
		got := written(t, func(w io.Writer) error {
			return table.WriteTSV(w, table.Options{Keep: row.keep}, comparisons...)
		})
		if got != row.want {
			t.Errorf("%s: got\n%swant\n%s", row.reason, got, row.want)
		}
	}
}
