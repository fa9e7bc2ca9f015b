package diff

import (
	"hash/maphash"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

// texts hold, by its index, what was read in each unit that was asked for: its words
// and those of what stands below it, a line for each provision, without their labels:
// an item that only got another number says the same. All below a unit share its text,
// which so is read once. Most units are never asked for: they say what they did, which
// their digests tell.
//
// Workers may ask for texts at the same time, but not for those of one unit.
type texts struct {
	d  *law.Document
	of []*unitText
}

// unitText is what was read in a unit.
type unitText struct {
	text  align.Text
	parts []stretch // by index, counted from that of the unit
}

// A stretch is where in the text of its unit the words of a provision stand.
type stretch struct{ from, to int32 } // bytes

// text returns the text of p. w reads it if nobody did before.
func (t texts) text(p *law.Provision, w *textWriter) align.Text {
	unit := unitOf(p)
	read := t.of[unit.Index]
	if read == nil {
		read = w.read(t.d, unit)
		t.of[unit.Index] = read
	}
	part := read.parts[p.Index-unit.Index]
	return read.text.Part(int(part.from), int(part.to))
}

// forgetTexts gives back what was read in the units of a change, and whatever else the
// worker read.
func (c *comparer) forgetTexts(ch *Change) {
	for _, p := range ch.Old {
		c.oldTexts.of[p.Index] = nil
	}
	for _, p := range ch.New {
		c.newTexts.of[p.Index] = nil
	}
	c.oldItems.writer.reader.Reset()
	c.newItems.writer.reader.Reset()
}

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
	if len(p.Children) == 0 && len(p.Text) <= 1 {
		words := d.Text(p)
		return align.Digest{Hash: maphash.String(seed, words), Bytes: len(words)}
	}
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

// words returns the words of p and of what stands below it.
func words(d *law.Document, p *law.Provision) string {
	if len(p.Children) == 0 {
		return d.Text(p)
	}
	return string(appendWords(nil, d, p))
}

// appendWords appends the words of p and of what stands below it.
func appendWords(to []byte, d *law.Document, p *law.Provision) []byte {
	from := len(to)
	eachRun(d, p, func(words string, line bool) {
		if line && len(to) > from {
			to = append(to, '\n')
		}
		to = append(to, words...)
	})
	return to
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

// A textWriter writes the text of one unit after another, and reads it. It keeps no
// words.
type textWriter struct {
	d      *law.Document
	first  int32 // index of the unit
	text   []byte
	parts  []stretch // of the unit written last
	reader align.Reader

	freeParts []stretch
	freeUnits []unitText
}

// How many of a unit are made at a time.
const (
	partBlock = 256
	unitBlock = 64
)

// read reads a unit.
func (w *textWriter) read(d *law.Document, unit *law.Provision) *unitText {
	w.d, w.first = d, unit.Index
	w.text, w.parts = w.text[:0], w.parts[:0]
	w.write(unit)
	text := w.reader.Read(w.text)
	if len(w.freeUnits) == 0 {
		w.freeUnits = make([]unitText, unitBlock)
	}
	if len(w.parts) > len(w.freeParts) {
		w.freeParts = make([]stretch, max(partBlock, len(w.parts)))
	}
	this, n := &w.freeUnits[0], copy(w.freeParts, w.parts)
	*this = unitText{text, w.freeParts[:n:n]}
	w.freeUnits, w.freeParts = w.freeUnits[1:], w.freeParts[n:]
	return this
}

// write writes the words of p and of what stands below it.
func (w *textWriter) write(p *law.Provision) {
	from := len(w.text)
	ownRuns(w.d, p, w.run)
	this := int(p.Index - w.first)
	for len(w.parts) <= this { // more than one at once if indices are left out
		w.parts = append(w.parts, stretch{})
	}
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
	w.parts[this] = stretch{int32(from), int32(to)}
}

// run writes words, on a line of their own if they begin one.
func (w *textWriter) run(words string, line bool) {
	if line && len(w.text) > 0 {
		w.text = append(w.text, '\n')
	}
	w.text = append(w.text, words...)
}
