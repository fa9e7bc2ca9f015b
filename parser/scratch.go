package parser

import (
	"sync"

	"github.com/lawdiff/lawdiff/grammar"
	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A scratch is the memory that is needed only while a text is read. It goes
// from one text to the next: where many short laws are read, what each would
// allocate costs more than to read it.
type scratch struct {
	lines []line.Line
	head  []int32
	heads readings
	marks []grammar.Mark
	made  []*law.Provision
}

// maxScratch is the number of lines above which a text's memory is not kept:
// all but a few codes of the corpus have less.
const maxScratch = 8 << 10

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// read splits the text into lines and makes room for their heads.
func (s *scratch) read(r *reader) {
	r.lines = line.Append(s.lines[:0], r.src)
	r.head, r.heads = s.head[:0], s.heads
}

// build makes room for what the builder marks.
func (s *scratch) build(b *builder) { b.marks, b.made = s.marks[:0], s.made[:0] }

// keep takes the memory back from those that used it.
func (s *scratch) keep(r *reader, b *builder) {
	if len(r.lines) > maxScratch {
		return
	}
	// Heads and provisions hold on to the text.
	r.heads.clear()
	clear(b.made[:cap(b.made)])
	*s = scratch{r.lines, r.head, r.heads, b.marks, b.made}
	scratches.Put(s)
}
