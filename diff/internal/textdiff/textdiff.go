// Package textdiff says which words of a short text were changed, the way a
// reader of a statute would mark them.
//
// A text is cut into tokens that are never cut again (see [Tokens]), the two
// token sequences are aligned, and the alignment is then made readable: an
// equality too slight to be worth keeping between two edits is folded into
// them, and an edit that could as well stand a few tokens further is moved to
// where a sentence, a clause or a word begins.
//
// The result is exact whatever the input: the bytes of both texts come back
// from the edits, also for text that is not valid UTF-8.
package textdiff

import "slices"

// Op says what happened to a run of text.
type Op uint8

// The operations.
const (
	Equal Op = iota
	Delete
	Insert
)

// Edit is one run of text. Old and New are its lengths in bytes: an Equal run
// has Old == New and the same bytes in both texts, a Delete has New == 0, an
// Insert has Old == 0.
type Edit struct {
	Op       Op
	Old, New int
}

// Compare returns the edits that turn the old text into the new one, in
// reading order; within one change the deletions stand before the insertions.
// The bytes under Equal and Delete are the old text, those under Equal and
// Insert the new one. A paragraph mark (a line break) that was deleted or
// inserted is an Edit of its own. Compare(new, old) is Compare(old, new) with
// Delete and Insert exchanged.
//
// Time is linear in the length of the texts plus, for each stretch where they
// differ, the product of its length and the number of its changes; maxAligned
// bounds that product.
func Compare(old, new string) []Edit {
	var w Workspace
	return w.Compare(nil, old, new)
}

// Workspace holds the memory that comparisons reuse. The zero value is ready;
// it must not be used by two goroutines at once. It keeps as much memory as
// its largest comparison needed.
type Workspace struct {
	old, new side
	ids      interner
	lattice  lattice
	changes  []change
	scratch  []change
	gotoh    gotoh
	align    aligner
}

// side is one of the two texts with its tokens.
type side struct {
	text   string
	tokens []Token
	ids    []uint32 // ids[i] is the identity of the text of tokens[i]

	// weights[i] less weights[j] is the weight of the tokens from j up to i, of those
	// from the first change to the last.
	weights []float64
}

// change is a stretch of old tokens [o0, o1) that became the stretch of new
// tokens [n0, n1). What lies between two changes is the same text, byte for
// byte, in both.
type change struct{ o0, o1, n0, n1 int }

// Compare appends the edits that turn old into new to dst, as [Compare] does.
func (w *Workspace) Compare(dst []Edit, old, new string) []Edit {
	if old == new {
		if old == "" {
			return dst
		}
		return append(dst, Edit{Equal, len(old), len(new)})
	}
	// Aligners break ties by the order of their arguments. Always comparing the
	// lesser text with the greater one makes both directions the same question.
	mirrored := old > new
	if mirrored {
		old, new = new, old
	}
	start, end, head, tail := crop(old, new)
	w.read(old[start:len(old)-end], new[start:len(new)-end], head, tail)

	w.changes = w.align.run(w.changes[:0], &w.old, &w.new)
	w.trim()
	if n := len(w.changes); n > 1 {
		w.old.sumWeights(w.changes[0].o0, w.changes[n-1].o1)
		w.new.sumWeights(w.changes[0].n0, w.changes[n-1].n1)
		w.refine()
		w.fold()
		w.trim()
	}
	w.slide()

	first := len(dst)
	dst = appendEqual(dst, first, start)
	dst = w.edits(dst, first)
	dst = appendEqual(dst, first, end)
	if mirrored {
		mirror(dst[first:])
	}
	w.old.text, w.new.text = "", ""
	return dst
}

// at returns the byte offset at which token i starts, or the length of the
// text if i is the number of tokens.
func (s *side) at(i int) int {
	if i == len(s.tokens) {
		return len(s.text)
	}
	return s.tokens[i].Start
}

// edits writes the changes out as runs of bytes behind dst[first:].
func (w *Workspace) edits(dst []Edit, first int) []Edit {
	at := 0 // byte offset in the old text
	for _, c := range w.changes {
		dst = appendEqual(dst, first, w.old.at(c.o0)-at)
		at = w.old.at(c.o1)
		if w.respaced(c) {
			dst = w.respace(dst, first, c)
			continue
		}
		for i := c.o0; i < c.o1; {
			end := w.old.run(i, c.o1)
			dst = append(dst, Edit{Op: Delete, Old: w.old.at(end) - w.old.at(i)})
			i = end
		}
		for i := c.n0; i < c.n1; {
			end := w.new.run(i, c.n1)
			dst = append(dst, Edit{Op: Insert, New: w.new.at(end) - w.new.at(i)})
			i = end
		}
	}
	return appendEqual(dst, first, len(w.old.text)-at)
}

// appendEqual appends n bytes that are equal, joining them to an equality that
// ends dst; edits before first belong to another comparison.
func appendEqual(dst []Edit, first, n int) []Edit {
	if n == 0 {
		return dst
	}
	if k := len(dst) - 1; k >= first && dst[k].Op == Equal {
		dst[k].Old, dst[k].New = dst[k].Old+n, dst[k].New+n
		return dst
	}
	return append(dst, Edit{Equal, n, n})
}

// run returns the end of the run of tokens that starts at i and may be one
// Edit: a paragraph mark alone, or everything up to the next one or to end.
func (s *side) run(i, end int) int {
	if s.tokens[i].Kind == Break {
		return i + 1
	}
	for i < end && s.tokens[i].Kind != Break {
		i++
	}
	return i
}

// mirror turns the edits from a to b into those from b to a. Within a change
// the insertions, now deletions, move to the front.
func mirror(edits []Edit) {
	for i := 0; i < len(edits); {
		if edits[i].Op == Equal {
			i++
			continue
		}
		first, deletes := i, 0
		for ; i < len(edits) && edits[i].Op != Equal; i++ {
			if edits[i].Op == Delete {
				deletes++
			}
		}
		block := edits[first:i]
		rotate(block, deletes)
		for j := range block {
			block[j].Old, block[j].New = block[j].New, block[j].Old
			block[j].Op = Delete + Insert - block[j].Op
		}
	}
}

// rotate moves the first n elements of edits behind the others.
func rotate(edits []Edit, n int) {
	slices.Reverse(edits[:n])
	slices.Reverse(edits[n:])
	slices.Reverse(edits)
}
