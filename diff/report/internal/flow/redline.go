package flow

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
)

// A Stretch is words of a paragraph that stayed, went or came.
type Stretch struct {
	Op   diff.Op
	Text string
}

// Redline returns the stretches of two paragraphs that stand in one: all but
// the deleted ones are the new text, all but the inserted ones the old.
func Redline(old, new string, matches []Match) []Stretch {
	if old == new {
		return []Stretch{{diff.Equal, new}}
	}
	var out []Stretch
	add := func(o diff.Op, text string) {
		if text == "" {
			return
		}
		if last := len(out) - 1; last >= 0 && out[last].Op == o {
			out[last].Text += text
			return
		}
		out = append(out, Stretch{o, text})
	}
	i, j := 0, 0
	gap := func(toOld, toNew int) {
		o, n := old[i:toOld], new[j:toNew]
		if o == n { // layout, which is in no edit
			add(diff.Equal, n)
			return
		}
		head := commonSpace(o, n)
		o, n = o[head:], n[head:]
		add(diff.Equal, old[i:i+head])
		tail := commonSpaceEnd(o, n)
		add(diff.Delete, o[:len(o)-tail])
		add(diff.Insert, n[:len(n)-tail])
		add(diff.Equal, o[len(o)-tail:])
	}
	for _, m := range Ascending(matches) {
		gap(m.Old, m.New)
		add(diff.Equal, old[m.Old:m.Old+m.Size])
		i, j = m.Old+m.Size, m.New+m.Size
	}
	gap(len(old), len(new))
	return out
}

// Ascending returns the matches that can be printed in the order of both texts:
// in that of the old, without those that go back in the new.
func Ascending(matches []Match) []Match {
	sorted := slices.Clone(matches)
	slices.SortFunc(sorted, func(a, b Match) int { return cmp.Or(cmp.Compare(a.Old, b.Old), cmp.Compare(a.New, b.New)) })
	out := sorted[:0]
	i, j := 0, 0
	for _, m := range sorted {
		if m.Old >= i && m.New >= j {
			out = append(out, m)
			i, j = m.Old+m.Size, m.New+m.Size
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
