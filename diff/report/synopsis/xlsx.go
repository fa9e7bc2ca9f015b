package synopsis

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/opc"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
)

const (
	sheetType  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

	// The rows above the table's own, which are repeated on every page: what it is
	// called, and the heads of its columns.
	headRows = 2

	// Widths of columns in characters of a digit's width, as SpreadsheetML counts:
	// those of the versions together, and that of the notes. Fitted to the width of
	// a page, the words stay as large as in a printed code.
	versionsWidth   = 120
	notesCharacters = 22
)

// Cell formats by their place in cellXfs below.
const (
	plainFormat = iota
	titleFormat
	headFormat
	wordsFormat
	headingFormat
	noteFormat
)

// sheetStyles holds those formats, with a place for the typeface.
const sheetStyles = opc.Header + `<styleSheet xmlns="` + sheetSpace + `">` +
	`<fonts count="5"><font><sz val="11"/><name val="%[1]s"/></font><font><b/><sz val="14"/><name val="%[1]s"/></font><font><b/><sz val="11"/><name val="%[1]s"/></font><font><sz val="11"/><name val="%[1]s"/></font><font><sz val="10"/><name val="%[1]s"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F5"/></patternFill></fill></fills>` +
	`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="3" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="4" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
`

// WriteXLSX writes the table as a workbook of one sheet, to be printed on landscape
// A4 with its heads on every page. An article that is longer than a row of a sheet
// can show goes on in the next row. It reports the errors of w, and comparisons that
// do not follow each other.
func WriteXLSX(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	s, err := arrange(comparisons, opts)
	if err != nil {
		return err
	}
	name := s.words.title
	if len(s.Drafts) > 2 {
		name = s.words.drafts
	}
	book := opc.Header + `<workbook xmlns="` + sheetSpace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		`<sheets><sheet name="` + opc.Escape(name) + `" sheetId="1" r:id="rId1"/></sheets>` +
		`<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'` + opc.Escape(name) + `'!$1:$` + strconv.Itoa(headRows) + `</definedName></definedNames></workbook>` + "\n"
	main := opc.Part{Name: "xl/workbook.xml", Type: sheetType + "sheet.main+xml", Role: "officeDocument", Write: opc.Text(book)}
	return opc.Write(w, opc.Properties{Title: s.title, Author: s.opts.Author, Date: opts.Date}, main,
		opc.Part{Name: "xl/worksheets/sheet1.xml", Type: sheetType + "worksheet+xml", Role: "worksheet", Write: func(out *bufio.Writer) {
			(&sheet{synopsis: s, out: out, face: s.typeface()}).write()
		}},
		opc.Part{Name: "xl/styles.xml", Type: sheetType + "styles+xml", Role: "styles", Write: opc.Text(fmt.Sprintf(sheetStyles, s.typeface()))})
}

// typeface returns the name of a typeface that every reader's system has for the
// language of the last version; a cell names one for all scripts.
func (s *synopsis) typeface() string {
	language := s.Drafts[len(s.Drafts)-1].Language
	switch {
	case language == "zh-Hant":
		return "新細明體"
	case strings.HasPrefix(language, "zh"):
		return "宋体"
	}
	return "Times New Roman"
}

// A sheet is a table being written as SpreadsheetML.
type sheet struct {
	*synopsis
	out    *bufio.Writer
	number int // of the row being written
	merged []string
	face   string
}

func (t *sheet) put(parts ...string) {
	for _, s := range parts {
		_, _ = t.out.WriteString(s) // a failure comes out at Flush
	}
}

func (t *sheet) write() {
	t.put(opc.Header, `<worksheet xmlns="`+sheetSpace+`"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="`, strconv.Itoa(headRows), `" topLeftCell="A`, strconv.Itoa(headRows+1), `" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
		`<cols><col min="1" max="`, strconv.Itoa(len(t.Drafts)), `" width="`, strconv.Itoa(t.width()), `" customWidth="1"/>`)
	if t.opts.Notes {
		n := strconv.Itoa(t.columns())
		t.put(`<col min="`, n, `" max="`, n, `" width="`, strconv.Itoa(notesCharacters), `" customWidth="1"/>`)
	}
	t.put("</cols><sheetData>\n")
	t.wide(titleFormat, []rows.Paragraph{{Words: []rows.Words{{Text: t.title}}}, t.legend()})
	t.heads()
	for i := range t.Rows {
		t.row(&t.Rows[i])
	}
	if left := t.left(); left != "" {
		t.wide(plainFormat, []rows.Paragraph{{Words: []rows.Words{{Text: left}}}})
	}
	t.put("</sheetData>")
	if len(t.merged) > 0 {
		t.put(`<mergeCells count="`, strconv.Itoa(len(t.merged)), `">`)
		for _, m := range t.merged {
			t.put(`<mergeCell ref="`, m, `"/>`)
		}
		t.put("</mergeCells>")
	}
	t.put(`<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
		`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`, "\n")
}

// width returns the width of a version's column in characters.
func (t *sheet) width() int { return max(versionsWidth/len(t.Drafts), 28) }

