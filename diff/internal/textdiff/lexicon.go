package textdiff

import _ "embed"

// lexicon is a trie of Han words with what each costs, learnt from the texts of
// statutes alone and laid out as it is read (see the program in learn): nothing is
// built before the first word is cut. It is made of cells of 16 bits, the low byte
// first, and whatever points to something holds the number of its first cell.
//
//   - The first 256 cells point to pages by the high byte of a character, and the
//     256 cells of a page by its low byte to the node of that character, 0 if no
//     word begins with it.
//   - A node has three cells: its character; the cost of the word that ends there,
//     0 if none does; the first of the nodes that may follow. These stand together,
//     by rising character, up to the first that may follow the next node.
//
//go:embed lexicon.bin
var lexicon string

//go:generate go run ./learn -pack -o lexicon.txt

// Costs are negative natural logarithms of a word's share of all words, in
// units of 1/costUnit.
const (
	costUnit = 256

	// unknownCost is what a character costs that is no word of the lexicon:
	// more than the rarest word.
	unknownCost = 16 * costUnit

	// numberCost is what a single numeral with its unit costs, such as 一年:
	// less than the two characters each for itself, more than a word that has
	// the numeral and another that has the unit, as in 统一 年度.
	numberCost = 7 * costUnit
)

// A lexiconNode is the number of a node's first cell. The root, which has no
// cells of its own, is 0, and so is a node that does not exist.
type lexiconNode int

const lexiconRoot lexiconNode = 0

// The cells of a node.
const (
	nodeChar = iota
	nodeCost
	nodeFollowing
	nodeCells
)

func lexiconCell(i int) int {
	cell := lexicon[2*i : 2*i+2] // one load
	return int(uint16(cell[0]) | uint16(cell[1])<<8)
}

// next returns the node that follows n over a character, 0 if there is none.
func (n lexiconNode) next(r rune) lexiconNode {
	if r > 0xFFFF {
		return 0
	}
	if n == lexiconRoot {
		page := lexiconCell(int(r >> 8))
		return lexiconNode(lexiconCell(page + int(r&0xFF)))
	}
	at, end := lexiconCell(int(n)+nodeFollowing), lexiconCell(int(n)+nodeCells+nodeFollowing)
	for end-at > fewNodes*nodeCells { // of 不 31 follow
		if middle := at + (end-at)/nodeCells/2*nodeCells; rune(lexiconCell(middle+nodeChar)) <= r {
			at = middle
		} else {
			end = middle
		}
	}
	for ; at < end; at += nodeCells {
		if c := rune(lexiconCell(at + nodeChar)); c >= r {
			if c == r {
				return lexiconNode(at)
			}
			return 0
		}
	}
	return 0
}

// fewNodes is how many nodes are looked through one by one.
const fewNodes = 4

// cost returns what the word costs that ends at n, 0 if none does.
func (n lexiconNode) cost() int32 { return int32(lexiconCell(int(n) + nodeCost)) }
