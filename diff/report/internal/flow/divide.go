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
	ofOld := func(k int) []Match { return p.same(i, k) }
	if pieces, at := p.pieces(&old.Paragraphs[i], new.Paragraphs, j, p.keptN, p.movdN, ofOld); len(pieces) > 1 {
		return shared(&old.Paragraphs[i], pieces, new.Paragraphs, at, ofOld, diff.Insert), olds, span{at, at + len(pieces)}
	}
	ofNew := func(k int) []Match { return turned(p.same(k, j)) }
	if pieces, at := p.pieces(&new.Paragraphs[j], old.Paragraphs, i, p.kept, p.moved, ofNew); len(pieces) > 1 {
		blocks = shared(&new.Paragraphs[j], pieces, old.Paragraphs, at, ofNew, diff.Delete)
		for k, b := range blocks {
			blocks[k].Old, blocks[k].New, blocks[k].Same = b.New, b.Old, turned(b.Same)
		}
		return blocks, span{at, at + len(pieces)}, news
	}
	return nil, olds, news
}

// shared returns a block for each piece of a paragraph, as the old one, and the
// paragraph beside that took it over, the first of them number at. What became of
// the ends of the pieces but the last, end says.
func shared(whole *Paragraph, pieces []span, beside []Paragraph, at int, same func(int) []Match, end diff.Op) []Block {
	blocks := make([]Block, len(pieces))
	for k, piece := range pieces {
		b := Block{Old: whole.cut(piece.from, piece.to), New: &beside[at+k], Same: same(at + k)}
		for i := range b.Same {
			b.Same[i].Old -= piece.from
		}
		if k+1 < len(pieces) {
			b.Break = end
		}
		blocks[k] = b
	}
	return blocks
}

// span is a half-open range of paragraphs, or of the bytes of one.
type span struct{ from, to int }

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

// same returns the words that an old and a new paragraph have in common, in order:
// a list of the caller's own.
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
