package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A spot is where words of a rule went or came.
type spot struct {
	law.Span
	gap  int
	form string // see baseForm
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

// exchanges pairs spots by the gap they stand in: in order where as many went as
// came, so that of a fine raised from 一万元以上五万元以下 to 五万元以上十万元以下 each bound is
// told. Where more went than came, or more came, those that say the same do not
// count. Of what is left in all gaps together they do not either.
func exchanges(old, new []spot) []exchange {
	var found []exchange
	for i, j := 0, 0; i < len(old) || j < len(new); {
		gap := nextGap(old[i:], new[j:])
		m, n := i, j
		for m < len(old) && old[m].gap == gap {
			m++
		}
		for n < len(new) && new[n].gap == gap {
			n++
		}
		found = append(found, inGap(old[i:m], new[j:n])...)
		i, j = m, n
	}
	return withoutMoved(found)
}

func nextGap(old, new []spot) int {
	if len(new) == 0 || len(old) > 0 && old[0].gap < new[0].gap {
		return old[0].gap
	}
	return new[0].gap
}

// inGap pairs the spots of one gap.
func inGap(old, new []spot) (found []exchange) {
	from, to := pointers(old), pointers(new)
	if len(from) != len(to) {
		from, to = withoutCommon(from, to)
	}
	for i := range max(len(from), len(to)) {
		var x exchange
		if i < len(from) {
			x.from = from[i]
		}
		if i < len(to) {
			x.to = to[i]
		}
		if x.from == nil || x.to == nil || x.from.form != x.to.form {
			found = append(found, x)
		}
	}
	return found
}

func pointers(spots []spot) []*spot {
	list := make([]*spot, len(spots))
	for i := range spots {
		list[i] = &spots[i]
	}
	return list
}

// withoutCommon drops as many spots of a form from both lists as both have.
func withoutCommon(old, new []*spot) (from, to []*spot) {
	count := map[string]int{}
	for _, s := range new {
		count[s.form]++
	}
	common := map[string]int{}
	from = slices.DeleteFunc(old, func(s *spot) bool {
		if count[s.form] == 0 {
			return false
		}
		count[s.form]--
		common[s.form]++
		return true
	})
	to = slices.DeleteFunc(new, func(s *spot) bool {
		if common[s.form] == 0 {
			return false
		}
		common[s.form]--
		return true
	})
	return from, to
}

// withoutMoved drops the spots without a partner whose form also came, or went,
// without one elsewhere.
func withoutMoved(list []exchange) []exchange {
	var old, new []*spot
	for _, x := range list {
		switch {
		case x.to == nil:
			old = append(old, x.from)
		case x.from == nil:
			new = append(new, x.to)
		}
	}
	old, new = withoutCommon(old, new)
	return slices.DeleteFunc(list, func(x exchange) bool {
		return x.to == nil && !slices.Contains(old, x.from) || x.from == nil && !slices.Contains(new, x.to)
	})
}

// maxIsland is how many bytes may stay between words that went and those that
// came in their place. With 18 the first pairs of unrelated sentences appear in
// the pairs of the corpus, with 6 pairs are lost.
const maxIsland = 12

// spots returns the places of words on one side, in order, with the gaps they
// stand in: stretches of edits with no more than an island of words that stayed
// between them.
func spots(d *law.Document, edits []Edit, op Op, places []law.Span) []spot {
	found := make([]spot, len(places))
	for k, s := range places {
		found[k] = spot{Span: s, form: baseForm(d.Slice(s))}
	}
	gap, k := 0, 0
	for _, e := range edits {
		switch {
		case e.Op == Equal && e.Old.Len() > maxIsland:
			gap++
		case e.Op == op:
			for k < len(found) && found[k].Start < sideOf(e, op).End {
				found[k].gap = gap
				k++
			}
		}
	}
	return found
}
