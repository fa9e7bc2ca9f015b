package akn

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/boundedxml"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// Read reads an Akoma Ntoso document: the tree, with a text of its own set out
// in the usual way, and what the file says about itself. The XML must be UTF-8.
// Name is what messages call the file. Errors name a line and say what to do;
// entities, nesting and single runs of text are bounded. Of a collection the
// first document is read. Cost: linear in the file.
func Read(name string, r io.Reader) (*law.Document, Meta, error) {
	rd, err := read(name, r)
	if err != nil {
		return nil, Meta{}, err
	}
	rd.doc.Enumerate()
	return rd.doc, rd.meta, nil
}

func read(name string, r io.Reader) (*reader, error) {
	rd := &reader{xml: boundedxml.NewReader(r), doc: &law.Document{Name: name}}
	if err := rd.document(); err != nil {
		line, column := rd.xml.Position()
		return nil, fmt.Errorf("%s:%d:%d: not an Akoma Ntoso document that can be read: %w", name, line, column, err)
	}
	rd.endLine()
	rd.doc.Source = rd.out.String()
	rd.doc.Root.Span.End = int32(len(rd.doc.Source))
	rd.doc.Language = tradition(rd.meta)
	return rd, nil
}

// A reader builds a document while it reads the elements.
type reader struct {
	xml   *boundedxml.Reader
	doc   *law.Document
	meta  Meta
	out   strings.Builder // the text as far as it is set out
	at    *law.Provision  // the provision being read
	eid   string          // its eId
	zone  string          // the part of the instrument being read: "preface", "body", …
	held  bool            // out ends with a label, on whose line text goes on
	marks []source.Mark   // where in the file each provision begins
	told  bool            // the metadata has been read; a component's say nothing new
}

// textElements hold a document's text; what is around them in a collection or a
// judgment is not read.
var textElements = map[string]bool{"act": true, "bill": true, "doc": true, "statement": true, "debateReport": true}

// transparent are the elements whose content stands in their place.
var transparent = func() map[string]bool {
	m := map[string]bool{}
	for _, e := range strings.Fields("longTitle attachments components component list sublist content intro wrapUp recitals citations " +
		"blockList tblock blockContainer doc act bill ul ol embeddedStructure quotedStructure portionBody collectionBody") {
		m[e] = true
	}
	return m
}()

// maxProvisions is how many provisions a document may have. All laws of the PRC in
// one file have 600,000.
const maxProvisions = 1_000_000

var (
	errProvisions = fmt.Errorf("more than %d provisions; divide the document", maxProvisions)
	errNoDocument = errors.New("no act, bill or doc in it; convert other kinds of document first")
	errNamespace  = errors.New("the root element is not akomaNtoso 3.0; convert older versions first")
)

func (r *reader) document() error {
	root := true
	for {
		token, err := r.xml.Token()
		if errors.Is(err, io.EOF) {
			return errNoDocument
		}
		if err != nil {
			return err
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if root && (e.Name.Local != "akomaNtoso" || !strings.HasPrefix(e.Name.Space, strings.TrimSuffix(Namespace, "3.0"))) {
			return errNamespace
		}
		root = false
		if textElements[e.Name.Local] {
			r.doc.Root = &law.Provision{Kind: law.Act}
			r.at = r.doc.Root
			if err := r.xml.Children(r.element); err != nil {
				return err
			}
			return r.rest()
		}
	}
}

// rest reads on to the end, so that a file that breaks off is not taken for a
// whole one.
func (r *reader) rest() error {
	for {
		if _, err := r.xml.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// element reads whatever may stand in a document outside running text.
func (r *reader) element(e xml.StartElement) error {
	if len(r.marks) > maxProvisions { // each has one
		return errProvisions
	}
	element := e.Name.Local
	switch element {
	case "meta":
		return r.readMeta()
	case "preface", "coverPage", "body", "mainBody", "conclusions":
		return r.inZone(e)
	case "attachment":
		kind := law.Annex
		if strings.HasPrefix(segment(attr(e, "eId")), "act") {
			kind = law.Act
		}
		return r.provision(e, kind)
	case "hcontainer", "container":
		return r.container(e)
	case "preamble":
		return r.provision(e, law.Preamble)
	case "toc":
		return r.provision(e, law.Contents)
	case "num", "heading", "subheading":
		return r.head(e)
	case "table":
		return r.table()
	case "p", "block", "li", "tocItem", "listIntroduction", "listWrapUp":
		return r.block(e)
	}
	if transparent[element] {
		return r.xml.Children(r.element)
	}
	if kind := kindOf(element); kind != law.NoKind {
		return r.provision(e, kind)
	}
	return r.xml.Skip()
}

// inZone reads a part of the instrument.
func (r *reader) inZone(e xml.StartElement) error {
	zone := r.zone
	r.zone = e.Name.Local
	err := r.xml.Children(r.element)
	r.zone = zone
	return err
}

// container reads a container by the name it carries.
func (r *reader) container(e xml.StartElement) error {
	switch name := attr(e, "name"); name {
	case "text":
		return r.xml.Children(r.element)
	case "body": // an empty one
		return r.xml.Skip()
	default:
		kind := named(name)
		if kind == law.NoKind && e.Name.Local == "hcontainer" {
			kind = law.Division
		}
		if kind == law.NoKind {
			return r.xml.Children(r.element)
		}
		return r.provision(e, kind)
	}
}

// provision reads an element as a provision below the one being read.
func (r *reader) provision(e xml.StartElement, kind law.Kind) error {
	parent, eid := r.at, r.eid
	r.open(kind)
	r.eid = attr(e, "eId")
	err := r.xml.Children(r.element)
	r.shut()
	r.at, r.eid = parent, eid
	return err
}

func segment(eid string) string {
	if i := strings.LastIndex(eid, "__"); i >= 0 {
		eid = eid[i+2:]
	}
	return eid
}

func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}
