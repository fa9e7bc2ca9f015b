// Package html writes a comparison as the report people send to each other:
// one HTML file that needs nothing else, no network and no script.
//
// The page holds one flow of words in which insertions are <ins> and deletions
// <del>. Leaving out the <del> elements gives the new law, leaving out the <ins>
// elements the old, in the order of each: [Write] says exactly how.
package html

import (
	"io"
	"iter"
	"sync"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/filename"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Options say how a report presents itself. The zero value is complete.
type Options struct {
	// Language is the language of the report's own words, a BCP 47 tag: Chinese
	// for zh and its variants, else English. "" takes that of the new document.
	Language string
	Old, New Source
	// The citations of each text become links to what they cite there, old to
	// old and new to new; nil leaves them as they are.
	OldCitations, NewCitations []law.Citation
	// Generated says when the report was made, as it shall be printed; ""
	// leaves it out, so the same input gives the same bytes.
	Generated string
}

// A Source says what a version is called. Zero fields are filled in from the
// document.
type Source struct {
	Title   string // of the law; by default as the document states it
	Version string // a date or the name of a draft; may be empty
	File    string // the name of the file; by default the end of the document's that tells it from the other
	SHA256  string // of the file in hexadecimal digits; by default of the text
}

// Write writes the comparison to w as one self-contained HTML page.
//
// Within the element with the attribute data-law, the elements <i>, <aside> and
// <a> hold the report's words, all others the laws'; an <a> of class z is a
// citation and holds the law's. Without the report's words, and without the
// content of every <del>, the text there is the words of the new document
// (labels, headings and text runs) in their order, except for white space and
// except for control characters, which are shown by number in an <i>; without
// the content of every <ins> it is the old. Words that were moved stand twice:
// in a <del> at the old place and in an <ins> at the new.
//
// It reports the errors of w alone, and only the calling goroutine writes to w.
// Its cost is linear in the texts and the edits, and n log n in n citations, on
// all processors; beyond tables of where provisions and citations stand it keeps
// a few pieces of the page in memory, some 150 KB for each processor.
func Write(w io.Writer, c *diff.Comparison, opts Options) error {
	pg := newPage(c, opts)
	return pg.print(w, pg.pieces(pieceSize))
}

// pieces divides the page, the law in stretches of about the given size.
func (pg *page) pieces(size int) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		one := func(write func(*sheet, piece)) iter.Seq[piece] {
			return func(yield func(piece) bool) { yield(piece{write: write}) }
		}
		for _, part := range [...]iter.Seq[piece]{
			one((*sheet).top), pg.contents(),
			one((*sheet).lawHead), pg.stretches(size), one((*sheet).lawFoot),
			pg.tables(),
			one((*sheet).bottom),
		} {
			for p := range part {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// newPage decides what the page shows of c, and where. Which entries citations
// lead to, what the versions are called and most marks do not hang on how the
// versions are woven.
func newPage(c *diff.Comparison, opts Options) *page {
	pg := &page{c: c, opts: opts, ui: wordsFor(opts.Language, c.New.Language)}
	for i, k := range kindList {
		pg.kinds[i] = pg.ui.kinds[k.kind]
	}
	var beside sync.WaitGroup
	beside.Go(func() { pg.old = cut(c.Old, "o") })
	pg.new = cut(c.New, "n")
	beside.Wait()
	beside.Go(func() {
		pg.old.refer(opts.OldCitations)
		pg.new.refer(opts.NewCitations)
		files := filename.Short(c.Old.Name, c.New.Name)
		pg.old.shown = describe(opts.Old, pg.old, files[0])
		pg.new.shown = describe(opts.New, pg.new, files[1])
		pg.usage = usageOf(c)
	})
	weave(c, pg.old, pg.new)
	survey(pg.old)
	survey(pg.new)
	pg.count = pg.tally()
	beside.Wait()
	pg.usage.moved = pg.new.moves()
	return pg
}
