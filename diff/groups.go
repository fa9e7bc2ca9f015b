package diff

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/diff/internal/align"
	"github.com/lawdiff/lawdiff/parser/law"
)

// What pairs two chapters, measured on the corpus pairs with chapters: units in
// common carry most of it, the heading decides where a chapter was rewritten.
const (
	// leastGroupScore is what a pair of groups must reach. A chapter that kept a
	// fifth of its text, or its heading, is still the same chapter.
	leastGroupScore = 0.2
	// headingScore is what equal headings add to the share of text in common.
	headingScore = 0.35
	// mergedShare is the part of a left-over chapter's text that must have gone
	// into one other chapter for the two to count as joined.
	mergedShare = 0.5
)

// rival is a possible pair of groups.
type rival struct {
	old, new int
	score    float64
}

// pairGroups pairs chapters and the other levels above the units: by the text
// of the units they have in common, and by their headings.
func (c *comparer) pairGroups() {
	old, new := c.outlines[0], c.outlines[1]
	common := c.commonText(old, new)
	oldSize, newSize := groupSizes(old), groupSizes(new)

	var rivals []rival
	for at, text := range common {
		share := 2 * float64(text) / float64(oldSize[at[0]]+newSize[at[1]])
		rivals = append(rivals, rival{at[0], at[1], share})
	}
	rivals = addHeadings(rivals, headings(old, c.old), headings(new, c.new))
	slices.SortFunc(rivals, func(a, b rival) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.old+a.new, b.old+b.new),
			cmp.Compare(min(a.old, a.new), min(b.old, b.new)), cmp.Compare(a.old, b.old))
	})

	ofOld, ofNew := make([]*Change, len(old.groups)), make([]*Change, len(new.groups))
	root := &Change{Old: old.groups[:1:1], New: new.groups[:1:1], Similarity: 1}
	ofOld[0], ofNew[0] = root, root
	for _, r := range rivals {
		if r.score >= leastGroupScore && ofOld[r.old] == nil && ofNew[r.new] == nil &&
			old.groups[r.old].Kind == new.groups[r.new].Kind {
			ch := &Change{
				Old: []*law.Provision{old.groups[r.old]}, New: []*law.Provision{new.groups[r.new]},
				Similarity: min(r.score, 1),
			}
			ofOld[r.old], ofNew[r.new] = ch, ch
		}
	}
	c.mergeGroups(old, new, common, oldSize, newSize, ofOld, ofNew)
	changes := c.collect(old.groups, new.groups, ofOld, ofNew)
	for _, ch := range changes {
		c.put(ch)
	}
	oldOpen, newOpen := open(old.groups, c.ofOld), open(new.groups, c.ofNew)
	if len(oldOpen) == 0 || len(newOpen) == 0 {
		return
	}
	for len(changes) > 0 {
		ch := changes[0]
		changes = changes[1:]
		if anyOf(ch.Old, oldOpen) && anyOf(ch.New, newOpen) {
			changes = append(changes, c.pairHeadings(ch)...)
		}
	}
}

// open returns the parents of the groups that have no counterpart.
func open(groups []*law.Provision, in placing) map[*law.Provision]bool {
	parents := map[*law.Provision]bool{}
	for _, p := range groups {
		if !paired(in.of(p)) {
			parents[p.Parent] = true
		}
	}
	return parents
}

func anyOf(list []*law.Provision, set map[*law.Provision]bool) bool {
	return slices.ContainsFunc(list, func(p *law.Provision) bool { return set[p] })
}

// pairHeadings pairs, inside a pair of groups, the groups left over on both
// sides by the words of their headings, in order: chapters without articles,
// and headings that stand in the text many times. It returns the new pairs.
func (c *comparer) pairHeadings(ch *Change) []*Change {
	var pairs []*Change
	for k := range kindsOf(childrenOf(ch.Old), childrenOf(ch.New)).all() {
		old := c.free(ofKind(childrenOf(ch.Old), k), c.ofOld)
		new := c.free(ofKind(childrenOf(ch.New), k), c.ofNew)
		if len(old) == 0 || len(new) == 0 || !holdsUnits(old[0]) {
			continue
		}
		for _, l := range c.aligning.Align(headingItems(c.old, old), headingItems(c.new, new), align.Options{}) {
			o, n := old[l.Old], new[l.New]
			if !paired(c.ofOld.of(o)) && !paired(c.ofNew.of(n)) {
				one := &Change{Old: []*law.Provision{o}, New: []*law.Provision{n}, Similarity: l.Similarity}
				c.put(one)
				pairs = append(pairs, one)
			}
		}
	}
	return pairs
}

