package html

import (
	"testing"

	"github.com/lawdiff/lawdiff/parser/law"
)

func TestGapBehindLabel(t *testing.T) {
	for _, row := range []struct {
		first, layout, second string
		kind                  law.Kind
		above                 bool // the first run is a heading and the second the label
		want, reason          string
	}{
		{"第一条", " ", "甲", law.Article, false, "　", "an article's number"},
		{"一", "　", "甲", law.Point, false, "　", "a numeral of Han that nothing sets off"},
		{"２", "　", "甲", law.Paragraph, false, "　", "a wide digit"},
		{"①", "", "甲", law.Point, false, "", "no layout divides them"},
		{"（一）", " ", "甲", law.Point, false, "", "the bracket sets it off"},
		{"一、", "", "甲", law.Point, false, "", "so does the stop"},
		{"(a)", " ", "b", law.Point, false, " ", "a script that is written with spaces"},
		{"目的", "\n", "第一条", law.Article, true, "<br>", "a title that stands above its number"},
	} {
		first := law.Between(0, len(row.first))
		second := law.Between(len(row.first)+len(row.layout), len(row.first)+len(row.layout)+len(row.second))
		p := &law.Provision{Kind: row.kind, Label: first, Text: []law.Span{second}}
		if row.above {
			p = &law.Provision{Kind: row.kind, Heading: first, Label: second}
		}
		r := reader{v: &version{doc: &law.Document{Source: row.first + row.layout + row.second}}, prov: p, runs: []law.Span{first, second}}
		if got := r.gap(1); got != row.want {
			t.Errorf("%q stands between %q and %q, want %q: %s", got, row.first, row.second, row.want, row.reason)
		}
	}
}
