package flow

import (
	"slices"
	"sort"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// dividedShare is how much of a paragraph that stands in one version only must be
// words of a paragraph beside it for the two to be pieces of one: more words of
// it stayed than came.
const dividedShare = 0.5

// divided returns the blocks of the kept pair of paragraphs i and j where one of
// them stands in several paragraphs of the other version: a block for each of
// those, with the piece that it took over. They are old paragraphs from ≤ i < to or
// new ones; nil if i and j only became each other.
func (p *pairing) divided(old, new *Version, i, j int) (blocks []Block, olds, news span) {
	olds, news = span{i, i + 1}, span{j, j + 1}
	whole := &old.Paragraphs[i]
	pieces, at := p.pieces(whole, new.Paragraphs, j, p.keptN, p.movdN, func(k int) []Match { return p.same(i, k) })
	if len(pieces) > 1 {
		for k := range pieces {
			b := Block{Old: whole.cut(pieces[k].from, pieces[k].to), New: &new.Paragraphs[at+k]}
			for _, m := range p.same(i, at+k) {
				b.Same = append(b.Same, Match{m.Old - pieces[k].from, m.New, m.Size})
			}
			blocks = append(blocks, b)
		}
		return broken(blocks, diff.Insert), olds, span{at, at + len(pieces)}
	}
	whole = &new.Paragraphs[j]
	pieces, at = p.pieces(whole, old.Paragraphs, i, p.kept, p.moved, func(k int) []Match { return turned(p.same(k, j)) })
	if len(pieces) < 2 {
		return nil, olds, news
	}
	for k := range pieces {
		b := Block{Old: &old.Paragraphs[at+k], New: whole.cut(pieces[k].from, pieces[k].to)}
		for _, m := range p.same(at+k, j) {
			b.Same = append(b.Same, Match{m.Old, m.New - pieces[k].from, m.Size})
		}
		blocks = append(blocks, b)
	}
	return broken(blocks, diff.Delete), span{at, at + len(pieces)}, news
}

// span is a half-open range of paragraphs, or of the bytes of one.
type span struct{ from, to int }

// broken says of all blocks but the last what became of their ends.
func broken(blocks []Block, op diff.Op) []Block {
	for k := range blocks[:len(blocks)-1] {
		blocks[k].Break = op
	}
	return blocks
}

// pieces cuts a paragraph where it goes on in another of the paragraphs beside the
// one it is paired with, number at: each must hold words of it, in order, and stand
// in no other block. It returns the pieces, and the first paragraph that has one.
func (p *pairing) pieces(whole *Paragraph, beside []Paragraph, at int, kept, moved []int, same func(int) []Match) (pieces []span, first int) {
	part := func(k int) bool {
		return k >= 0 && k < len(beside) && kept[k] < 0 && moved[k] < 0 && !drawn(&beside[k]) &&
			float64(size(same(k))) >= dividedShare*float64(len(beside[k].Text))
	}
	first, last := at, at
	for part(first - 1) {
		first--
	}
	for part(last + 1) {
		last++
	}
	if first == last || drawn(whole) {
		return nil, at
	}
	end := 0 // of the words found so far
	for k := first; k <= last; k++ {
		matches := same(k)
		if len(matches) == 0 || matches[0].Old < end {
			return nil, at
		}
		if n := len(pieces); n > 0 {
			pieces[n-1].to = matches[0].Old
			pieces = append(pieces, span{from: matches[0].Old})
		} else {
			pieces = append(pieces, span{})
		}
		m := matches[len(matches)-1]
		end = m.Old + m.Size
	}
	pieces[len(pieces)-1].to = len(whole.Text)
	return pieces, first
}

// drawn reports whether a paragraph is a line of a table or of the contents, or a
// heading: those are not cut.
func drawn(p *Paragraph) bool {
	k := p.Provision.Kind
	return k == law.Table || k == law.Contents || k.Groups()
}

// same returns the words that an old and a new paragraph have in common, in order.
func (p *pairing) same(old, new int) []Match {
	i := sort.Search(len(p.links), func(i int) bool {
		l := &p.links[i]
		return l.new > new || l.new == new && l.old >= old
	})
	if i == len(p.links) || p.links[i].old != old || p.links[i].new != new {
		return nil
	}
	return Ascending(p.links[i].same)
}

func turned(matches []Match) []Match {
	out := slices.Clone(matches)
	for i, m := range out {
		out[i].Old, out[i].New = m.New, m.Old
	}
	return out
}

func size(matches []Match) (bytes int) {
	for _, m := range matches {
		bytes += m.Size
	}
	return bytes
}

// cut returns the piece of a paragraph between two bytes of its text.
func (p *Paragraph) cut(from, to int) *Paragraph {
	piece := &Paragraph{Provision: p.Provision, Text: p.Text[from:to], Bullet: p.Bullet && from == 0}
	for _, pc := range p.Pieces {
		start, end := max(pc.At, from), min(pc.At+pc.Span.Len(), to)
		if start < end {
			s := pc.Span.Sub(start-pc.At, end-pc.At)
			piece.Pieces = append(piece.Pieces, Piece{s, start - from})
		}
	}
	return piece
}
