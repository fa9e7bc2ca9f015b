// Package docx reads Word documents (ECMA-376, Office Open XML) as a reader
// sees them: paragraph by paragraph, the numbers Word counts by itself written
// out, tracked changes accepted or rejected, tables as Markdown tables,
// footnotes as Markdown footnotes. Headers, footers and hidden text are kept
// apart, in the notices.
//
// It needs the standard library alone. A document is read as a stream; what it
// unpacks to, how deep it nests and how much text it makes are bounded.
package docx

import (
	"archive/zip"
	"bytes"
	"fmt"

	"github.com/lawdiff/lawdiff/parser/source"
)

// Format returns the format of Word documents (.docx, .docm, .dotx).
func Format() source.Format {
	return source.Format{Name: "docx", Match: match, Read: read}
}

// match looks for the names that every Office Open XML package holds, so that
// it also knows a file that broke off on its way.
func match(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) &&
		(bytes.Contains(data, []byte("[Content_Types].xml")) || bytes.Contains(data, []byte("word/document.xml")))
}

func read(name string, data []byte, opts source.Options) (*source.Text, error) {
	// Each file has one entry in the directory, which begins so. There may be none
	// behind it, but the directory is read as a whole.
	if bytes.Count(data, []byte("PK\x01\x02")) > maxFiles {
		return nil, fmt.Errorf("%s: an archive of more than %d files, as no Word document is; do not trust it", name, maxFiles)
	}
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%s: not a whole Word document (%w); get the file again", name, err)
	}
	p := &pack{name: name, opts: opts, files: make(map[string]*zip.File, len(zr.File))}
	p.allow(len(data))
	for _, f := range zr.File {
		p.files[f.Name] = f
	}
	b, err := p.readBody()
	if err != nil {
		return nil, err
	}
	if b.out.Len() == 0 {
		return nil, fmt.Errorf("%s: the Word document holds no text; if it is a scan, run text recognition on it first", name)
	}
	return &source.Text{
		Name: name, Format: "docx", Body: b.out.String(), Marks: b.marks, Notices: b.notices,
	}, nil
}

// readBody reads the document's parts in the order they need each other.
func (p *pack) readBody() (*body, error) {
	main := p.mainPart()
	if p.files[main] == nil {
		return nil, fmt.Errorf("%s: an office document, but not of Word: it has no text part; save the text as .docx", p.name)
	}
	rels, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	b := &body{pack: p, reject: p.opts.RejectChanges, notes: map[string]string{}, citedAs: map[string]int{}}
	if b.styles, err = p.readStyles(rels.part("styles")); err != nil {
		return nil, err
	}
	if b.numbering, err = p.readNumbering(rels.part("numbering"), b.styles); err != nil {
		return nil, err
	}
	for _, kind := range []string{"footnotes", "endnotes"} {
		if err = b.readNotes(rels.part(kind), kind); err != nil {
			return nil, err
		}
	}
	if err = b.readPart(main); err != nil {
		return nil, err
	}
	b.flushNotes()
	for _, kind := range []string{"header", "footer"} {
		for _, part := range rels.parts(kind) {
			if err = b.keepApart(part, kind); err != nil {
				return nil, err
			}
		}
	}
	return b, nil
}
