package textdiff

// trim takes out of each change what is the same text at its start and at its
// end on both sides. Aligned by token, a change can still begin or end with
// such text: the cut into words depends on the words around, and may differ
// where the text does not. Only places at which both sides have a token end
// are used.
func (w *Workspace) trim() {
	kept := w.changes[:0]
	for _, c := range w.changes {
		w.trimStart(&c)
		w.trimEnd(&c)
		if c.o0 < c.o1 || c.n0 < c.n1 {
			kept = append(kept, c)
		}
	}
	w.changes = kept
}

// trimStart moves the start of c behind the longest text that both sides begin
// with.
func (w *Workspace) trimStart(c *change) {
	oldBase, newBase := w.old.at(c.o0), w.new.at(c.n0)
	old, new := w.old.text[oldBase:w.old.at(c.o1)], w.new.text[newBase:w.new.at(c.n1)]
	same := 0
	for same < len(old) && same < len(new) && old[same] == new[same] {
		same++
	}
	for o, n := c.o0, c.n0; o < c.o1 && n < c.n1; {
		oldEnd, newEnd := w.old.tokens[o].End-oldBase, w.new.tokens[n].End-newBase
		if min(oldEnd, newEnd) > same {
			return
		}
		if oldEnd <= newEnd {
			o++
		}
		if newEnd <= oldEnd {
			n++
		}
		if oldEnd == newEnd {
			c.o0, c.n0 = o, n
		}
	}
}

// trimEnd moves the end of c before the longest text that both sides end with.
func (w *Workspace) trimEnd(c *change) {
	oldBase, newBase := w.old.at(c.o1), w.new.at(c.n1)
	old, new := w.old.text[w.old.at(c.o0):oldBase], w.new.text[w.new.at(c.n0):newBase]
	same := 0
	for same < len(old) && same < len(new) && old[len(old)-1-same] == new[len(new)-1-same] {
		same++
	}
	for o, n := c.o1, c.n1; o > c.o0 && n > c.n0; {
		oldLen, newLen := oldBase-w.old.tokens[o-1].Start, newBase-w.new.tokens[n-1].Start
		if min(oldLen, newLen) > same {
			return
		}
		if oldLen <= newLen {
			o--
		}
		if newLen <= oldLen {
			n--
		}
		if oldLen == newLen {
			c.o1, c.n1 = o, n
		}
	}
}
