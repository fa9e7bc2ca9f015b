// Package pdf reads the text layer of PDF files (ISO 32000-1): the characters a
// page shows, gathered into lines and these into paragraphs, without running
// headers and page numbers, which the notices hold. Pages without a text layer
// are reported.
//
// The reader is its own, on the standard library and x/text. Those at hand read
// what they like of a file without a bound, and a page tree that leads back to
// itself keeps them busy for ever. Here what is unpacked, run and shown is
// bounded, and a damaged cross-reference table is not needed. It reads what word
// processors and official gazettes write: Flate streams, simple and composite
// fonts that tell their characters by ToUnicode, a standard encoding or the CMap
// of a Chinese character set. Encrypted files are refused.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/parser/source"
)

// maxUnpacked is how much a file's streams may unpack to, fonts and pictures not
// among them. A page of print has 10 to 60 KB.
const maxUnpacked = 128 << 20

// maxLines is how many lines of print the pages of a file may have in all. All laws
// of the PRC would have 600,000.
const maxLines = 1 << 20

var errLines = fmt.Errorf("more than %d lines; print it to new PDFs, in parts", maxLines)

// unknownShare is the share of characters a font does not tell above which the
// text layer says nothing.
const unknownShare = 0.2

// Format returns the format of PDF files.
func Format() source.Format {
	return source.Format{
		Name:  "pdf",
		Match: func(data []byte) bool { return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) },
		Read:  read,
	}
}

func read(fileName string, data []byte, opts source.Options) (*source.Text, error) {
	f, err := open(data, min(opts.Limit(), maxUnpacked))
	if err != nil {
		return nil, fault(fileName, 0, err, opts)
	}
	pages, err := f.pages()
	if err != nil {
		return nil, fault(fileName, 0, err, opts)
	}
	r := &reader{text: &source.Text{Name: fileName, Format: "pdf"}}
	fonts := map[ref]*font{}
	for i, p := range pages {
		shown, err := f.read(p, fonts)
		if err == nil && f.full {
			err = errMany
		}
		if err != nil {
			return nil, fault(fileName, i+1, err, opts)
		}
		r.add(shown, i+1)
		if r.lines > maxLines {
			return nil, fault(fileName, i+1, errLines, opts)
		}
		if r.size > opts.Limit() {
			return nil, fault(fileName, i+1, errSize, opts)
		}
	}
	if r.shown == 0 {
		return nil, fmt.Errorf("%s: no text layer on any of %d pages: it is a scan; run text recognition on it first", fileName, len(pages))
	}
	if float64(r.unknown) > unknownShare*float64(r.shown) {
		return nil, fmt.Errorf("%s: the fonts do not tell which characters %d of %d glyphs are; run text recognition on it, or get the file in another format", fileName, r.unknown, r.shown)
	}
	r.write()
	return r.text, nil
}

func fault(fileName string, page int, err error, opts source.Options) error {
	if errors.Is(err, errSize) {
		return source.TooLarge(fileName, opts)
	}
	if page > 0 {
		return fmt.Errorf("%s: page %d: %w", fileName, page, err)
	}
	return fmt.Errorf("%s: %w", fileName, err)
}

// A reader gathers the pages.
type reader struct {
	text           *source.Text
	pages          [][]line
	shown, unknown int
	lines          int
	size           int64 // of the text of all lines, in bytes
	blank          []int // pages that show a picture and no text
}

func (r *reader) add(p *page, number int) {
	lines := p.lines(number)
	r.pages = append(r.pages, lines)
	r.lines += len(lines)
	for i := range lines {
		r.size += int64(len(lines[i].text))
	}
	r.shown += len(p.marks)
	r.unknown += p.unknown
	if len(lines) == 0 && p.picture {
		r.blank = append(r.blank, number)
	}
	if p.unknown > 0 {
		r.notice("unknown-character", number, fmt.Sprintf("%d characters that the font does not tell, written as U+FFFD", p.unknown), "")
	}
}

// notice adds a notice; its place in the text is set when the text is written.
func (r *reader) notice(code string, page int, summary, words string) {
	r.text.Notices = append(r.text.Notices, source.Notice{Offset: page, Code: code, Summary: summary, Text: words})
}

// write joins the lines of all pages and puts the notices in their places.
func (r *reader) write() {
	beside := furniture(r.pages)
	var lines []line
	for _, page := range r.pages {
		var left []string
		number := 0
		for i := range page {
			number = page[i].page
			if beside[&page[i]] {
				left = append(left, page[i].text)
			} else {
				lines = append(lines, page[i])
			}
		}
		if len(left) > 0 {
			r.notice("header", number, "running headers and page numbers are not part of the text", strings.Join(left, "\n"))
		}
	}
	for _, number := range r.blank {
		r.notice("no-text-layer", number, "the page is a picture without a text layer; run text recognition on it first", "")
	}
	var b strings.Builder
	starts := make([]int, len(r.pages)+2) // where each page's first paragraph begins
	last := 0
	for i, p := range join(lines) {
		if i > 0 {
			b.WriteByte('\n')
		}
		for ; last < p.page; last++ {
			starts[last+1] = b.Len()
		}
		r.text.Marks = append(r.text.Marks, source.Mark{Offset: b.Len(), Place: source.Place{Unit: source.Page, Number: p.page}})
		b.WriteString(p.text + "\n")
	}
	for ; last < len(r.pages); last++ {
		starts[last+1] = b.Len()
	}
	r.text.Body = b.String()
	for i := range r.text.Notices {
		r.text.Notices[i].Offset = starts[r.text.Notices[i].Offset]
	}
}
