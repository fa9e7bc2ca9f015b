package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/akn"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
	"github.com/lawdiff/lawdiff/parser/source/docx"
	"github.com/lawdiff/lawdiff/parser/source/html"
)

// How standard input is named on the command line, and how messages name it.
const (
	stdinArgument = "-"
	stdinName     = "<stdin>"
)

// formats are the file formats that can be read besides plain text.
func formats() []source.Format { return []source.Format{akn.Format(), docx.Format(), html.Format()} }

// A reading is a law and the file it was read from.
type reading struct {
	*law.Document
	text *source.Text
}

// messages returns a function that says something about the place in the file
// that a byte offset of the document stands for. It is quick for many places.
func (r reading) messages() func(offset int, summary string) string {
	if len(r.text.Marks) > 0 {
		return r.text.Message
	}
	positions := r.Positions()
	return func(offset int, summary string) string {
		at := positions(offset)
		return fmt.Sprintf("%s:%d:%d: %s", r.Name, at.Line, at.Column, summary)
	}
}

// document reads and parses the law in a file, or on standard input for "-".
// What a user should know about it goes to standard error.
func (s *session) document(path, language string) (reading, error) {
	text, err := s.read(path)
	if err != nil {
		return reading{}, err
	}
	for _, notice := range text.Notices {
		s.warn("%s", text.Message(notice.Offset, notice.Summary))
	}
	if text.Document != nil {
		return reading{text.Document, text}, nil
	}
	doc, err := parser.Parse(text.Name, text.Body, parser.Language(language))
	if err != nil {
		return reading{}, &problem{summary: err.Error()}
	}
	return reading{doc, text}, nil
}

// read returns the text of a file, or of standard input for "-".
func (s *session) read(path string) (*source.Text, error) {
	s.progress.at("reading " + path)
	if path == stdinArgument {
		if s.stdinTaken {
			return nil, &problem{file: stdinName, summary: "standard input is named twice", advice: "give a file name for one of the two"}
		}
		s.stdinTaken = true
		return readFrom(stdinName, s.stdin)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer func() { _ = file.Close() }()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, &problem{file: path, summary: "is a directory", advice: "name a file in it"}
	}
	return readFrom(path, file)
}

func readFrom(name string, r io.Reader) (*source.Text, error) {
	text, err := source.ReadFrom(name, r, source.Options{Formats: formats()})
	if err != nil {
		return nil, &problem{summary: err.Error()} // names the file and says what to do
	}
	if !hasWords(text.Body) {
		return nil, &problem{file: name, line: 1, column: 1, summary: "the file holds no words", advice: "give a file with the text of the law"}
	}
	return text, nil
}

// unreadable says why a file could not be opened, and what to do.
func unreadable(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &problem{file: name, summary: "no such file", advice: `check the name, or give "-" to read standard input`}
	case errors.Is(err, fs.ErrPermission):
		return &problem{file: name, summary: "permission denied", advice: "check the file's permissions"}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return &problem{file: name, summary: "cannot be read: " + err.Error()}
}

// hasProvisions reports whether anything in the document is numbered.
func hasProvisions(d *law.Document) bool {
	for p := range d.Provisions() {
		if p.Number != "" {
			return true
		}
	}
	return false
}
