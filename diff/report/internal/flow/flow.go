// Package flow sets two versions of a law in one flow of paragraphs, as reports
// print them that mark changes in the words: a Word document with tracked changes,
// a redline in Markdown. It lays the provisions out as paragraphs and finds the
// old and the new ones that can be printed as one.
package flow

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
)

// A Block is one paragraph of the flow: of both versions, or of one (Old or New
// is nil).
type Block struct {
	Old, New *Paragraph
	// Same are the words that both versions have; of a block of one version those
	// that were moved there from, or to, another block.
	Same []Match
	// Break says what became of the paragraph's end: of a paragraph that was divided
	// (Insert) the old words go on in the next block, of those that were joined
	// (Delete) the new ones.
	Break diff.Op
	// Move is 1 + the number of the move that a block of one version is an end of,
	// 0 for none. Both ends have the same number.
	Move int
}

// Blocks returns the two versions of a comparison in one flow: the deleted
// paragraphs where they stood, before the inserted ones. The old paragraphs of
// the blocks are all those of the old version in their order, and so are the new;
// one that was divided or joined is cut into pieces, a block for each.
// Cost: n log n in the number of paragraphs.
func Blocks(c *diff.Comparison) []Block {
	l := LayoutOf(c.New)
	old, new := Lay(c.Old, l), Lay(c.New, l)
	p := weave(c, old, new)
	blocks := make([]Block, 0, max(len(old.Paragraphs), len(new.Paragraphs)))
	i, j := 0, 0
	for i < len(old.Paragraphs) || j < len(new.Paragraphs) {
		switch {
		case i < len(old.Paragraphs) && p.kept[i] < 0:
			blocks = append(blocks, p.block(&old.Paragraphs[i], nil, p.moved[i]))
			i++
		case j < len(new.Paragraphs) && p.keptN[j] < 0:
			blocks = append(blocks, p.block(nil, &new.Paragraphs[j], p.movdN[j]))
			j++
		default:
			pieces, olds, news := p.divided(old, new, i, j)
			if pieces == nil {
				same := p.links[p.keptN[j]].same
				pieces = []Block{{Old: &old.Paragraphs[i], New: &new.Paragraphs[j], Same: same}}
			}
			blocks = append(without(blocks, i-olds.from, j-news.from), pieces...)
			i, j = olds.to, news.to
		}
	}
	return blocks
}

// without takes the last blocks of one version, the old ones before the new, out
// again: so many of each turned out to be pieces of what comes next.
func without(blocks []Block, olds, news int) []Block {
	blocks = blocks[:len(blocks)-news]
	if olds == 0 {
		return blocks
	}
	end := len(blocks)
	for end > 0 && blocks[end-1].Old == nil {
		end--
	}
	return slices.Delete(blocks, end-olds, end)
}

// block returns a paragraph of one version, as moved where link says with what.
func (p *pairing) block(old, new *Paragraph, link int) Block {
	b := Block{Old: old, New: new}
	if link >= 0 {
		b.Same, b.Move = p.links[link].same, link+1
	}
	return b
}
