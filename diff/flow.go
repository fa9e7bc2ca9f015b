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

// A run is a piece of a flow that stands in the source from span.Start on.
// Joining characters stand between runs.
type run struct {
	at   int // offset in text
	span law.Span
}

func flowOf(d *law.Document, spans []law.Span) flow {
	return flowOfAll(d, []*law.Provision{{Text: spans}})
}

// flowOfAll joins the texts of several provisions, a paragraph mark between
// them. One run is not copied.
func flowOfAll(d *law.Document, list []*law.Provision) flow {
	var f flow
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
			f.runs = append(f.runs, run{b.Len(), s})
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

// rest returns how many bytes are left of the run, or of the joint between two
// runs, that the flow stands in.
func (f *flow) rest() int {
	end := len(f.text)
	if len(f.runs) == 0 {
		return end - f.at
	}
	first := f.runs[0]
	if f.at < first.at {
		return first.at - f.at
	}
	return first.at + first.span.Len() - f.at
}

// next reads up to n bytes and no further than the run goes. It returns where
// they stand in the source; inSource is false for a joint, which stands nowhere.
func (f *flow) next(n int) (piece law.Span, inSource bool, size int) {
	size = min(n, f.rest())
	if len(f.runs) > 0 && f.at >= f.runs[0].at {
		start := f.runs[0].span.Start + f.at - f.runs[0].at
		piece, inSource = law.Span{Start: start, End: start + size}, true
		if piece.End == f.runs[0].span.End {
			f.runs = f.runs[1:]
		}
	}
	f.at += size
	return piece, inSource, size
}
