package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

// A workspace is what a worker uses again from change to change, and what it
// makes changes and edits of, many at a time.
type workspace struct {
	aligning align.Workspace
	oldItems items // being aligned
	newItems items
	text     []byte // of a provision
	words    textdiff.Workspace
	tokens   []textdiff.Token // citations
	oldRuns  []run            // of the flows being compared
	newRuns  []run
	scratch  []textdiff.Edit
	edits    []Edit
	// by the place in the two lists being paired
	starOfOld, starOfNew []*Change
	oldLinks, newLinks   []int32

	children []*Change // of the change being assembled
	siblings []*Change // being looked at for those that moved

	flagging flagging

	freeChanges []Change
	freeEdits   []Edit
	freeLists   []*Change
}

// How many are made at a time: some ten articles' worth.
const (
	changeBlock = 64
	editBlock   = 256
	listBlock   = 128
)

// mostRemembered is how many units may have been aligned for the memory that took
// to be used again below them, and for what was read in them to be kept. Of more both
// is given back: a hundredth of that memory is enough below the units, and for two
// codes of 60 MB it is 70 MB. What was read is another 60, where the units are aligned
// and the memory in use is greatest; to read them again, pair by pair, takes a thirtieth
// of the time of comparing the codes. Of a smaller text that would take a tenth, and to
// ask for the memory again a tenth of that of comparing two acts of 100 KB.
const mostRemembered = 10000

// forget gives back what only pairing has a use for: for two codes of 60 MB that is
// as much memory as their changes take.
func (w *workspace) forget() {
	w.aligning, w.oldItems, w.newItems, w.text = align.Workspace{}, items{}, items{}, nil
	w.starOfOld, w.starOfNew, w.oldLinks, w.newLinks = nil, nil, nil, nil
}

// newChange returns a copy of ch that may be kept.
func (w *workspace) newChange(ch Change) *Change {
	if len(w.freeChanges) == 0 {
		w.freeChanges = make([]Change, changeBlock)
	}
	kept := &w.freeChanges[0]
	w.freeChanges = w.freeChanges[1:]
	*kept = ch
	return kept
}

// keep returns a copy of edits that may be kept.
func (w *workspace) keep(edits []Edit) []Edit {
	n := len(edits)
	if n == 0 {
		return nil
	}
	if n > len(w.freeEdits) {
		w.freeEdits = make([]Edit, max(n, editBlock))
	}
	kept := w.freeEdits[:n:n]
	w.freeEdits = w.freeEdits[n:]
	copy(kept, edits)
	return kept
}

// cleared returns list with n zeros.
func cleared[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}

// list returns an empty list with room for n changes.
func (w *workspace) list(n int) []*Change {
	if n > len(w.freeLists) {
		w.freeLists = make([]*Change, max(n, listBlock))
	}
	list := w.freeLists[:0:n]
	w.freeLists = w.freeLists[n:]
	return list
}
