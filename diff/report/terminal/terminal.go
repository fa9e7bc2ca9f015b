// Package terminal writes a comparison as lines of text: a redline to read in a
// terminal, a pager or a mail. Articles come in the order of the new text, each
// with what happened to it and its words, inserted and deleted ones marked.
// What needs no reading is said once: terms replaced throughout at the top,
// articles that only follow the new numbers at the end.
package terminal

import (
	"bufio"
	"io"
	"sync"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// DefaultContext is the number of columns of unchanged words kept on each side
// of a change: some twenty Han characters or seven English words, enough to see
// the clause a change stands in.
const DefaultContext = 40

// Options choose how a comparison is written. The zero value is plain text for
// a file or a pipe.
type Options struct {
	// Color marks words with terminal colours and lines (SGR sequences). Without
	// it they are marked [-deleted-] and {+inserted+}; the text's own uses of these
	// four marks get a backslash between their two characters.
	Color bool
	// Width is the number of columns to wrap lines at, 0 for no wrapping.
	Width int
	// Context is the number of columns of unchanged words kept on each side of a
	// change, 0 for DefaultContext, negative for all of them.
	Context int
	// Language is the language of the report's own words: "zh" or "en", longer
	// tags too. Empty means the language of the new text.
	Language string
	// Complete shows the words of articles that only follow new numbers or hold
	// only systematic substitutions too, instead of listing them.
	Complete bool
	// IgnoreEditorial shows the new text alone where only punctuation, width,
	// spacing or variant characters changed.
	IgnoreEditorial bool
}

// Write writes the comparison to w. It returns the first error of w. Its cost is
// linear in what it prints and in the number of changes.
func Write(w io.Writer, c *diff.Comparison, opts Options) error {
	r := newReport(w, c, opts)
	r.documents()
	r.systematic()
	r.changes(c.Root)
	r.followed()
	r.summary()
	return r.out.Flush()
}

// A report is one comparison being written.
type report struct {
	out   *bufio.Writer
	c     *diff.Comparison
	opts  Options
	words *vocabulary
	// groups are the headings of the parts and chapters that the walk is in and
	// has not written yet; they are, before the first article below them.
	groups []*diff.Change
	tally  tally
	// numbered and citing are the units that only got another number, and those
	// whose citations only follow such numbers.
	numbered, citing []*diff.Change
	// oldOrder and newOrder know what stands behind what, made when first needed.
	oldOrder, newOrder func() order
	// oldLines and newLines find lines, their tables made when first needed.
	oldLines, newLines func() func(offset int) law.Position
	// cellRoom and edits are memory to use again.
	cellRoom []cell
	edits    []diff.Edit
}

func newReport(w io.Writer, c *diff.Comparison, opts Options) *report {
	if opts.Context == 0 {
		opts.Context = DefaultContext
	}
	if opts.Language == "" {
		opts.Language = c.New.Language
	}
	return &report{
		out: bufio.NewWriter(w), c: c, opts: opts, words: vocabularyFor(opts.Language),
		oldOrder: sync.OnceValue(func() order { return orderOf(c.Old) }),
		newOrder: sync.OnceValue(func() order { return orderOf(c.New) }),
		oldLines: sync.OnceValue(c.Old.Positions), newLines: sync.OnceValue(c.New.Positions),
	}
}

// documents names the two texts.
func (r *report) documents() {
	older, newer := r.c.Titles()
	for _, side := range [...]struct {
		word  string
		doc   *law.Document
		title string
		op    diff.Op
	}{{r.words.old, r.c.Old, older, diff.Delete}, {r.words.new, r.c.New, newer, diff.Insert}} {
		name := piece{op: side.op, text: side.word + " " + side.doc.Name, bare: true}
		line := []piece{name}
		if side.title != "" {
			line = append(line, piece{text: r.words.gap + side.title})
		}
		r.line(0, line)
	}
}

// systematic states the terms replaced throughout, with all their places.
func (r *report) systematic() {
	first := true
	for _, s := range r.c.Systematic {
		if len(s.Places) == 0 {
			continue // in none of the articles asked for
		}
		if first {
			r.blank()
			r.line(0, bold(r.words.systematic))
			first = false
		}
		r.line(2, []piece{
			{op: diff.Delete, text: s.Old}, {text: " → "}, {op: diff.Insert, text: s.New},
			{text: r.words.gap + r.words.places(len(s.Places), r.placeNames(s.Places))},
		})
	}
}

// placeNames returns the names of the units the changes stand in, each once, as
// the new text numbers them.
func (r *report) placeNames(places []*diff.Change) []string {
	var names []string
	seen := map[*diff.Change]bool{}
	for _, ch := range places {
		unit := unitOf(ch)
		if !seen[unit] {
			seen[unit] = true
			name := r.names(r.c.New, unit.New)
			if name == "" {
				name = r.names(r.c.Old, unit.Old)
			}
			names = append(names, name)
		}
	}
	return names
}
