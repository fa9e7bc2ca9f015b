package json

import (
	"io"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/audit"
	"github.com/lawdiff/lawdiff/parser/law"
)

type citation struct {
	Text       string             `json:"text"`
	Line       int                `json:"line"`
	Column     int                `json:"column"`
	Span       span               `json:"span"`
	Phrase     span               `json:"phrase"`
	In         string             `json:"in"`
	Instrument string             `json:"instrument,omitempty"`
	Status     law.CitationStatus `json:"status"`
	Targets    []string           `json:"targets,omitempty"`
	Reason     string             `json:"reason,omitempty"`
}

// citing is what the citations of one document are written with.
type citing struct {
	d         *law.Document
	ids       map[*law.Provision]string
	positions func(int) law.Position
}

func newCiting(d *law.Document) citing { return citing{d, d.EIDs(), d.Positions()} }

func (c citing) citation(from *law.Citation) *citation {
	if from == nil {
		return nil
	}
	at := c.positions(int(from.Span.Start))
	return &citation{
		Text: c.d.Slice(from.Span), Line: at.Line, Column: at.Column,
		Span: spanOf(from.Span), Phrase: spanOf(from.Phrase),
		In: c.ids[from.In], Instrument: c.d.Slice(from.Instrument),
		Status: from.Status, Targets: c.eIDs(from.Targets), Reason: from.Reason,
	}
}

func (c citing) eIDs(list []*law.Provision) []string {
	var ids []string
	for _, p := range list {
		ids = append(ids, c.ids[p])
	}
	return ids
}

// WriteCitations writes the citations of a document to w, and for each provision
// that is cited which of them, by index, lead to it.
func WriteCitations(w io.Writer, d *law.Document, citations []law.Citation) error {
	s, c := newStream(w), newCiting(d)
	s.open()
	s.field("format", Format)
	s.field("type", "citations")
	s.identity(d)
	s.array("citations", func() {
		for i := range citations {
			s.value(c.citation(&citations[i]))
		}
	})
	by := law.CitedBy(citations)
	s.array("citedBy", func() {
		for p := range d.Provisions() {
			if indices := by[p]; len(indices) > 0 {
				s.value(citedBy{c.ids[p], indices})
			}
		}
	})
	s.close("}")
	return s.end()
}

type citedBy struct {
	EID       string `json:"eId"`
	Citations []int  `json:"citations"`
}

type outcome struct {
	Fate   audit.Fate `json:"fate"`
	Old    *citation  `json:"old,omitempty"`
	New    *citation  `json:"new,omitempty"`
	Became []string   `json:"became,omitempty"`
}

// WriteOutcomes writes to w what became of the citations of a comparison.
func WriteOutcomes(w io.Writer, c *diff.Comparison, outcomes []audit.Outcome) error {
	s := newStream(w)
	s.open()
	s.field("format", Format)
	s.field("type", "citation-outcomes")
	for _, side := range [...]struct {
		name string
		d    *law.Document
	}{{"old", c.Old}, {"new", c.New}} {
		s.next()
		s.put(`"` + side.name + `": {` + "\n")
		s.first = true
		s.identity(side.d)
		s.close("}")
	}
	old, new := newCiting(c.Old), newCiting(c.New)
	s.array("outcomes", func() {
		for _, o := range outcomes {
			s.value(outcome{o.Fate, old.citation(o.Old), new.citation(o.New), new.eIDs(o.Became)})
		}
	})
	s.close("}")
	return s.end()
}
