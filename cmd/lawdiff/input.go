package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/akn"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
	"github.com/lawdiff/lawdiff/parser/source/docx"
	"github.com/lawdiff/lawdiff/parser/source/html"
	"github.com/lawdiff/lawdiff/parser/source/json"
	"github.com/lawdiff/lawdiff/parser/source/pdf"
)

// How standard input is named on the command line, and how messages name it.
const (
	stdinArgument = "-"
	stdinName     = "<stdin>"
)

// formats are the file formats that can be read besides plain text.
func formats() []source.Format {
	return []source.Format{akn.Format(), docx.Format(), html.Format(), json.Format(), pdf.Format()}
}

// A reading is a law and the file it was read from.
type reading struct {
	*law.Document
	text   *source.Text
	sha256 string // of the file's bytes, in hexadecimal digits
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
// What a user should know about the reading goes to standard error.
func (s *session) document(path, language string) (reading, error) {
	r, err := s.readLaw(path, language, theOnly)
	if err == nil {
		s.announce(r)
	}
	return r, err
}

// documents reads and parses two laws at the same time.
func (s *session) documents(oldPath, newPath, language string) (older, newer reading, err error) {
	if oldPath == stdinArgument && newPath == stdinArgument {
		return older, newer, namedTwice()
	}
	var oldErr, newErr error
	var work sync.WaitGroup
	work.Go(func() { older, oldErr = s.readLaw(oldPath, language, theOld) })
	newer, newErr = s.readLaw(newPath, language, theNew)
	work.Wait()
	if err := errors.Join(oldErr, newErr); err != nil {
		return older, newer, err
	}
	s.announce(older)
	s.announce(newer)
	return older, newer, nil
}

func namedTwice() error {
	return &problem{file: stdinName, summary: "standard input is named twice", advice: "give a file name for one of the two"}
}

// announce says what came up when a file was read.
func (s *session) announce(r reading) {
	for _, notice := range r.text.Notices {
		s.warn("%s", r.text.Message(notice.Offset, notice.Summary))
	}
}

func (s *session) readLaw(path, language string, of which) (reading, error) {
	text, sum, err := s.read(path, of)
	if err != nil {
		return reading{}, err
	}
	if text.Document != nil {
		return reading{text.Document, text, sum}, nil
	}
	doc, err := parser.Parse(text.Name, text.Body, parser.Language(language))
	if err != nil {
		return reading{}, &problem{summary: err.Error()}
	}
	return reading{doc, text, sum}, nil
}

// read returns the text of a file, or of standard input for "-", and the SHA-256
// of its bytes.
func (s *session) read(path string, of which) (*source.Text, string, error) {
	s.progress.at("reading " + path)
	if path == stdinArgument {
		s.expect(0)
		return s.readFrom(stdinName, s.stdin, of)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, "", unreadable(path, err)
	}
	defer func() { _ = file.Close() }()
	if info, err := file.Stat(); err == nil {
		if info.IsDir() {
			return nil, "", &problem{file: path, summary: "is a directory", advice: "name a file in it"}
		}
		s.expect(info.Size())
	}
	return s.readFrom(printable(path), file, of)
}

// expect tells whom it concerns that a text is going to be read.
func (s *session) expect(size int64) {
	if s.beforeReading != nil {
		s.beforeReading(size)
	}
}

// A hashingReader adds up what is read from a file, and keeps the file's Stat,
// from which its size is known in advance.
type hashingReader struct {
	io.Reader
	stat func() (fs.FileInfo, error)
}

func (r hashingReader) Stat() (fs.FileInfo, error) { return r.stat() }

func (s *session) readFrom(name string, r io.Reader, of which) (*source.Text, string, error) {
	options, err := s.reading.options(of)
	if err != nil {
		return nil, "", err
	}
	sum := sha256.New()
	hashing := io.TeeReader(r, sum)
	if file, ok := r.(*os.File); ok {
		hashing = hashingReader{hashing, file.Stat}
	}
	text, err := source.ReadFrom(name, hashing, options)
	if err != nil {
		return nil, "", &problem{summary: err.Error()} // names the file and says what to do
	}
	if !hasWords(text.Body) {
		return nil, "", &problem{file: name, line: 1, column: 1, summary: "the file holds no words", advice: "give a file with the text of the law"}
	}
	return text, hex.EncodeToString(sum.Sum(nil)), nil
}

// unreadable says why a file could not be opened, and what to do.
func unreadable(name string, err error) error {
	name = printable(name)
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
