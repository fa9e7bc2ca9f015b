package diff

import (
	"slices"

	"github.com/lawdiff/lawdiff/parser/law"
)

// A slot is the gap between two changes that have both sides.
type slot struct{ prev, next *Change }

// fillSlots pairs, inside one parent, what align left over on both sides of the
// same gap: an item whose words were all replaced but that kept its number, or
// the only paragraph of the gap. A reader sees "（六）电影作品 became 视听作品", not
// an item repealed and another inserted. old and new are siblings in order.
func (c *comparer) fillSlots(old, new []*law.Provision) {
	news := slotsOf(new, c.ofNew, func(ch *Change) bool { return len(ch.Old) == 0 })
	for at, olds := range slotsOf(old, c.ofOld, func(ch *Change) bool { return len(ch.New) == 0 }) {
		free := news[at]
		if len(olds) == 1 && len(free) == 1 {
			c.substitute(olds[0], free[0])
			continue
		}
		byNumber := map[string]*law.Provision{}
		for _, n := range slices.Backward(free) {
			byNumber[n.Number] = n // of several with one number the first
		}
		for _, o := range olds {
			if n := byNumber[o.Number]; n != nil && o.Number != "" {
				c.substitute(o, n)
				delete(byNumber, o.Number)
			}
		}
	}
}

// slotsOf groups the provisions that stand alone by the gap they stand in.
func slotsOf(list []*law.Provision, of map[*law.Provision]*Change, alone func(*Change) bool) map[slot][]*law.Provision {
	next := make([]*Change, len(list)+1)
	for i := len(list) - 1; i >= 0; i-- {
		next[i] = next[i+1]
		if ch := of[list[i]]; !alone(ch) {
			next[i] = ch
		}
	}
	slots := map[slot][]*law.Provision{}
	var prev *Change
	for i, p := range list {
		if ch := of[p]; alone(ch) {
			at := slot{prev, next[i]}
			slots[at] = append(slots[at], p)
		} else {
			prev = ch
		}
	}
	return slots
}

// substitute pairs two provisions whatever their words have in common.
func (c *comparer) substitute(old, new *law.Provision) {
	c.put(&Change{Old: []*law.Provision{old}, New: []*law.Provision{new}})
}
