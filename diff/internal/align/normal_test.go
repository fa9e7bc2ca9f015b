package align

import (
	"fmt"
	"testing"
	"unicode"
)

func TestForm(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{"nothing", "", ""},
		{"spaces, quotation marks and punctuation go", "“应当”　依照， 本法。", "应当依照本法"},
		{"width and case are folded", "ＡＢｃ １２", "abc 12"},
		{"words keep one space between them", "The  Member\u00a0States—all", "the member states all"},
		{"none where two scripts meet", "在 EU 境内", "在eu境内"},
		{"letters keep their marks", "É\u0301tat Müller", "é\u0301tat müller"},
		{"numbers of articles, paragraphs and items in citations go", "依照本法第二十四条第一款第（三）项", "依照本法第条第款第项"},
		{"also inserted ones", "第一百三十三条之一和第133条之二", "第条之和第条之"},
		{"a numeral elsewhere stays", "处三年以下有期徒刑，第二次", "处三年以下有期徒刑第二次"},
		{"之一 elsewhere stays", "情形之一的", "情形之一的"},
		{"English citations, lists of them, too", "Articles 3, 4a and 5(2)(b) shall apply within 30 days", "articles and shall apply within 30 days"},
		{"a section sign", "nach § 12 Abs. 3", "nach abs 3"},
		{"a line end ends a citation", "Article\n3 days", "article 3 days"},
		{"Korean", "제1조 저작물", "제1조저작물"},
		{"invalid bytes are passed over", "a\xffb", "a b"},
	} {
		var f former
		if got := string(f.form([]byte(row.text)).runes); got != row.want {
			t.Errorf("%s: %q gives %q, want %q", row.reason, row.text, got, row.want)
		}
	}
}

func TestFormLines(t *testing.T) {
	var f former
	for _, row := range []struct {
		text string
		want string
	}{
		{"", "[{0 0}]"},
		{"甲乙\n丙", "[{2 6} {3 10}]"},
		{"甲\n\n“”\n乙\n", "[{1 3} {1 4} {1 11} {2 15} {2 16}]"},
	} {
		if got := fmt.Sprint(f.form([]byte(row.text)).lines); got != row.want {
			t.Errorf("%q: lines end at %s, want %s", row.text, got, row.want)
		}
	}
}

// TestIsMark checks that no mark told without the tables of package unicode can
// stand in a form.
func TestIsMark(t *testing.T) {
	for r := range rune(1 << 16) {
		if isMark(r) && (wordless(r) || wordly(fold(r)) || unicode.Is(unicode.Mn, r)) {
			t.Errorf("%q is no mark", r)
		}
	}
}
