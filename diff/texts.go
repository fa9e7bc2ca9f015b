package diff

import (
	"strings"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

// texts hold, by the index of a unit or of what stands below one, its words and
// those of what stands below it, a line for each provision, without their labels:
// an item that only got another number says the same. All below a unit share its
// text, which so is read once.
type texts []align.Text

// textsOf returns the texts of the units of a document that has a number of
// provisions, and of what stands below them.
func textsOf(d *law.Document, size int, units map[law.Kind][]*law.Provision) texts {
	t := make(texts, size)
	w := textWriter{d: d}
	for _, list := range units {
		for _, unit := range list {
			text := align.NewText(w.unit(unit))
			for _, s := range w.stretches {
				t[s.index] = text.Part(s.from, s.to)
			}
		}
	}
	return t
}

// words returns the words of p and of what stands below it.
func (t texts) words(p *law.Provision) string { return t[p.Index].Words() }

// A textWriter writes the text of one unit after another.
type textWriter struct {
	d         *law.Document
	text      strings.Builder
	stretches []stretch // of the unit written last
}

// A stretch is where in the text of its unit the words of a provision stand.
type stretch struct {
	index    int32 // of the provision
	from, to int   // bytes
}

// unit returns the text of a unit. It copies nothing where all words stand in one
// provision.
func (w *textWriter) unit(unit *law.Provision) string {
	w.stretches = w.stretches[:0]
	only := unit
	for len(only.Text) == 0 && len(only.Children) == 1 && only.Children[0].Heading.Empty() {
		only = only.Children[0]
	}
	if len(only.Children) == 0 {
		text := w.d.Text(only)
		for p := unit; p != only; p = p.Children[0] {
			w.stretches = append(w.stretches, stretch{p.Index, 0, len(text)})
		}
		w.stretches = append(w.stretches, stretch{only.Index, 0, len(text)})
		return text
	}
	w.text = strings.Builder{}
	w.text.Grow(unit.Span.Len())
	w.write(unit)
	return w.text.String()
}

// write writes the words of p and of what stands below it.
func (w *textWriter) write(p *law.Provision) {
	from, own := w.text.Len(), w.d.Text(p)
	w.line(own)
	this := len(w.stretches)
	w.stretches = append(w.stretches, stretch{index: p.Index})
	for _, child := range p.Children {
		w.line(w.d.Heading(child))
		w.write(child)
	}
	to := w.text.Len()
	if 0 < from && from < to {
		from++ // the end of the line before
	}
	w.stretches[this].from, w.stretches[this].to = from, to
}

// line begins a line with words, if there are any.
func (w *textWriter) line(words string) {
	if words == "" {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteByte('\n')
	}
	w.text.WriteString(words)
}
