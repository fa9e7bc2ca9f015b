package akn

import (
	"bytes"
	"strings"

	"github.com/lawdiff/lawdiff/parser/source"
)

// Format returns Akoma Ntoso as a format of package source. The text it reads
// brings its tree along, in [source.Text.Document].
func Format() source.Format {
	return source.Format{Name: "akn", Match: match, Read: readText}
}

// match looks for the root element near the beginning, in UTF-16 too.
func match(data []byte) bool {
	head := data[:min(len(data), 8192)]
	if bytes.IndexByte(head, 0) >= 0 { // UTF-16
		head = bytes.ReplaceAll(head, []byte{0}, nil)
	}
	return bytes.Contains(head, []byte("<akomaNtoso")) || bytes.Contains(head, []byte(":akomaNtoso "))
}

func readText(name string, data []byte, opts source.Options) (*source.Text, error) {
	text, err := source.Decode(name, data, opts)
	if err != nil {
		return nil, err
	}
	rd, err := read(name, strings.NewReader(text.Body))
	if err != nil {
		return nil, err
	}
	text.Format, text.Body, text.Marks, text.Document = "akn", rd.doc.Source, rd.marks, rd.doc
	return text, nil
}
