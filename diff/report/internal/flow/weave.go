package flow

import (
	"cmp"
	"slices"

	"github.com/lawdiff/lawdiff/diff"
)

// A link says that an old and a new paragraph have words in common, how many
// bytes of them, and where.
type link struct {
	old, new int
	weight   int
	same     []Match
}

// A Match is a run of words that both paragraphs hold: where it begins in the text
// of each, and its length in bytes.
type Match struct{ Old, New, Size int }

// A pairing is which old paragraph stands in one with which new one, or was
// moved to it; -1 for none.
type pairing struct {
	links        []link
	kept, moved  []int // by old paragraph: the index of its link
	keptN, movdN []int // by new paragraph
}

// moveShare is how much of the longer of two paragraphs must be in both for the
// old one to have been moved, and not deleted with a new one inserted. Below a
// half the words say more about the difference than about the move.
const moveShare = 0.5

// weave finds the paragraphs that stand in one. In a document there is one
// order, so of all links only those can be kept that cross no other: the
// heaviest increasing chain (Fredman 1975), found with a Fenwick tree in
// n log n. Of the others those that share enough are moves.
func weave(c *diff.Comparison, old, new *Version) *pairing {
	p := &pairing{links: collect(c, old, new)}
	p.kept, p.moved = unlinked(len(old.Paragraphs)), unlinked(len(old.Paragraphs))
	p.keptN, p.movdN = unlinked(len(new.Paragraphs)), unlinked(len(new.Paragraphs))
	for _, i := range heaviest(p.links, len(old.Paragraphs)) {
		p.kept[p.links[i].old], p.keptN[p.links[i].new] = i, i
	}
	byWeight := make([]int, len(p.links))
	for i := range byWeight {
		byWeight[i] = i
	}
	slices.SortStableFunc(byWeight, func(a, b int) int { return cmp.Compare(p.links[b].weight, p.links[a].weight) })
	for _, i := range byWeight {
		l := p.links[i]
		longer := max(len(old.Paragraphs[l.old].Text), len(new.Paragraphs[l.new].Text))
		free := p.kept[l.old] < 0 && p.keptN[l.new] < 0 && p.moved[l.old] < 0 && p.movdN[l.new] < 0
		if free && float64(l.weight) >= moveShare*float64(longer) {
			p.moved[l.old], p.movdN[l.new] = i, i
		}
	}
	return p
}

func unlinked(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// collect gathers the links that the comparison's edits make, in the order of
// the new paragraphs, then of the old.
func collect(c *diff.Comparison, old, new *Version) []link {
	found := map[[2]int]int{}
	var links []link
	add := func(o, n int, m Match) {
		i, ok := found[[2]int{o, n}]
		if !ok {
			i = len(links)
			found[[2]int{o, n}] = i
			links = append(links, link{old: o, new: n, weight: 1})
		}
		if m.Size > 0 {
			links[i].weight += m.Size
			links[i].same = append(links[i].same, m)
		}
	}
	for ch := range c.All() {
		if len(ch.Old) == 0 || len(ch.New) == 0 {
			continue
		}
		pairFirst(ch, old, new, add)
		for _, e := range ch.Edits {
			if e.Op == diff.Equal {
				common(old, new, e.Old, e.New, add)
			}
		}
	}
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(a.new, b.new), cmp.Compare(a.old, b.old))
	})
	return links
}

// pairFirst links the first paragraphs of two provisions that became each other,
// even when they share no word, and their words where the comparison states no
// edits because they are the same.
func pairFirst(ch *diff.Change, old, new *Version, add func(o, n int, m Match)) {
	o, haveOld := old.first[ch.Old[0]]
	n, haveNew := new.first[ch.New[0]]
	if !haveOld || !haveNew || o >= len(old.Paragraphs) || n >= len(new.Paragraphs) {
		return
	}
	add(o, n, Match{})
	if len(ch.Edits) > 0 {
		return
	}
	news := ch.New[0].Runs()
	for i, s := range ch.Old[0].Runs() {
		if i >= len(news) || old.Document.Slice(s) != new.Document.Slice(news[i]) {
			return
		}
		common(old, new, s, news[i], add)
	}
}

// heaviest returns the links of the heaviest chain in which old and new both
// rise. Links are in the order of the new side, then of the old.
func heaviest(links []link, olds int) []int {
	best := make([]int, len(links)) // weight of the heaviest chain that ends here
	prev := make([]int, len(links))
	tree := make([]int, olds+1) // 1 + the link that ends the heaviest chain among olds up to here
	top := -1
	for from := 0; from < len(links); {
		// Links of one new paragraph exclude each other: ask for all of them
		// before any is put in.
		to := from
		for to < len(links) && links[to].new == links[from].new {
			l := links[to]
			prev[to], best[to] = -1, l.weight
			for k := l.old; k > 0; k -= k & -k {
				if t := tree[k] - 1; t >= 0 && best[t]+l.weight > best[to] {
					prev[to], best[to] = t, best[t]+l.weight
				}
			}
			to++
		}
		for i := from; i < to; i++ {
			for k := links[i].old + 1; k <= olds; k += k & -k {
				if t := tree[k] - 1; t < 0 || best[i] > best[t] {
					tree[k] = i + 1
				}
			}
			if top < 0 || best[i] > best[top] {
				top = i
			}
		}
		from = to
	}
	var chain []int
	for i := top; i >= 0; i = prev[i] {
		chain = append(chain, i)
	}
	slices.Reverse(chain)
	return chain
}
