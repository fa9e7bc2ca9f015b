package docx

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
	"github.com/lawdiff/lawdiff/parser/source"
)

// A pack is the zip archive that a Word document is.
type pack struct {
	name  string
	opts  source.Options
	files map[string]*zip.File
	// allowed is how much may be unpacked, over all parts together, and left how
	// much of that is not used up.
	allowed, left int64
}

// A document may unpack to maxRatio times its size, and to freeSize in any case.
// Word's own unpack to 5 to 30 times theirs; a zip bomb to 1,000.
const (
	maxRatio = 100
	freeSize = 16 << 20
)

// maxText is the most text a document may make, in bytes: its parts are read as
// a stream, its text is held. All laws of the PRC have 57 MB, a code 1.
const maxText = 48 << 20

var errText = fmt.Errorf("more than %d MB of text", maxText>>20)

// maxDefinitions is how many styles, lists, notes or relations a document may have.
// Word itself takes 4,079 styles and some 2,000 lists.
const maxDefinitions = 50_000

var errDefinitions = fmt.Errorf("more than %d definitions", maxDefinitions)

func bounded(definitions int) error {
	if definitions > maxDefinitions {
		return errDefinitions
	}
	return nil
}

// maxFiles is how many files the archive may hold. Word's own has 10 to 200.
const maxFiles = 20_000

// errSize says that the archive unpacks to more than it may.
var errSize = errors.New("too large")

func (p *pack) allow(packed int) {
	p.allowed = min(p.opts.Limit(), max(freeSize, int64(packed)*maxRatio))
	p.left = p.allowed
}

// limited counts what is unpacked; the sizes an archive states need not be true.
type limited struct {
	r io.Reader
	p *pack
}

func (l *limited) Read(b []byte) (int, error) {
	if l.p.left <= 0 {
		return 0, errSize
	}
	n, err := l.r.Read(b[:min(int64(len(b)), l.p.left)])
	l.p.left -= int64(n)
	return n, err
}

// each calls visit for every start tag, end tag and text of a part. A part the
// document lacks has none.
func (p *pack) each(part string, visit func(*boundedxml.Reader, xml.Token) error) error {
	f := p.files[part]
	if f == nil {
		return nil
	}
	rc, err := f.Open()
	if err != nil {
		return p.fault(part, 0, err)
	}
	defer func() { _ = rc.Close() }() // read only: nothing can be lost
	r := boundedxml.NewReader(&limited{rc, p})
	for {
		token, err := r.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = visit(r, token)
		}
		if err != nil {
			line, _ := r.Position()
			return p.fault(part, line, err)
		}
	}
}

func (p *pack) fault(part string, line int, err error) error {
	if errors.Is(err, errSize) {
		if p.opts.Limit() > p.allowed {
			return fmt.Errorf("%s: it unpacks to more than %d times its size, as no document does; do not trust it", p.name, maxRatio)
		}
		return source.TooLarge(p.name, p.opts)
	}
	if errors.Is(err, errText) {
		return fmt.Errorf("%s: %w; divide it if it is to be trusted", p.name, err)
	}
	return fmt.Errorf("%s: damaged or hostile Word document (%s, line %d): %w; open it in Word and save it again", p.name, part, line, err)
}

// A relation leads from one part of the package to another.
type relation struct{ kind, target string }

type relations []relation

// part returns the first part of a kind ("styles"), "" if there is none.
func (r relations) part(kind string) string {
	if parts := r.parts(kind); len(parts) > 0 {
		return parts[0]
	}
	return ""
}

func (r relations) parts(kind string) []string {
	var parts []string
	for _, rel := range r {
		if rel.kind == kind {
			parts = append(parts, rel.target)
		}
	}
	return parts
}

// relations reads where part refers to. The kind is the last word of the
// relation's type, which has one beginning in the transitional and another in
// the strict form of the standard.
func (p *pack) relations(part string) (relations, error) {
	dir, file := path.Split(part)
	var rels relations
	err := p.each(dir+"_rels/"+file+".rels", func(_ *boundedxml.Reader, token xml.Token) error {
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "Relationship" && attr(e, "TargetMode") != "External" {
			target := attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			rels = append(rels, relation{path.Base(attr(e, "Type")), strings.TrimPrefix(target, "/")})
			return bounded(len(rels))
		}
		return nil
	})
	return rels, err
}

// mainPart returns the part that holds the text.
func (p *pack) mainPart() string {
	rels, err := p.relations("")
	if main := rels.part("officeDocument"); err == nil && main != "" && strings.HasPrefix(main, "word/") {
		return main
	}
	return "word/document.xml"
}

func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// on reports whether an on/off property such as <w:vanish/> is on.
func on(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}
