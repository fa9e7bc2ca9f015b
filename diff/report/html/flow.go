package html

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A link says that an old and a new chunk hold the same words, or that one
// became the other.
type link struct {
	old, new int32
	weight   int64
}

// stayed is how much more a byte counts that the comparison says stayed than
// one it says was moved: so much that moved words are set in place only where
// nothing that stayed must give way.
const stayed = 1 << 16

// weave decides what is printed together. Old and new words stand in one flow,
// so of all links only a set without crossings can be printed in place; words
// of the other links are printed twice, struck at the old place and marked as
// moved at the new. The set kept is the heaviest one in which neither version's
// order is broken, so what a reader sees moved is as little as can be, and never
// something the comparison says stayed unless two such cross.
//
// Cost: linear in the links, and n log n in the runs of them that do not cross.
func weave(c *diff.Comparison, old, new *version) {
	w := weaver{old: old, new: new}
	if c.Root != nil {
		w.links = make([]link, 0, new.chunks.len)
		w.collect(c.Root, false)
	}
	links := w.ordered()
	for _, b := range heaviest(links, old.chunks.len) {
		for _, l := range links[b.from:b.to] {
			o, n := old.chunks.at(l.old), new.chunks.at(l.new)
			if o.first == none {
				o.first = l.new
			}
			if n.first == none {
				n.first = l.old
			}
			o.last, n.last = l.new, l.old
			if home := &old.entries[o.entry].home; *home == none {
				*home = n.entry
			}
		}
	}
	for _, l := range links {
		o, n := old.chunks.at(l.old), new.chunks.at(l.new)
		if o.first == none {
			o.last = l.new
		}
		if n.first == none {
			n.last = l.old
		}
	}
}

// A weaver gathers the links of a comparison.
type weaver struct {
	old, new *version
	links    []link
}

// collect notes which change the chunks belong to and the links of ch and all
// below it. moved is set below a relocated provision.
func (w *weaver) collect(ch *diff.Change, moved bool) {
	moved = moved || ch.Kinds.Has(diff.Relocation)
	weight := int64(stayed)
	if moved {
		weight = 1
	}
	for _, p := range ch.Old {
		w.old.claim(p, ch)
	}
	for _, p := range ch.New {
		w.new.claim(p, ch)
	}
	if len(ch.Old) > 0 && len(ch.New) > 0 {
		w.pair(ch, weight)
	}
	for _, child := range ch.Children {
		w.collect(child, moved)
	}
}

// pair links the chunks of one change: the first ones always, since a label
// becomes another without a character in common, and those that share words.
func (w *weaver) pair(ch *diff.Change, weight int64) {
	o, n := w.old.of(ch.Old[0]), w.new.of(ch.New[0])
	if o != none && n != none {
		w.links = append(w.links, link{o, n, weight})
	}
	if len(ch.Edits) == 0 && o != none && n != none {
		w.links = append(w.links, link{o, n, weight * int64(w.new.chunks.at(n).span.Len())})
		w.tails(ch.Old[0], ch.New[0], o, n, weight)
		return
	}
	for _, e := range ch.Edits {
		if e.Op != diff.Equal || e.Old.Empty() {
			continue
		}
		o, n = w.old.at(e.Old.Start, o), w.new.at(e.New.Start, n)
		if o == none || n == none {
			continue
		}
		if last := len(w.links) - 1; last >= 0 && w.links[last].old == o && w.links[last].new == n {
			w.links[last].weight += weight * int64(e.Old.Len())
			continue
		}
		w.links = append(w.links, link{o, n, weight * int64(e.Old.Len())})
	}
}

// tails links the words behind the children of two unchanged provisions, whose
// first chunks are o and n.
func (w *weaver) tails(old, new *law.Provision, o, n int32, weight int64) {
	for {
		o, n = w.old.next(old, o), w.new.next(new, n)
		if o == none || n == none {
			return
		}
		w.links = append(w.links, link{o, n, weight * int64(w.new.chunks.at(n).span.Len())})
	}
}

// ordered returns the links in the order of the new text, then of the old, one
// for each pair.
func (w *weaver) ordered() []link {
	byPlace := func(a, b link) int {
		return cmp.Or(cmp.Compare(a.new, b.new), cmp.Compare(a.old, b.old))
	}
	if !slices.IsSortedFunc(w.links, byPlace) {
		slices.SortStableFunc(w.links, byPlace)
	}
	out := w.links[:0]
	for _, l := range w.links {
		if last := len(out) - 1; last >= 0 && out[last].old == l.old && out[last].new == l.new {
			out[last].weight += l.weight
			continue
		}
		out = append(out, l)
	}
	return out
}
