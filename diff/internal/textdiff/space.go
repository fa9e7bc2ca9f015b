package textdiff

// A change may be one of blanks and line breaks alone: a printed line was
// joined to the next in the middle of a word, or 总　则 became 总则. Whole words
// would be marked as replaced, because a blank ends a word; but nothing a
// reader reads was changed. Such a change is reduced to its blanks.

// respaced reports whether the two sides of c have the same text but for
// blanks and line breaks, and some text at all.
func (w *Workspace) respaced(c change) bool {
	if c.o0 == c.o1 || c.n0 == c.n1 {
		return false
	}
	old := w.old.text[w.old.at(c.o0):w.old.at(c.o1)]
	new := w.new.text[w.new.at(c.n0):w.new.at(c.n1)]
	text := false
	for {
		i, j := spaces(old), spaces(new)
		old, new = old[i:], new[j:]
		if old == "" || new == "" {
			return text && old == new
		}
		if old[0] != new[0] {
			return false
		}
		old, new, text = old[1:], new[1:], true
	}
}

// respace appends the edits of a change that respaced accepts.
func (w *Workspace) respace(dst []Edit, first int, c change) []Edit {
	old := w.old.text[w.old.at(c.o0):w.old.at(c.o1)]
	new := w.new.text[w.new.at(c.n0):w.new.at(c.n1)]
	for old != "" || new != "" {
		i, j := spaces(old), spaces(new)
		if old[:i] == new[:j] {
			dst = appendEqual(dst, first, i)
		} else {
			dst = appendSpaces(dst, old[:i], func(n int) Edit { return Edit{Op: Delete, Old: n} })
			dst = appendSpaces(dst, new[:j], func(n int) Edit { return Edit{Op: Insert, New: n} })
		}
		old, new = old[i:], new[j:]
		n := 0
		for n < len(old) && n < len(new) && spaces(old[n:]) == 0 && spaces(new[n:]) == 0 {
			n++
		}
		dst = appendEqual(dst, first, n)
		old, new = old[n:], new[n:]
	}
	return dst
}

// appendSpaces appends the edits of a run of blanks: each line break is one of
// its own.
func appendSpaces(dst []Edit, run string, edit func(n int) Edit) []Edit {
	for run != "" {
		end := breakEnd(run, 0)
		if end == 0 {
			end = spaceEnd(run, 0)
		}
		dst = append(dst, edit(end))
		run = run[end:]
	}
	return dst
}

// spaces returns the length in bytes of the blanks and line breaks that text
// begins with.
func spaces(text string) int {
	i := 0
	for i < len(text) {
		r, size := decode(text, i)
		if class := classOf(r); class != classSpace && class != classBreak {
			break
		}
		i += size
	}
	return i
}
