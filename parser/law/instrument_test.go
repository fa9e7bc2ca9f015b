package law_test

import (
	"testing"

	"github.com/lawdiff/lawdiff/parser"
)

// TestTitle checks where an instrument's title comes from.
func TestTitle(t *testing.T) {
	for _, row := range []struct{ why, src, want string }{
		{"its own", "渡船规则\n\n第一条 甲。\n", "渡船规则"},
		{"of two lines", "示范市人民政府关于\n修改《渡船规则》的决定\n\n一、甲。\n", "示范市人民政府关于修改《渡船规则》的决定"},
		{"front matter, where the text has none", "---\nTitle: \"渡船规则\"\n---\n\n第一条 甲。\n", "渡船规则"},
		{"none", "第一条 甲。\n", ""},
	} {
		doc, err := parser.Parse("t", row.src)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Title(doc.Instruments()[0]); got != row.want {
			t.Errorf("%s: %q, want %q", row.why, got, row.want)
		}
	}
}
