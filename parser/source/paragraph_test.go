package source

import (
	"strings"
	"testing"
)

func TestParagraphLength(t *testing.T) {
	most := strings.Repeat("x", maxParagraph)
	for _, row := range []struct{ reason, text, want string }{
		{"as long as may be", "a\n" + most + "\nb\n" + most, ""},
		{"one byte more", "a\n" + most + "x\nb\n", "f:2:1: a paragraph of more than 1 MB"},
		{"one byte more at the end", "a\n\n" + most + "x", "f:3:1: a paragraph of more than 1 MB"},
		{"as many lines as may be", strings.Repeat("x\n", maxLines), ""},
		{"one line more", strings.Repeat("x\n", maxLines+1), "f:4194306:1: more than 4194304 lines"},
		{"many short lines", strings.Repeat("第一条　甲。\n", 1<<17), ""},
	} {
		_, err := Read("f", []byte(row.text), Options{})
		if row.want == "" && err != nil || row.want != "" && (err == nil || !strings.HasPrefix(err.Error(), row.want)) {
			t.Errorf("%s: %v, want %s", row.reason, err, row.want)
		}
	}
}

func TestLineEnds(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{"returns alone end lines", "一\r二\r", "一\n二\n"},
		{"before line feeds they stay", "一\r\n二\r三\n", "一\r\n二\r三\n"},
	} {
		if text, err := Read("f", []byte(row.text), Options{}); err != nil || text.Body != row.want {
			t.Errorf("%s: %q, %v", row.reason, text.Body, err)
		}
	}
}
