package diff

import (
	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// staleCitation is the rule of flags on citations that should have followed
// the new numbers and did not.
const staleCitation = "stale-citation"

// flagStale flags the citations of a text that did not change although what
// they cite did: the number is the old one, and under it now stands another
// provision.
func (c *comparer) flagStale(ch *Change, old, new flow) {
	home := c.principal(ch)
	list := citationList{units: levelsOf(c.new.Language)}
	c.tokens = textdiff.Citations(c.tokens[:0], old.text)
	for _, t := range c.tokens {
		paths, _ := list.read(old.text, t)
		if !c.leadElsewhere(paths, home) {
			continue
		}
		from, inOld := old.source(t.Start, t.End)
		to, inNew := new.source(t.Start, t.End)
		if inOld && inNew {
			c.addStale(ch, from, to)
		}
	}
}

// leadElsewhere reports whether the paths of a citation, the same in both texts,
// lead to another provision in the new text than in the old.
func (c *comparer) leadElsewhere(paths [][]step, home pair) bool {
	if len(paths) == 0 || len(paths) > mostPaths {
		return false
	}
	elsewhere := false
	for _, path := range [...][]step{paths[0], paths[len(paths)-1]} {
		was, is := c.leadOld(path, home), c.leadNew(path, home)
		if was == nil || is == nil {
			return false
		}
		elsewhere = elsewhere || was != is
	}
	return elsewhere
}

func (c *comparer) addStale(ch *Change, old, new law.Span) {
	f := Flag{Rule: staleCitation, OldSpan: old, NewSpan: new, Old: c.old.Slice(old), New: c.new.Slice(new)}
	f.Reason = "the citation kept its number, under which another provision now stands"
	if isChinese(c.new.Language) {
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