func headingItems(d *law.Document, groups []*law.Provision) align.Items {
	items := make(align.Items, len(groups))
	for i, p := range groups {
		items[i] = align.Item{Words: d.Heading(p), Label: p.Number}
	}
	return items
}

// mergeGroups lets a chapter that has no counterpart join the pair of chapters
// that most of its text went into, or came from.
func (c *comparer) mergeGroups(old, new *outline, common map[[2]int]int, oldSize, newSize []int, ofOld, ofNew []*Change) {
	pairedOld, pairedNew := slices.Clone(ofOld), slices.Clone(ofNew)
	ends := make([][2]int, 0, len(common))
	for at := range common {
		if at[0] > 0 && at[1] > 0 && (ofOld[at[0]] == nil || ofNew[at[1]] == nil) {
			ends = append(ends, at)
		}
	}
	slices.SortFunc(ends, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(common[b], common[a]), cmp.Compare(a[0]+a[1], b[0]+b[1]), cmp.Compare(a[0], b[0]))
	})
	for _, at := range ends {
		o, n, text := at[0], at[1], float64(common[at])
		switch {
		case ofOld[o] == nil && pairedNew[n] != nil && text >= mergedShare*float64(oldSize[o]):
			ofOld[o] = pairedNew[n]
			c.grow(ofOld[o])
			ofOld[o].Old = append(ofOld[o].Old, old.groups[o])
		case ofNew[n] == nil && pairedOld[o] != nil && text >= mergedShare*float64(newSize[n]):
			ofNew[n] = pairedOld[o]
			c.grow(ofNew[n])
			ofNew[n].New = append(ofNew[n].New, new.groups[n])
		}
	}
}

// commonText returns how many bytes of paired units each old and new group of
// the same kind share, the two texts halved. Neighbouring units mostly stand in
// the same two groups, so these are looked up once for all.
func (c *comparer) commonText(old, new *outline) map[[2]int]int {
	common := map[[2]int]int{}
	var at [2]int // the innermost groups of the units looked at last
	text := 0     // that these share and that is not yet in common
	add := func() {
		for i := at[0]; i > 0; i = old.around(old.groups[i]) {
			for j := at[1]; j > 0; j = new.around(new.groups[j]) {
				if old.groups[i].Kind == new.groups[j].Kind {
					common[[2]int{i, j}] += text
				}
			}
		}
	}
	for _, list := range new.units {
		for _, n := range list {
			for _, o := range c.ofNew.of(n).Old {
				if here := [2]int{old.around(o), new.around(n)}; here != at {
					add()
					at, text = here, 0
				}
				text += (o.Span.Len() + n.Span.Len()) / 2
			}
		}
	}
	add()
	return common
}

// groupSizes returns the bytes of the units in each group, 1 at least.
func groupSizes(o *outline) []int {
	sizes := make([]int, len(o.groups))
	for _, list := range o.units {
		for _, p := range list {
			sizes[o.around(p)] += p.Span.Len()
		}
	}
	for i, p := range slices.Backward(o.groups) { // what a group stands in is before it
		if i > 0 {
			sizes[o.around(p)] += sizes[i]
		}
		sizes[i] = max(sizes[i], 1)
	}
	return sizes
}

// headings returns the kind and heading of each group, spaces left out, "" where
// it has none.
func headings(o *outline, d *law.Document) []string {
	keys := make([]string, len(o.groups))
	for i, p := range o.groups {
		if heading := squeeze(d.Heading(p)); heading != "" && i > 0 {
			keys[i] = p.Kind.String() + ":" + strings.ToLower(heading)
		}
	}
	return keys
}

// addHeadings raises the score of rivals with the same heading, and adds those
// that share nothing else. Headings that stand more than once on a side
// ("General provisions" in every chapter) only raise.
func addHeadings(rivals []rival, old, new []string) []rival {
	known := map[[2]int]bool{}
	for i, r := range rivals {
		if old[r.old] != "" && old[r.old] == new[r.new] {
			rivals[i].score += headingScore
			known[[2]int{r.old, r.new}] = true
		}
	}
	oldOnce, newOnce := onlyOnce(old), onlyOnce(new)
	for heading, o := range oldOnce {
		if n, ok := newOnce[heading]; ok && !known[[2]int{o, n}] {
			rivals = append(rivals, rival{o, n, headingScore})
		}
	}
	return rivals
}

// onlyOnce returns where the headings stand that stand once.
func onlyOnce(headings []string) map[string]int {
	times, at := map[string]int{}, map[string]int{}
	for i, h := range headings {
		times[h]++
		at[h] = i
	}
	maps.DeleteFunc(at, func(h string, _ int) bool { return h == "" || times[h] > 1 })
	return at
}

// squeeze returns s without white space.
func squeeze(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
