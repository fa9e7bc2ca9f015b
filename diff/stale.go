package diff

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// staleCitation is the rule of flags on citations that should have followed
// the new numbers and did not.
const staleCitation = "stale-citation"

// flagStale flags the citations of a text that did not change although what
// they cite did: the number is the old one, and under it now stands another
// provision.
func (c *comparer) flagStale(ch *Change, old, new flow) {
	if !c.renumbered || !mayCite(c.old, old.text) {
		return
	}
	keyedOld, keyedNew, both := c.keyed(ch, old, new)
	if !both || keyedOld.text == keyedNew.text {
		return
	}
	keys := map[law.Span]string{}
	for _, r := range keyedOld.runs {
		if !r.verbatim() {
			keys[shift(r.span, -old.runs[0].span.Start)] = keyedOld.text[r.at : r.at+r.size]
		}
	}
	for _, r := range keyedNew.runs {
		was, cited := keys[shift(r.span, -new.runs[0].span.Start)]
		if !r.verbatim() && cited && was != keyedNew.text[r.at:r.at+r.size] {
			c.addStale(ch, shift(r.span, old.runs[0].span.Start-new.runs[0].span.Start), r.span)
		}
	}
}

func shift(s law.Span, by int) law.Span { return law.Span{Start: s.Start + by, End: s.End + by} }

func (c *comparer) addStale(ch *Change, old, new law.Span) {
	f := Flag{Rule: staleCitation, OldSpan: old, NewSpan: new, Old: c.old.Slice(old), New: c.new.Slice(new)}
	f.Reason = "the citation kept its number, under which another provision now stands"
	if strings.HasPrefix(c.new.Language, "zh") {
		f.Reason = "引用的条文序号未改，而该序号现为另一条文"
	}
	ch.Flags = append(ch.Flags, f)
}

// joinStale turns a citation that is deleted and inserted with the same words,
// since it leads elsewhere now, into words that stayed, with a flag.
func (c *comparer) joinStale(ch *Change) {
	edits := ch.Edits[:0]
	for i := 0; i < len(ch.Edits); i++ {
		e := ch.Edits[i]
		if i+1 < len(ch.Edits) && e.Op == Delete && e.Part == TextPart && e.Cause == Substance {
			next := ch.Edits[i+1]
			if next.Op == Insert && next.Part == TextPart && c.old.Slice(e.Old) == c.new.Slice(next.New) {
				c.addStale(ch, e.Old, next.New)
				e = Edit{Op: Equal, Part: TextPart, Old: e.Old, New: next.New}
				i++
			}
		}
		edits = append(edits, e)
	}
	ch.Edits = edits
}
