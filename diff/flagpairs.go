package diff

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A spot is where words of a rule went or came.
type spot struct {
	law.Span
	// run counts the stretches of edits that no word that stayed interrupts, gap
	// those that no more than an island interrupts.
	run, gap int
	form     string // see baseForm
}

// An exchange is what words of a rule became; one of its spots may be nil.
type exchange struct{ from, to *spot }

// flagsOf pairs the words of a rule that went with those that came in their
// place, or that they themselves were made into. Words that went here and came
// there only changed their place and are left out.
func (c *comparer) flagsOf(ruleAt int, edits []Edit, old, new []law.Span) []Flag {
	if len(old)+len(new) == 0 {
		return nil
	}
	r := rules[ruleAt]
	var flags []Flag
	for _, x := range exchanges(spots(c.old, edits, Delete, old), spots(c.new, edits, Insert, new)) {
		var from, to law.Span
		switch {
		case x.from == nil:
			from, to = c.counterpart(r, ruleAt, edits, x.to.Span, Insert), x.to.Span
		case x.to == nil:
			from, to = x.from.Span, c.counterpart(r, ruleAt, edits, x.from.Span, Delete)
		case r.governs && !c.governAlike(x.from.Span, x.to.Span):
			continue
		default:
			from, to = x.from.Span, x.to.Span
		}
		f := Flag{
			Rule: r.name, Reason: r.reason(c.new.Language),
			Old: c.old.Slice(from), New: c.new.Slice(to), OldSpan: from, NewSpan: to,
		}
		if baseForm(f.Old) != baseForm(f.New) && (f.Old != "" && f.New != "" || !r.pairOnly) {
			flags = append(flags, f)
		}
	}
	return flags
}

// exchanges pairs spots by where they stand: first those of one run, then what is
// left of those in one gap. So of a fine raised from 一千元以上五千元以下 to 五千元以上一万元以下
// each bound is told, whatever else came behind it. What went in one gap and came
// in another only moved.
func exchanges(old, new []spot) []exchange {
	found, from, to := pairSpots(pointers(old), pointers(new), func(s *spot) int { return s.run })
	more, from, to := pairSpots(from, to, func(s *spot) int { return s.gap })
	found = append(found, more...)
	from, to = withoutCommon(from, to)
	for _, s := range from {
		found = append(found, exchange{from: s})
	}
	for _, s := range to {
		found = append(found, exchange{to: s})
	}
	found = slices.DeleteFunc(found, func(x exchange) bool { return x.from != nil && x.to != nil && x.from.form == x.to.form })
	slices.SortStableFunc(found, func(a, b exchange) int { return cmp.Compare(a.run(), b.run()) })
	return found
}

func (x exchange) run() int {
	if x.from != nil {
		return x.from.run
	}
	return x.to.run
}

func pointers(spots []spot) []*spot {
	list := make([]*spot, len(spots))
	for i := range spots {
		list[i] = &spots[i]
	}
	return list
}

// pairSpots pairs the spots for which at gives the same, in order, and returns what
// is left. Where more went than came, or more came, those that say the same do
// not count.
func pairSpots(old, new []*spot, at func(*spot) int) (found []exchange, from, to []*spot) {
	for i, j := 0, 0; i < len(old) || j < len(new); {
		here := nextPlace(old[i:], new[j:], at)
		m, n := i, j
		for m < len(old) && at(old[m]) == here {
			m++
		}
		for n < len(new) && at(new[n]) == here {
			n++
		}
		went, came := old[i:m:m], new[j:n:n]
		i, j = m, n
		if len(went) != len(came) {
			went, came = withoutCommon(went, came)
		}
		k := min(len(went), len(came))
		for l := range k {
			found = append(found, exchange{went[l], came[l]})
		}
		from, to = append(from, went[k:]...), append(to, came[k:]...)
	}
	return found, from, to
}

func nextPlace(old, new []*spot, at func(*spot) int) int {
	if len(new) == 0 || len(old) > 0 && at(old[0]) < at(new[0]) {
		return at(old[0])
	}
	return at(new[0])
}

// withoutCommon drops as many spots of a form from both lists as both have.
func withoutCommon(old, new []*spot) (from, to []*spot) {
	count := map[string]int{}
	for _, s := range new {
		count[s.form]++
	}
	common := map[string]int{}
	from = slices.DeleteFunc(slices.Clone(old), func(s *spot) bool {
		if count[s.form] == 0 {
			return false
		}
		count[s.form]--
		common[s.form]++
		return true
	})
	to = slices.DeleteFunc(slices.Clone(new), func(s *spot) bool {
		if common[s.form] == 0 {
			return false
		}
		common[s.form]--
		return true
	})
	return from, to
}

// maxIsland is how many bytes may stay between words that went and those that
// came in their place. With 18 the first pairs of unrelated sentences appear in
// the pairs of the corpus, with 6 pairs are lost.
const maxIsland = 12

// spots returns the places of words on one side, in order.
func spots(d *law.Document, edits []Edit, op Op, places []law.Span) []spot {
	found := make([]spot, len(places))
	for k, s := range places {
		found[k] = spot{Span: s, form: baseForm(d.Slice(s))}
	}
	run, gap, k := 0, 0, 0
	for _, e := range edits {
		if e.Op == Equal {
			run++
			if e.Old.Len() > maxIsland {
				gap++
			}
		}
		for e.Op == op && k < len(found) && found[k].Start < sideOf(e, op).End {
			found[k].run, found[k].gap = run, gap
			k++
		}
	}
	return found
}
