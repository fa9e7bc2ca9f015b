// Package html reads web pages: the text of the article with its headings,
// lists and tables, without the navigation around it. What it leaves out it
// reports in the notices of the text.
//
// Headings come out with the marks of Markdown and tables as Markdown tables; a
// block is a line, with a blank line before it. Places are those of the page's
// source: the line and column of the tag that a piece of text stands in.
package html

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"github.com/lawdiff/lawdiff/parser/source"
)

const (
	// maxPage is the largest page read, in bytes, and maxElements how many
	// elements it may have: the tree of a page takes up to 40 times the memory of
	// its text. The AI Act in the Official Journal has 1.1 MB and 21,000.
	maxPage     = 48 << 20
	maxElements = 500_000
	// maxAttributes is how many attributes its tags may have in all. Pages of the
	// Official Journal have two to an element.
	maxAttributes = 1_000_000
)

// Format returns the format of web pages and pieces of such.
func Format() source.Format {
	return source.Format{Name: "html", Match: match, Read: read}
}

var (
	// pageStart begins a page, whatever follows.
	pageStart = lazily(`(?i)^(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])`)
	// blockStart begins a piece of a page, if what follows is one too.
	blockStart = lazily(`(?i)^</?(div|p|table|h[1-6]|ul|ol|section|article|main|center|font|span|blockquote|pre|meta|title|style|script|link)[\s/>]`)
	// inlineStart begins a piece of a page whose lines end by tags.
	inlineStart = lazily(`(?i)^<(br|b|strong|em|i|u|a)[\s/>]`)
	lineTag     = lazily(`(?i)<(br|p|div)[\s/>]`)
	comment     = lazily(`(?s)^(<!--.*?-->|<\?.*?\?>)`)
)

// match knows a page by its first tag. A piece of one, without <html>, must
// begin with a block's tag and have most of its lines begin with tags: Markdown
// may hold a tag or a comment too.
func match(data []byte) bool {
	head := data[:min(len(data), 64<<10)]
	if !opensTag(head) {
		return false
	}
	// Without the zeros and the mark, ASCII in UTF-16 is ASCII.
	head = bytes.ReplaceAll(head, []byte{0}, nil)
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	for {
		head = bytes.TrimLeft(head, " \t\r\n")
		c := comment().Find(head)
		if c == nil {
			break
		}
		head = head[len(c):]
	}
	if pageStart().Match(head) {
		return true
	}
	if inline := inlineStart().Match(head); !inline && !blockStart().Match(head) || inline && len(lineTag().FindAllIndex(head, -1)) < len(bytes.Split(bytes.TrimSpace(head), []byte("\n"))) {
		return false
	}
	tagged, lines := 0, 0
	for line := range bytes.Lines(head) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			lines++
			if line[0] == '<' {
				tagged++
			}
		}
	}
	return tagged*2 > lines
}

// opensTag reports whether the first byte that is no part of a mark, of a blank or
// of the halves of UTF-16 begins a tag. Most files are no pages; this says so before
// anything is copied or an expression compiled.
func opensTag(data []byte) bool {
	for _, c := range data {
		switch c {
		case 0, ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF, 0xFF, 0xFE:
			continue
		}
		return c == '<'
	}
	return false
}

func read(name string, data []byte, opts source.Options) (*source.Text, error) {
	if opts.Limit() > maxPage {
		opts.MaxSize = maxPage
	}
	if int64(len(data)) > opts.Limit() {
		return nil, source.TooLarge(name, opts)
	}
	page, err := decode(name, data, opts)
	if err != nil {
		return nil, err
	}
	if attributes(page.Body) > maxAttributes {
		return nil, fmt.Errorf("%s:1:1: the tags of the page have more than %d attributes; save it from a browser as text", name, maxAttributes)
	}
	located, err := locate(page.Body)
	if err != nil {
		return nil, fmt.Errorf("%s:1:1: %w", name, err)
	}
	root, err := html.Parse(located)
	if err != nil {
		return nil, fmt.Errorf("%s:1:1: the page cannot be read: %w; save it from a browser as text", name, err)
	}
	w := newWriter(page, opts)
	w.page(root)
	if w.full() {
		return nil, source.TooLarge(name, opts)
	}
	if w.out.Len() == 0 {
		return nil, fmt.Errorf("%s:1:1: the page holds no text; it may be drawn by a script: save it from a browser as text", name)
	}
	page.Format, page.Body, page.Marks, page.Notices = "html", w.out.String(), w.marks, w.notices
	return page, nil
}

var metaCharset = lazily(`(?i)<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:-]+)`)

// decode reads the page in the encoding it declares, or where that does not fit
// in the one its bytes suggest.
func decode(name string, data []byte, opts source.Options) (*source.Text, error) {
	declared := metaCharset().FindSubmatch(data[:min(len(data), 4096)])
	if opts.Encoding == "" && declared != nil {
		with := opts
		with.Encoding = string(declared[1])
		if text, err := source.Decode(name, data, with); err == nil {
			return text, nil
		}
	}
	return source.Decode(name, data, opts)
}

// placeAttr carries the byte offset of each start tag through the parser, which
// keeps none of its own.
const placeAttr = "data-lawdiff-at"

// locate returns the page with every start tag's offset as its first attribute.
func locate(page string) (*strings.Reader, error) {
	var out strings.Builder
	out.Grow(len(page) + len(page)/4)
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(maxPage)
	at, elements := 0, 0
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			if elements++; elements > maxElements {
				return nil, fmt.Errorf("the page has more than %d elements; split it", maxElements)
			}
			end := 1 + tagName(raw[1:])
			out.Write(raw[:end])
			fmt.Fprintf(&out, ` %s="%d"`, placeAttr, at)
			out.Write(raw[end:])
		} else {
			out.Write(raw)
		}
		at += len(raw)
		if kind == html.ErrorToken {
			return strings.NewReader(out.String()), nil
		}
	}
}

// attributes returns how many words stand in the tags of a page outside quotation
// marks: as many as these have attributes, or more. The parser would hold all of a
// tag's before anyone could count them.
func attributes(page string) int {
	count := 0
	for i := strings.IndexByte(page, '<'); i >= 0 && i < len(page); {
		word := true // the tag's name
		for i++; i < len(page) && page[i] != '>'; i++ {
			switch c := page[i]; {
			case asciiSpace(rune(c)) || c == '/':
				word = false
			case (c == '"' || c == '\'') && strings.HasSuffix(strings.TrimRight(page[max(0, i-8):i], " \t\r\n\f"), "="):
				end := strings.IndexByte(page[i+1:], c)
				if end < 0 {
					return count
				}
				i += end + 1
			case !word:
				word = true
				count++
			}
		}
		next := strings.IndexByte(page[min(i, len(page)):], '<')
		if next < 0 {
			break
		}
		i += next
	}
	return count
}

// tagName returns the length of the name a tag begins with.
func tagName(tag []byte) int {
	if i := bytes.IndexAny(tag, " \t\r\n\f/>"); i >= 0 {
		return i
	}
	return len(tag)
}
