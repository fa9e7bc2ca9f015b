package diff

import (
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// name says of a change why its words changed and what kind it is of.
func (c *comparer) name(ch *Change) {
	c.causes(ch)
	ch.Kinds |= c.kinds(ch)
}

// causes sets the cause of each stretch of edits between words that stayed.
func (c *comparer) causes(ch *Change) {
	if len(ch.Old) == 0 || len(ch.New) == 0 {
		return
	}
	p := c.principal(ch)
	for from := 0; from < len(ch.Edits); {
		if e := ch.Edits[from]; e.Op == Equal || e.Part == LabelPart || p.otherHeading(e) {
			from++
			continue
		}
		to := from + 1
		for to < len(ch.Edits) && ch.Edits[to].Op != Equal && ch.Edits[to].Part == ch.Edits[from].Part && !p.otherHeading(ch.Edits[to]) {
			to++
		}
		c.setCause(ch, c.wordsBefore(ch.Edits, from), ch.Edits[from:to])
		from = to
	}
}

// otherHeading reports whether e deletes or inserts the heading of a part that
// was joined to, or split off from, the two provisions of p.
func (p pair) otherHeading(e Edit) bool {
	return e.Part == HeadingPart && !p.old.Heading.Contains(e.Old) && !p.new.Heading.Contains(e.New)
}

// setCause sets the cause that the whole stretch has; where it has none in
// common, that of what does not already have one.
func (c *comparer) setCause(ch *Change, before string, stretch []Edit) {
	open := func(e Edit) bool { return e.Cause == Substance }
	if !slices.ContainsFunc(stretch, open) {
		return
	}
	cause := c.cause(ch, before, stretch)
	if cause == Substance && slices.ContainsFunc(stretch, func(e Edit) bool { return !open(e) }) {
		cause = c.cause(ch, before, slices.DeleteFunc(slices.Clone(stretch), func(e Edit) bool { return !open(e) }))
	}
	for i := range stretch {
		if open(stretch[i]) {
			stretch[i].Cause = cause
		}
	}
}

// wordsBefore returns the words that stayed before the edit at from.
func (c *comparer) wordsBefore(edits []Edit, from int) string {
	if from > 0 && edits[from-1].Op == Equal && edits[from-1].Part == edits[from].Part {
		return c.old.Slice(edits[from-1].Old)
	}
	return ""
}

func (c *comparer) cause(ch *Change, before string, stretch []Edit) Cause {
	deleted, inserted := c.sides(stretch)
	switch {
	case sameTypography(deleted, inserted):
		return Typography
	case !foreign(before) && c.citations.followed(ch, deleted, inserted):
		return FollowedNumber
	}
	return Substance
}

// sides returns the words that a stretch of edits deletes and inserts.
func (c *comparer) sides(stretch []Edit) (deleted, inserted string) {
	return joined(stretch, func(e Edit) string { return c.old.Slice(e.Old) }),
		joined(stretch, func(e Edit) string { return c.new.Slice(e.New) })
}

// joined returns the words of one side of a stretch, which most often stand in
// one edit and need no copy.
func joined(stretch []Edit, side func(Edit) string) (words string) {
	var several strings.Builder
	for _, e := range stretch {
		switch more := side(e); {
		case more == "":
		case words == "":
			words = more
		default:
			if several.Len() == 0 {
				several.WriteString(words)
			}
			several.WriteString(more)
		}
	}
	if several.Len() > 0 {
		return several.String()
	}
	return words
}

// kinds returns the kinds of ch as its own provisions show them.
func (c *comparer) kinds(ch *Change) Kinds {
	switch {
	case len(ch.Old) == 0:
		return Insertion
	case len(ch.New) == 0:
		return Repeal
	}
	if kinds := c.gone[ch]; kinds != 0 {
		return kinds
	}
	var kinds Kinds
	if len(ch.New) > 1 {
		kinds |= Split
	}
	if len(ch.Old) > 1 {
		kinds |= Join
	}
	p := c.principal(ch)
	if p.old.Number != p.new.Number {
		kinds |= Renumbering
	}
	for i := range ch.Edits {
		e := &ch.Edits[i]
		switch {
		case e.Cause == lineEnd:
			e.Cause = Typography
		case e.Op == Equal:
		case e.Cause == Typography && e.Part == HeadingPart && squeeze(c.old.Slice(e.Old)+c.new.Slice(e.New)) == "":
			// 总　则 is set wide to fill the line; the heading is 总则.
		case e.Cause == Typography:
			kinds |= Editorial
		case e.Part == LabelPart:
		case p.otherHeading(*e): // the split or join says it
		case e.Cause == FollowedNumber:
			kinds |= Consequential
		default:
			kinds |= Substitution
		}
	}
	return c.settle(kinds)
}

// settle leaves out what a graver kind already says, and what the options hide.
func (c *comparer) settle(kinds Kinds) Kinds {
	if kinds.Has(Substitution) {
		kinds &^= Consequential | Editorial
	}
	if c.opts.IgnoreEditorial {
		kinds &^= Editorial
	}
	return kinds
}

// rollUp gives a provision that holds text, up to the article, the kinds of the
// changes below it, and returns what it adds to its parent.
func (c *comparer) rollUp(ch *Change, below Kinds) Kinds {
	if len(ch.Departed) > 0 {
		below |= Substitution
	}
	if len(ch.Old) > 0 && len(ch.New) > 0 && c.gone[ch] == 0 {
		ch.Kinds = c.settle(ch.Kinds | below)
	}
	const substance = Insertion | Repeal | Substitution | Relocation | Split | Join
	switch {
	case ch.Kinds&substance != 0:
		return Substitution
	case ch.Kinds.Has(Renumbering):
		return ch.Kinds&(Consequential|Editorial) | Consequential
	}
	return ch.Kinds & (Consequential | Editorial)
}

func groupsUnits(ch *Change) bool {
	for _, list := range [...][]*law.Provision{ch.New, ch.Old} {
		if len(list) > 0 {
			return holdsUnits(list[0])
		}
	}
	return false
}
