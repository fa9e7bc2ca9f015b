package parser_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestParseRefuses checks that only what is no text is refused, and that the
// message says where.
func TestParseRefuses(t *testing.T) {
	for _, row := range []struct{ why, src, want string }{
		{"a byte that begins no character", "第一条\n甲\xff乙", "law.txt:2:2: invalid UTF-8 at byte offset 13 (0xFF)"},
		{"a character cut off", "第一条\xe7\xac", "law.txt:1:4: invalid UTF-8 at byte offset 9"},
		{"a binary file", "PK\x03\x04\x00\x00", "law.txt:1:5: NUL byte at offset 4"},
	} {
		_, err := parser.Parse("law.txt", row.src)
		if err == nil || !strings.HasPrefix(err.Error(), row.want) {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
	if _, err := parser.Parse("law.txt", "", parser.Language("tlh")); err == nil {
		t.Error("a language there is no table for is taken")
	}
}

// TestParseLayout checks that byte order marks, line ends of two characters
// and every kind of blank are layout: the words are the same without them.
func TestParseLayout(t *testing.T) {
	const plain = "渡口规则\n\n第一条 渡口设标志。\n\n第二条 标志包括：\n\n（一）灯；\n\n（二）牌。\n"
	words := func(src string) string {
		doc, err := parser.Parse("law.txt", src)
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Verify(); err != nil {
			t.Fatal(err)
		}
		if err := layoutOnly(doc); err != nil {
			t.Fatal(err)
		}
		return sketch(doc)
	}
	for _, row := range []struct{ why, src string }{
		{"a byte order mark", "\ufeff" + plain},
		{"line ends of two characters", strings.ReplaceAll(plain, "\n", "\r\n")},
		{"no blank lines", strings.ReplaceAll(plain, "\n\n", "\n")},
		{"blanks at the ends of lines", strings.ReplaceAll(plain, "\n", " \u3000\u00a0\n")},
		{"indentation", strings.ReplaceAll(plain, "\n\n", "\n\n\u3000\u3000")},
		{"an ideographic space behind numbers", strings.ReplaceAll(plain, "条 ", "条\u3000")},
		{"zero-width spaces alone on lines", strings.ReplaceAll(plain, "\n\n", "\n\u200b\n")},
		{"strong marks", strings.NewReplacer("第一条", "**第一条**", "第二条", "**第二条**").Replace(plain)},
	} {
		if diff := cmp.Diff(words(plain), words(row.src)); diff != "" {
			t.Errorf("%s: %s", row.why, diff)
		}
	}
}

// TestParseLanguage checks that the language given is read by, whatever the
// text looks like.
func TestParseLanguage(t *testing.T) {
	const text = "§ 1 Zweck\n\nArticle 1 Purpose\n"
	for tag, label := range map[string]string{"de": "§ 1", "en": "Article 1"} {
		doc, err := parser.Parse("law.txt", text, parser.Language(tag))
		if err != nil {
			t.Fatal(err)
		}
		var labels []string
		for a := range doc.Articles() {
			labels = append(labels, doc.Label(a))
		}
		if doc.Language != tag || len(labels) != 1 || labels[0] != label {
			t.Errorf("%s: %s %q, want %q", tag, doc.Language, labels, label)
		}
	}
}

// TestParseInstruments lists what stands on a page.
func TestParseInstruments(t *testing.T) {
	doc, err := parser.Parse("page", "# Rules A\n\nArticle 1: a.\n\nArticle 2: b.\n\n# Rules B\n\nArticle 1: c.\n")
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, act := range doc.Instruments() {
		titles = append(titles, doc.Title(act)+" "+strings.TrimSpace(doc.Slice(law.Span{Start: act.Span.End - 4, End: act.Span.End})))
	}
	if diff := cmp.Diff([]string{"Rules A b.", "Rules B c."}, titles); diff != "" {
		t.Error(diff)
	}
}
