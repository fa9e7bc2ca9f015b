package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

type span = law.Span

// A walker follows the output of a program through the two texts and notes what
// it marks. White space, which programs print as they like, is passed over.
type walker struct {
	old, new          side
	deleted, inserted []span
}

type side struct {
	text string
	at   int
}

// take adds a run of output that stands on one side or both.
func (w *walker) take(op diff.Op, run string) error {
	if op != diff.Insert {
		s, err := w.old.pass(run)
		if err != nil {
			return fmt.Errorf("old text: %w", err)
		}
		if op == diff.Delete {
			w.deleted = append(w.deleted, s)
		}
	}
	if op != diff.Delete {
		s, err := w.new.pass(run)
		if err != nil {
			return fmt.Errorf("new text: %w", err)
		}
		if op == diff.Insert {
			w.inserted = append(w.inserted, s)
		}
	}
	return nil
}

// pass goes past run and returns where it stands.
func (s *side) pass(run string) (span, error) {
	found := span{Start: -1}
	for _, r := range run {
		if unicode.IsSpace(r) {
			continue
		}
		c, size := utf8.DecodeRuneInString(s.text[s.at:])
		for size > 0 && unicode.IsSpace(c) {
			s.at += size
			c, size = utf8.DecodeRuneInString(s.text[s.at:])
		}
		if c != r || size == 0 {
			return span{}, fmt.Errorf("at byte %d stands %q and not %q, as the output has it", s.at, c, r)
		}
		if found.Start < 0 {
			found.Start = int32(s.at)
		}
		s.at += size
		found.End = int32(s.at)
	}
	if found.Start < 0 {
		return span{}, nil
	}
	return found, nil
}

// readLines reads the output of diff -u and git's porcelain: lines that begin
// with a space, a minus or a plus, after one line that begins with @@.
func readLines(output, old, new string) (deleted, inserted []span, err error) {
	w := walker{old: side{text: old}, new: side{text: new}}
	_, body, found := strings.Cut(output, "\n@@")
	_, body, more := strings.Cut(body, "\n")
	if !found || !more {
		return nil, nil, nil // no difference
	}
	for line := range strings.Lines(body) {
		op := diff.Equal
		switch line[0] {
		case '-':
			op = diff.Delete
		case '+':
			op = diff.Insert
		case ' ':
		case '~', '\\', '\n':
			continue
		default:
			return nil, nil, fmt.Errorf("a line begins with %q", line[0])
		}
		if err := w.take(op, line[1:]); err != nil {
			return nil, nil, err
		}
	}
	return w.deleted, w.inserted, nil
}

// readMarked reads a text with marks around deleted and inserted words.
func readMarked(output, old, new string) (deleted, inserted []span, err error) {
	w := walker{old: side{text: old}, new: side{text: new}}
	for output != "" {
		end, op, closed := strings.IndexAny(output, string([]rune{deleteStart, insertStart})), diff.Equal, 0
		switch rune(output[0]) {
		case deleteStart:
			end, op, closed = strings.IndexRune(output, deleteEnd), diff.Delete, 1
		case insertStart:
			end, op, closed = strings.IndexRune(output, insertEnd), diff.Insert, 1
		}
		if end < 0 {
			end, closed = len(output), 0
		}
		run := output[:end]
		if op != diff.Equal {
			run = run[1:]
		}
		if err := w.take(op, run); err != nil {
			return nil, nil, err
		}
		output = output[end+closed:]
	}
	return w.deleted, w.inserted, nil
}
