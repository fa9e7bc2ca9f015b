package diff

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// flagWindow is how many bytes around an edit its flags are looked for in: the
// longest words of a rule ("twenty-five working days") and their numbers fit.
const flagWindow = 48

// flag raises the flags of a change whose words changed in substance.
func (c *comparer) flag(ch *Change) {
	if len(ch.Old) == 0 || len(ch.New) == 0 || !hasSubstance(ch.Edits) {
		return
	}
	old := matches(c.old, ch.Edits, Delete)
	new := matches(c.new, ch.Edits, Insert)
	for i := range rules {
		ch.Flags = append(ch.Flags, c.flagsOf(i, ch.Edits, old[i], new[i])...)
	}
}

func hasSubstance(edits []Edit) bool {
	return slices.ContainsFunc(edits, substantial)
}

func substantial(e Edit) bool { return e.Op != Equal && e.Cause == Substance && e.Part == TextPart }

// matches returns, for each rule, where its words touch words that were
// deleted, or inserted. Words of a rule that an edit only cuts into count
// whole: of 五十万元 → 五百万元 a reader is told both.
func matches(d *law.Document, edits []Edit, op Op) [][]law.Span {
	found := make([][]law.Span, len(rules))
	sieve := sieveFor(d.Language)
	var hits []hit
	for _, w := range windows(d, edits, op) {
		var taken []law.Span
		text := d.Slice(w.Span)
		if !isChinese(d.Language) { // Han has no capitals
			text = withoutCapitals(text)
		}
		var possible wordSets
		hits, possible = sieve.find(hits[:0], text)
		for i, r := range rules {
			if !sieve.mayMatch(i, possible) {
				continue
			}
			free := taken
			for _, at := range r.pattern(d.Language).find(text, hits, sieve.first[i]) {
				s := law.Span{Start: w.Start + at[0], End: w.Start + at[1]}
				if overlapsAny(s, taken) {
					continue
				}
				free = append(free, s)
				if overlapsAny(s, w.edits) {
					found[i] = append(found[i], s)
				}
			}
			taken = free
			slices.SortFunc(taken, bySpan)
		}
	}
	return found
}

// withoutCapitals makes the capitals of ASCII small, so that no offset changes.
func withoutCapitals(text string) string {
	lower := []byte(text)
	for i, c := range lower {
		if 'A' <= c && c <= 'Z' {
			lower[i] = c | 0x20
		}
	}
	return string(lower)
}

// A window is the surroundings of some edits.
type window struct {
	law.Span
	edits []law.Span
}

// windows returns the surroundings of one side's edits, each within a stretch
// that layout does not interrupt, in order and apart.
func windows(d *law.Document, edits []Edit, op Op) []window {
	var found []window
	stretch := law.Span{Start: -1, End: -1}
	stretches := unbroken(edits, op)
	for _, e := range edits {
		s := sideOf(e, op)
		if !substantial(e) || e.Op != op {
			continue
		}
		for !stretch.Contains(s) {
			stretch, stretches = stretches[0], stretches[1:]
		}
		w := law.Span{Start: max(stretch.Start, s.Start-flagWindow), End: min(stretch.End, s.End+flagWindow)}
		for w.Start > stretch.Start && !utf8.RuneStart(d.Source[w.Start]) {
			w.Start--
		}
		for w.End < stretch.End && !utf8.RuneStart(d.Source[w.End]) {
			w.End++
		}
		if n := len(found); n > 0 && found[n-1].End >= w.Start {
			found[n-1].End = w.End
			found[n-1].edits = append(found[n-1].edits, s)
		} else {
			found = append(found, window{w, []law.Span{s}})
		}
	}
	return found
}

// unbroken returns the stretches of one side's text that layout does not
// interrupt.
func unbroken(edits []Edit, op Op) []law.Span {
	var runs []law.Span
	for _, e := range edits {
		s := sideOf(e, op)
		if s.Empty() || e.Part != TextPart {
			continue
		}
		if n := len(runs); n > 0 && runs[n-1].End == s.Start {
			runs[n-1].End = s.End
		} else {
			runs = append(runs, s)
		}
	}
	return runs
}

func sideOf(e Edit, op Op) law.Span {
	if op == Delete {
		return e.Old
	}
	return e.New
}

// overlapsAny reports whether s has a byte in common with a span of a list in
// order and apart.
func overlapsAny(s law.Span, list []law.Span) bool {
	i, _ := slices.BinarySearchFunc(list, s.Start, func(t law.Span, start int) int { return cmp.Compare(t.End, start+1) })
	return i < len(list) && list[i].Start < s.End
}

func bySpan(a, b law.Span) int { return cmp.Compare(a.Start, b.Start) }
