package diff

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A flow is a text to compare: runs of a source joined as a reader reads them,
// with the way back to the source. It is read from the start to the end.
type flow struct {
	text string
	runs []run
	at   int // bytes of text already read
}

// A run is a piece of a flow that stands in the source. Most have the same
// bytes there; one that stands for a citation (see targets.go) is a single
// character of its own. Joining characters stand between runs.
type run struct {
	at   int // offset in text
	size int // bytes of text
	span law.Span
}

// verbatim reports whether the run has the bytes of the source.
func (r run) verbatim() bool { return r.size == r.span.Len() }

func flowOf(d *law.Document, spans []law.Span) flow {
	return flowOfAll(nil, d, []*law.Provision{{Text: spans}})
}

// flowOfAll joins the texts of several provisions, a paragraph mark between
// them, and appends its runs to runs. The text of one run is not copied.
func flowOfAll(runs []run, d *law.Document, list []*law.Provision) flow {
	f := flow{runs: runs}
	var b strings.Builder
	for i, p := range list {
		if i > 0 && b.Len() > 0 && len(p.Text) > 0 {
			b.WriteByte('\n')
		}
		for j, s := range p.Text {
			if s.Empty() {
				continue
			}
			if j > 0 && d.Spaced(p.Text[j-1], s) {
				b.WriteByte(' ')
			}
			f.runs = append(f.runs, run{b.Len(), s.Len(), s})
			if len(list) == 1 && len(p.Text) == 1 {
				f.text = d.Slice(s)
				return f
			}
			b.WriteString(d.Slice(s))
		}
	}
	f.text = b.String()
	return f
}

// source returns where the text from start to end stands in the source, and
// whether it does in one run.
func (f *flow) source(start, end int) (law.Span, bool) {
	for _, r := range f.runs {
		if r.at <= start && end <= r.at+r.size {
			return r.span.Sub(start-r.at, end-r.at), true
		}
	}
	return law.Span{}, false
}

// copyRuns appends what of f's runs lies between start and end to runs, for a
// text in which start has become at.
func (f *flow) copyRuns(runs []run, start, end, at int) []run {
	for _, r := range f.runs {
		from, to := max(r.at, start), min(r.at+r.size, end)
		if from < to {
			runs = append(runs, run{at + from - start, to - from, r.span.Sub(from-r.at, to-r.at)})
		}
	}
	return runs
}

// rest returns how many bytes are left of the run, or of the joint between two
// runs, that the flow stands in.
func (f *flow) rest() int {
	switch {
	case len(f.runs) == 0:
		return len(f.text) - f.at
	case f.at < f.runs[0].at:
		return f.runs[0].at - f.at
	}
	return f.runs[0].at + f.runs[0].size - f.at
}

// next reads up to n bytes and no further than the run goes. It returns where
// they stand in the source; inSource is false for a joint, which stands nowhere.
func (f *flow) next(n int) (piece law.Span, inSource bool, size int) {
	size = min(n, f.rest())
	if len(f.runs) > 0 && f.at >= f.runs[0].at {
		r := f.runs[0]
		piece, inSource = r.span, true
		if r.verbatim() {
			piece = piece.Sub(f.at-r.at, f.at-r.at+size)
		}
		if f.at+size == r.at+r.size {
			f.runs = f.runs[1:]
		}
	}
	f.at += size
	return piece, inSource, size
}
