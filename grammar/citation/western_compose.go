package citation

import "slices"

// westList is a member: items of one level at least, that belong to the same wider
// provision.
type westList struct {
	join   kind // the kind of the word before it
	items  []westItem
	parent int // the member that says the wider provision, -1 without
}

type westItem struct {
	first, last place
	steps       []shapeStep
	through     bool // it ends a range that the item before begins
}

func (l *westList) top() level { return l.items[0].steps[0].level }

func (l *westList) deepest() level {
	steps := l.items[len(l.items)-1].steps
	return steps[len(steps)-1].level
}

func (l *westList) relative() bool { return l.items[0].steps[0].relation != Absolute }

// compose works out which member says the wider provision of which, and returns
// the targets.
func compose(members []westList) []shapeTarget {
	for k := range members {
		bind(members, k)
	}
	holds := make([]bool, len(members))
	for k := range members {
		if p := members[k].parent; p >= 0 {
			holds[p] = true
		}
	}
	var targets []shapeTarget
	for k := range members {
		if holds[k] {
			continue
		}
		m := &members[k]
		for _, wider := range paths(members, m.parent) {
			for i, item := range m.items {
				steps := settleLetters(append(narrowed(wider, item.steps[0].level), item.steps...))
				if len(targets) > 0 && (item.through || i == 0 && m.join == through) {
					last := &targets[len(targets)-1]
					last.to, last.last = steps, item.last
					continue
				}
				targets = append(targets, shapeTarget{first: item.first, last: item.last, steps: steps})
			}
		}
	}
	return targets
}

// bind finds the parents that become clear with member k: of says it (point (a) of
// Article 6), so does the order of levels around a comma or none (Article 10,
// paragraph 2; Item Two, Paragraph One), and the members of a list have the same.
func bind(members []westList, k int) {
	m := &members[k]
	if k == 0 {
		return
	}
	before := &members[k-1]
	switch m.join {
	case of:
		bindBack(members, k)
	case comma, none:
		switch {
		case m.relative(), before.relative() && m.top() < before.top():
		case before.deepest().holds(m.top()):
			m.parent = k - 1
		case m.top().holds(before.top()) && before.parent < 0:
			bindBack(members, k)
		case m.top() == before.top() && before.parent < k-1:
			m.parent = before.parent
		}
	default:
		if m.top() == before.top() && before.parent < k-1 {
			m.parent = before.parent
		}
	}
}

// bindBack makes member k the parent of the narrower ones before it, back to one
// that is not narrower or has its own of.
func bindBack(members []westList, k int) {
	for j := k - 1; j >= 0; j-- {
		m := &members[j]
		if !members[k].top().holds(m.top()) || j < k-1 && m.join == of {
			return
		}
		// Articles 3, 4, item 2 of paragraph 5: the comma seemed to say the parent.
		if m.parent < 0 || m.parent < j && !members[k].top().holds(members[m.parent].top()) {
			m.parent = k
		}
		if m.join == of {
			return
		}
	}
}

// paths returns the steps of member p with its parents', one path for each item;
// at least one, which may be empty.
func paths(members []westList, p int) [][]shapeStep {
	if p < 0 {
		return [][]shapeStep{nil}
	}
	var out [][]shapeStep
	for _, wider := range paths(members, members[p].parent) {
		for _, item := range members[p].items {
			if !item.through {
				out = append(out, append(narrowed(wider, item.steps[0].level), item.steps...))
			}
		}
	}
	if len(out) > maxPaths {
		out = out[:maxPaths]
	}
	return out
}

// maxPaths bounds what nested lists multiply to: points (a) and (b) of paragraphs
// 1 and 2 of Articles 5 and 6 are eight.
const maxPaths = 16

// narrowed returns a copy of the steps that hold l.
func narrowed(steps []shapeStep, l level) []shapeStep {
	for i := range steps {
		if !steps[i].level.holds(l) {
			return slices.Clone(steps[:i])
		}
	}
	return slices.Clone(steps)
}

// settleLetters makes subpoints of letters that stand below a point.
func settleLetters(steps []shapeStep) []shapeStep {
	for i := range steps {
		if steps[i].level == letter && i > 0 && steps[i-1].level == point {
			steps[i].level = subpoint
		}
	}
	return steps
}
