package docx

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser/source"
)

// lvl defines a level of a list.
func lvl(at int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, at, format, text, more)
}

// item is a paragraph on a level of an instance.
func item(numID string, at int, text string) string {
	return para(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr>`, at, numID), text)
}

func TestNumbering(t *testing.T) {
	statute := `<w:abstractNum w:abstractNumId="0">` +
		lvl(0, "chineseCountingThousand", "第%1章", `<w:pStyle w:val="zhang"/>`) +
		lvl(1, "chineseCountingThousand", "第%2条", `<w:lvlRestart w:val="0"/><w:suff w:val="space"/>`) +
		lvl(2, "chineseCounting", "（%3）", `<w:suff w:val="nothing"/>`) +
		`</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1">` + lvl(0, "upperRoman", "%1.", "") + lvl(1, "decimal", "%1.%2", "") +
		lvl(2, "decimal", "%1.%2.%3", "<w:isLgl/>") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2">` + lvl(0, "bullet", "\uf0b7", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="legal"/></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="legal"/>` + lvl(0, "chineseLegalSimplified", "%1、", "") + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
		`<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>` +
		`<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>` +
		`<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">` + lvl(0, "lowerLetter", "%1)", "") + `</w:lvlOverride></w:num>`
	styles := `<w:style w:styleId="zhang"><w:basedOn w:val="base"/></w:style>` +
		`<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:styleId="tiao"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
	inStyle := func(id, text string) string { return para(`<w:pStyle w:val="`+id+`"/>`, text) }
	for _, row := range []struct{ reason, body, want string }{
		{"articles run on through the chapters, items do not",
			inStyle("zhang", "总则") + inStyle("tiao", "甲") + item("1", 2, "子") + item("1", 2, "丑") + inStyle("zhang", "分则") + inStyle("tiao", "乙") + item("1", 2, "寅"),
			"第一章 总则|第一条 甲|（一）子|（二）丑|第二章 分则|第二条 乙|（一）寅"},
		{"several levels in one number", item("2", 0, "a") + item("2", 1, "b") + item("2", 1, "c") + item("2", 2, "d") + item("2", 0, "e") + item("2", 1, "f"),
			"I. a|I.1 b|I.2 c|1.2.1 d|II. e|II.1 f"},
		{"instances of one list count on together; an override begins anew", item("2", 0, "a") + item("3", 0, "b") + item("3", 0, "c") + item("2", 0, "d"),
			"I. a|VII. b|VIII. c|IX. d"},
		{"a level not reached yet shows where it begins", item("2", 1, "a"), "I.1 a"},
		{"bullets are dashes", item("4", 0, "a"), "- a"},
		{"a list defined through a numbering style", item("5", 0, "a") + item("5", 0, "b"), "壹、 a|贰、 b"},
		{"a level defined anew in an instance", item("6", 0, "a"), "a) a"},
		{"number 0 takes a style's numbering away", para(`<w:pStyle w:val="tiao"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "a"), "a"},
		{"an instance that does not exist", item("99", 0, "a"), "a"},
		{"a level that does not exist", item("1", 77, "a"), "a"},
	} {
		data := word(t, row.body, parts{"numbering": statute, "styles": styles})
		got := strings.ReplaceAll(strings.TrimSuffix(mustRead(t, data, source.Options{}).Body, "\n"), "\n\n", "|")
		if got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.reason, got, row.want)
		}
	}
}

func TestFormatNumber(t *testing.T) {
	for _, row := range []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"}, {"decimalZero", 7, "07"}, {"decimalZero", 17, "17"},
		{"upperRoman", 4, "IV"}, {"lowerRoman", 9, "ix"}, {"upperLetter", 28, "BB"}, {"lowerLetter", 26, "z"},
		{"ordinal", 2, "2nd"}, {"ordinal", 12, "12th"}, {"ordinal", 103, "103rd"}, {"ordinal", 21, "21st"}, {"ordinal", 4, "4th"},
		{"chineseCounting", 24, "二十四"}, {"chineseCountingThousand", 106, "一百零六"}, {"taiwaneseCountingThousand", 10, "十"},
		{"chineseLegalSimplified", 24, "贰拾肆"}, {"ideographLegalTraditional", 3, "參"},
		{"ideographDigital", 105, "一〇五"}, {"decimalFullWidth", 30, "３０"},
		{"ideographTraditional", 11, "甲"}, {"ideographZodiac", 12, "亥"},
		{"decimalEnclosedCircleChinese", 3, "③"}, {"decimalEnclosedCircle", 21, "21"}, {"decimalEnclosedParen", 2, "⑵"},
		{"none", 5, ""}, {"numberInDash", 5, "- 5 -"}, {"hebrew1", 5, "5"}, {"lowerLetter", 1 << 20, "1048576"},
	} {
		if got := formatNumber(row.n, row.format); got != row.want {
			t.Errorf("%d as %s: %s, want %s", row.n, row.format, got, row.want)
		}
	}
}
