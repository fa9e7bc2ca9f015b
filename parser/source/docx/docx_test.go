package docx

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser/source"
)

const open = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="` + mathSpace + `"><w:body>`

// parts are the files of a Word document by name; body the content of w:body.
type parts map[string]string

func makePack(t testing.TB, files parts) []byte {
	t.Helper()
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	for _, name := range []string{
		"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml",
		"word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "word/header1.xml", "xl/workbook.xml",
	} {
		content, ok := files[name]
		if !ok {
			continue
		}
		w, err := zw.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// word makes a Word document of the content of its body and of further parts.
func word(t testing.TB, body string, more parts) []byte {
	t.Helper()
	files := parts{"[Content_Types].xml": "<Types/>", "word/document.xml": open + body + "</w:body></w:document>"}
	rels := "<Relationships>"
	for _, kind := range []string{"styles", "numbering", "footnotes", "endnotes", "header"} {
		file := kind
		if kind == "header" {
			file = "header1"
		}
		if content, ok := more[kind]; ok {
			rels += `<Relationship Type="http://x/` + kind + `" Target="` + file + `.xml"/>`
			root := map[string]string{"header": "hdr"}[kind]
			if root == "" {
				root = kind
			}
			files["word/"+file+".xml"] = `<w:` + root + ` xmlns:w="w">` + content + `</w:` + root + `>`
		}
	}
	files["word/_rels/document.xml.rels"] = rels + "</Relationships>"
	return makePack(t, files)
}

func mustRead(t testing.TB, data []byte, opts source.Options) *source.Text {
	t.Helper()
	if !match(data) {
		t.Fatal("not known as a Word document")
	}
	text, err := read("f.docx", data, opts)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// para is a paragraph with properties and one run of text.
func para(properties, text string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

func TestRead(t *testing.T) {
	for _, row := range []struct {
		reason, body, want string
		more               parts
	}{
		{"paragraphs are lines with a blank one between", para("", "一") + para("", "") + para("", "二"), "一\n\n二\n", nil},
		{"runs join", "<w:p><w:r><w:t>第一</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>条 甲</w:t></w:r></w:p>", "第一条 甲\n", nil},
		{"breaks, tabs, hyphens, symbols", "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:char='2460'/></w:r></w:p>", "a\tb\nc\u2011d①\n", nil},
		{"a link's and a field's text, not its code", "<w:p><w:hyperlink><w:r><w:t>见</w:t></w:r></w:hyperlink><w:r><w:fldChar/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>第二条</w:t></w:r></w:p>", "见第二条\n", nil},
		{"headings carry their level", para(`<w:pStyle w:val="1"/>`, "总则") + para(`<w:outlineLvl w:val="2"/>`, "节"), "# 总则\n\n### 节\n",
			parts{"styles": `<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>`}},
		{"styles based on each other in a circle", para(`<w:pStyle w:val="a"/>`, "x"), "x\n",
			parts{"styles": `<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`}},
		{"a table", "<w:tbl><w:tblPr/><w:tr><w:tc>" + para("", "甲|乙") + "</w:tc><w:tc>" + para("", "丙") + para("", "丁") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + para("", "宽") + "</w:tc></w:tr></w:tbl>",
			"| 甲\\|乙 | 丙<br>丁 |\n| --- | --- |\n| 宽 |  |\n", nil},
		{"a table of one column is a frame", "<w:tbl><w:tr><w:tc>" + para("", "一") + para("", "二") + "</w:tc></w:tr></w:tbl>", "一\n\n二\n", nil},
		{"a table typed as text", para("", "| 甲 |") + para("", "| --- |") + para("", "| 乙 |") + para("", "丙"), "| 甲 |\n| --- |\n| 乙 |\n\n丙\n", nil},
		{"a text box follows its paragraph", "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + para("", "框") + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + para("", "框") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>", "前后\n\n框\n", nil},
		{"a formula's letters", "<w:p><m:oMath><m:r><m:t>a</m:t></m:r><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:oMath></w:p>", "a2\n", nil},
		{"content controls are looked through", "<w:sdt><w:sdtPr/><w:sdtContent>" + para("", "内") + "</w:sdtContent></w:sdt>", "内\n", nil},
		{"the reading above a word is not the word", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "漢\n", nil},
		{"footnotes stand behind the text", "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>乙</w:t></w:r></w:p>" + para("", "丙"), "甲[^1]乙\n\n丙\n\n[^1]: 注\n",
			parts{"footnotes": `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">` + para("", "注") + `</w:footnote>`}},
	} {
		if got := mustRead(t, word(t, row.body, row.more), source.Options{}).Body; got != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.reason, got, row.want)
		}
	}
}

