// Package pairing finds, in two folders, the files that hold versions of the
// same instrument.
package pairing

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// A File is one text as pairing sees it. Title and Sketch are empty for a file
// that could not be read: such a file can still be paired by its name, so that
// its partner is not taken for repealed.
type File struct {
	Name   string // below the folder, with slashes
	Title  string // of the instrument, as printed; "" when it has none
	Sketch Sketch
}

// A Reason says how two files were found to belong together.
type Reason string

// The reasons, in the order they are tried.
const (
	Title    Reason = "title"        // the same title, but for version and year
	Name     Reason = "file name"    // the same place in both folders
	NameStem Reason = "similar name" // the same file name, but for version and year
	Words    Reason = "shared words" // the same words in large part
)

// A Pair is two files that hold versions of one instrument.
type Pair struct {
	Old, New   int // indices of the files
	By         Reason
	Similarity float64 // of the words, see [Sketch.Similarity]
}

// Pairs pairs the files of two folders, each at most once, in the order of the
// new files. First come those with the same title, then those with the same
// name, then those that share most words. Where several have the same title, the
// names decide between them and then the words; a file name, which may be 1.txt,
// pairs texts of different titles only where they share words. The order of the
// lists makes no difference. Cost: n log n in the files, and for their words
// linear in the number of files that have any in common.
func Pairs(old, new []File) []Pair {
	m := &matching{old: old, new: new, ofOld: make([]bool, len(old)), ofNew: make([]bool, len(new))}
	for _, g := range m.groups(m.all(), func(f File) string { return Key(f.Title) }) {
		if len(g.old) == 1 && len(g.new) == 1 {
			if o, n := g.old[0], g.new[0]; len(m.old[o].Title) < noTitle || m.plausible(o, n) {
				m.pair(o, n, Title)
			}
			continue
		}
		m.byName(g, Title)
		m.byWords(g, Title, minShared)
	}
	m.byName(m.all(), "")
	m.byWords(m.all(), Words, minWords)
	slices.SortFunc(m.pairs, func(a, b Pair) int { return cmp.Compare(a.New, b.New) })
	return m.pairs
}

// noTitle is the length in bytes from which on a title alone does not make a
// pair: disclaimers that pages begin with are taken for titles, and are the same
// on pages of different acts. In the corpus they have 264 bytes and more; the few
// names of acts that are as long stand on texts that share words too.
const noTitle = 250

type matching struct {
	old, new     []File
	ofOld, ofNew []bool // which files are paired
	pairs        []Pair
}

// A group is files of both folders that may belong together.
type group struct{ old, new []int }

// all is the group of all files.
func (m *matching) all() group {
	g := group{make([]int, len(m.old)), make([]int, len(m.new))}
	for i := range g.old {
		g.old[i] = i
	}
	for i := range g.new {
		g.new[i] = i
	}
	return g
}

// free returns the files of a group that are not paired yet.
func (m *matching) free(g group) group {
	left := func(list []int, paired []bool) (free []int) {
		for _, i := range list {
			if !paired[i] {
				free = append(free, i)
			}
		}
		return free
	}
	return group{left(g.old, m.ofOld), left(g.new, m.ofNew)}
}

func (m *matching) pair(o, n int, by Reason) {
	m.ofOld[o], m.ofNew[n] = true, true
	m.pairs = append(m.pairs, Pair{o, n, by, m.old[o].Sketch.Similarity(m.new[n].Sketch)})
}

// groups divides what is not paired yet by a key that both folders have.
func (m *matching) groups(within group, key func(File) string) []group {
	within = m.free(within)
	byKey := map[string]*group{}
	var keys []string
	at := func(k string) *group {
		if byKey[k] == nil {
			byKey[k] = new(group)
			keys = append(keys, k)
		}
		return byKey[k]
	}
	for _, o := range within.old {
		g := at(key(m.old[o]))
		g.old = append(g.old, o)
	}
	for _, n := range within.new {
		g := at(key(m.new[n]))
		g.new = append(g.new, n)
	}
	slices.Sort(keys)
	var found []group
	for _, k := range keys {
		if g := byKey[k]; k != "" && g.old != nil && g.new != nil {
			found = append(found, *g)
		}
	}
	return found
}

// byName pairs the files of a group that alone have the same name: first the
// same path, then the same name but for version and year. The pairs are said to
// be made by the reason, or, where that is "", by the names.
func (m *matching) byName(within group, reason Reason) {
	for _, step := range [...]struct {
		by  Reason
		key func(File) string
	}{
		{Name, func(f File) string { return f.Name }},
		{NameStem, func(f File) string { return Key(stem(f.Name)) }},
		// A text without a title is mostly called by it: 著作权法.txt.
		{NameStem, func(f File) string { return cmp.Or(Key(f.Title), Key(stem(f.Name))) }},
	} {
		for _, g := range m.groups(within, step.key) {
			if len(g.old) > 1 || len(g.new) > 1 || reason == "" && !m.plausible(g.old[0], g.new[0]) {
				continue
			}
			m.pair(g.old[0], g.new[0], cmp.Or(reason, step.by))
		}
	}
}

// plausible reports whether two files of one name may hold one instrument: they
// share words, unless there is nothing to tell by.
func (m *matching) plausible(o, n int) bool {
	a, b := m.old[o], m.new[n]
	return len(a.Sketch) < minSketch || len(b.Sketch) < minSketch || a.Sketch.Similarity(b.Sketch) >= minShared
}

// stem returns the file name in a path without its extension.
func stem(name string) string {
	base := path.Base(name)
	return strings.TrimSuffix(base, path.Ext(base))
}
