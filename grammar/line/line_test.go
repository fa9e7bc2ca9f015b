package line

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppend(t *testing.T) {
	for _, row := range []struct{ why, text, words string }{
		{"indentation of every width", "\t \u3000\u00a0第一条\u3000\n", "第一条"},
		{"a zero-width space alone", "\u200b\n", ""},
		{"a byte order mark and two line ends", "\ufeff甲\r\n", "甲"},
		{"a Markdown heading", "###### 第一条\n", "第一条"},
		{"a heading without a blank", "##Wet\n", "Wet"},
		{"strong marks on both sides", "**第一条**\n", "第一条"},
		{"a quotation of quotations", "> > 释\n", "释"},
		{"a line break of HTML at either end", "<br>甲<br>\n", "甲"},
		{"a paragraph of HTML", "<p>&nbsp;甲&nbsp;</p>\n", "甲"},
		{"angle brackets that are no tag", "<甲>\n", "<甲>"},
		{"an escaped star", `\*注：甲`, "*注：甲"},
		{"a drawn line", "-----\n", ""},
		{"a dash that is words", "— 甲", "— 甲"},
		{"a negative number", "-5 degrees", "-5 degrees"},
		{"a comment keeps its words", "<!-- INFO END -->\n", "<!-- INFO END -->"},
	} {
		lines := Append(nil, row.text)
		if len(lines) != 1 || row.text[lines[0].From():lines[0].To()] != row.words {
			t.Errorf("%s: %q: %q, want %q", row.why, row.text, row.text[lines[0].From():lines[0].To()], row.words)
		}
	}
}

func TestRuns(t *testing.T) {
	for _, row := range []struct {
		text string
		want []string
	}{
		{"甲", []string{"甲"}},
		{"甲**乙**丙", []string{"甲", "乙", "丙"}},
		{"甲<br>乙&nbsp;丙", []string{"甲", "乙", "丙"}},
		{"a < b & c * d", []string{"a < b & c * d"}},
		{" 甲 ", []string{"甲"}},
		{"****", nil},
	} {
		var got []string
		marks := NewMarks(row.text)
		Runs(&marks, 0, len(row.text), func(start, end int) { got = append(got, row.text[start:end]) })
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%q: %s", row.text, diff)
		}
	}
}

// FuzzAppend checks that the lines give the text back, whatever it is, and that
// words lie within their line.
func FuzzAppend(f *testing.F) {
	for _, s := range []string{"", "\n", "甲\r\n乙", "<!-- a\nb -->\nc", "> - **a**", "<p", "&nbsp;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		var b strings.Builder
		marks := NewMarks(src)
		for _, l := range Append(nil, src) {
			b.WriteString(src[l.Start():l.End()])
			if l.From() < l.Start() || l.To() > l.End() || l.From() > l.To() {
				t.Fatalf("words %d to %d in line %d to %d", l.From(), l.To(), l.Start(), l.End())
			}
			at := l.From()
			Runs(&marks, l.From(), l.To(), func(start, end int) {
				if start < at || end <= start || end > l.To() {
					t.Fatalf("run %d to %d behind %d in line to %d", start, end, at, l.To())
				}
				at = end
			})
		}
		if b.String() != src {
			t.Fatal("the lines do not give the text back")
		}
	})
}