func TestReadKeepsApart(t *testing.T) {
	body := para("", "条") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r></w:p>"
	text := mustRead(t, word(t, body, parts{"header": para("", "内部资料")}), source.Options{})
	if text.Body != "条\n\n明\n" {
		t.Errorf("%q", text.Body)
	}
	var got []string
	for _, n := range text.Notices {
		got = append(got, n.Code+" "+n.Text)
	}
	if want := "left-out 暗, header 内部资料"; strings.Join(got, ", ") != want {
		t.Errorf("notices %q, want %s", got, want)
	}
	if place := text.Message(strings.Index(text.Body, "明"), "x"); place != "f.docx: paragraph 2: x" {
		t.Error(place)
	}
}

func TestTrackedChanges(t *testing.T) {
	mark := func(change string) string { return "<w:rPr><w:" + change + "/></w:rPr>" }
	run := func(s string) string { return "<w:r><w:t>" + s + "</w:t></w:r>" }
	del := func(s string) string { return "<w:del><w:r><w:delText>" + s + "</w:delText></w:r></w:del>" }
	p := func(pr, inner string) string { return "<w:p><w:pPr>" + pr + "</w:pPr>" + inner + "</w:p>" }
	list := parts{"numbering": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}
	num := `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`
	for _, row := range []struct {
		reason, body, accepted, rejected string
	}{
		{"words", p("", run("应")+del("可")+"<w:ins>"+run("当")+"</w:ins>"), "应当\n", "应可\n"},
		{"moved words", p("", "<w:moveFrom>"+run("甲")+"</w:moveFrom>"+run("乙")+"<w:moveTo>"+run("甲")+"</w:moveTo>"), "乙甲\n", "甲乙\n"},
		{"a paragraph inserted", p(mark("ins"), "<w:ins>"+run("新")+"</w:ins>") + p("", run("旧")), "新\n\n旧\n", "旧\n"},
		{"a paragraph deleted", p(mark("del"), del("旧")) + p("", run("后")), "后\n", "旧\n\n后\n"},
		{"two paragraphs joined", p(mark("del"), run("甲")) + p("", run("乙")), "甲乙\n", "甲\n\n乙\n"},
		{"one paragraph split", p(mark("ins"), run("甲")) + p("", run("乙")), "甲\n\n乙\n", "甲乙\n"},
		{"a deleted item is not counted", p(num+mark("del"), del("一")) + p(num, run("二")), "1. 二\n", "1. 一\n\n2. 二\n"},
		{"numbering that a change took away", p(num+"<w:pPrChange><w:pPr/></w:pPrChange>", run("x")), "1. x\n", "x\n"},
		{"the last paragraph deleted", p("", run("甲")) + p(mark("del"), del("乙")), "甲\n", "甲\n\n乙\n"},
		{"an inserted row", "<w:tbl><w:tr><w:tc>" + p("", run("a")) + "</w:tc><w:tc>" + p("", run("b")) + "</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>" + p("", run("c")) + "</w:tc><w:tc/></w:tr></w:tbl>",
			"| a | b |\n| --- | --- |\n| c |  |\n", "| a | b |\n| --- | --- |\n"},
		{"a deletion within an insertion", p("", run("甲")+"<w:ins>"+del("乙")+"</w:ins>"), "甲\n", "甲\n"},
	} {
		data := word(t, row.body, list)
		if got := mustRead(t, data, source.Options{}).Body; got != row.accepted {
			t.Errorf("%s, accepted: got %q, want %q", row.reason, got, row.accepted)
		}
		if got := mustRead(t, data, source.Options{RejectChanges: true}).Body; got != row.rejected {
			t.Errorf("%s, rejected: got %q, want %q", row.reason, got, row.rejected)
		}
	}
}
