package rows

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
)

// A builder makes one table.
type builder struct {
	comparisons []*diff.Comparison
	drafts      []*draft
	first       []int // the number of each draft's first entry
	joined      []int // by entry number: another one in the same row, nearer to the one that names it
	rows        []gathered
	order       []int // rows as they are printed
}

// gathered is a row before it is printed: its entries and changes, by draft and
// by step.
type gathered struct {
	entries [][]int
	changes [][]*diff.Change
}

// number counts the entries through all drafts.
func (b *builder) number() {
	n := 0
	for _, d := range b.drafts {
		b.first = append(b.first, n)
		n += len(d.entries)
	}
	b.joined = make([]int, n)
	for i := range b.joined {
		b.joined[i] = i
	}
}

// find returns the entry that names the row of one (Tarjan 1975, with path
// halving).
func (b *builder) find(i int) int {
	for b.joined[i] != i {
		b.joined[i] = b.joined[b.joined[i]]
		i = b.joined[i]
	}
	return i
}

// join puts what became each other into one row: the articles of a change, and of
// chapters the first of each side. A chapter that was divided has two headings, each
// above its own articles.
func (b *builder) join(step int) {
	for ch := range b.comparisons[step].All() {
		first := -1
		var heading [2]bool // that of a side has been joined
		for _, i := range b.entriesOf(step, ch) {
			if b.entry(i).own {
				side := 0
				if i >= b.first[step+1] {
					side = 1
				}
				if heading[side] {
					continue
				}
				heading[side] = true
			}
			switch {
			case first < 0:
				first = i
			case b.entry(i).own == b.entry(first).own:
				b.joined[b.find(i)] = b.find(first)
			}
		}
	}
}

// entriesOf returns the numbers of the entries that a change of a step is of.
func (b *builder) entriesOf(step int, ch *diff.Change) []int {
	var found []int
	for _, p := range ch.Old {
		if i, ok := b.drafts[step].of[p]; ok {
			found = append(found, b.first[step]+i)
		}
	}
	for _, p := range ch.New {
		if i, ok := b.drafts[step+1].of[p]; ok {
			found = append(found, b.first[step+1]+i)
		}
	}
	return found
}

func (b *builder) entry(number int) *entry {
	d := len(b.first) - 1
	for b.first[d] > number {
		d--
	}
	return &b.drafts[d].entries[number-b.first[d]]
}

// gather lists what stands in each row, and the rows in the order of the first or
// of the last draft. A row that this draft does not have stands behind the one it
// follows in the nearest that has it.
func (b *builder) gather(byOld bool) {
	rowOf := map[int]int{}
	for k, d := range b.drafts {
		for i := range d.entries {
			e := &d.entries[i]
			if e.hidden {
				continue
			}
			name := b.find(b.first[k] + i)
			row, ok := rowOf[name]
			if !ok {
				row = len(b.rows)
				rowOf[name] = row
				b.rows = append(b.rows, gathered{make([][]int, len(b.drafts)), make([][]*diff.Change, len(b.comparisons))})
			}
			e.row = row
			b.rows[row].entries[k] = append(b.rows[row].entries[k], i)
		}
	}
	for step, c := range b.comparisons {
		for ch := range c.All() {
			row := -1
			for _, i := range b.entriesOf(step, ch) {
				if r := b.entry(i).row; r >= 0 && r != row {
					row = r
					b.rows[r].changes[step] = append(b.rows[r].changes[step], ch)
				}
			}
		}
	}
	b.arrange(byOld)
}

func (b *builder) arrange(byOld bool) {
	next := make([]int, len(b.rows)+1) // next[0] is the first row + 1, next[row+1] the one behind it
	placed := make([]bool, len(b.rows)+1)
	drafts := slices.Clone(b.drafts)
	if !byOld {
		slices.Reverse(drafts)
	}
	for _, d := range drafts {
		behind, seen := 0, map[int]bool{}
		for _, e := range d.entries {
			at := e.row + 1
			if at == 0 || seen[at] {
				continue
			}
			seen[at] = true
			if !placed[at] {
				placed[at] = true
				next[behind], next[at] = at, next[behind]
			}
			behind = at
		}
	}
	for at := next[0]; at != 0; at = next[at] {
		b.order = append(b.order, at-1)
	}
}
