package parser

import "github.com/lawdiff/lawdiff/grammar/line"

// annexList opens the items of a list that begins on the line of an annex's
// head (附件：1.…；2.…) and reports whether there is one. Blanks and semicolons
// part its items; the list may go on in the next lines.
func (in *instrument) annexList(h *reading) bool {
	r, to := in.r, in.r.lines[h.line()].To()
	first := r.itemAt(h.line(), h.text, to, nil)
	if h.text >= to || first == nil {
		return false
	}
	items := []reading{*first}
	f := line.NewFinder(r.src[:to], first.text, "；", ";", " ", "\u3000")
	for n := first.text; ; {
		k, size := f.Next(n, to)
		if k < 0 {
			break
		}
		n = k + size
		last := &items[len(items)-1]
		if it := r.itemAt(h.line(), n, to, last); it != nil {
			last.to = int(r.trimmed(int(last.label().Start), int(it.label().Start)).End)
			items = append(items, *it)
			n = it.text
		}
	}
	for k := range items {
		in.listItem(&items[k])
	}
	return true
}
