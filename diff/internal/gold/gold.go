// Package gold reads tables of official correspondences between the articles
// of an old and a new act, and scores an alignment against them.
//
// A table is a TSV file: old label, new label, kind (same, renumbered, split,
// merged, deleted, inserted), then columns of notes; "-" stands for no
// article and lines beginning with # are comments. What is scored are links,
// pairs of an old and a new article, by precision, recall and F1.
package gold

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Link is a pair of corresponding articles, by their keys (see Key).
type Link struct{ Old, New string }

// Row is one line of a table.
type Row struct {
	Link         // a deletion has no New, an insertion no Old
	Kind  string // same, renumbered, split, merged, deleted, inserted
	Weak  bool   // noted tier=weak: its link is neither asked for nor held against
	Maybe bool   // noted ALT: its link is right, and so is its absence
}

// Table is a gold table.
type Table struct {
	Name string // the file name without extension
	Rows []Row
}

// Read reads a table; name is used in its errors.
func Read(name string, r io.Reader) (*Table, error) {
	t := &Table{Name: strings.TrimSuffix(filepath.Base(name), ".tsv")}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < 3 {
			return nil, fmt.Errorf("%s:%d: a row needs old label, new label and kind", name, n)
		}
		row := Row{Link: Link{Key(cells[0]), Key(cells[1])}, Kind: cells[2]}
		for _, note := range cells[3:] {
			row.Weak = row.Weak || strings.Contains(note, "tier=weak")
			row.Maybe = row.Maybe || strings.Contains(note, "ALT")
		}
		t.Rows = append(t.Rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// Open reads the table in the named file.
func Open(name string) (*Table, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return Read(name, f)
}

// Indexed is a line of a corpus's index: a table and the pairs it is true of.
type Indexed struct {
	Table string   // file name
	Pairs []string // directory names
}

// OpenIndex reads the INDEX.tsv of a directory of tables: the file name is in
// the first column, the pairs, comma-separated, in the last.
func OpenIndex(dir string) ([]Indexed, error) {
	data, err := os.ReadFile(filepath.Join(dir, "INDEX.tsv"))
	if err != nil {
		return nil, err
	}
	var index []Indexed
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cells := strings.Split(line, "\t")
		if i == 0 || len(cells) < 2 {
			continue
		}
		index = append(index, Indexed{cells[0], strings.Split(cells[len(cells)-1], ",")})
	}
	return index, nil
}

// Score is how a set of links stands to a table.
type Score struct {
	Name           string
	Right          int    // links of the table that were found
	Missed, Excess []Link // links of the table not found, and links found that it does not have
	Found, Asked   map[string]int
}

// Score compares links, by keys, with the table. Links with an end the table
// does not speak of are left out: a table may say of an article that it is
// not scored by not naming it.
func (t *Table) Score(links []Link) *Score {
	s := &Score{Name: t.Name, Found: map[string]int{}, Asked: map[string]int{}}
	oldNamed, newNamed := map[string]bool{}, map[string]bool{}
	given, known := map[Link]bool{}, map[Link]bool{}
	for _, l := range links {
		given[l] = true
	}
	for _, row := range t.Rows {
		oldNamed[row.Old], newNamed[row.New] = true, true
		if row.Old == "" || row.New == "" || known[row.Link] {
			continue
		}
		known[row.Link] = true
		if row.Weak || row.Maybe && !given[row.Link] {
			continue
		}
		s.Asked[row.Kind]++
		if given[row.Link] {
			s.Right++
			s.Found[row.Kind]++
		} else {
			s.Missed = append(s.Missed, row.Link)
		}
	}
	for l := range given {
		if !known[l] && oldNamed[l.Old] && newNamed[l.New] {
			s.Excess = append(s.Excess, l)
		}
	}
	sort.Slice(s.Excess, func(i, j int) bool {
		a, b := s.Excess[i], s.Excess[j]
		return a.Old < b.Old || a.Old == b.Old && a.New < b.New
	})
	return s
}

// Precision is the share of the links given that the table has; 1 if none was.
func (s *Score) Precision() float64 { return ratio(s.Right, s.Right+len(s.Excess)) }

// Recall is the share of the table's links that were found; 1 if it has none.
func (s *Score) Recall() float64 { return ratio(s.Right, s.Right+len(s.Missed)) }

// F1 is the harmonic mean of precision and recall.
func (s *Score) F1() float64 {
	return ratio(2*s.Right, 2*s.Right+len(s.Excess)+len(s.Missed))
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Print writes a line per score: precision, recall, F1, and for each kind of
// row how many links of how many were found.
func Print(w io.Writer, scores []*Score) error {
	kinds := []string{"same", "renumbered", "split", "merged"}
	if _, err := fmt.Fprintf(w, "%-44s %6s %6s %6s  %s\n", "table", "prec", "recall", "F1", strings.Join(kinds, " ")); err != nil {
		return err
	}
	for _, s := range scores {
		var perKind []string
		for _, k := range kinds {
			perKind = append(perKind, fmt.Sprintf("%d/%d", s.Found[k], s.Asked[k]))
		}
		if _, err := fmt.Fprintf(w, "%-44s %6.3f %6.3f %6.3f  %s\n", s.Name, s.Precision(), s.Recall(), s.F1(), strings.Join(perKind, " ")); err != nil {
			return err
		}
	}
	return nil
}
