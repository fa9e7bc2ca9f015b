package diff

import (
	"hash/maphash"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

// texts hold, by the index of a unit or of what stands below one, its words and
// those of what stands below it, a line for each provision, without their labels:
// an item that only got another number says the same. All below a unit share its
// text, which so is read once. It is written when it is first asked for: most
// units say what they did, which their digests tell.
//
// Workers may ask for texts at the same time, but not for those of one unit.
type texts struct {
	d  *law.Document
	of []align.Text
}

// text returns the text of p.
func (t texts) text(p *law.Provision, w *textWriter) align.Text {
	if t.of[p.Index].IsZero() {
		text := align.NewText(w.unit(t.d, unitOf(p)))
		for _, s := range w.stretches {
			t.of[s.index] = text.Part(s.from, s.to)
		}
	}
	return t.of[p.Index]
}

// words returns the words of p and of what stands below it.
func (t texts) words(p *law.Provision, w *textWriter) string { return t.text(p, w).Words() }

// unitOf returns the unit that p is or stands below.
func unitOf(p *law.Provision) *law.Provision {
	unit := p
	for q := p; q.Parent != nil; q = q.Parent {
		if !holdsUnits(q) {
			unit = q
		}
	}
	return unit
}

// digest returns the digest of the words of p and of what stands below it.
func digest(d *law.Document, p *law.Provision, seed maphash.Seed) align.Digest {
	var hash maphash.Hash
	hash.SetSeed(seed)
	bytes := 0
	eachRun(d, p, func(words string, line bool) {
		if line && bytes > 0 {
			hash.WriteByte('\n')
			bytes++
		}
		hash.WriteString(words)
		bytes += len(words)
	})
	return align.Digest{Hash: hash.Sum64(), Bytes: bytes}
}

// eachRun calls do with the words of p itself, and with the heading and the words
// of each provision below it, and tells whether they begin a line. It copies
// nothing.
func eachRun(d *law.Document, p *law.Provision, do func(words string, line bool)) {
	ownRuns(d, p, do)
	for _, child := range p.Children {
		if heading := d.Heading(child); heading != "" {
			do(heading, true)
		}
		eachRun(d, child, do)
	}
}

// ownRuns calls do with the words of p alone, which together are its text.
func ownRuns(d *law.Document, p *law.Provision, do func(words string, line bool)) {
	line := true
	for i, s := range p.Text {
		if i > 0 && d.Spaced(p.Text[i-1], s) {
			do(" ", line)
			line = false
		}
		if words := d.Slice(s); words != "" {
			do(words, line)
			line = false
		}
	}
}

// A textWriter writes the text of one unit after another.
type textWriter struct {
	d         *law.Document
	text      []byte
	stretches []stretch // of the unit written last
}

// A stretch is where in the text of its unit the words of a provision stand.
type stretch struct {
	index    int32 // of the provision
	from, to int   // bytes
}

// unit returns the text of a unit. It copies nothing where all words stand in one
// provision.
func (w *textWriter) unit(d *law.Document, unit *law.Provision) string {
	w.d, w.stretches = d, w.stretches[:0]
	only := unit
	for len(only.Text) == 0 && len(only.Children) == 1 && only.Children[0].Heading.Empty() {
		only = only.Children[0]
	}
	if len(only.Children) == 0 {
		text := d.Text(only)
		for p := unit; p != only; p = p.Children[0] {
			w.stretches = append(w.stretches, stretch{p.Index, 0, len(text)})
		}
		w.stretches = append(w.stretches, stretch{only.Index, 0, len(text)})
		return text
	}
	w.text = w.text[:0]
	w.write(unit)
	return string(w.text)
}

// write writes the words of p and of what stands below it.
func (w *textWriter) write(p *law.Provision) {
	from := len(w.text)
	ownRuns(w.d, p, w.run)
	this := len(w.stretches)
	w.stretches = append(w.stretches, stretch{index: p.Index})
	for _, child := range p.Children {
		if heading := w.d.Heading(child); heading != "" {
			w.run(heading, true)
		}
		w.write(child)
	}
	to := len(w.text)
	if 0 < from && from < to {
		from++ // the end of the line before
	}
	w.stretches[this].from, w.stretches[this].to = from, to
}

// run writes words, on a line of their own if they begin one.
func (w *textWriter) run(words string, line bool) {
	if line && len(w.text) > 0 {
		w.text = append(w.text, '\n')
	}
	w.text = append(w.text, words...)
}
