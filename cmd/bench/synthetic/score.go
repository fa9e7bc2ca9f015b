package synthetic

import (
	"cmp"
	"slices"
	"unicode"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Marks are the words that a comparison says went from the old text and came in
// the new, in bytes of each, in any order.
type Marks struct{ Old, New []law.Span }

// A Score is how well a comparison tells what a revision did.
type Score struct {
	// MarkedTrue is the number of characters marked by the number truly changed,
	// spaces not counted. A label or a citation with another number counts whole.
	MarkedTrue float64
	// WordsMarkedTrue is the same without labels and citations.
	WordsMarkedTrue float64
	// Found is the share of the truly changed characters, without labels and
	// citations, that are marked.
	Found float64
	// UnchangedClean is the share of articles that stayed, in words and in
	// place, with no mark but at labels and citations; MovedClean the same of
	// those in a chapter that moved. Dirty are their numbers in the new text.
	UnchangedClean, MovedClean float64
	Dirty                      []int
}

// Score counts what is marked against what changed.
func (r *Revision) Score(m Marks) Score {
	t := r.truth()
	oldMarks, newMarks := marked(r.old.text, m.Old), marked(r.new.text, m.New)
	var s Score
	all, truth := oldMarks.count(nil)+newMarks.count(nil), t.old.all.count(nil)+t.new.all.count(nil)
	s.MarkedTrue = ratio(all, truth)
	words := oldMarks.count(&t.old.numbers) + newMarks.count(&t.new.numbers)
	trueWords := t.old.words.count(nil) + t.new.words.count(nil)
	s.WordsMarkedTrue = ratio(words, trueWords)
	missed := t.old.words.count(&oldMarks) + t.new.words.count(&newMarks)
	s.Found = 1 - ratio(missed, trueWords)
	s.clean(r, t, &oldMarks, &newMarks)
	return s
}

// clean counts the articles that stayed and have no mark.
func (s *Score) clean(r *Revision, t *truth, oldMarks, newMarks *coverage) {
	oldUnits := map[*article]*unit{}
	for i := range r.old.units {
		oldUnits[r.old.units[i].article] = &r.old.units[i]
	}
	var total, clean [2]int
	for i := range r.new.units {
		u := &r.new.units[i]
		if u.article == nil || u.article.fate != kept {
			continue
		}
		kind := 0
		if u.chapter.moved {
			kind = 1
		}
		total[kind]++
		if oldMarks.countIn(oldUnits[u.article.from[0]].span, &t.old.numbers)+newMarks.countIn(u.span, &t.new.numbers) == 0 {
			clean[kind]++
		} else {
			s.Dirty = append(s.Dirty, u.number)
		}
	}
	s.UnchangedClean, s.MovedClean = ratio(clean[0], total[0]), ratio(clean[1], total[1])
}

// coverage is a set of characters of a text: sorted spans that do not overlap.
type coverage struct {
	text  string
	spans []law.Span
}

func marked(text string, spans []law.Span) coverage {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b law.Span) int { return cmp.Compare(a.Start, b.Start) })
	return coverage{text, sorted}
}

// count returns the number of characters in c that are not in except, white
// space left out.
func (c *coverage) count(except *coverage) int {
	return c.countIn(law.Between(0, len(c.text)), except)
}

// countIn is count for the characters of one span.
func (c *coverage) countIn(within law.Span, except *coverage) int {
	n := 0
	for _, s := range c.touching(within) {
		s.Start, s.End = max(s.Start, within.Start), min(s.End, within.End)
		n += characters(c.text[s.Start:s.End])
		if except == nil {
			continue
		}
		for _, e := range except.touching(s) {
			e.Start, e.End = max(s.Start, e.Start), min(s.End, e.End)
			n -= characters(c.text[e.Start:e.End])
		}
	}
	return n
}

// touching returns the spans that have a byte in s.
func (c *coverage) touching(s law.Span) []law.Span {
	from, _ := slices.BinarySearchFunc(c.spans, s.Start, func(t law.Span, start int32) int { return cmp.Compare(t.End, start+1) })
	to := from
	for to < len(c.spans) && c.spans[to].Start < s.End {
		to++
	}
	return c.spans[from:to]
}

func characters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// ratio is part by whole, 1 where there is nothing of either.
func ratio(part, whole int) float64 {
	if whole == 0 && part == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// MarksOf returns what a comparison marks.
func MarksOf(c *diff.Comparison) Marks {
	var m Marks
	for ch := range c.All() {
		for _, e := range ch.Edits {
			switch e.Op {
			case diff.Delete:
				m.Old = append(m.Old, e.Old)
			case diff.Insert:
				m.New = append(m.New, e.New)
			case diff.Equal:
			}
		}
	}
	return m
}
