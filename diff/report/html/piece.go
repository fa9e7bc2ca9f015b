package html

import "iter"

// A piece is a part of the page that can be written without the others: some
// entries of a list, or a stretch of the law.
type piece struct {
	write    func(*sheet, piece)
	from, to int32 // entries or new chunks
	old      int32 // the first old entry or chunk that belongs to it
	endOld   int32 // of a stretch of the law: the first old chunk of the next one
}

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
