package align

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestJoin(t *testing.T) {
	w := new(Workspace)
	x := [2]lexicon{}
	var bags [2][]bag
	for side := range x {
		x[side].reset(100)
		for n := range 1000 {
			text := fmt.Sprint("every word", 1000*side+n)
			switch n {
			case 7:
				text += " either"
			case 8, 9:
				text += fmt.Sprint(" twice", side)
			}
			bags[side] = append(bags[side], x[side].bag(read(text), nil))
		}
	}
	joined := join(w, &x[0], &x[1], 2000)
	if want := []int32{2, 2, 2, 2000}; !slices.Equal(slices.Sorted(slices.Values(w.found)), want) {
		t.Fatalf("terms are shared by %v, want %v", w.found, want)
	}
	for side := range x {
		for _, row := range []struct {
			reason string
			item   int
			shared int // terms
		}{
			{"the term of all", 0, 1},
			{"and one of both sides", 7, 2},
			{"and one of two items of a side", 8, 2},
		} {
			all := bags[side][row.item].terms()
			kept, weight, total := joined.reduce(bags[side][row.item], x[side].shared)
			sum := float32(0)
			for t, count := range kept.all() {
				sum += count * joined.weight[t]
			}
			if kept.terms() != row.shared || sum != weight {
				t.Errorf("%s: kept %v, of %v in all", row.reason, kept, weight)
			}
			if more := float32(all-row.shared) * joined.alone; math.Abs(float64(weight+more-total)) > 1e-3 {
				t.Errorf("%s: the whole bag weighs %v, what it shares %v", row.reason, total, weight)
			}
		}
		every := joined.weight[x[side].shared[bags[side][1][0]>>countBits]]
		if every >= joined.alone/5 || every <= 0 {
			t.Errorf("a term of all weighs %v, of one %v", every, joined.alone)
		}
	}
}

func TestPostings(t *testing.T) {
	bags := []bag{bag{}.and(1, 1).and(3, 2), nil, bag{}.and(3, 1), bag{}.and(0, 1).and(3, 5000)}
	for range 8 {
		bags = append(bags, nil, bag{}.and(3, 1))
	}
	var p postings
	p.post(len(bags), func(i int32) bag { return bags[i] }, 4)
	for _, row := range []struct {
		reason   string
		term     term
		from, to int32
		want     string
	}{
		{"one", 0, 0, 4, "[{3 1}]"},
		{"another", 1, 0, 4, "[{0 1}]"},
		{"none", 2, 0, 4, "[]"},
		{"some", 3, 0, 4, "[{0 2} {2 1} {3 5000}]"},
		{"in the middle", 3, 1, 3, "[{2 1}]"},
		{"none there", 3, 1, 2, "[]"},
		{"at the end", 3, 17, 20, "[{17 1} {19 1}]"},
		{"few are not sought", 0, 0, 2, "[{3 1}]"},
	} {
		var found []struct {
			item  int32
			count float32
		}
		for _, posted := range within(p.all(row.term), row.from, row.to) {
			found = append(found, struct {
				item  int32
				count float32
			}{posted.item(), p.count(row.term, posted)})
		}
		if got := fmt.Sprint(found); got != row.want {
			t.Errorf("%s: term %d in %d..%d: %s, want %s", row.reason, row.term, row.from, row.to, got, row.want)
		}
	}
}
