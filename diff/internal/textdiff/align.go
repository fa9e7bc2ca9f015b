package textdiff

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// maxAligned is the number of tokens, of both texts together, up to which a
// stretch is aligned token by token. Myers' algorithm takes quadratic time on
// texts of the same words in another order: 8 ms for 2,000 tokens, 520 ms for
// 16,000. Longer stretches are cut at words that occur once in each text.
const maxAligned = 2000

// maxCuts bounds how often a stretch is cut and its parts cut again, so that
// the time spent on looking for places to cut stays linear.
const maxCuts = 4

// aligner finds which tokens of two texts are the same. It holds the memory
// that it reuses.
type aligner struct {
	dmp      *diffmatchpatch.DiffMatchPatch
	old, new []uint32 // what is compared: ids of tokens or of sentences
	changes  []change
	local    []rune // local[id] is the rune that stands for id in one call of go-diff
	oldRunes []rune
	newRunes []rune
	oldAt    []int // positions of oldRunes in old
	newAt    []int
	seen     []occurrence
	steps    int // tokens looked at, and for go-diff the product of the lengths, its bound
}

// run appends the changes between two numbered texts to dst.
func (a *aligner) run(dst []change, old, new *side) []change {
	if a.dmp == nil {
		a.dmp = diffmatchpatch.New()
		// With a timeout the result would depend on the speed of the machine.
		a.dmp.DiffTimeout = 0
	}
	a.old, a.new, a.changes = old.ids, new.ids, dst
	a.stretch(0, len(a.old), 0, len(a.new), maxCuts)
	a.old, a.new = nil, nil
	return a.changes
}

// add records that old tokens [o0, o1) became new tokens [n0, n1), joining it
// to the last change if they touch.
func (a *aligner) add(o0, o1, n0, n1 int) {
	if o0 == o1 && n0 == n1 {
		return
	}
	if k := len(a.changes) - 1; k >= 0 && a.changes[k].o1 == o0 && a.changes[k].n1 == n0 {
		a.changes[k].o1, a.changes[k].n1 = o1, n1
		return
	}
	a.changes = append(a.changes, change{o0, o1, n0, n1})
}

// stretch aligns old[o0:o1] with new[n0:n1], cutting it and its parts at most
// cuts times.
func (a *aligner) stretch(o0, o1, n0, n1, cuts int) {
	for o0 < o1 && n0 < n1 && a.old[o0] == a.new[n0] {
		o0, n0 = o0+1, n0+1
	}
	for o0 < o1 && n0 < n1 && a.old[o1-1] == a.new[n1-1] {
		o1, n1 = o1-1, n1-1
	}
	a.steps += o1 - o0 + n1 - n0
	switch {
	case o0 == o1 || n0 == n1:
		a.add(o0, o1, n0, n1)
	case o1-o0+n1-n0 <= maxAligned:
		a.myers(o0, o1, n0, n1)
	case cuts > 0:
		a.cut(o0, o1, n0, n1, cuts-1)
	default:
		a.add(o0, o1, n0, n1)
	}
}

// myers aligns a stretch of at most maxAligned tokens with go-diff, each token
// standing as one rune. Tokens that occur in one text only are left out: they
// cannot be matched and would cost most of the time.
//
// The runes are numbered from 1 within the stretch, because go-diff passes them
// through strings: 0 ends a text there, and the surrogates from D800 up do not
// survive.
func (a *aligner) myers(o0, o1, n0, n1 int) {
	a.number(o0, o1, n0, n1)
	at, nt := 0, 0 // consumed of oldRunes and newRunes
	for at < len(a.oldRunes) && nt < len(a.newRunes) && a.oldRunes[at] == a.newRunes[nt] {
		o0, n0 = a.match(o0, n0, at, nt)
		at, nt = at+1, nt+1
	}
	if at == len(a.oldRunes) || nt == len(a.newRunes) {
		a.add(o0, o1, n0, n1)
		return
	}
	a.steps += (len(a.oldRunes) - at) * (len(a.newRunes) - nt)
	for _, d := range a.dmp.DiffMainRunes(a.oldRunes[at:], a.newRunes[nt:], false) {
		count := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			at += count
		case diffmatchpatch.DiffInsert:
			nt += count
		case diffmatchpatch.DiffEqual:
			for ; count > 0; count-- {
				o0, n0 = a.match(o0, n0, at, nt)
				at, nt = at+1, nt+1
			}
		}
	}
	a.add(o0, o1, n0, n1)
}

// match records what was changed between the last equality, which ended at o
// and n, and the tokens that oldRunes[at] and newRunes[nt] stand for. It
// returns where that equality ends.
func (a *aligner) match(o, n, at, nt int) (int, int) {
	a.add(o, a.oldAt[at], n, a.newAt[nt])
	return a.oldAt[at] + 1, a.newAt[nt] + 1
}

// number fills oldRunes and newRunes with the tokens that occur in both
// stretches.
func (a *aligner) number(o0, o1, n0, n1 int) {
	top := max(slices.Max(a.old[o0:o1]), slices.Max(a.new[n0:n1]))
	if int(top) >= len(a.local) {
		a.local = append(a.local, make([]rune, int(top)+1-len(a.local))...)
	}
	const inOld = -1
	for _, id := range a.old[o0:o1] {
		a.local[id] = inOld
	}
	next := rune(0)
	a.newRunes, a.newAt = a.newRunes[:0], a.newAt[:0]
	for i, id := range a.new[n0:n1] {
		if a.local[id] == 0 {
			continue
		}
		if a.local[id] == inOld {
			next++
			a.local[id] = next
		}
		a.newRunes, a.newAt = append(a.newRunes, a.local[id]), append(a.newAt, n0+i)
	}
	a.oldRunes, a.oldAt = a.oldRunes[:0], a.oldAt[:0]
	for i, id := range a.old[o0:o1] {
		if r := a.local[id]; r > 0 {
			a.oldRunes, a.oldAt = append(a.oldRunes, r), append(a.oldAt, o0+i)
		}
	}
	for _, id := range a.old[o0:o1] {
		a.local[id] = 0
	}
}

// The runes of a stretch stay below the surrogates.
var _ = [1]struct{}{}[maxAligned/0xD800]
