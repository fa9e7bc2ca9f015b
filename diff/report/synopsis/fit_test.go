package synopsis

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
)

func TestColumnName(t *testing.T) {
	for column, want := range map[int]string{0: "A", 1: "B", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := columnName(column); got != want {
			t.Errorf("%d: %s, want %s", column, got, want)
		}
	}
}

func TestSheetText(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{"markup", "<a> & b", "&lt;a&gt; &amp; b"},
		{"what looks like an escape", "_x0041_", "_x005F_x0041_"},
		{"what does not", "_x41_ x0041_", "_x41_ x0041_"},
		{"lines", "甲\n乙", "甲\n乙"},
		{"a control character", "甲\x02", "甲\uFFFD"},
	} {
		if got := sheetText(row.text); got != row.want {
			t.Errorf("%s: %q, want %q", row.reason, got, row.want)
		}
	}
}

// TestFill checks that a long article goes on in further rows of the sheet, and
// that none of its words are lost between them.
func TestFill(t *testing.T) {
	para := func(texts ...string) rows.Paragraph {
		var p rows.Paragraph
		for i, text := range texts {
			p.Words = append(p.Words, rows.Words{Text: text, Come: rows.Mark(i % 2 * int(rows.Changed))})
		}
		return p
	}
	sentence := strings.Repeat("灯塔由港务机构管理，", 5) + "不得熄灯。"
	for _, row := range []struct {
		reason     string
		paragraphs []rows.Paragraph
		parts      int
	}{
		{"nothing", nil, 0},
		{"what fits", []rows.Paragraph{para("一"), para("二")}, 1},
		{"many paragraphs", repeated(para("一"), 3*rowLines), 3},
		{"one long paragraph", []rows.Paragraph{para(strings.Repeat(sentence, 20), strings.Repeat(sentence, 20))}, 6},
		{"a long one without a stop", []rows.Paragraph{para(strings.Repeat("灯", 3000))}, 8},
	} {
		var got, want strings.Builder
		for _, p := range row.paragraphs {
			want.WriteString(p.Text())
		}
		var part []rows.Paragraph
		rest, parts := row.paragraphs, 0
		for len(rest) > 0 && parts < 100 {
			part, rest = fill(rest, 60)
			parts++
			if n := linesOfAll(part, 60); n > rowLines {
				t.Errorf("%s: a row of %d lines", row.reason, n)
			}
			for _, p := range part {
				got.WriteString(p.Text())
			}
		}
		if parts != row.parts || got.String() != want.String() {
			t.Errorf("%s: %d rows, want %d; words kept: %v", row.reason, parts, row.parts, got.String() == want.String())
		}
	}
}

func repeated(p rows.Paragraph, n int) []rows.Paragraph {
	list := make([]rows.Paragraph, n)
	for i := range list {
		list[i] = p
	}
	return list
}

func TestCutPlace(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		width        int
		want         string
	}{
		{"behind a sentence", "甲乙。丙丁戊己", 6 * hanWidth, "甲乙。丙丁戊"},
		{"of the second half only", "甲乙丙丁。戊己", 6 * hanWidth, "甲乙丙丁。"},
		{"all of it", "甲乙", 6 * hanWidth, "甲乙"},
		{"Latin letters", "a; bcd; ef", 8 * latinWidth, "a; bcd;"},
	} {
		if got := row.text[:cutPlace(row.text, row.width)]; got != row.want {
			t.Errorf("%s: %q, want %q", row.reason, got, row.want)
		}
	}
}
