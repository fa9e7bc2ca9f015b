package align

// finder compares the items that have no equal, by their bags. Once it is made,
// only the links change.
type finder struct {
	*alignment
	index
	olds, news side
	large      bool    // several processors are worth their while
	leastPart  float32 // the least weight of a part
}

// side is what is known of the items of one side.
type side struct {
	items   Sequence
	partner []int32
	left    int // items without an equal
	terms   int // of those, repeated ones counted each time
	*sideMemory
	known   *lexicon  // of the side, or of both
	bags    []shelved // without the terms only one item has; 0 for items with an equal
	total   []float32 // what the terms of an item weigh, all of them
	common  []float32 // what those in its bag weigh
	rest    []shelved // what its main partner does not have; 0 if it has none, or if that is too little to make a part
	lacking []float32 // weight of the rest

	ofOneLine []bool // so that such an item need not be read again to know
}

func newFinder(a *alignment) *finder {
	f := &a.finder
	f.alignment = a
	f.olds = a.side(a.old, a.texts[0], a.partner, &a.oldMemory)
	f.news = a.side(a.new, a.texts[1], a.back, &a.newMemory)
	f.large = min(f.olds.terms, f.news.terms) >= worthSharing
	items := f.olds.left + f.news.left
	f.leastPart = min(minPartWeight, minPartTerms*rarity(2, items))
	if f.large {
		f.olds.known.reset(f.olds.terms)
		f.news.known.reset(f.news.terms)
		both(true, func() { f.olds.makeBags(a.texts[0]) }, func() { f.news.makeBags(a.texts[1]) })
		f.index = join(a.Workspace, f.olds.known, f.news.known, items)
	} else {
		f.news.known = f.olds.known
		f.olds.known.reset(f.olds.terms + f.news.terms)
		f.olds.makeBags(a.texts[0])
		f.news.makeBags(a.texts[1])
		f.index = indexOf(a.Workspace, f.olds.known, items)
	}
	// Of large texts what was read is as much as all that follows. Few of them are read
	// again: see eachContained.
	a.texts = [2][]Text{}
	a.oldMemory.reader.Reset()
	a.newMemory.reader.Reset()
	both(f.large,
		func() { f.olds.reduce(&f.index) },
		func() {
			f.news.reduce(&f.index)
			if len(f.back) > maxDirect {
				f.news.posted.post(len(f.back), f.news.bag, len(f.weight))
			}
		})
	return f
}

func (a *alignment) side(items Sequence, texts []Text, partner []int32, m *sideMemory) side {
	m.shelf.reset()
	m.rests.reset()
	s := side{
		items: items, partner: partner, sideMemory: m, known: &m.known,
		bags: a.bags.take(len(partner)), total: a.weights.take(len(partner)), common: a.weights.take(len(partner)),
		ofOneLine: a.flags.take(len(partner)),
	}
	for i, j := range partner {
		if j < 0 {
			s.left++
			s.terms += texts[i].length()
		}
	}
	return s
}

// makeBags makes the bags of texts, over the terms of the lexicon.
func (s *side) makeBags(texts []Text) {
	for i, j := range s.partner {
		if j < 0 {
			s.made = s.known.bag(texts[i], s.made)
			s.bags[i] = s.shelf.keep(s.made)
			s.ofOneLine[i] = texts[i].ofOneLine()
		}
	}
}

// reduce leaves the terms in each bag that others have as well, by the numbers of
// an index, and notes what it weighs.
func (s *side) reduce(x *index) {
	for i, b := range s.bags {
		if b != 0 {
			var kept bag
			kept, s.common[i], s.total[i] = x.reduce(s.shelf.bag(b), s.known.shared)
			s.shelf.cut(b, len(kept))
		}
	}
}

// bag returns the bag of an item.
func (s *side) bag(i int32) bag { return s.shelf.bag(s.bags[i]) }

// bonus breaks ties in favour of equal labels and headings.
func (f *finder) bonus(i, j int32) (bonus float64) {
	if label := f.old.Label(int(i)); label != "" && label == f.new.Label(int(j)) {
		bonus += tieBonus
	}
	if title := f.old.Title(int(i)); title != "" && title == f.new.Title(int(j)) {
		bonus += tieBonus
	}
	return bonus
}
