package diff

// A place is one replacement of words: the edits from and up to to.
type place struct {
	ch       *Change
	from, to int
}

// replaced is one term for another.
type replaced struct{ old, new string }

// A tally holds places by the terms replaced there: those where edits close together
// are looked at as one replacement, and those of each by itself, nearly all of which
// are the same. Nearly all terms have one place, and no list of their own.
type tally struct {
	number          map[replaced]int32 // where a term stands in terms
	terms           []replaced
	together, alone []numbered
}

// A numbered place has the number of its term.
type numbered struct {
	place
	term int32
}

// numberOf returns the number of a term.
func (t *tally) numberOf(term replaced) int32 {
	n, known := t.number[term]
	if !known {
		n = int32(len(t.terms))
		t.number[term] = n
		t.terms = append(t.terms, term)
	}
	return n
}

// frequent calls do for each term with enough of the places whose edits are not used.
func (t *tally) frequent(places []numbered, used map[*Edit]bool, do func(term replaced, list []place)) {
	isUsed := func(p place) bool { return len(used) > 0 && used[&p.ch.Edits[p.from]] }
	count := make([]int32, len(t.terms))
	for _, p := range places {
		if !isUsed(p.place) {
			count[p.term]++
		}
	}
	lists := make(map[int32][]place)
	for _, p := range places {
		if count[p.term] >= leastPlaces && !isUsed(p.place) {
			lists[p.term] = append(lists[p.term], p.place)
		}
	}
	for n, list := range lists {
		do(t.terms[n], list)
	}
}
