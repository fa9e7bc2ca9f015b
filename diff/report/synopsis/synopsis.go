// Package synopsis writes the comparison table that lawyers put beside a bill
// (修改前后对照表, Synopse): a column for each version, a row for each article, the
// changed words set off. Two versions or any number of drafts can stand side by
// side, as a Word document, a workbook, a web page or a Markdown table.
//
// Between two neighbouring columns, what was deleted is struck in the earlier and
// what was inserted is underlined in the later one, so a cell always holds the
// words of its own version and no others. Words that are the same but stand in
// another row have double lines; words that only follow new numbers, and
// punctuation, are set off faintly.
//
// It needs the standard library alone. The same input gives the same bytes.
package synopsis

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/filename"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Options choose what is in a table. The zero value is every article in the order
// of the last version.
type Options struct {
	Language string // of the table's own words, a BCP 47 tag; "" for that of the last version
	ByOld    bool   // rows in the order of the first version
	Changed  bool   // only articles that changed
	Notes    bool   // one more column, which says what happened to each
	// Keep chooses rows: it is asked about every article, and what stands beside
	// articles, in each version; nil keeps all.
	Keep   func(d *law.Document, unit *law.Provision) bool
	Author string    // in the properties of a document or workbook; "lawdiff" when empty
	Date   time.Time // of the document or workbook; the zero time leaves it out
}

// A synopsis is one table being written.
type synopsis struct {
	*rows.Table
	words *words
	opts  Options
	title string   // what the whole is called
	files []string // what the drafts' files are called
}

// errDrafts says that comparisons are not of neighbouring drafts.
var errDrafts = errors.New("each comparison must begin with the document the one before it ends with")

// arrange makes the rows. Comparisons are of each version with the next.
func arrange(comparisons []*diff.Comparison, opts Options) (*synopsis, error) {
	if len(comparisons) == 0 {
		return nil, errors.New("no comparison to write")
	}
	for i := range comparisons[1:] {
		if comparisons[i].New != comparisons[i+1].Old {
			return nil, errDrafts
		}
	}
	last := comparisons[len(comparisons)-1].New
	s := &synopsis{words: wordsFor(cmp.Or(opts.Language, last.Language)), opts: opts}
	s.Table = rows.Of(comparisons, rows.Options{ByOld: opts.ByOld, Changed: opts.Changed, Keep: opts.Keep})
	names := make([]string, len(s.Drafts))
	for i, d := range s.Drafts {
		names[i] = d.Name
	}
	s.files = filename.Short(names...)
	s.title = s.words.title
	if len(s.Drafts) > 2 {
		s.title = s.words.drafts
	}
	if name := last.Title(last.Root); name != "" {
		s.title = fmt.Sprintf(s.words.titleOf, name, s.title)
	}
	s.opts.Author = cmp.Or(opts.Author, "lawdiff")
	return s, nil
}

// columns returns the number of columns, the notes with them.
func (s *synopsis) columns() int {
	if s.opts.Notes {
		return len(s.Drafts) + 1
	}
	return len(s.Drafts)
}

// head names a column: which version it is, and how that calls itself.
func (s *synopsis) head(draft int) (label string, title []rows.Paragraph) {
	title = s.Titles[draft].Paragraphs
	if slices.ContainsFunc(s.Titles, func(c rows.Cell) bool { return len(c.Paragraphs) == 0 }) {
		// A title that has nothing to be compared with is not set off.
		d := s.Drafts[draft]
		title = []rows.Paragraph{{Words: []rows.Words{{Text: cmp.Or(d.Title(d.Root), s.files[draft])}}}}
	}
	switch {
	case len(s.Drafts) > 2:
		return fmt.Sprintf(s.words.draft, draft+1), title
	case draft == 0:
		return s.words.old, title
	}
	return s.words.new, title
}

// across returns the words of a heading that is the same in all versions, which
// stands across the table.
func across(r *rows.Row) ([]rows.Paragraph, bool) {
	if !r.Heading {
		return nil, false
	}
	var text string
	for i, c := range r.Cells {
		var own string
		for k := range c.Paragraphs {
			for _, w := range c.Paragraphs[k].Words {
				if w.Gone != rows.Stayed || w.Come != rows.Stayed {
					return nil, false
				}
			}
			own += c.Paragraphs[k].Text() + "\n"
		}
		if i > 0 && own != text || own == "" {
			return nil, false
		}
		text = own
	}
	return r.Cells[0].Paragraphs, true
}

// left says how many articles are not in the table, "" for none.
func (s *synopsis) left() string {
	switch {
	case s.Left == 0 || s.opts.Keep != nil:
		return ""
	case s.Left == 1:
		return s.words.leftOne
	}
	return fmt.Sprintf(s.words.left, s.Left)
}
