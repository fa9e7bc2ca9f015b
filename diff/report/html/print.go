package html

import (
	"io"
	"strconv"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A page is a report being written. out is flushed between entries, so the
// memory it takes does not grow with the law.
type page struct {
	w        io.Writer
	err      error
	out      []byte
	body     []byte // of the entry being printed
	ui       *words
	c        *diff.Comparison
	opts     Options
	old, new *version
	oldWords reader
	newWords reader

	block   block
	entry   int32 // the new entry being printed, none outside
	gone    int32 // the old entry being printed for itself, none outside
	folded  *diff.Change
	nextOld int32 // the first old chunk not printed to its end
	oldAt   int   // all old words before this byte are printed
	anchors []int32
	ordered map[*diff.Change]*ordered
	changes int
	entered bool // the entry has a change
}

// law prints both texts woven into one, in the order of the new.
func (pg *page) law() {
	pg.entry, pg.gone = none, none
	for j := range pg.new.chunks {
		n := &pg.new.chunks[j]
		if n.entry != pg.entry {
			pg.leave()
			pg.enter(n.entry)
		}
		if n.first != none {
			pg.goneBlocks(func(k int32) bool { return k < n.first })
		}
		pg.newBlock(int32(j))
		pg.goneBlocks(func(k int32) bool {
			o := &pg.old.chunks[k]
			return o.first == none && pg.old.entries[o.entry].home == pg.entry
		})
	}
	pg.leave()
	pg.goneBlocks(func(int32) bool { return true })
	pg.leave()
	pg.foldInto(nil)
}

// goneBlocks prints old chunks for themselves as long as take says so.
func (pg *page) goneBlocks(take func(k int32) bool) {
	for int(pg.nextOld) < len(pg.old.chunks) && take(pg.nextOld) {
		pg.goneBlock(pg.nextOld)
	}
}

// goneBlock prints what is left of an old chunk as a block of its own.
func (pg *page) goneBlock(k int32) {
	c := &pg.old.chunks[k]
	if pg.entry == none && pg.gone != c.entry {
		pg.leaveGone()
		pg.gone = c.entry
		pg.foldInto(pg.movedWith(c))
	}
	m := mark{op: diff.Delete, moved: c.mate != none}
	pg.begin(pg.old, k, false)
	pg.takeOld(c.span.End, m)
	if c.mate != none && pg.folded == nil {
		pg.pointer(pg.ui.movedTo, pg.new, pg.new.chunks[c.mate].entry)
	}
	pg.finish(pg.old, k)
}

// newBlock prints a new chunk with what is printed together with it.
func (pg *page) newBlock(j int32) {
	n := &pg.new.chunks[j]
	moved := n.first == none && n.mate != none
	pg.begin(pg.new, j, moved)
	pg.splitNote(j)
	edits := editsOf(n.change)
	switch {
	case n.first != none && len(edits) == 0:
		old := law.Span{Start: pg.old.chunks[n.first].span.Start, End: pg.old.chunks[n.last].span.End}
		pg.bothText(j, n.span, old)
		pg.skipOld(old.End)
	case len(edits) == 0 && moved:
		pg.newText(j, n.span, mark{})
	case len(edits) == 0:
		pg.newText(j, n.span, mark{op: diff.Insert})
	case n.first != none:
		pg.together(j)
	default:
		pg.elsewhere(j, moved)
	}
	if moved && !pg.movedWithEntry(n) {
		pg.pointer(pg.ui.movedFrom, pg.old, pg.old.chunks[n.mate].entry)
	}
	pg.finish(pg.new, j)
}

// movedWithEntry reports whether a moved chunk comes from where the heading of
// its entry comes from, so that this need not be said again.
func (pg *page) movedWithEntry(n *chunk) bool {
	head := &pg.new.chunks[pg.new.entries[n.entry].first]
	return head == n && pg.new.entries[n.entry].prov.Kind == law.Article ||
		head.first == none && head.mate != none && pg.old.chunks[head.mate].entry == pg.old.chunks[n.mate].entry
}

func editsOf(ch *diff.Change) []diff.Edit {
	if ch == nil {
		return nil
	}
	return ch.Edits
}

// together prints the edits of a chunk that stands beside old words.
func (pg *page) together(j int32) {
	n := &pg.new.chunks[j]
	from, to := pg.old.chunks[n.first].span.Start, pg.old.chunks[n.last].span.End
	ends := pg.old.chunks[n.last].last == j
	edits := pg.inOrder(n, law.Span{Start: from, End: to}, ends)
	for i := range edits {
		e := &edits[i]
		if e.Op != diff.Delete && e.New.Start >= n.span.End {
			break
		}
		m := mark{op: e.Op, cause: e.Cause, systematic: e.Systematic}
		here := e.Op != diff.Delete && e.New.Start >= n.span.Start
		below := e.Op != diff.Insert && e.Old.Start >= max(from, pg.oldAt) && e.Old.End <= to
		switch {
		case e.Op == diff.Delete && below:
			pg.takeOld(e.Old.Start, mark{op: diff.Delete})
			pg.takeOld(e.Old.End, m)
		case e.Op == diff.Equal && here && below:
			pg.takeOld(e.Old.Start, mark{op: diff.Delete})
			pg.beginOld(e.Old.Start)
			pg.bothText(j, e.New, e.Old)
			pg.skipOld(e.Old.End)
		case e.Op == diff.Equal && here:
			pg.newText(j, e.New, mark{op: diff.Insert, moved: true})
		case here:
			pg.newText(j, e.New, m)
		}
	}
	if ends {
		pg.takeOld(to, mark{op: diff.Delete})
	}
}

// elsewhere prints the edits of a chunk whose old words, if it has any, are
// printed struck at another place.
func (pg *page) elsewhere(j int32, moved bool) {
	n := &pg.new.chunks[j]
	var struck law.Span
	if moved && len(n.change.Old) == 1 && len(n.change.New) == 1 {
		struck = pg.old.chunks[n.mate].span
	}
	for _, e := range pg.inOrder(n, struck, true) {
		m := mark{op: e.Op, cause: e.Cause, systematic: e.Systematic}
		switch {
		case e.Op == diff.Delete && !struck.Empty() && struck.Contains(e.Old):
			pg.oldText(n.mate, e.Old, m)
		case e.Op == diff.Delete || !n.span.Contains(e.New):
		case e.Op == diff.Equal && !moved:
			pg.newText(j, e.New, mark{op: diff.Insert})
		default:
			pg.newText(j, e.New, m)
		}
	}
}

// takeOld prints all old words up to a byte as m says.
func (pg *page) takeOld(limit int, m mark) {
	for int(pg.nextOld) < len(pg.old.chunks) {
		c := &pg.old.chunks[pg.nextOld]
		from := max(c.span.Start, pg.oldAt)
		if from >= limit {
			return
		}
		to := min(c.span.End, limit)
		pg.anchor(pg.nextOld)
		pg.beginOld(from)
		pg.oldText(pg.nextOld, law.Span{Start: from, End: to}, m)
		pg.oldAt = to
		if to < c.span.End {
			return
		}
		pg.nextOld++
	}
}

// beginOld is called before words that begin with a byte of the next old chunk
// are printed.
func (pg *page) beginOld(offset int) {
	if k := pg.nextOld; int(k) < len(pg.old.chunks) && pg.old.chunks[k].span.Start == offset {
		pg.joinNote(k)
	}
}

// skipOld notes that the old words up to a byte are printed.
func (pg *page) skipOld(limit int) {
	pg.oldAt = max(pg.oldAt, limit)
	for int(pg.nextOld) < len(pg.old.chunks) && pg.old.chunks[pg.nextOld].span.Start < limit {
		pg.anchor(pg.nextOld)
		if pg.old.chunks[pg.nextOld].span.End > limit {
			return
		}
		pg.nextOld++
	}
}

// anchor notes the entry that begins with old chunk k as printed here.
func (pg *page) anchor(k int32) {
	e := pg.old.chunks[k].entry
	if pg.old.entries[e].first == k && (len(pg.anchors) == 0 || pg.anchors[len(pg.anchors)-1] != e) {
		pg.anchors = append(pg.anchors, e)
	}
}

func (pg *page) newText(j int32, span law.Span, m mark) { pg.words(&pg.newWords, j, span, m) }
func (pg *page) oldText(k int32, span law.Span, m mark) { pg.words(&pg.oldWords, k, span, m) }

// words adds the words of span to the block, in a paragraph behind the heading
// as soon as they are neither label nor heading.
func (pg *page) words(r *reader, chunk int32, span law.Span, m mark) {
	r.words(chunk, span, func(part diff.Part, sep string, at law.Span) {
		if part == diff.TextPart && pg.block.head {
			pg.closeHead()
		}
		if sep != "" && pg.block.open != m {
			pg.block.mark(mark{}) // spaces stand between the marks
		}
		pg.block.space(sep)
		pg.write(r.v, at, m)
	})
}

// integer adds n in decimal digits.
func integer(dst []byte, n int) []byte { return strconv.AppendInt(dst, int64(n), 10) }
