package html

import (
	"io"
	"iter"
	"runtime"
	"sync"
)

// A piece is a part of the page that can be written without the others: some
// entries of a list, or a stretch of the law.
type piece struct {
	write    func(*sheet, piece)
	from, to int32 // entries or new chunks
	old      int32 // the first old entry or chunk that belongs to it
	endOld   int32 // of a stretch of the law: the first old chunk of the next one
}

// partsAWorker is how many parts there are for each worker: the one it writes,
// and one that waits for another's.
const partsAWorker = 2

// leastToShare is how many chunks there must be for several workers: a page of
// fewer is written sooner than another goroutine begins.
const leastToShare = 200

// entriesAPiece is how many entries of a list make a piece: some 30 KB of page.
const entriesAPiece = 256

// ranges divides n entries into pieces, one at least.
func ranges(write func(*sheet, piece), n int) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		p := piece{write: write}
		for {
			p.to = int32(min(n, int(p.from)+entriesAPiece))
			if !yield(p) || int(p.to) == n {
				return
			}
			p.from = p.to
		}
	}
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
	taking sync.Mutex
	next   func() (piece, bool)
	taken  int
	free   chan *part
	ready  []chan *part // piece i in i modulo the number of parts
}

// print writes pieces to w on all processors, on one where the page is small.
// Only the caller's goroutine writes to w. It returns the first error of w.
func (pg *page) print(w io.Writer, pieces iter.Seq[piece]) error {
	workers := 1
	if len(pg.old.chunks)+len(pg.new.chunks) >= leastToShare {
		workers = runtime.GOMAXPROCS(0)
	}
	parts := workers
	if workers > 1 {
		parts *= partsAWorker
	}
	next, stop := iter.Pull(pieces)
	pr := &press{next: next, free: make(chan *part, parts), ready: make([]chan *part, parts)}
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
	pr.taking.Lock()
	stop() // after an error there may be more
	pr.taking.Unlock()
	others.Wait()
	return err
}

// deliver hands the pieces to w, and writes some itself instead of waiting.
func (pr *press) deliver(w io.Writer, sh *sheet) error {
	changes, more := 0, true
	for i := 0; ; {
		var p *part
		select {
		case p = <-pr.ready[i%len(pr.ready)]:
		default:
			if more {
				select {
				case p = <-pr.free:
					if more = pr.write(sh, p); more {
						continue
					}
				default:
				}
			}
			if !more && i == pr.taken { // nobody takes any
				return nil
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
}

// write takes the next piece and writes it as p. It returns false when there is
// none.
func (pr *press) write(sh *sheet, p *part) bool {
	pr.taking.Lock()
	piece, ok := pr.next()
	i := pr.taken
	if ok {
		pr.taken++
	}
	pr.taking.Unlock()
	if !ok {
		pr.free <- p
		return false
	}
	if p.out == nil {
		p.out = make([]byte, 0, partSize)
	}
	p.out, p.gaps, p.changes = p.out[:0], p.gaps[:0], 0
	sh.part = p
	piece.write(sh, piece)
	pr.ready[i%len(pr.ready)] <- p
	return true
}
