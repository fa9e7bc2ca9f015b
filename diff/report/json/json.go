// Package json writes comparisons and documents as JSON for other programs. The
// format is named in every output ("lawdiff/1"), described by the JSON Schema in
// lawdiff-1.schema.json beside this file, and only ever gains fields under the
// same name; a change that breaks a reader gets a new one.
//
// Lists are flat and in the order of the text: a provision names its parent, a
// change its own. Spans are pairs of byte offsets, [start, end), of the
// document's text in UTF-8, whose SHA-256 stands beside it.
package json

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"iter"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Format is the name and version of what this package writes.
const Format = "lawdiff/1"

// Options choose what is said about a comparison.
type Options struct {
	// Verified states in the output that [diff.Comparison.Verify] found both
	// texts rebuilt exactly. The caller has to have called it.
	Verified bool `json:"verified"`
}

// Write writes the comparison to w. It returns the first error of w. Its cost is
// linear in the two texts and the edits; one provision or change is held in
// memory at a time.
func Write(w io.Writer, c *diff.Comparison, opts Options) error {
	s := newStream(w)
	oldIDs, newIDs := c.Old.EIDs(), c.New.EIDs()
	s.open()
	s.field("format", Format)
	s.field("type", "comparison")
	s.field("same", c.Same())
	s.field("proof", opts)
	s.document("old", c.Old, oldIDs, nil, withoutSource)
	s.document("new", c.New, newIDs, nil, withoutSource)
	ids := s.changes(c, oldIDs, newIDs)
	s.correspondences(c, oldIDs, newIDs)
	s.systematic(c, ids)
	s.close("}")
	return s.end()
}

// WriteDocument writes one document to w: its provisions, its diagnostics, the
// entries of its contents lists, which may be nil, and its text, from which
// package parser/source/json reads it back.
func WriteDocument(w io.Writer, d *law.Document, entries []law.Entry) error {
	s := newStream(w)
	s.open()
	s.field("format", Format)
	s.field("type", "document")
	s.document("document", d, d.EIDs(), entries, withSource)
	s.close("}")
	return s.end()
}

// WriteDiagnostics writes the diagnostics of documents to w, without their text.
// It holds one document at a time.
func WriteDiagnostics(w io.Writer, documents iter.Seq[*law.Document]) error {
	s := newStream(w)
	s.open()
	s.field("format", Format)
	s.field("type", "diagnostics")
	s.array("documents", func() {
		for d := range documents {
			s.open()
			s.identity(d)
			s.diagnostics(d)
			s.close("}")
		}
	})
	s.close("}")
	return s.end()
}

// A stream writes JSON piece by piece, one member or element on a line.
type stream struct {
	out     *bufio.Writer
	encoder *json.Encoder
	encoded bytes.Buffer // what encoder wrote last
	first   bool         // nothing stands in the open object or array yet
	err     error
}

func newStream(w io.Writer) *stream {
	s := &stream{out: bufio.NewWriter(w), first: true}
	s.encoder = json.NewEncoder(&s.encoded)
	s.encoder.SetEscapeHTML(false) // the text of laws is data here, not markup
	return s
}

func (s *stream) put(text string) {
	if s.err == nil {
		_, s.err = s.out.WriteString(text)
	}
}

// next begins the next member or element.
func (s *stream) next() {
	if !s.first {
		s.put(",\n")
	}
	s.first = false
}

// open begins an object that stands as an element.
func (s *stream) open() {
	s.next()
	s.put("{\n")
	s.first = true
}

func (s *stream) close(bracket string) {
	if !s.first {
		s.put("\n")
	}
	s.put(bracket)
	s.first = false
}

// value writes an element.
func (s *stream) value(v any) {
	s.next()
	s.encode(v)
}

// field writes a member.
func (s *stream) field(name string, v any) {
	s.next()
	s.put(`"` + name + `": `)
	s.encode(v)
}

func (s *stream) encode(v any) {
	s.encoded.Reset()
	if err := s.encoder.Encode(v); err != nil && s.err == nil {
		s.err = err
	}
	s.put(strings.TrimSuffix(s.encoded.String(), "\n"))
}

// array writes a member that is an array; fill writes its elements.
func (s *stream) array(name string, fill func()) {
	s.next()
	s.put(`"` + name + `": [` + "\n")
	s.first = true
	fill()
	s.close("]")
}

func (s *stream) end() error {
	s.put("\n")
	if s.err != nil {
		return s.err
	}
	return s.out.Flush()
}

// span is a law.Span as JSON has it.
type span [2]int

func spanOf(s law.Span) span { return span{int(s.Start), int(s.End)} }

// present returns s, or nil when it is empty.
func present(s law.Span) *span {
	if s.Empty() {
		return nil
	}
	pair := spanOf(s)
	return &pair
}

func sum(text string) string {
	hash := sha256.New()
	_, _ = io.WriteString(hash, text)
	return hex.EncodeToString(hash.Sum(nil))
}