// legend says what the marks mean.
func (t *sheet) legend() rows.Paragraph {
	gap := rows.Words{Text: "   "}
	return rows.Paragraph{Words: []rows.Words{
		{Text: t.words.deleted, Gone: rows.Changed}, gap, {Text: t.words.inserted, Come: rows.Changed}, gap,
		{Text: t.words.moved, Come: rows.Moved}, gap, {Text: t.words.minor, Come: rows.Minor},
	}}
}

// lineHeight is that of a line of 11 points with its leading, in points.
const lineHeight = 16

// begin opens a row of so many lines. Its height is stated, since not every program
// fits rows to their words when it opens a workbook; Excel fits it again when one
// of the cells is edited, unless it is fixed: it cannot fit cells over several
// columns.
func (t *sheet) begin(lines int, fixed bool) {
	t.number++
	t.put(`<row r="`, strconv.Itoa(t.number), `" ht="`, strconv.Itoa(max(lines, 1)*lineHeight+6), `"`)
	if fixed {
		t.put(` customHeight="1"`)
	}
	t.put(">")
}

// wide writes a row whose words stand across all columns.
func (t *sheet) wide(format int, words []rows.Paragraph) {
	lines := linesOfAll(words, t.width()*len(t.Drafts))
	if format == titleFormat {
		lines++
	}
	t.begin(lines, true)
	t.cell(0, format, words)
	for column := 1; column < t.columns(); column++ {
		t.cell(column, format, nil)
	}
	t.put("</row>\n")
	if t.columns() > 1 {
		n := strconv.Itoa(t.number)
		t.merged = append(t.merged, "A"+n+":"+columnName(t.columns()-1)+n)
	}
}

func (t *sheet) heads() {
	heads := make([][]rows.Paragraph, len(t.Drafts), t.columns())
	for i := range t.Drafts {
		label, title := t.head(i)
		heads[i] = append([]rows.Paragraph{{Words: []rows.Words{{Text: label, Label: true}}}}, title...)
	}
	if t.opts.Notes {
		heads = append(heads, []rows.Paragraph{{Words: []rows.Words{{Text: t.words.notes, Label: true}}}})
	}
	t.begin(t.linesOf(heads), false)
	for i, head := range heads {
		t.cell(i, headFormat, head)
	}
	t.put("</row>\n")
}

func (t *sheet) row(r *rows.Row) {
	if heading, ok := across(r); ok {
		t.wide(headingFormat, heading)
		return
	}
	format := wordsFormat
	if r.Heading {
		format = headingFormat
	}
	columns := make([][]rows.Paragraph, t.columns())
	for i, c := range r.Cells {
		columns[i] = inLines(c.Paragraphs)
	}
	if t.opts.Notes {
		notes := &columns[len(t.Drafts)]
		for _, line := range t.notes(r) {
			*notes = append(*notes, rows.Paragraph{Words: []rows.Words{{Text: line}}})
		}
	}
	for _, part := range t.parts(columns) {
		t.begin(t.linesOf(part), false)
		for i, cell := range part {
			if i < len(t.Drafts) {
				t.cell(i, format, cell)
			} else {
				t.cell(i, noteFormat, cell)
			}
		}
		t.put("</row>\n")
	}
}

// cell writes one cell, its words as rich text where any are set off.
func (t *sheet) cell(column, format int, paragraphs []rows.Paragraph) {
	at := columnName(column) + strconv.Itoa(t.number)
	if len(paragraphs) == 0 {
		t.put(`<c r="`, at, `" s="`, strconv.Itoa(format), `"/>`)
		return
	}
	t.put(`<c r="`, at, `" s="`, strconv.Itoa(format), `" t="inlineStr"><is>`)
	size := map[int]string{titleFormat: "14", noteFormat: "10"}[format]
	if size == "" {
		size = "11"
	}
	for i := range paragraphs {
		if i > 0 {
			t.run(rows.Words{Text: "\n"}, "11", false)
			size = "11" // the legend below the title
		}
		if depth := paragraphs[i].Depth; depth > 0 {
			t.run(rows.Words{Text: indent(depth)}, size, false)
		}
		for _, w := range paragraphs[i].Words {
			t.run(w, size, format == headingFormat || format == titleFormat && i == 0)
		}
	}
	t.put("</is></c>")
}

var sheetUnderlines = [...]string{rows.Minor: "<u/>", rows.Moved: `<u val="double"/>`, rows.Changed: "<u/>"}

// run writes one run of a cell, its properties in the order the schema wants them.
func (t *sheet) run(w rows.Words, size string, bold bool) {
	t.put("<r><rPr>")
	if bold || w.Label || w.Come == rows.Changed {
		t.put("<b/>")
	}
	if w.Gone != rows.Stayed {
		t.put("<strike/>")
	}
	if c := colour(w); c != "" {
		t.put(`<color rgb="FF`, c, `"/>`)
	}
	t.put(`<sz val="`, size, `"/>`)
	t.put(sheetUnderlines[w.Come], `<rFont val="`, t.face, `"/></rPr><t xml:space="preserve">`, sheetText(w.Text), "</t></r>")
}
