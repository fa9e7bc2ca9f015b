package flow

import (
	"strings"
	"testing"
)

func TestCells(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{"bars at the edges part nothing", "| a | b |", "a/b"},
		{"they need not be there", "Germany | 12 |", "Germany/12"},
		{"an empty cell", "| a |  | c |", "a//c"},
		{"an escaped bar is a word's", `| a\|b | c |`, `a\|b/c`},
		{"tabs part cells too", "Article 1\tArticle 2", "Article 1/Article 2"},
		{"but not beside bars", "a\tb | c", "a\tb/c"},
		{"nothing that parts, no cells", "a b", ""},
	} {
		var got []string
		for _, c := range Cells(row.text) {
			got = append(got, row.text[c.From:c.To])
		}
		if s := strings.Join(got, "/"); s != row.want {
			t.Errorf("%s: %q, want %q", row.reason, s, row.want)
		}
	}
}
