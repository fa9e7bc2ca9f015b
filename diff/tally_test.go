package diff

import "testing"

func TestTally(t *testing.T) {
	counts := tally{number: map[replaced]int32{}}
	often, rare := replaced{"工商", "市场监督"}, replaced{"工商", "税务"}
	ch := &Change{Edits: make([]Edit, 8)}
	for i, term := range []replaced{often, rare, often, rare, often, often} {
		counts.alone = append(counts.alone, numbered{place{ch, i, i + 1}, counts.numberOf(term)})
	}
	found := func(used map[*Edit]bool) map[replaced]int {
		lists := map[replaced]int{}
		counts.frequent(counts.alone, used, func(term replaced, list []place) { lists[term] = len(list) })
		return lists
	}
	for _, row := range []struct {
		reason string
		used   map[*Edit]bool
		want   int
	}{
		{"terms with few places are left out", nil, 4},
		{"so are places that are used", map[*Edit]bool{&ch.Edits[2]: true}, 3},
		{"and terms of which too few are left", map[*Edit]bool{&ch.Edits[0]: true, &ch.Edits[2]: true}, 0},
	} {
		lists := found(row.used)
		if n := lists[often]; n != row.want || lists[rare] != 0 {
			t.Errorf("%s: %d places, want %d; of the rare term %d", row.reason, n, row.want, lists[rare])
		}
	}
}
