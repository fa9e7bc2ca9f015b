package html

import (
	"io"
	"iter"
	"runtime"
	"sync"
)

// partsAWorker is how many parts there are for each worker: the one it writes,
// and one that waits for another's.
const partsAWorker = 2

// chunksAWorker is how many chunks there must be for each worker: they take some
// 100 µs to write, twice what another processor takes to begin.
const chunksAWorker = 100

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
	workers := max(1, min(runtime.GOMAXPROCS(0), (pg.old.chunks.len+pg.new.chunks.len)/chunksAWorker))
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
	delivered := make(chan struct{})
	var others sync.WaitGroup
	for range workers - 1 {
		others.Go(func() {
			sh := newSheet(pg)
			for {
				select {
				case <-delivered:
					return
				case p := <-pr.free:
					if !pr.write(sh, p) {
						return
					}
				}
			}
		})
	}
	err := pr.deliver(w, newSheet(pg))
	close(delivered) // after an error all parts may be ready, and none free
	others.Wait()
	stop()
	return err
}

// deliver hands the pieces to w.
func (pr *press) deliver(w io.Writer, sh *sheet) error {
	changes := 0
	for i := 0; ; i++ {
		p := pr.await(i, sh)
		if p == nil {
			return nil
		}
		p.number(changes)
		changes += p.changes
		_, err := w.Write(p.out)
		pr.free <- p
		if err != nil {
			return err
		}
	}
}

// await returns piece i, all before it delivered, nil when there is none. It
// writes others on sh until it is ready, as long as there are parts for them:
// when all are in use, one is piece i or becomes it.
func (pr *press) await(i int, sh *sheet) *part {
	ready := pr.ready[i%len(pr.ready)]
	for {
		select {
		case p := <-ready:
			return p
		default:
		}
		select {
		case p := <-pr.free:
			if pr.write(sh, p) {
				continue
			}
			if i == pr.taken { // and nobody takes more
				return nil
			}
		default:
		}
		return <-ready
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
