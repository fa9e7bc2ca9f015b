// Package boundedxml reads XML from strangers: a token at a time, in bounded
// memory, with no entity but XML's own five.
package boundedxml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

const (
	// maxToken is the most bytes one tag or one run of text may take up. The
	// longest of the corpus, a table of penalties, has 40 KB.
	maxToken = 4 << 20
	// maxDepth is how deep elements may stand in each other. Word nests a table
	// within a table about 9 deep; no statute reaches 50.
	maxDepth = 200
)

// The faults a document can have beyond not being XML.
var (
	ErrDoctype = errors.New("a document type declaration, which may define entities without end; remove it")
	ErrDeep    = fmt.Errorf("elements more than %d deep", maxDepth)
	ErrToken   = fmt.Errorf("a single tag or run of text of more than %d MB", maxToken>>20)
)

// A Reader gives the tokens of an XML document.
type Reader struct {
	dec   *xml.Decoder
	gauge *gauge
	depth int
}

// NewReader returns a reader of r. The text must be in UTF-8, whatever the XML
// declaration says: it may have been decoded already.
func NewReader(r io.Reader) *Reader {
	g := &gauge{r: r}
	dec := xml.NewDecoder(g)
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return &Reader{dec: dec, gauge: g}
}

// Token returns the next token. It is valid until the next call. Comments and
// processing instructions are passed over. The error is io.EOF at the end of a
// whole document.
func (r *Reader) Token() (xml.Token, error) {
	for {
		r.gauge.left = maxToken
		token, err := r.dec.Token()
		if err != nil && r.gauge.left <= 0 && !errors.Is(err, io.EOF) {
			return nil, ErrToken // and not what the decoder makes of being cut off
		}
		if err != nil {
			return nil, err
		}
		switch token.(type) {
		case xml.StartElement:
			if r.depth++; r.depth > maxDepth {
				return nil, ErrDeep
			}
		case xml.EndElement:
			r.depth--
		case xml.Directive:
			return nil, ErrDoctype
		case xml.Comment, xml.ProcInst:
			continue
		}
		return token, nil
	}
}

// Skip reads to the end of the element that was opened last.
func (r *Reader) Skip() error {
	for open := 1; open > 0; {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch token.(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// Children calls visit for each element within the one that was opened last, up to
// the end of that. Visit reads its element to the end.
func (r *Reader) Children(visit func(xml.StartElement) error) error {
	for {
		token, err := r.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			if err := visit(e); err != nil {
				return err
			}
		}
	}
}

// Position returns the line and column, 1-based, the column in bytes, where the
// next token begins.
func (r *Reader) Position() (line, column int) { return r.dec.InputPos() }

// gauge fails when one token takes more than its share.
type gauge struct {
	r    io.Reader
	left int
}

func (g *gauge) Read(p []byte) (int, error) {
	if g.left <= 0 {
		return 0, ErrToken
	}
	n, err := g.r.Read(p)
	g.left -= n
	return n, err
}
