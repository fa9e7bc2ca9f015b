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

// A flagging is what a worker uses again from change to change to raise flags. The
// lists hold until the next call.
type flagging struct {
	old, new  [][]law.Span // of each rule: where its words touch words that went, or came
	windows   []window
	edits     []law.Span // of the windows
	stretches []law.Span
	hits      []hit
	found     []law.Span // by one rule in one window
	taken     []law.Span // by the rules before it
}

// flag raises the flags of a change whose words changed in substance.
func (c *comparer) flag(ch *Change) {
	if len(ch.Old) == 0 || len(ch.New) == 0 || !hasSubstance(ch.Edits) {
		return
	}
	f := &c.flagging
	f.old = f.matches(f.old, c.old, ch.Edits, Delete)
	f.new = f.matches(f.new, c.new, ch.Edits, Insert)
	for i := range rules {
		ch.Flags = append(ch.Flags, c.flagsOf(i, ch.Edits, f.old[i], f.new[i])...)
	}
}

func hasSubstance(edits []Edit) bool {
	return slices.ContainsFunc(edits, substantial)
}

func substantial(e Edit) bool { return e.Op != Equal && e.Cause == Substance && e.Part == TextPart }

// matches returns, for each rule, where its words touch words that were
// deleted, or inserted. Words of a rule that an edit only cuts into count
// whole: of 五十万元 → 五百万元 a reader is told both. It writes over the lists of
// into.
func (f *flagging) matches(into [][]law.Span, d *law.Document, edits []Edit, op Op) [][]law.Span {
	if into == nil {
		into = make([][]law.Span, len(rules))
	}
	for i := range into {
		into[i] = into[i][:0]
	}
	sieve := sieveFor(d.Language)
	f.look(d, edits, op)
	for _, w := range f.windows {
		text := d.Slice(w.Span)
		if !isChinese(d.Language) { // Han has no capitals
			text = withoutCapitals(text)
		}
		var possible wordSets
		f.hits, possible = sieve.find(f.hits[:0], text)
		f.taken = f.taken[:0]
		for i, r := range rules {
			if sieve.mayMatch(i, possible) {
				f.found = r.pattern(d.Language).find(f.found[:0], text, f.hits, sieve.first[i])
				into[i] = f.take(into[i], w)
			}
		}
	}
	return into
}

// take adds to touching what was found in w that touches its edits. What rules
// before have taken is left out.
func (f *flagging) take(touching []law.Span, w window) []law.Span {
	before := f.taken
	for _, s := range f.found {
		s.Start, s.End = w.Start+s.Start, w.Start+s.End
		if overlapsAny(s, before) {
			continue
		}
		f.taken = append(f.taken, s)
		if overlapsAny(s, f.edits[w.from:w.to]) {
			touching = append(touching, s)
		}
	}
	if len(f.taken) > len(before) {
		slices.SortFunc(f.taken, bySpan)
	}
	return touching
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
	from, to int // the edits, of those of all windows
}

// look finds the surroundings of one side's edits, each within a stretch that
// layout does not interrupt, in order and apart.
func (f *flagging) look(d *law.Document, edits []Edit, op Op) {
	f.windows, f.edits = f.windows[:0], f.edits[:0]
	f.stretches = unbroken(f.stretches[:0], edits, op)
	stretch, stretches := law.Span{Start: -1, End: -1}, f.stretches
	for _, e := range edits {
		if e.Op != op || !substantial(e) {
			continue
		}
		s := sideOf(e, op)
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
		f.edits = append(f.edits, s)
		if n := len(f.windows); n > 0 && f.windows[n-1].End >= w.Start {
			f.windows[n-1].End, f.windows[n-1].to = w.End, len(f.edits)
		} else {
			f.windows = append(f.windows, window{w, len(f.edits) - 1, len(f.edits)})
		}
	}
}

// unbroken appends to runs the stretches of one side's text that layout does not
// interrupt.
func unbroken(runs []law.Span, edits []Edit, op Op) []law.Span {
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
	i, _ := slices.BinarySearchFunc(list, s.Start, func(t law.Span, start int32) int { return cmp.Compare(t.End, start+1) })
	return i < len(list) && list[i].Start < s.End
}

func bySpan(a, b law.Span) int { return cmp.Compare(a.Start, b.Start) }
