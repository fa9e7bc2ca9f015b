package terminal

import (
	"fmt"

	"github.com/lawdiff/lawdiff/diff"
)

// A warning is what a flag says, without its places.
type warning struct {
	older, newer, reason string
	plain                bool // of words that neither went nor came: a citation where it stands
}

// flags writes the flags of a unit and of what is below it, each once with the
// number of its places.
func (r *report) flags(unit *diff.Change) {
	var order []warning
	places := map[warning]int{}
	var collect func(*diff.Change)
	collect = func(ch *diff.Change) {
		for _, f := range ch.Flags {
			w := warning{f.Old, f.New, f.Reason, f.Old == f.New || f.Rule == "dangling-citation"}
			if places[w] == 0 {
				order = append(order, w)
			}
			places[w]++
		}
		for _, child := range ch.Children {
			collect(child)
		}
	}
	collect(unit)
	for _, w := range order {
		n := places[w]
		line := []piece{{text: r.words.flag, bold: true}}
		if w.plain {
			w.older = ""
		}
		if w.older != "" {
			line = append(line, piece{op: diff.Delete, text: w.older})
		}
		if w.older != "" && w.newer != "" {
			line = append(line, piece{text: " → "})
		}
		switch {
		case w.plain:
			line = append(line, piece{text: w.newer})
		case w.newer != "":
			line = append(line, piece{op: diff.Insert, text: w.newer})
		}
		line = append(line, piece{text: r.words.gap + w.reason})
		if n > 1 {
			line = append(line, piece{text: fmt.Sprintf(" ×%d", n), dim: true})
		}
		r.line(indent/2, line)
	}
}
