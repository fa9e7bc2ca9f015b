package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// costUnit is what one nat of a word's cost counts in the packed lexicon.
const costUnit = 256

// A node of the trie that the lexicon is packed as.
type node struct {
	char      rune
	cost      uint16 // of the word that ends here, 0 if none does
	following []*node
}

// pack lays a lexicon, a line for each word and its count, out as textdiff reads
// it: see lexicon.go there.
func pack(lexicon string) ([]byte, error) {
	root, err := readTrie(lexicon)
	if err != nil {
		return nil, err
	}
	cells := make([]int, 256)
	pages := map[rune]int{}
	empty := len(cells)
	cells = append(cells, make([]int, 256)...)
	for high := range rune(256) {
		cells[high] = empty
	}
	for _, n := range root.following {
		if high := n.char >> 8; pages[high] == 0 {
			pages[high] = len(cells)
			cells[high] = len(cells)
			cells = append(cells, make([]int, 256)...)
		}
	}
	for i, n := range root.following {
		cells[pages[n.char>>8]+int(n.char&0xFF)] = len(cells) + 3*i
	}
	// The nodes level by level: what may follow one stands behind what may follow
	// the one before.
	all := slices.Clone(root.following)
	start := len(cells)
	for i := 0; i < len(all); i++ {
		cells = append(cells, int(all[i].char), int(all[i].cost), start+3*len(all))
		all = append(all, all[i].following...)
	}
	cells = append(cells, 0, 0, start+3*len(all)) // where those that may follow the last node end
	if len(cells) > math.MaxUint16 {
		return nil, fmt.Errorf("learn: %d cells, more than 16 bits can number: keep fewer words", len(cells))
	}
	var packed []byte
	for _, c := range cells {
		packed = binary.LittleEndian.AppendUint16(packed, uint16(c))
	}
	return packed, nil
}

// readTrie returns the root of the trie of a lexicon.
func readTrie(lexicon string) (*node, error) {
	counts, total := map[string]float64{}, 0.0
	for line := range strings.Lines(lexicon) {
		word, count, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("learn: %q is no line of a word and its count", line)
		}
		counts[word] = float64(n)
		total += float64(n)
	}
	root := &node{}
	for word, count := range counts {
		at := root
		for _, r := range word {
			at = at.over(r)
		}
		at.cost = uint16(max(1, costUnit*math.Log(total/count)))
	}
	root.sort()
	return root, nil
}

// over returns the node that follows n over a character, a new one if need be.
func (n *node) over(r rune) *node {
	for _, f := range n.following {
		if f.char == r {
			return f
		}
	}
	f := &node{char: r}
	n.following = append(n.following, f)
	return f
}

func (n *node) sort() {
	slices.SortFunc(n.following, func(a, b *node) int { return cmp.Compare(a.char, b.char) })
	for _, f := range n.following {
		f.sort()
	}
}
