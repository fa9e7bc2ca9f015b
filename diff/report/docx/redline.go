package docx

import (
	"cmp"
	"slices"
	"strings"
)

// A stretch is words of a paragraph that stayed, went or came.
type stretch struct {
	op   op
	text string
}

type op uint8

const (
	same op = iota
	deleted
	inserted
)

// redline returns the stretches of two paragraphs that stand in one: all but
// the deleted ones are the new text, all but the inserted ones the old.
func redline(old, new string, matches []match) []stretch {
	if old == new {
		return []stretch{{same, new}}
	}
	var out []stretch
	add := func(o op, text string) {
		if text == "" {
			return
		}
		if last := len(out) - 1; last >= 0 && out[last].op == o {
			out[last].text += text
			return
		}
		out = append(out, stretch{o, text})
	}
	i, j := 0, 0
	gap := func(toOld, toNew int) {
		o, n := old[i:toOld], new[j:toNew]
		head := commonSpace(o, n)
		o, n = o[head:], n[head:]
		add(same, old[i:i+head])
		tail := commonSpaceEnd(o, n)
		add(deleted, o[:len(o)-tail])
		add(inserted, n[:len(n)-tail])
		add(same, o[len(o)-tail:])
	}
	for _, m := range ascending(matches) {
		gap(m.old, m.new)
		add(same, old[m.old:m.old+m.size])
		i, j = m.old+m.size, m.new+m.size
	}
	gap(len(old), len(new))
	return out
}

// ascending returns the matches that can be printed in the order of both texts:
// in that of the old, without those that go back in the new.
func ascending(matches []match) []match {
	sorted := slices.Clone(matches)
	slices.SortFunc(sorted, func(a, b match) int { return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new)) })
	out := sorted[:0]
	i, j := 0, 0
	for _, m := range sorted {
		if m.old >= i && m.new >= j {
			out = append(out, m)
			i, j = m.old+m.size, m.new+m.size
		}
	}
	return out
}

// commonSpace returns how many bytes of space two texts begin with alike: the
// space behind a label is in no edit.
func commonSpace(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] && a[n] == ' ' {
		n++
	}
	for strings.HasPrefix(a[n:], wideSpace) && strings.HasPrefix(b[n:], wideSpace) {
		n += len(wideSpace)
	}
	return n
}

func commonSpaceEnd(a, b string) int {
	n := 0
	for {
		x, y := a[:len(a)-n], b[:len(b)-n]
		switch {
		case strings.HasSuffix(x, wideSpace) && strings.HasSuffix(y, wideSpace):
			n += len(wideSpace)
		case strings.HasSuffix(x, " ") && strings.HasSuffix(y, " "):
			n++
		default:
			return n
		}
	}
}

const wideSpace = "\u3000"
