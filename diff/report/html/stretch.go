package html

import "iter"

// pieceSize is how much of the laws makes a stretch, in bytes: enough for handing
// it on to cost nothing, little enough for all workers to finish together.
const pieceSize = 16 << 10

// blockSize is what the marks of a block count for, in bytes.
const blockSize = 64

// A walk goes through both texts as [sheet.law] prints them, without printing.
type walk struct {
	*page
	yield  func(piece) bool
	piece  piece // what was walked through since the last one
	j      int32 // the next new chunk
	next   int32 // the first old chunk not printed
	whole  bool  // all old chunks before next are printed to their ends
	size   int   // of the piece
	enough int   // of that
}

// stretches divides the law into pieces of about the given size. They end
// between two entries, where all old words before one place are printed and none
// behind it: there the next begins with nothing but that place. Cost: linear in
// the chunks.
func (pg *page) stretches(size int) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		w := walk{page: pg, yield: yield, piece: piece{write: (*sheet).law}, whole: true, enough: size}
		if w.through() {
			w.end(int32(pg.old.chunks.len))
		}
	}
}

// through walks to the end, or as long as more is asked for.
func (w *walk) through() bool {
	entry := int32(none)
	for ; int(w.j) < w.new.chunks.len; w.j++ {
		n := w.new.chunks.at(w.j)
		if n.entry != entry {
			if !w.between() {
				return false
			}
			entry = n.entry
			w.gone(entry)
		}
		if n.first != none {
			w.next = max(w.next, n.first)
			if w.whole = len(w.new.editsOf(w.j)) == 0 || w.old.chunks.at(n.last).last == w.j; w.whole {
				w.next = n.last + 1
			}
		}
		w.size += n.span.Len() + blockSize
		w.gone(entry)
	}
	return w.between()
}

// gone passes over the old chunks printed for themselves in an entry.
func (w *walk) gone(home int32) {
	for ; int(w.next) < w.old.chunks.len && w.old.goneFrom(w.next, home); w.next++ {
		w.size += w.old.chunks.at(w.next).span.Len() + blockSize
	}
}

// between passes over the old entries printed for themselves behind a new one,
// and ends the piece where it is long enough: before one of them that was not
// moved, as moved ones share a frame, or behind them all.
func (w *walk) between() bool {
	for ; int(w.next) < w.old.chunks.len && w.old.goneFrom(w.next, none); w.next++ {
		c := w.old.chunks.at(w.next)
		if c.mate() == none && w.next > 0 && w.old.chunks.at(w.next-1).entry != c.entry && !w.cut() {
			return false
		}
		w.size += c.span.Len() + blockSize
	}
	return w.cut()
}

// cut ends the piece here if it can and should.
func (w *walk) cut() bool {
	return !w.whole || w.size < w.enough || w.end(w.next)
}

// end ends the piece before an old chunk.
func (w *walk) end(next int32) bool {
	w.piece.to, w.piece.endOld = w.j, next
	more := w.yield(w.piece)
	w.piece.from, w.piece.old, w.size = w.j, next, 0
	return more
}
