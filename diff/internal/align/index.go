package align

import (
	"math"
	"math/bits"
	"slices"
)

// A term is what similarity counts: in scripts without spaces a pair of
// neighbouring characters, elsewhere a word and a pair of neighbouring words.
// Terms are numbered by hashing them into a table with at least twice as many
// places as there are terms (Weinberger et al., ICML 2009), so no dictionary
// is kept; two terms that share a place merely count as one.
type term uint32

// weighted is a term of an item and how often it stands there.
type weighted struct {
	term  term
	count float32
}

// bag is an item as its terms, each once, in order of first appearance.
type bag []weighted

// index weighs terms by how few items have them.
type index struct {
	mask   term
	places []int32   // scratch, per term: 1 + place in the bag being made
	found  []int32   // per term: how many bags have it
	weight []float32 // per term: what one occurrence counts
	bags   int
}

func newIndex(runes int) *index {
	size := term(1) << bits.Len(uint(max(1<<10, min(2*runes, 1<<22))))
	return &index{mask: size - 1, places: make([]int32, size), found: make([]int32, size)}
}

// bag makes the bag of a normal form and counts its terms in.
func (x *index) bag(text []rune, into bag) bag {
	into = x.terms(text, into)
	for _, w := range into {
		x.found[w.term]++
	}
	x.bags++
	return into
}

// terms makes the bag of a normal form.
func (x *index) terms(text []rune, into bag) bag {
	into = into[:0]
	add := func(h uint64) {
		t := term(h*0x9E3779B97F4A7C15>>32) & x.mask
		if at := x.places[t]; at != 0 {
			into[at-1].count++
			return
		}
		into = append(into, weighted{t, 1})
		x.places[t] = int32(len(into))
	}
	var word, before uint64
	for i, r := range text {
		if wordless(r) {
			if i+1 < len(text) && wordless(text[i+1]) {
				add(uint64(r)<<21 | uint64(text[i+1]))
			}
			continue
		}
		if r != ' ' {
			word = (word ^ uint64(r)) * 0x100000001B3
		}
		if i+1 == len(text) || text[i+1] == ' ' || wordless(text[i+1]) {
			add(word)
			if before != 0 {
				add(before*31 + word)
			}
			word, before = 0, word
		}
	}
	for _, w := range into {
		x.places[w.term] = 0
	}
	return into
}

// weigh sets the weights: the inverse document frequency of Spärck Jones
// (1972), smoothed so that a term every item has still counts a little.
func (x *index) weigh() {
	byFound := make([]float32, 0, 64)
	x.weight = make([]float32, len(x.found))
	for t, n := range x.found {
		for int(n) >= len(byFound) && len(byFound) < cap(byFound) {
			byFound = append(byFound, x.rarity(len(byFound)))
		}
		if int(n) < len(byFound) {
			x.weight[t] = byFound[n]
		} else {
			x.weight[t] = x.rarity(int(n))
		}
	}
}

func (x *index) rarity(found int) float32 {
	return float32(math.Log(1 + float64(x.bags)/float64(max(found, 1))))
}

// total is what all of a bag counts.
func (x *index) total(b bag) (sum float32) {
	for _, w := range b {
		sum += w.count * x.weight[w.term]
	}
	return sum
}

// postings lists for each term the items of one side that have it, rising.
type postings struct {
	start []int32
	items []weightedItem
}

type weightedItem struct {
	item  int32
	count float32
}

func (x *index) post(bags []bag) *postings {
	p := &postings{start: make([]int32, len(x.found)+1)}
	n := 0
	for _, b := range bags {
		n += len(b)
		for _, w := range b {
			p.start[w.term+1]++
		}
	}
	for t := 1; t < len(p.start); t++ {
		p.start[t] += p.start[t-1]
	}
	p.items = make([]weightedItem, n)
	next := slices.Clone(p.start)
	for i, b := range bags {
		for _, w := range b {
			p.items[next[w.term]] = weightedItem{int32(i), w.count}
			next[w.term]++
		}
	}
	return p
}

// all returns the postings of t.
func (p *postings) all(t term) []weightedItem {
	return p.items[p.start[t]:p.start[t+1]]
}

// within returns the postings of t for the items from ≤ item < to.
func (p *postings) within(t term, from, to int32) []weightedItem {
	list := p.all(t)
	if len(list) == 0 || list[0].item >= from && list[len(list)-1].item < to {
		return list
	}
	cut := func(bound int32) int {
		i, _ := slices.BinarySearchFunc(list, bound, func(w weightedItem, b int32) int { return int(w.item - b) })
		return i
	}
	return list[cut(from):cut(to)]
}
