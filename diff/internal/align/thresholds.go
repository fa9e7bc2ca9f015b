package align

// thresholds are the similarities and shares from which items are linked.
//
// They were chosen on the gold tables of the shared corpus.
type thresholds struct {
	passes []pass
	// part is how much of the smaller rest both items of a split or join must
	// have if segments of each lie in the other; beside if all that speaks for
	// them is that one stands next to the other's partner.
	part, beside float64
	// contained is how much of a segment another item's rest must have for the
	// segment to count as lying there.
	contained float64
	// covered is how much of a segment the main partner must have for it not to
	// be looked for elsewhere.
	covered float64
}

// pass holds the least similarity of a link in order, and of one out of order.
// A link in order has its neighbours' word for it and needs less of its own.
type pass struct{ slot, move float64 }

var defaults = thresholds{
	passes:    []pass{{slot: 0.9, move: 0.9}, {slot: 0.5, move: 0.7}, {slot: 0.2, move: 0.4}},
	part:      0.2,
	beside:    0.3,
	contained: 0.4,
	covered:   0.5,
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
	// labelBonus and titleBonus break ties; they are worth less than what a
	// tenth of similarity is around 0.5.
	labelBonus = 0.01
	titleBonus = 0.05
)
