// Package docx writes a comparison as a Word document (ECMA-376): the new law
// with every difference from the old as a native tracked change, so that it can
// be accepted or rejected in Word or LibreOffice, one by one or all.
//
// Accepting all gives the words of the new document, rejecting all those of the
// old, in the order of each, a provision to a paragraph. What is not law is left
// out: metadata and running headers of a source. Words that were moved are
// tracked as moves. The same input gives the same bytes.
//
// It needs the standard library alone.
package docx

import (
	"bufio"
	_ "embed" // the parts that every document has
	"io"
	"time"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/opc"
)

// Options say who made the changes and when.
type Options struct {
	Author string    // whom Word names beside each change; "lawdiff" when empty
	Date   time.Time // of every change and of the file; the zero time leaves it out
	Title  string    // in the file's properties; by default as the new document states it
}

//go:embed styles.xml
var stylesPart string

const (
	settingsPart = opc.Header + `<w:settings xmlns:w="` + wordSpace + `"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
`
	footerPart = opc.Header + `<w:ftr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
`
	numberingPart = opc.Header + `<w:numbering xmlns:w="` + wordSpace + `"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="480" w:hanging="480"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
`
	wordType  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
)

// Write writes the comparison to w as a Word document. It reports the errors of
// w alone. Cost: n log n in the number of provisions, linear in their words.
func Write(w io.Writer, c *diff.Comparison, opts Options) error {
	if opts.Author == "" {
		opts.Author = "lawdiff"
	}
	if opts.Title == "" {
		opts.Title = c.New.Title(c.New.Root)
	}
	main := opc.Part{Name: "word/document.xml", Type: wordType + "document.main+xml", Role: "officeDocument", Write: func(out *bufio.Writer) {
		(&writer{out: out, opts: opts}).document(c)
	}}
	return opc.Write(w, opc.Properties{Title: opts.Title, Author: opts.Author, Date: opts.Date}, main,
		opc.Part{Name: "word/styles.xml", Type: wordType + "styles+xml", Role: "styles", Write: opc.Text(stylesPart)},
		opc.Part{Name: "word/settings.xml", Type: wordType + "settings+xml", Role: "settings", Write: opc.Text(settingsPart)},
		opc.Part{Name: "word/footer1.xml", Type: wordType + "footer+xml", Role: "footer", Write: opc.Text(footerPart)},
		opc.Part{Name: "word/numbering.xml", Type: wordType + "numbering+xml", Role: "numbering", Write: opc.Text(numberingPart)})
}
