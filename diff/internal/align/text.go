package align

import "sort"

// A Text is a text that was read, or a stretch of one: what similarity looks at in it.
// The stretches of a text that is read, such as the paragraphs of an article, need not
// be read again. The zero value is an empty text.
type Text struct {
	of       *reading
	from, to int32 // bytes
}

// Part returns the text of the words from a byte of t up to another, which must
// be whole lines.
func (t Text) Part(from, to int) Text { return Text{t.of, t.from + int32(from), t.from + int32(to)} }

// IsZero reports whether t is the zero value, which no text that was read is.
func (t Text) IsZero() bool { return t.of == nil }

// A reading is what was found in a text: its terms by their hashes, in the order in
// which they stand in it. It lies in a block, from three places on.
type reading struct {
	block                *block
	terms, lines, joints int32
	ownLines, ownJoints  int32 // how many
}

// A block holds many readings.
type block struct {
	terms  []uint32
	lines  []line
	joints []joint
}

func (r *reading) allLines() []line   { return r.block.lines[r.lines : r.lines+r.ownLines] }
func (r *reading) allJoints() []joint { return r.block.joints[r.joints : r.joints+r.ownJoints] }

// line is where a line ends.
type line struct {
	end   int32  // in the words, its line end left out
	terms int32  // in the terms, those that join it with the next line left out
	lone  uint32 // a hash of its characters that are in none of its terms, 0 if there are none
}

// joint is a term of which one half stands in an earlier line.
type joint struct{ at, line int32 }

// lines returns the lines of a text: from ≤ line < to.
func (t Text) lines() (from, to int) {
	if t.of == nil || t.from == t.to {
		return 0, 0
	}
	all := t.of.allLines()
	from = sort.Search(len(all), func(k int) bool { return all[k].end >= t.from })
	to = from + sort.Search(len(all)-from, func(k int) bool { return all[from+k].end >= t.to })
	return from, min(to+1, len(all))
}

// ofOneLine tells whether a text has one line.
func (t Text) ofOneLine() bool {
	from, to := t.lines()
	return to-from == 1
}

// eachRun calls do for the terms of the lines from ≤ line < to, run by run,
// without those that join them with the lines before.
func (r *reading) eachRun(from, to int, do func(terms []uint32)) {
	if from == to {
		return
	}
	lines, joints, terms := r.allLines(), r.allJoints(), r.block.terms[r.terms:]
	start, end := int32(0), lines[to-1].terms
	if from > 0 {
		start = lines[from-1].terms
	}
	first := sort.Search(len(joints), func(k int) bool { return joints[k].at >= start })
	for _, j := range joints[first:] {
		if j.at >= end {
			break
		}
		if int(j.line) < from {
			do(terms[start:j.at])
			start = j.at + 1
		}
	}
	do(terms[start:end])
}

// eachRun calls do for the terms of a text, run by run.
func (t Text) eachRun(do func(terms []uint32)) {
	if from, to := t.lines(); from < to {
		t.of.eachRun(from, to, do)
	}
}

// length returns how many terms a text has.
func (t Text) length() (n int) {
	t.eachRun(func(terms []uint32) { n += len(terms) })
	return n
}

// hash returns the hash by which a text is known. Texts with equal normal forms have
// the same; that others have, too, happens to one of 10^7 pairs among a million texts.
func (t Text) hash() uint64 {
	h := uint64(hashSeed)
	t.eachRun(func(terms []uint32) { h = addHashes(h, terms) })
	from, to := t.lines()
	if from < to {
		for _, l := range t.of.allLines()[from:to] {
			if l.lone != 0 {
				h = (h ^ uint64(l.lone)<<32) * hashFactor
			}
		}
	}
	return h
}

// addHashes adds those of terms to a hash.
func addHashes(h uint64, terms []uint32) uint64 {
	for _, hash := range terms {
		h = (h ^ uint64(hash)) * hashFactor
		h ^= h >> 32
	}
	return h
}

// The hash is FNV-1a.
const (
	hashSeed   = 0xCBF29CE484222325
	hashFactor = 0x100000001B3
)
