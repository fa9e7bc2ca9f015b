package terminal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// name names a change by the labels of its provisions: "第十一条 → 第十二条", or
// one label where both sides have the same.
func (r *report) name(ch *diff.Change) string {
	return became(r.names(r.c.Old, ch.Old), r.names(r.c.New, ch.New))
}

// became joins an old and a new name, either of which may be missing.
func became(older, newer string) string {
	switch {
	case older == "" || older == newer:
		return newer
	case newer == "":
		return older
	}
	return older + " → " + newer
}

func (r *report) names(d *law.Document, list []*law.Provision) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = r.nameOf(d, p)
	}
	return strings.Join(names, r.words.comma)
}

// nameOf names a provision: its label as printed, or the word for its level.
func (r *report) nameOf(d *law.Document, p *law.Provision) string {
	if label := d.Label(p); label != "" {
		return visible(label, false)
	}
	return r.words.level(p.Kind)
}

// where says in which line a provision without a number stands, as an editor
// can jump to it: in the new text if it is there.
func (r *report) where(ch *diff.Change) string {
	d, list, positions := r.c.New, ch.New, r.newLines
	if len(list) == 0 {
		d, list, positions = r.c.Old, ch.Old, r.oldLines
	}
	at := int(list[0].Span.Start)
	if words := list[0].Runs(); len(words) > 0 {
		at = int(words[0].Start)
	}
	return fmt.Sprintf("%s:%d", d.Name, positions()(at).Line)
}

// ranges names changes that got other numbers, neighbours that moved on
// together as one range: "第十二条至第十五条 → 第十三条至第十六条".
func (r *report) ranges(list []*diff.Change) string {
	var parts []string
	for start := 0; start < len(list); {
		end := start + 1
		for end < len(list) && r.follows(list[end-1], list[end]) {
			end++
		}
		parts = append(parts, r.rangeOf(list[start], list[end-1]))
		start = end
	}
	return strings.Join(parts, r.words.semicolon)
}

func (r *report) rangeOf(first, last *diff.Change) string {
	if first == last {
		return r.name(first)
	}
	side := func(d *law.Document, first, last []*law.Provision) string {
		return r.nameOf(d, first[0]) + r.words.to + r.nameOf(d, last[0])
	}
	return became(side(r.c.Old, first.Old, last.Old), side(r.c.New, first.New, last.New))
}

// follows reports whether b stands directly behind a in both texts, each being
// one provision that became one.
func (r *report) follows(a, b *diff.Change) bool {
	return len(a.Old) == 1 && len(b.Old) == 1 && len(a.New) == 1 && len(b.New) == 1 &&
		r.oldOrder().behind(a.Old[0]) == b.Old[0] && r.newOrder().behind(a.New[0]) == b.New[0] &&
		a.Kinds.Has(diff.Renumbering) == b.Kinds.Has(diff.Renumbering)
}

// An order holds the provisions of each kind in the order of the text.
type order map[law.Kind][]*law.Provision

func orderOf(d *law.Document) order {
	o := order{}
	for p := range d.Provisions() {
		o[p.Kind] = append(o[p.Kind], p)
	}
	return o
}

// behind returns the next provision of p's kind in the text, nil behind the last.
func (o order) behind(p *law.Provision) *law.Provision {
	list := o[p.Kind]
	at, _ := slices.BinarySearchFunc(list, p.Span.Start, func(q *law.Provision, start int32) int { return cmp.Compare(q.Span.Start, start) })
	for at < len(list) && list[at] != p {
		at++ // it may begin where the one it stands in does
	}
	if at+1 >= len(list) {
		return nil
	}
	return list[at+1]
}
