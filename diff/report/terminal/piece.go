package terminal

import (
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A piece is a run of words that is written in one way.
type piece struct {
	op   diff.Op
	text string
	bold bool
	dim  bool
	bare bool // the report's own words: coloured as op says, but never marked
}

func bold(s string) []piece { return []piece{{text: s, bold: true}} }

// hasWords reports whether any provision of ch has words in the given part.
func (r *report) hasWords(ch *diff.Change, part diff.Part) bool {
	for _, list := range [...][]*law.Provision{ch.Old, ch.New} {
		for _, p := range list {
			if len(runs(p, part)) > 0 {
				return true
			}
		}
	}
	return false
}

// runs returns the spans of one part of a provision.
func runs(p *law.Provision, part diff.Part) []law.Span {
	switch part {
	case diff.LabelPart:
		return present(p.Label)
	case diff.HeadingPart:
		return present(p.Heading)
	default:
		return p.Text
	}
}

func present(s law.Span) []law.Span {
	if s.Empty() {
		return nil
	}
	return []law.Span{s}
}

// pieces returns the words of one part of a change, the changed ones marked.
func (r *report) pieces(ch *diff.Change, part diff.Part) []piece {
	var j joiner
	for _, e := range r.editsOf(ch, part) {
		op := e.Op
		if e.Cause == diff.Typography && r.opts.IgnoreEditorial {
			if op == diff.Delete {
				continue
			}
			op = diff.Equal
		}
		if e.Op == diff.Delete {
			j.add(op, r.c.Old, e.Old, true)
		} else {
			j.add(op, r.c.New, e.New, false)
		}
	}
	return j.pieces
}

// editsOf returns the edits of one part. A change that has none, as one of a
// provision that stayed the same, gets them from its provisions.
func (r *report) editsOf(ch *diff.Change, part diff.Part) []diff.Edit {
	var edits []diff.Edit
	for _, e := range ch.Edits {
		if e.Part == part {
			edits = append(edits, e)
		}
	}
	if len(edits) > 0 {
		return edits
	}
	for _, p := range ch.New {
		for _, s := range runs(p, part) {
			e := diff.Edit{Op: diff.Equal, Part: part, New: s}
			if len(ch.Old) == 0 {
				e.Op = diff.Insert
			}
			edits = append(edits, e)
		}
	}
	if len(ch.New) > 0 {
		return edits
	}
	for _, p := range ch.Old {
		for _, s := range runs(p, part) {
			edits = append(edits, diff.Edit{Op: diff.Delete, Part: part, Old: s})
		}
	}
	return edits
}

// A joiner puts spans behind one another as a reader sees them: with a space
// where layout divides words that are written with spaces.
type joiner struct {
	pieces       []piece
	ends         [2]int  // where the last span on each side ended
	seen         [2]bool // whether a side has had a span
	lastOfSource rune
}

func (j *joiner) add(op diff.Op, d *law.Document, s law.Span, old bool) {
	text := d.Slice(s)
	if text == "" {
		return
	}
	side := 0
	if old {
		side = 1
	}
	if j.seen[side] && s.Start > j.ends[side] && narrow(j.lastOfSource) && narrow(firstRune(text)) {
		j.pieces = append(j.pieces, piece{text: " "})
	}
	j.seen[side], j.ends[side] = true, s.End
	j.lastOfSource, _ = utf8.DecodeLastRuneInString(text)
	if n := len(j.pieces); n > 0 && j.pieces[n-1].op == op {
		j.pieces[n-1].text += text
		return
	}
	j.pieces = append(j.pieces, piece{op: op, text: text})
}

// narrow reports whether r belongs to a script that is written with spaces. U+3000
// and above are Han, kana, hangul and full-width forms; hangul is spaced, but its
// lines break between words all the same.
func narrow(r rune) bool { return r < 0x3000 && r != ' ' && r != '\n' }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
