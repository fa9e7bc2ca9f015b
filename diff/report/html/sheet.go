package html

import "github.com/lawdiff/lawdiff/diff"

// A page is what the parts of a report have in common. It does not change while
// they are written.
type page struct {
	ui       *words
	kinds    [len(kindList)]string // their names, in the order of kindList
	c        *diff.Comparison
	opts     Options
	old, new *version
	usage    usage
	count    Tally
}

// A sheet is the part of a page that one worker is writing, and its working
// memory.
type sheet struct {
	*page
	*part
	body     []byte // of the entry being printed
	bodyGaps []int  // where in body the numbers of changes belong
	oldWords reader
	newWords reader

	block   block
	entry   int32 // the new entry being printed, none outside
	gone    int32 // the old entry being printed for itself, none outside
	folded  *diff.Change
	nextOld int32 // the first old chunk not printed to its end
	endOld  int32 // the first old chunk of the next stretch
	oldAt   int32 // all old words before this byte are printed
	anchors []int32
	ordered map[*diff.Change]*ordered
	edits   []diff.Edit // room for those of a chunk
	entered bool        // the entry has a change
	// citedOld are, while words of both texts are printed, the references in the
	// old ones, the first the counterpart of new reference cited; nil where they
	// are not the same citations.
	citedOld []reference
	cited    int
}

func newSheet(pg *page) *sheet {
	return &sheet{page: pg, oldWords: reader{v: pg.old}, newWords: reader{v: pg.new}, block: block{ui: pg.ui}}
}

// put adds words of the report's own.
func (sh *sheet) put(parts ...string) {
	for _, s := range parts {
		sh.out = append(sh.out, s...)
	}
}
