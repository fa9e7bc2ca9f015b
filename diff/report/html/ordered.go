package html

import (
	"cmp"
	"slices"
	"sort"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// ordered lists the edits of a change in the order of each version. A change of
// several provisions states all their labels before their texts, so its edits
// stand in the order of neither.
type ordered struct {
	new []int32 // edits with new words, in the order of those
	old []int32 // deletions, in the order of the old words
}

// inOrder returns the edits that print the new chunk n, and the deletions from
// the old words of span, in the order to print them: new words as they stand,
// each deletion before what it was stated before. With all set, none of the
// deletions is left to another chunk.
//
// Edits of a change of one provision are mostly in order and returned as they
// are, those of other chunks among them. Others are sorted once for each change;
// the cost for a chunk is then that of its own edits and a search for them. What
// is returned holds until the next call.
func (sh *sheet) inOrder(n int32, span law.Span, all bool) []diff.Edit {
	ch := *sh.new.changes.at(n)
	edits := ch.Edits
	if len(ch.Old) < 2 && len(ch.New) < 2 && ascending(edits) {
		return edits
	}
	o := sh.ordered[ch]
	if o == nil {
		o = sortEdits(edits)
		if sh.ordered == nil {
			sh.ordered = map[*diff.Change]*ordered{}
		}
		sh.ordered[ch] = o
	}
	news := within(o.new, sh.new.chunks.at(n).span, func(i int32) law.Span { return edits[i].New })
	olds := within(o.old, span, func(i int32) law.Span { return edits[i].Old })
	out := slices.Grow(sh.edits[:0], len(news)+len(olds))
	limit := span.End // no deletion may pass the next words that stay
	for k, i := range news {
		if k == 0 || edits[news[k-1]].Op == diff.Equal {
			limit = nextStay(edits, news[k:], span)
		}
		for len(olds) > 0 && edits[olds[0]].Old.Start < limit && (olds[0] < i || edits[i].Op == diff.Equal) {
			out = append(out, edits[olds[0]])
			olds = olds[1:]
		}
		out = append(out, edits[i])
	}
	for _, i := range olds {
		// What is stated behind the chunk belongs to the next one if there is one.
		if all || len(news) > 0 && i < news[len(news)-1] {
			out = append(out, edits[i])
		}
	}
	sh.edits = out
	return out
}

// nextStay returns where the next words that stay stand in the old text.
func nextStay(edits []diff.Edit, news []int32, span law.Span) int32 {
	for _, i := range news {
		if e := &edits[i]; e.Op == diff.Equal && span.Contains(e.Old) {
			return e.Old.Start
		}
	}
	return span.End
}

// ascending reports whether edits stand in the order of both versions.
func ascending(edits []diff.Edit) bool {
	var old, new int32
	for i := range edits {
		e := &edits[i]
		if e.Op != diff.Insert {
			if e.Old.Start < old {
				return false
			}
			old = e.Old.End
		}
		if e.Op != diff.Delete {
			if e.New.Start < new {
				return false
			}
			new = e.New.End
		}
	}
	return true
}

func sortEdits(edits []diff.Edit) *ordered {
	deleted := 0
	for i := range edits {
		if edits[i].Op == diff.Delete {
			deleted++
		}
	}
	o := &ordered{new: make([]int32, 0, len(edits)-deleted), old: make([]int32, 0, deleted)}
	for i := range edits {
		if edits[i].Op == diff.Delete {
			o.old = append(o.old, int32(i))
		} else {
			o.new = append(o.new, int32(i))
		}
	}
	slices.SortStableFunc(o.new, func(a, b int32) int { return cmp.Compare(edits[a].New.Start, edits[b].New.Start) })
	slices.SortStableFunc(o.old, func(a, b int32) int { return cmp.Compare(edits[a].Old.Start, edits[b].Old.Start) })
	return o
}

// within returns the part of a sorted list that lies in span.
func within(list []int32, span law.Span, place func(int32) law.Span) []int32 {
	from := sort.Search(len(list), func(k int) bool { return place(list[k]).Start >= span.Start })
	to := sort.Search(len(list), func(k int) bool { return place(list[k]).Start >= span.End })
	return list[from:max(from, to)]
}
