// Package opc writes the packages that Office documents are: zip files of XML
// parts that name each other (ECMA-376, part 2, Open Packaging Conventions). The
// same parts give the same bytes. It needs the standard library alone.
package opc

import (
	"archive/zip"
	"bufio"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Properties are what a file says about itself. Zero fields are left out.
type Properties struct {
	Title  string
	Author string
	Date   time.Time // of the file and of its parts
}

// A Part is one file of the package. Write is given its content's place.
type Part struct {
	Name  string // its path, without a leading slash
	Type  string // its media type
	Role  string // the last word of its relationship's type: "styles", "footer"
	Write func(w *bufio.Writer)
}

// Header begins every XML part.
const Header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const (
	relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	coreName      = "docProps/core.xml"
	coreType      = "application/vnd.openxmlformats-package.core-properties+xml"
	coreRelation  = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	relations     = Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// Write writes a package. Main is what the file is, as Word's text; the parts are
// what main refers to: the first has the identifier rId1, the next rId2, and so
// on. It reports the errors of w alone.
func Write(w io.Writer, p Properties, main Part, parts ...Part) error {
	root := relation(1, relationTypes+main.Role, main.Name) + relation(2, coreRelation, coreName)
	directory, base := "", main.Name
	if i := strings.LastIndexByte(main.Name, '/'); i >= 0 {
		directory, base = main.Name[:i+1], main.Name[i+1:]
	}
	var fromMain string
	for i, part := range parts {
		fromMain += relation(i+1, relationTypes+part.Role, strings.TrimPrefix(part.Name, directory))
	}
	files := []Part{
		{Name: "[Content_Types].xml", Write: Text(contentTypes(append([]Part{main}, parts...)))},
		{Name: "_rels/.rels", Write: Text(relations + root + "</Relationships>\n")},
		{Name: directory + "_rels/" + base + ".rels", Write: Text(relations + fromMain + "</Relationships>\n")},
		{Name: coreName, Write: Text(core(p))},
	}
	files = append(append(files, parts...), main)
	zw := zip.NewWriter(w)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.Name, Method: zip.Deflate}
		if !p.Date.IsZero() {
			h.Modified = p.Date.UTC()
		}
		pw, err := zw.CreateHeader(h)
		if err != nil {
			return err
		}
		out := bufio.NewWriter(pw)
		f.Write(out)
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return zw.Close()
}

// Text returns a [Part.Write] for content that is there already.
func Text(content string) func(*bufio.Writer) {
	return func(w *bufio.Writer) { _, _ = w.WriteString(content) } // a failure comes out at Flush
}

func relation(id int, kind, target string) string {
	return `<Relationship Id="rId` + strconv.Itoa(id) + `" Type="` + kind + `" Target="` + target + `"/>`
}

func contentTypes(parts []Part) string {
	var b strings.Builder
	b.WriteString(Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range append(parts, Part{Name: coreName, Type: coreType}) {
		b.WriteString(`<Override PartName="/` + p.Name + `" ContentType="` + p.Type + `"/>`)
	}
	b.WriteString("</Types>\n")
	return b.String()
}

func core(p Properties) string {
	date := ""
	if !p.Date.IsZero() {
		stamp := p.Date.UTC().Format(time.RFC3339)
		date = `<dcterms:created xsi:type="dcterms:W3CDTF">` + stamp + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + stamp + `</dcterms:modified>`
	}
	return Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` +
		Escape(p.Title) + `</dc:title><dc:creator>` + Escape(p.Author) + `</dc:creator>` + date + "</cp:coreProperties>\n"
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// Escape writes s as XML; control characters have no place there and become
// U+FFFD.
func Escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s)
	return escaper.Replace(s)
}
