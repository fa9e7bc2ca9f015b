package json

import "github.com/lawdiff/lawdiff/parser/law"

type provision struct {
	EID     string  `json:"eId"`
	Parent  *string `json:"parent,omitempty"` // none for the root only
	Kind    string  `json:"kind"`
	Number  string  `json:"number,omitempty"`
	Label   string  `json:"label,omitempty"`
	Heading string  `json:"heading,omitempty"`
	Text    string  `json:"text,omitempty"`
	Line    int     `json:"line"`
	Span    span    `json:"span"`
	Runs    *runs   `json:"runs,omitempty"`
}

// runs are where the words of a provision stand, apart from its children's.
type runs struct {
	Label   *span  `json:"label,omitempty"`
	Heading *span  `json:"heading,omitempty"`
	Text    []span `json:"text,omitempty"`
}

type diagnostic struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Summary  string `json:"summary"`
	Detail   string `json:"detail,omitempty"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Span     span   `json:"span"`
}

// An entry is a line of a contents list.
type entry struct {
	In     string  `json:"in"`
	Kind   string  `json:"kind,omitempty"`
	Number string  `json:"number,omitempty"`
	Label  string  `json:"label,omitempty"`
	Title  string  `json:"title,omitempty"`
	Depth  int     `json:"depth"`
	Span   span    `json:"span"`
	Names  *string `json:"names,omitempty"`
}

func entryOf(d *law.Document, e *law.Entry, ids map[*law.Provision]string) entry {
	out := entry{
		In: ids[e.In], Kind: e.Kind.String(), Number: e.Number,
		Label: d.Slice(e.Label), Title: d.Slice(e.Title), Depth: e.Depth, Span: spanOf(e.Span),
	}
	if e.Names != nil {
		id := ids[e.Names]
		out.Names = &id
	}
	return out
}

// Whether a document is written with its text. A comparison leaves the texts
// out: who compares has them, and they are half of what there is to write.
const withoutSource, withSource = false, true

// document writes a document as a member.
func (s *stream) document(name string, d *law.Document, ids map[*law.Provision]string, entries []law.Entry, source bool) {
	s.next()
	s.put(`"` + name + `": {` + "\n")
	s.first = true
	s.identity(d)
	positions := d.Positions()
	s.array("provisions", func() {
		for p := range d.Provisions() {
			s.value(provisionOf(d, p, ids, positions))
		}
	})
	s.diagnostics(d)
	if len(entries) > 0 {
		s.array("entries", func() {
			for i := range entries {
				s.value(entryOf(d, &entries[i], ids))
			}
		})
	}
	if source {
		s.field("source", d.Source)
	}
	s.close("}")
}

// identity writes what tells one document from another.
func (s *stream) identity(d *law.Document) {
	s.field("name", d.Name)
	s.field("language", d.Language)
	s.field("bytes", len(d.Source))
	s.field("sha256", sum(d.Source))
}

func provisionOf(d *law.Document, p *law.Provision, ids map[*law.Provision]string, positions func(int) law.Position) provision {
	out := provision{
		EID: ids[p], Kind: p.Kind.String(), Number: p.Number,
		Label: d.Label(p), Heading: d.Heading(p), Text: d.Text(p),
		Line: positions(int(p.Span.Start)).Line, Span: spanOf(p.Span),
	}
	if p.Parent != nil {
		parent := ids[p.Parent]
		out.Parent = &parent
	}
	if words := p.Runs(); len(words) > 0 {
		out.Line = positions(int(words[0].Start)).Line
		out.Runs = &runs{Label: present(p.Label), Heading: present(p.Heading)}
		for _, run := range p.Text {
			out.Runs.Text = append(out.Runs.Text, spanOf(run))
		}
	}
	return out
}

func (s *stream) diagnostics(d *law.Document) {
	positions := d.Positions()
	s.array("diagnostics", func() {
		for _, found := range d.Diagnostics {
			at := positions(int(found.Span.Start))
			s.value(diagnostic{
				Severity: found.Severity.String(), Code: found.Code,
				Summary: found.Summary, Detail: found.Detail,
				Line: at.Line, Column: at.Column, Span: spanOf(found.Span),
			})
		}
	})
}
