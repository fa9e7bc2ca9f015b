package parser

import (
	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/line"
	"github.com/lawdiff/lawdiff/grammar/numeral"
)

// colons introduce a list; ends set its items apart where they run on in one
// line: 下列制度：（一）登记制度；（二）借阅制度。
var (
	colons = [...]string{"：", ":"}
	ends   = [...]string{"；", "。", ";"}
)

// fill adds the words of line i between two offsets to what is open, and
// opens the items of a list that runs on among them.
func (in *instrument) fill(i, from, to int) {
	items := in.r.runOn(i, from, to)
	if len(items) == 0 {
		in.text(from, to)
		in.colon = introduces(in.r.src[from:to])
		return
	}
	in.text(from, int(items[0].label().Start))
	in.colon = true
	for k := range items {
		if !in.listItem(&items[k]) {
			in.text(int(items[k].label().Start), items[k].to)
		}
	}
}

// runOn returns the items of a list that runs on in the words of line i: one
// behind a colon that begins a list, and at least one that follows it behind a
// semicolon or full stop.
func (r *reader) runOn(i, from, to int) []reading {
	var first *reading
	for at := from; first == nil; {
		k, size := r.colons.Next(at, to)
		if k < 0 {
			return nil
		}
		at = k + size
		first = r.itemAt(i, at, to, nil)
	}
	items := []reading{*first}
	f := line.NewFinder(r.src[:to], first.text, ends[:]...)
	for at := first.text; ; {
		k, size := f.Next(at, to)
		if k < 0 {
			break
		}
		at = k + size
		if it := r.itemAt(i, at, to, &items[len(items)-1]); it != nil {
			items[len(items)-1].to = int(it.label().Start)
			items = append(items, *it)
			at = it.text
		}
	}
	if len(items) < 2 {
		return nil
	}
	return items
}

// itemAt returns the reading of an item at offset at or behind the blanks
// there: one that begins a list, or, given the item before it, follows that.
func (r *reader) itemAt(i, at, to int, before *reading) *reading {
	at = line.SkipSeparator(r.src, at, to)
	var found *reading
	r.table.ReadItem(r.src[at:to], func(c convention.Reading) bool {
		fits := !c.Bullet
		if before != nil {
			fits = fits && c.Rank == before.Rank && numeral.Follows(before.Number, c.Number)
		} else {
			fits = fits && numeral.Follows("", c.Number)
		}
		if fits {
			rd := r.readingAt(i, at, c)
			rd.to = to
			found = &rd
		}
		return !fits
	})
	return found
}
