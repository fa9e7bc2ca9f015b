package json

import (
	"errors"
	"fmt"
	"sort"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// Bounds of the tree, beyond any document lawdiff reads.
const (
	maxDepth      = 32        // provisions in each other; the deepest of the corpus has 9
	maxNumber     = 64        // bytes of a number; the longest of the corpus has 12
	maxProvisions = 1_000_000 // all laws of the PRC in one file have 600,000
)

// span is a law.Span as JSON has it.
type span [2]int32

func (s *span) law() law.Span {
	if s == nil {
		return law.Span{}
	}
	return law.Span{Start: s[0], End: s[1]}
}

// A provision is an element of the flat list of them.
type provision struct {
	EID     string   `json:"eId"`
	Parent  *string  `json:"parent"`
	Kind    law.Kind `json:"kind"`
	Number  string   `json:"number"`
	Label   string   `json:"label"`
	Heading string   `json:"heading"`
	Text    string   `json:"text"`
	Span    *span    `json:"span"`
	Runs    struct {
		Label   *span   `json:"label"`
		Heading *span   `json:"heading"`
		Text    []*span `json:"text"`
	} `json:"runs"`
}

// provisions reads the list of provisions into a tree and checks that it
// accounts for the text.
func (r *reader) provisions() error {
	var open []*law.Provision // the provision read last and those it stands in
	var ids []string
	count := 0
	err := r.array(func() error {
		if _, err := r.next(); err != nil {
			return err
		}
		at := r.at
		var in provision
		err := r.value(&in)
		if err != nil {
			return err
		}
		end := r.at
		r.at = at
		if count++; count > maxProvisions {
			return fmt.Errorf("more than %d provisions; divide the document", maxProvisions)
		}
		p, err := r.provision(&in)
		if err != nil {
			return err
		}
		if open, ids, err = r.place(p, &in, open, ids); err != nil {
			return err
		}
		r.mark(p, at)
		r.at = end
		return nil
	})
	if err != nil {
		return err
	}
	return r.verify()
}

// place puts p where its parent says, which is the provision before it or one
// that this stands in, and returns the new path down to p.
func (r *reader) place(p *law.Provision, in *provision, open []*law.Provision, ids []string) ([]*law.Provision, []string, error) {
	if r.doc.Root == nil {
		if in.Parent != nil || p.Kind != law.Act {
			return nil, nil, errors.New("the first provision is not the act that holds the others; this is no document of lawdiff")
		}
		r.doc.Root = p
		return append(open, p), append(ids, in.EID), nil
	}
	depth := len(ids)
	for in.Parent != nil && depth > 0 && ids[depth-1] != *in.Parent {
		depth--
	}
	switch {
	case in.Parent == nil || depth == 0:
		return nil, nil, errors.New("the provision's parent is not among those it stands behind; this is no document of lawdiff")
	case depth >= maxDepth:
		return nil, nil, fmt.Errorf("provisions more than %d deep; this is no document of lawdiff", maxDepth)
	}
	p.Parent = open[depth-1]
	p.Parent.Children = append(p.Parent.Children, p)
	return append(open[:depth], p), append(ids[:depth], in.EID), nil
}

var errChanged = errors.New("the words of the provision are not those its place in the text has; edit the law itself and not its JSON")

// provision makes a provision of its element, and checks that its words are
// those of the text.
func (r *reader) provision(in *provision) (*law.Provision, error) {
	if in.Kind == law.NoKind || in.Span == nil {
		return nil, errors.New("the provision has no kind or no span; this is no document of lawdiff")
	}
	if len(in.Number) > maxNumber {
		return nil, fmt.Errorf("a number of more than %d bytes; this is no document of lawdiff", maxNumber)
	}
	p := &law.Provision{
		Kind: in.Kind, Number: in.Number, Span: in.Span.law(),
		Label: in.Runs.Label.law(), Heading: in.Runs.Heading.law(),
	}
	for _, s := range in.Runs.Text {
		p.Text = append(p.Text, s.law())
	}
	for _, s := range append([]law.Span{p.Span, p.Label, p.Heading}, p.Text...) {
		if !r.fits(s) {
			return nil, errors.New("a span leaves the text or divides a character; this is no document of lawdiff")
		}
	}
	d := r.doc
	if d.Label(p) != in.Label || d.Heading(p) != in.Heading || d.Text(p) != in.Text {
		return nil, errChanged
	}
	return p, nil
}

// fits reports whether a span lies in the text and divides no character.
func (r *reader) fits(s law.Span) bool {
	text := r.doc.Source
	if s.Start < 0 || s.End < s.Start || int(s.End) > len(text) {
		return false
	}
	return (int(s.Start) == len(text) || utf8.RuneStart(text[s.Start])) && (int(s.End) == len(text) || utf8.RuneStart(text[s.End]))
}

// mark says where in the JSON the provision stands.
func (r *reader) mark(p *law.Provision, at int) {
	r.text.Marks = append(r.text.Marks, source.Mark{Offset: int(p.Span.Start), Place: r.placeOf(at)})
}

// placeOf returns the line and column of an offset. Offsets that come in order
// are counted on from the one before: the whole file may be one line.
func (r *reader) placeOf(at int) source.Place {
	starts := r.lineStarts()
	line := sort.SearchInts(starts, at+1)
	from, column := starts[line-1], 1
	if r.last.Number == line && r.lastAt <= at {
		from, column = r.lastAt, r.last.Column
	}
	column += utf8.RuneCount(r.data[from:at])
	r.last, r.lastAt = source.Place{Unit: source.Line, Number: line, Column: column}, at
	return r.last
}

func (r *reader) verify() error {
	if r.doc.Root == nil {
		return errors.New("the list of provisions is empty; this is no document of lawdiff")
	}
	named := *r.doc
	named.Name = "text"
	if err := named.Verify(); err != nil {
		return fmt.Errorf("the provisions do not account for the text (%w); write the file again with lawdiff parse -f json", err)
	}
	return nil
}

type diagnostic struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Summary  string `json:"summary"`
	Detail   string `json:"detail"`
	Span     *span  `json:"span"`
}

func (r *reader) diagnostics() error {
	last := int32(0)
	return r.array(func() error {
		var in diagnostic
		if err := r.value(&in); err != nil {
			return err
		}
		out := law.Diagnostic{Span: in.Span.law(), Code: in.Code, Summary: in.Summary, Detail: in.Detail}
		if in.Severity == law.Warning.String() {
			out.Severity = law.Warning
		}
		if !r.fits(out.Span) || out.Span.Start < last {
			return errors.New("a diagnostic is out of place; this is no document of lawdiff")
		}
		last = out.Span.Start
		r.doc.Diagnostics = append(r.doc.Diagnostics, out)
		return nil
	})
}
