package synopsis

import (
	"bufio"
	"io"
	"strconv"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/opc"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
)

const (
	wordType  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

	// The table's width on landscape A4 (16838 twentieths of a point) with margins
	// of 2 cm, and that of the notes.
	tableWidth = 16838 - 2*1134
	notesWidth = 2400
	// cellMargin is what stays free on either side of a cell's words.
	cellMargin = 100

	wordStyles = opc.Header + `<w:styles xmlns:w="` + wordSpace + `">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="60" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Legend"><w:name w:val="Legend"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Column"><w:name w:val="Column"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Notes"><w:name w:val="Notes"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
</w:styles>
`
	wordFooter = opc.Header + `<w:ftr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
`
)

// WriteDOCX writes the table as a Word document on landscape A4, its head repeated
// on every page. The marks are plain formatting, not tracked changes. It reports the
// errors of w, and comparisons that do not follow each other.
func WriteDOCX(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	s, err := arrange(comparisons, opts)
	if err != nil {
		return err
	}
	main := opc.Part{Name: "word/document.xml", Type: wordType + "document.main+xml", Role: "officeDocument", Write: func(out *bufio.Writer) {
		(&wordTable{s, out}).document()
	}}
	return opc.Write(w, opc.Properties{Title: s.title, Author: s.opts.Author, Date: opts.Date}, main,
		opc.Part{Name: "word/styles.xml", Type: wordType + "styles+xml", Role: "styles", Write: opc.Text(wordStyles)},
		opc.Part{Name: "word/footer1.xml", Type: wordType + "footer+xml", Role: "footer", Write: opc.Text(wordFooter)})
}

// A wordTable is a table being written as WordprocessingML.
type wordTable struct {
	*synopsis
	out *bufio.Writer
}

func (t *wordTable) put(parts ...string) {
	for _, s := range parts {
		_, _ = t.out.WriteString(s) // a failure comes out at Flush
	}
}

