// Package toc reads the contents lists of a document: which provision each of
// their lines names.
package toc

import (
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Entries returns the entries of all contents lists of a document, in the order
// of the text. A document in a language without a table has none. Cost: linear
// in the lists and, where there is one, in the provisions above the paragraphs.
func Entries(d *law.Document) []law.Entry {
	table := convention.For(d.Language)
	if table == nil {
		return nil
	}
	var all []law.Entry
	for _, act := range d.Instruments() {
		r := reader{doc: d, table: table}
		for _, p := range act.Children {
			if p.Kind == law.Contents {
				r.list(p)
			}
		}
		if len(r.entries) > 0 {
			r.name(act)
			all = append(all, r.entries...)
		}
	}
	return all
}

type reader struct {
	doc     *law.Document
	table   *convention.Table
	entries []law.Entry
	paths   []string // of each entry: kinds and numbers from the outermost down to its own
	open    []nested // the entries that the next may stand within
}

type nested struct {
	rank int
	path string
}

// list reads the lines of a contents list. A line without a number gives its
// words to the entry before it that has a number alone; else it is an entry by
// its words, but for the heading of the list.
func (r *reader) list(list *law.Provision) {
	bare := false // the entry before has no title yet
	r.open = r.open[:0]
	for i, run := range list.Text {
		words, start := unwrapped(r.doc.Slice(run), int(run.Start))
		e := law.Entry{In: list, Span: law.Between(start, start+len(words))}
		rank, size := r.head(words, &e)
		switch {
		case strings.TrimFunc(words, notWord) == "":
		case size > 0:
			e.Label = law.Between(start, start+len(strings.TrimRight(words[:size], " \t\u3000\u00a0:：")))
			e.Title = r.title(words, size, start)
			bare = e.Title.Empty()
			r.add(e, rank, own(e.Kind, e.Number))
		case bare:
			last := &r.entries[len(r.entries)-1]
			last.Title, last.Span.End = r.title(words, 0, start), int32(start+len(words))
			bare = false
		case i == 0 && r.heading(words):
		default:
			e.Title = r.title(words, 0, start)
			r.add(e, outermost, Letters(r.doc.Slice(e.Title)))
		}
	}
}

// outermost is the rank of an entry without a number: nothing is known to hold
// it.
const outermost = -1

// add appends an entry that stands within the last before it of a lower rank.
func (r *reader) add(e law.Entry, rank int, key string) {
	for n := len(r.open); n > 0 && (rank == outermost || r.open[n-1].rank >= rank); n-- {
		r.open = r.open[:n-1]
	}
	path := "/" + key
	if e.Depth = len(r.open); e.Depth > 0 {
		path = r.open[e.Depth-1].path + path
	}
	if rank != outermost {
		r.open = append(r.open, nested{rank, path})
	}
	r.entries, r.paths = append(r.entries, e), append(r.paths, path)
}

// head reads the number an entry begins with, and returns its rank and length.
func (r *reader) head(words string, e *law.Entry) (rank, size int) {
	r.table.ReadHead(words, func(c convention.Reading) bool {
		if next := words[c.Len:]; c.Damaged || next != "" && (next[0]|0x20 >= 'a' && next[0]|0x20 <= 'z') {
			return true // ANNEXES
		}
		rank, size = int(c.Rank), int(c.Len)
		if e.Kind, e.Number = c.Kind, c.Number; c.Kind == law.Annex {
			rank = 0
		}
		return false
	})
	return rank, size
}

// heading reports whether words are the heading of a contents list.
func (r *reader) heading(words string) bool {
	got := Letters(words)
	for _, w := range r.table.Contents {
		if got == Letters(w) {
			return true
		}
	}
	return false
}

// unwrapped returns the words of a contents entry, and their offset, without
// the bars of a table or the brackets of a link about them.
func unwrapped(words string, start int) (string, int) {
	cells := strings.TrimLeft(words, "| ")
	start += len(words) - len(cells)
	words = strings.TrimRight(cells, "| ")
	if strings.HasPrefix(words, "[") {
		if i := strings.Index(words, "]("); i > 0 {
			return words[1:i], start + 1
		}
	}
	return words, start
}

// title returns where the title stands behind a label of so many bytes: behind
// the label once more where a table has it in two cells, and in front of the
// page number.
func (r *reader) title(words string, label, start int) law.Span {
	at, end := label, len(words)
	if label > 0 {
		skip := func() { at += len(words[at:]) - len(strings.TrimLeftFunc(words[at:], notWord)) }
		skip()
		if strings.HasPrefix(words[at:], words[:label]) {
			at += label
			skip()
		}
	}
	if n := strings.TrimRight(words[at:], "0123456789"); len(n) < end-at {
		if before := strings.TrimRightFunc(n, notWord); strings.ContainsAny(n[len(before):], "\t.…·　") || strings.HasSuffix(n, "  ") {
			end = at + len(n)
		}
	}
	end = at + len(strings.TrimRightFunc(words[at:end], leader))
	if at >= end {
		return law.Span{}
	}
	return law.Between(start+at, start+end)
}

// leader reports whether r stands between a title and its page number.
func leader(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".…·", r) }

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// Letters returns the letters and digits of s in small letters: what titles and
// the entries that name them are told by.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if notWord(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
