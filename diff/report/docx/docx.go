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
	"archive/zip"
	"bufio"
	_ "embed" // the parts that every document has
	"io"
	"time"

	"github.com/lawdiff/lawdiff/diff"
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
	contentTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
`
	packageRels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
`
	documentRels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
`
	settingsPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="` + wordSpace + `"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
`
	footerPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
`
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
	zw := zip.NewWriter(w)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", contentTypes}, {"_rels/.rels", packageRels},
		{"word/_rels/document.xml.rels", documentRels}, {"docProps/core.xml", corePart(opts)},
		{"word/styles.xml", stylesPart}, {"word/settings.xml", settingsPart}, {"word/footer1.xml", footerPart},
	} {
		pw, err := create(zw, part.name, opts)
		if err == nil {
			_, err = io.WriteString(pw, part.content)
		}
		if err != nil {
			return err
		}
	}
	pw, err := create(zw, "word/document.xml", opts)
	if err != nil {
		return err
	}
	x := &writer{out: bufio.NewWriter(pw), opts: opts}
	x.document(c)
	if err := x.out.Flush(); err != nil {
		return err
	}
	return zw.Close()
}

// create begins a part, dated as the options say.
func create(zw *zip.Writer, name string, opts Options) (io.Writer, error) {
	h := &zip.FileHeader{Name: name, Method: zip.Deflate}
	if !opts.Date.IsZero() {
		h.Modified = opts.Date.UTC()
	}
	return zw.CreateHeader(h)
}

func corePart(opts Options) string {
	date := ""
	if !opts.Date.IsZero() {
		stamp := opts.Date.UTC().Format(time.RFC3339)
		date = `<dcterms:created xsi:type="dcterms:W3CDTF">` + stamp + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + stamp + `</dcterms:modified>`
	}
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` +
		escape(opts.Title) + `</dc:title><dc:creator>` + escape(opts.Author) + `</dc:creator>` + date + `</cp:coreProperties>
`
}
