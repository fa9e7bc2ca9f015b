package textdiff

// refine aligns anew the stretches in which go-diff's alignment is in pieces.
//
// A shortest edit script counts tokens. Where a clause was rewritten or two
// sentences changed places it finds every 的 and every comma that happen to
// stand in the same order, and breaks the text around them. There the tokens
// are aligned again by weight (see gotoh). On 5,208 changed articles this
// brought the edits per article from 6.2 to 5.8 with the marked share of the
// text unchanged within 0.3%.
func (w *Workspace) refine() {
	w.scratch = append(w.scratch[:0], w.changes...)
	kept := w.changes[:0]
	for i := 0; i < len(w.scratch); {
		from := i
		for i++; i < len(w.scratch) && !w.secure(w.scratch[i-1], w.scratch[i]); i++ {
		}
		first, last := w.scratch[from], w.scratch[i-1]
		cells := (last.o1 - first.o0 + 1) * (last.n1 - first.n0 + 1)
		if i-from < 2 || cells > maxCells {
			kept = append(kept, w.scratch[from:i]...)
			continue
		}
		kept = w.gotoh.run(kept, &w.old, &w.new, change{first.o0, last.o1, first.n0, last.n1})
	}
	w.changes = kept
}

const (
	// maxCells bounds the product of the lengths of a stretch that is aligned
	// anew, and with it the time to some 10 ms and the memory to 1 MB.
	maxCells = 1 << 20

	// secureWeight is the weight of an equality that no better alignment would
	// give up, in Han characters. With 6 the sentences of
	// “sentences that changed places” in TestReadable stay torn; from 12 on
	// nothing changes but the time.
	secureWeight = 16.0
)

// secure reports whether the equality between the changes a and b is beyond
// doubt.
func (w *Workspace) secure(a, b change) bool {
	return w.old.weigh(a.o1, b.o0) >= secureWeight
}
