// Package source turns the bytes of a file into the text that a parser reads,
// and leads back from any place in that text to the place in the file.
//
// What a file is, its content says and never its name. Plain text and Markdown
// the package reads itself, in any of the encodings legal texts come in. Every
// other format is a [Format] of a package below this one, and the caller says
// which it wants: a program that reads plain text alone carries no PDF reader.
//
//	text, err := source.Read(name, data, source.Options{
//		Formats: []source.Format{docx.Format(), pdf.Format(), html.Format()},
//	})
//
// No byte is ever dropped in silence. What cannot be decoded is an error that
// names the place; what is left out on purpose, such as the navigation of a web
// page, stands in [Text.Notices].
package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// DefaultMaxSize is the most bytes a file may hold, packed or unpacked, when
// [Options] names no other limit. The largest statute book of the test corpus,
// all of the PRC's laws in one file, is 57 MB.
const DefaultMaxSize = 128 << 20

// Options say how to read a file. The zero value detects everything.
type Options struct {
	// Encoding names the encoding of text, as web pages do ("gb18030",
	// "utf-16le"); "" detects it.
	Encoding string
	// MaxSize is the most bytes of file, of unpacked archive and of text;
	// 0 means [DefaultMaxSize].
	MaxSize int64
	// RejectChanges reads a document with tracked changes as it was before
	// them; otherwise it is read as if they were all accepted.
	RejectChanges bool
	// Formats are the formats known besides plain text, tried in order.
	Formats []Format

	// owned says that nobody writes to the bytes of the file any more: its text
	// need not be a copy of them.
	owned bool
}

// Limit returns the size limit that holds.
func (o Options) Limit() int64 {
	if o.MaxSize > 0 {
		return o.MaxSize
	}
	return DefaultMaxSize
}

// A Format is a file format that can be read.
type Format struct {
	Name string // "docx"
	// Match reports whether data is of this format, by its content.
	Match func(data []byte) bool
	// Read turns data into text. It keeps to the limit of the options, and its
	// errors begin with name.
	Read func(name string, data []byte, opts Options) (*Text, error)
}

// A Text is what a file says, in UTF-8 without a byte order mark.
type Text struct {
	Name     string // the file, as messages name it
	Format   string // "text", or the name of a [Format]
	Encoding string // the encoding it was in; "" where the format settles that
	Body     string
	// Marks say where in the file the bytes of Body come from, in order. A text
	// without marks stands in the file as it stands in Body, line for line.
	Marks []Mark
	// Notices are what a reader should know about the reading.
	Notices []Notice
	// Document is the tree, for a format that carries one; nil otherwise. Its
	// Source is Body.
	Document *law.Document
}

// A Notice is something that reading the file brought up: words left out, or a
// page that holds none.
type Notice struct {
	Offset  int    // the place in Body it concerns
	Code    string // stable, for filters: "left-out", "header", "no-text-layer"
	Summary string // one line, no place
	Text    string // the words left out, if any
}

// Read reads a file. Name is what messages call it. An error begins with name
// and says what to do. Cost: linear in data.
func Read(name string, data []byte, opts Options) (*Text, error) {
	if int64(len(data)) > opts.Limit() {
		return nil, TooLarge(name, opts)
	}
	if len(data) == 0 {
		return nil, fmt.Errorf("%s:1:1: the file is empty; give a file that holds a text", name)
	}
	text, err := read(name, data, opts)
	if err != nil {
		return nil, err
	}
	return text, text.checkParagraphs()
}

func read(name string, data []byte, opts Options) (*Text, error) {
	for _, f := range opts.Formats {
		if f.Match(data) {
			return f.Read(name, data, opts)
		}
	}
	if what := knownBinary(data); what != "" {
		return nil, fmt.Errorf("%s:1:1: this is %s", name, what)
	}
	return Decode(name, data, opts)
}

// maxParagraph is the most bytes a line of text may have. The longest paragraph
// of the corpus has 40 KB; comparing one takes 200 times its size in memory.
const maxParagraph = 1 << 20

// maxLines is how many lines a text may have, empty ones among them. All laws of the
// PRC in one file have 2 million; a provision takes up to 450 bytes beside its words.
const maxLines = 4 << 20

// checkParagraphs refuses a text with a line that is too long, or with too many.
func (t *Text) checkParagraphs() error {
	if len(t.Body) > maxLines && strings.Count(t.Body, "\n") > maxLines {
		return errors.New(t.Message(len(t.Body), fmt.Sprintf("more than %d lines; divide the text", maxLines)))
	}
	for at := 0; len(t.Body)-at > maxParagraph; {
		end := strings.LastIndexByte(t.Body[at:at+maxParagraph+1], '\n')
		if end < 0 {
			return errors.New(t.Message(at, fmt.Sprintf("a paragraph of more than %s; if it is to be trusted, begin a new line where a provision begins", sizeText(maxParagraph))))
		}
		at += end + 1
	}
	return nil
}

// ReadFrom reads a file from r, as [Read] does, and never takes in more than
// the limit.
func ReadFrom(name string, r io.Reader, opts Options) (*Text, error) {
	limit := opts.Limit()
	size := int64(0)
	if f, ok := r.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			if size = info.Size(); size > limit {
				return nil, TooLarge(name, opts)
			}
		}
	}
	data, err := readAll(io.LimitReader(r, limit+1), size)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	opts.owned = true // read here, and handed to nobody else
	return Read(name, data, opts)
}

// readAll is io.ReadAll for a reader that is expected to give size bytes.
func readAll(r io.Reader, size int64) ([]byte, error) {
	// One byte more, so that the end is seen without growing.
	data := make([]byte, 0, max(size+1, 4096))
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// TooLarge is the error for a file that holds more than opts allow, packed or
// unpacked.
func TooLarge(name string, opts Options) error {
	return fmt.Errorf("%s:1:1: more than %s of content; raise the size limit if the file is to be trusted", name, sizeText(opts.Limit()))
}

func sizeText(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// A magic is how a file begins that is of no format known, and what to say about
// it.
type magic struct{ prefix, what string }

const asDocx = "; save it as .docx or as plain text"

var magics = []magic{
	{"PK\x03\x04", "a zip archive or an office document that cannot be read here" + asDocx},
	{"PK\x05\x06", "an empty zip archive"},
	{"%PDF-", "a PDF, which cannot be read here; give its text"},
	{"\xd0\xcf\x11\xe0", "an old office file (.doc, .wps, .xls)" + asDocx},
	{"{\\rtf", "a rich text file (.rtf)" + asDocx},
	{"\x89PNG", "a picture (PNG); give its text"},
	{"\xff\xd8\xff", "a picture (JPEG); give its text"},
	{"GIF8", "a picture (GIF); give its text"},
	{"II*\x00", "a picture (TIFF); give its text"},
	{"MM\x00*", "a picture (TIFF); give its text"},
	{"\x1f\x8b", "a gzip archive; unpack it first"},
	{"7z\xbc\xaf", "a 7z archive; unpack it first"},
	{"Rar!", "a RAR archive; unpack it first"},
	{"\x7fELF", "a program, not a text"},
	{"<?xml ", "XML of a kind that cannot be read here; save it as a web page, as text or as Akoma Ntoso 3.0"},
	{"MIME-Ver", "a web archive or a mail; save the page as HTML or the text of the mail"},
}

func knownBinary(data []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(bytes.TrimPrefix(data, []byte(boms[0].mark)), []byte(m.prefix)) {
			return m.what
		}
	}
	return ""
}
