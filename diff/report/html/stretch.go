package html

// pieceSize is how much of the laws makes a stretch, in bytes: enough for handing
// it on to cost nothing, little enough for all workers to finish together.
const pieceSize = 16 << 10

// blockSize is what the marks of a block count for, in bytes.
const blockSize = 64

// A walk goes through both texts as [sheet.law] prints them, without printing.
type walk struct {
	*page
	pieces []piece
	j      int32 // the next new chunk
	next   int32 // the first old chunk not printed
	whole  bool  // all old chunks before next are printed to their ends
	size   int   // of what was walked through since the last piece
	enough int   // of that for a piece
}

// stretches divides the law into pieces of about the given size. They end between two entries, where
// all old words before one place are printed and none behind it: there the next
// begins with nothing but that place. Cost: linear in the chunks.
func (pg *page) stretches(size int) []piece {
	w := walk{page: pg, whole: true, enough: size}
	w.pieces = append(w.pieces, piece{write: (*sheet).law})
	entry := int32(none)
	for ; int(w.j) < len(pg.new.chunks); w.j++ {
		n := &pg.new.chunks[w.j]
		if n.entry != entry {
			w.between()
			entry = n.entry
			w.gone(entry)
		}
		if n.first != none {
			w.next = max(w.next, n.first)
			if w.whole = len(editsOf(n.change)) == 0 || pg.old.chunks[n.last].last == w.j; w.whole {
				w.next = n.last + 1
			}
		}
		w.size += n.span().Len() + blockSize
		w.gone(entry)
	}
	w.between()
	last := &w.pieces[len(w.pieces)-1]
	last.to, last.endOld = w.j, int32(len(pg.old.chunks))
	return w.pieces
}

// gone passes over the old chunks printed for themselves in an entry.
func (w *walk) gone(home int32) {
	for ; int(w.next) < len(w.old.chunks) && w.old.goneFrom(w.next, home); w.next++ {
		w.size += w.old.chunks[w.next].span().Len() + blockSize
	}
}

// between passes over the old entries printed for themselves behind a new one,
// and ends the piece where it is long enough: before one of them that was not
// moved, as moved ones share a frame, or behind them all.
func (w *walk) between() {
	for ; int(w.next) < len(w.old.chunks) && w.old.goneFrom(w.next, none); w.next++ {
		c := &w.old.chunks[w.next]
		if c.mate == none && w.next > 0 && w.old.chunks[w.next-1].entry != c.entry {
			w.cut()
		}
		w.size += c.span().Len() + blockSize
	}
	w.cut()
}

func (w *walk) cut() {
	if !w.whole || w.size < w.enough {
		return
	}
	last := &w.pieces[len(w.pieces)-1]
	last.to, last.endOld = w.j, w.next
	w.pieces = append(w.pieces, piece{write: (*sheet).law, from: w.j, old: w.next})
	w.size = 0
}