func (t *wordTable) document() {
	t.put(opc.Header, `<w:document xmlns:w="`+wordSpace+`" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`, "\n")
	t.paragraph("Title", 0, []rows.Words{{Text: t.title}})
	t.legend()
	t.table(tableWidth, t.widths())
	t.heads()
	for i := range t.Rows {
		t.row(&t.Rows[i])
	}
	t.put("</w:tbl>\n")
	t.paragraph("Legend", 0, []rows.Words{{Text: t.left()}})
	t.put(`<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`,
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`, "\n")
}

// table opens a table with columns of some widths.
func (t *wordTable) table(width int, columns []int) {
	t.put(`<w:tbl><w:tblPr><w:tblW w:w="`+strconv.Itoa(width)+`" w:type="dxa"/><w:tblBorders>`,
		border("top"), border("left"), border("bottom"), border("right"), border("insideH"), border("insideV"),
		`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="`+strconv.Itoa(cellMargin)+
			`" w:type="dxa"/><w:right w:w="`+strconv.Itoa(cellMargin)+`" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, width := range columns {
		t.put(`<w:gridCol w:w="`, strconv.Itoa(width), `"/>`)
	}
	t.put("</w:tblGrid>\n")
}

func border(side string) string {
	return `<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="808080"/>`
}

// widths divides the table's width among its columns.
func (t *wordTable) widths() []int {
	left := tableWidth
	if t.opts.Notes {
		left -= notesWidth
	}
	widths := make([]int, len(t.Drafts), len(t.Drafts)+1)
	for i := range widths {
		widths[i] = left / len(widths)
	}
	if t.opts.Notes {
		widths = append(widths, notesWidth)
	}
	return widths
}

// legend says what the marks mean.
func (t *wordTable) legend() {
	gap := rows.Words{Text: "   "}
	t.paragraph("Legend", 0, []rows.Words{
		{Text: t.words.deleted, Gone: rows.Changed}, gap, {Text: t.words.inserted, Come: rows.Changed}, gap,
		{Text: t.words.moved, Come: rows.Moved}, gap, {Text: t.words.minor, Come: rows.Minor},
	})
	if len(t.Drafts) > 2 {
		t.paragraph("Legend", 0, []rows.Words{{Text: t.words.middle}})
	}
}

// heads writes the row that is repeated on every page.
func (t *wordTable) heads() {
	t.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	widths := t.widths()
	for i := range t.Drafts {
		label, title := t.head(i)
		t.cell(widths[i], 1, true)
		t.paragraph("Column", 0, []rows.Words{{Text: label, Label: true}})
		t.passages("Column", widths[i], title)
		t.put("</w:tc>")
	}
	if t.opts.Notes {
		t.cell(notesWidth, 1, true)
		t.paragraph("Column", 0, []rows.Words{{Text: t.words.notes, Label: true}})
		t.put("</w:tc>")
	}
	t.put("</w:tr>\n")
}

// cell opens a cell over some columns.
func (t *wordTable) cell(width, span int, shaded bool) {
	t.put(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(width), `" w:type="dxa"/>`)
	if span > 1 {
		t.put(`<w:gridSpan w:val="`, strconv.Itoa(span), `"/>`)
	}
	if shaded {
		t.put(`<w:shd w:val="clear" w:color="auto" w:fill="EEF1F5"/>`)
	}
	t.put("</w:tcPr>")
}

func (t *wordTable) row(r *rows.Row) {
	if heading, ok := across(r); ok {
		t.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		t.cell(tableWidth, t.columns(), true)
		t.passages("Chapter", tableWidth, heading)
		t.put("</w:tc></w:tr>\n")
		return
	}
	style := "Normal"
	if r.Heading {
		style = "Chapter"
	}
	t.put("<w:tr>")
	widths := t.widths()
	for i, c := range r.Cells {
		t.cell(widths[i], 1, r.Heading)
		t.passages(style, widths[i], c.Paragraphs)
		t.put("</w:tc>")
	}
	if t.opts.Notes {
		t.cell(notesWidth, 1, false)
		lines := t.notes(r)
		for _, line := range lines {
			t.paragraph("Notes", 0, []rows.Words{{Text: line}})
		}
		if len(lines) == 0 {
			t.put("<w:p/>")
		}
		t.put("</w:tc>")
	}
	t.put("</w:tr>\n")
}

// passages writes what stands in a cell of so wide a column, which must end with a
// paragraph.
func (t *wordTable) passages(style string, width int, list []rows.Paragraph) {
	for _, p := range passages(list) {
		if p.lines != nil {
			t.nested(p.lines, width-2*cellMargin)
		} else {
			t.paragraph(style, p.paragraph.Depth, p.paragraph.Words)
		}
	}
	if len(list) == 0 {
		t.put("<w:p/>")
	}
}

// listIndent is how far the items of a list stand in, for each list they stand in,
// in twentieths of a point: a character and a half.
const listIndent = 315

func (t *wordTable) paragraph(style string, depth int, words []rows.Words) {
	t.put(`<w:p><w:pPr><w:pStyle w:val="`, style, `"/>`)
	if depth > 0 {
		t.put(`<w:ind w:left="`, strconv.Itoa(depth*listIndent), `"/>`)
	}
	t.put("</w:pPr>")
	for _, w := range words {
		t.run(w)
	}
	t.put("</w:p>\n")
}

func (t *wordTable) run(w rows.Words) {
	if w.Text != "" {
		t.put("<w:r>", wordFormat(w), `<w:t xml:space="preserve">`, opc.Escape(w.Text), "</w:t></w:r>")
	}
}

// The colours of marks. Lines say the same, for print and for those who do not tell
// red from green.
const (
	goneColour  = "A3122B"
	comeColour  = "0A5A2C"
	faintColour = "6B6B6B"
)

// The lines of marks.
var (
	strikes    = [...]string{rows.Minor: "<w:strike/>", rows.Moved: "<w:dstrike/>", rows.Changed: "<w:strike/>"}
	underlines = [...]string{rows.Minor: `<w:u w:val="single"/>`, rows.Moved: `<w:u w:val="double"/>`, rows.Changed: `<w:u w:val="single"/>`}
)

// wordFormat returns the properties that set words off, in the order the schema
// wants them.
func wordFormat(w rows.Words) string {
	var b string
	if w.Label || w.Come == rows.Changed {
		b += "<w:b/>"
	}
	b += strikes[w.Gone]
	if c := colour(w); c != "" {
		b += `<w:color w:val="` + c + `"/>`
	}
	b += underlines[w.Come]
	if b == "" {
		return ""
	}
	return "<w:rPr>" + b + "</w:rPr>"
}

// colour returns the colour of words: what comes of them next has the last word.
func colour(w rows.Words) string {
	switch {
	case w.Gone > rows.Minor:
		return goneColour
	case w.Come > rows.Minor:
		return comeColour
	case w.Gone+w.Come > 0:
		return faintColour
	}
	return ""
}
