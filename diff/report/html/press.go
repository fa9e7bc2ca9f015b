package html

import (
	"io"
	"runtime"
	"sync"
	"sync/atomic"
)

// A piece is a part of the page that can be written without the others: some
// entries of a list, or a stretch of the law.
type piece struct {
	write    func(*sheet, piece)
	from, to int32 // entries or new chunks
	old      int32 // the first old entry or chunk that belongs to it
	endOld   int32 // of a stretch of the law: the first old chunk of the next one
}

// piecesAWorker is how many pieces there must be for each worker, and
// partsAWorker how many may be under way.
const (
	piecesAWorker = 4
	partsAWorker  = 2
)

// entriesAPiece is how many entries of a list make a piece: some 30 KB of page.
const entriesAPiece = 256

// ranges divides n entries into pieces, one at least.
func ranges(write func(*sheet, piece), n int) []piece {
	pieces := make([]piece, 0, n/entriesAPiece+1)
	for from := 0; from == 0 || from < n; from += entriesAPiece {
		pieces = append(pieces, piece{write: write, from: int32(from), to: int32(min(n, from+entriesAPiece))})
	}
	return pieces
}

// A part is a piece as it was written, but for the numbers of its changes: those
// are known when all before it are written.
type part struct {
	out     []byte
	gaps    []int // where in out the numbers belong, three for each change
	changes int
}

// partSize is the room a part has at first, in bytes: most pieces need less.
const partSize = 4 * pieceSize

// numbersAChange is how often a change says its number.
const numbersAChange = 3

// gap leaves room for the number of a change: the digits of an int32.
const gap = "0000000000"

// leaveNumber leaves room for the number of a change in the body of an entry.
func (sh *sheet) leaveNumber() {
	sh.bodyGaps = append(sh.bodyGaps, len(sh.body))
	sh.body = append(sh.body, gap...)
}

// addBody adds the body of an entry and begins another.
func (sh *sheet) addBody() {
	for _, at := range sh.bodyGaps {
		sh.gaps = append(sh.gaps, len(sh.out)+at)
	}
	sh.out = append(sh.out, sh.body...)
	sh.body, sh.bodyGaps = sh.body[:0], sh.bodyGaps[:0]
}

// number fills in the numbers of the changes, of which so many stand before.
func (p *part) number(before int) {
	if len(p.gaps) == 0 {
		return
	}
	done := p.out[:p.gaps[0]]
	for i, at := range p.gaps {
		end := len(p.out)
		if i+1 < len(p.gaps) {
			end = p.gaps[i+1]
		}
		done = integer(done, before+i/numbersAChange+1)
		done = append(done, p.out[at+len(gap):end]...)
	}
	p.out = done
}

// A press writes the pieces of a page on several processors and hands them on
// in their order. So many are under way at once as it has parts, so the memory
// they take does not grow with the page.
type press struct {
	pieces []piece
	taken  atomic.Int64
	free   chan *part
	ready  []chan *part // piece i in i modulo the number of parts
}

// print writes pieces to w, on all processors where there are enough of them.
// Only the caller's goroutine writes to w. It returns the first error of w.
func (pg *page) print(w io.Writer, pieces []piece) error {
	workers := max(1, min(runtime.GOMAXPROCS(0), len(pieces)/piecesAWorker))
	parts := workers
	if workers > 1 {
		parts = workers * partsAWorker
	}
	pr := &press{pieces: pieces, free: make(chan *part, parts), ready: make([]chan *part, parts)}
	for i := range pr.ready {
		pr.ready[i] = make(chan *part, 1)
		pr.free <- &part{}
	}
	var others sync.WaitGroup
	for range workers - 1 {
		others.Go(func() {
			sh := newSheet(pg)
			for pr.write(sh, <-pr.free) {
			}
		})
	}
	err := pr.deliver(w, newSheet(pg))
	pr.taken.Store(int64(len(pieces))) // after an error there may be some left
	others.Wait()
	return err
}

// deliver hands the pieces to w, and writes some itself instead of waiting.
func (pr *press) deliver(w io.Writer, sh *sheet) error {
	changes := 0
	for i := 0; i < len(pr.pieces); {
		var p *part
		select {
		case p = <-pr.ready[i%len(pr.ready)]:
		default:
			select {
			case p = <-pr.free:
				if pr.write(sh, p) {
					continue
				}
			default:
			}
			p = <-pr.ready[i%len(pr.ready)]
		}
		p.number(changes)
		changes += p.changes
		_, err := w.Write(p.out)
		pr.free <- p
		if err != nil {
			return err
		}
		i++
	}
	return nil
}

// write takes the next piece and writes it as p. It returns false when there is
// none.
func (pr *press) write(sh *sheet, p *part) bool {
	i := int(pr.taken.Add(1)) - 1
	if i >= len(pr.pieces) {
		pr.free <- p
		return false
	}
	if p.out == nil {
		p.out = make([]byte, 0, partSize)
	}
	p.out, p.gaps, p.changes = p.out[:0], p.gaps[:0], 0
	sh.part = p
	pr.pieces[i].write(sh, pr.pieces[i])
	pr.ready[i%len(pr.ready)] <- p
	return true
}
