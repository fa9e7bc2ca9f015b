package align

import (
	"fmt"
	"testing"
)

func TestTerms(t *testing.T) {
	var x index
	x.reset(new(Workspace), 100)
	for _, row := range []struct {
		reason, text string
		want         int // terms, repeated ones counted each time
	}{
		{"nothing", "", 0},
		{"pairs of neighbouring characters", "依照本法", 3},
		{"a character alone says nothing", "法", 0},
		{"words and pairs of words", "shall not apply", 5},
		{"pairs do not cross scripts", "在eu境内", 2},
		{"a term may repeat", "no no no", 5},
	} {
		n := float32(0)
		for _, w := range x.bag(read(row.text).eachRun, nil) {
			n += w.count
		}
		if int(n) != row.want {
			t.Errorf("%s: %q has %v terms, want %d", row.reason, row.text, n, row.want)
		}
	}
}

func TestWeights(t *testing.T) {
	var x index
	x.reset(new(Workspace), 100)
	var bags []bag
	for n := range 2000 { // enough for the table to grow
		b := x.bag(read(fmt.Sprint("every word", n)).eachRun, nil)
		x.count(b)
		bags = append(bags, b)
	}
	x.weigh(x.memory)
	every, own := bags[7][0], bags[7][1]
	if x.found[every.term] != 2000 || x.found[own.term] != 1 {
		t.Fatalf("found in %d and %d, want 2000 and 1", x.found[every.term], x.found[own.term])
	}
	if x.weight[every.term] >= x.weight[own.term]/5 || x.weight[every.term] <= 0 {
		t.Errorf("a term of all weighs %v, of one %v", x.weight[every.term], x.weight[own.term])
	}
	if got := x.bag(read("unseen").eachRun, nil); len(got) != 0 {
		t.Errorf("a term not seen before the weighing gives %v", got)
	}
	all := x.total(bags[7])
	if kept, total := x.shared(bags[7]); len(kept) != 1 || kept[0].term != every.term || total != all {
		t.Errorf("shared terms are %v, of %v in all, want %v", kept, total, all)
	}
}

func TestPostings(t *testing.T) {
	p := post(new(Workspace), []bag{{{1, 1}, {3, 2}}, nil, {{3, 1}}, {{0, 1}, {3, 5}}}, 4)
	for _, row := range []struct {
		term     term
		from, to int32
		want     string
	}{
		{0, 0, 4, "[{3 1}]"}, {1, 0, 4, "[{0 1}]"}, {2, 0, 4, "[]"},
		{3, 0, 4, "[{0 2} {2 1} {3 5}]"}, {3, 1, 3, "[{2 1}]"}, {3, 1, 2, "[]"}, {3, 3, 9, "[{3 5}]"},
	} {
		if got := fmt.Sprint(p.within(row.term, row.from, row.to)); got != row.want {
			t.Errorf("term %d in %d..%d: %s, want %s", row.term, row.from, row.to, got, row.want)
		}
	}
}
