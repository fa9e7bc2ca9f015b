package align

// thresholds are the similarities from which items are linked.
//
// They were chosen on the gold tables of the shared corpus.
type thresholds struct {
	passes []pass
	part   float64 // least share of the smaller rest in a split or join
}

// pass holds the least similarity of a link in order, and of one out of order.
// A link in order has its neighbours' word for it and needs less of its own.
type pass struct{ slot, move float64 }

var defaults = thresholds{
	passes: []pass{{slot: 0.9, move: 0.9}, {slot: 0.5, move: 0.5}, {slot: 0.2, move: 0.4}},
	part:   0.3,
}

const (
	// maxPostings is how many items of the other side may share a term for it
	// to find candidates; within a slot of no more items every term does.
	maxPostings = 64
	// maxCandidates is how many items of the other side one is compared with.
	maxCandidates = 12
	// minMovedTerms keeps items as short as "(deleted)" from counting as moved
	// where one of them goes and another comes.
	minMovedTerms = 6
	// minPartWeight is the least weight of the terms a part consists of, about
	// that of three rare words: "The Commission shall" is no part.
	minPartWeight = 10
	// coveredShare is how much of a segment the main partner must have for the
	// segment not to be looked for elsewhere.
	coveredShare = 0.5
	// minContained is how much of a segment another item's rest must have for
	// the segment to count as coming from there.
	minContained = 0.4
	// labelBonus and titleBonus break ties; they are worth less than what a
	// tenth of similarity is around 0.5.
	labelBonus = 0.01
	titleBonus = 0.05
)
