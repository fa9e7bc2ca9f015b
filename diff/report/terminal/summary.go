package terminal

import (
	"fmt"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// The columns of the tally, in the order the summary names them.
const (
	countSame = iota
	countNumbered
	countCiting
	countStated
	countAmended
	countInserted
	countRepealed
	countPlaced
	countEditorial
	countSplit // from here on: besides one of those above
	countJoined
	countMoved
	countColumns
)

// countWords are the words of the summary line.
type countWords struct {
	unit   string
	units  string // old number, new number, unit
	comma  string
	stop   string
	forms  [countColumns]string
	among  string // introduces the columns from countSplit on
	beside string // introduces what is no article
}

// A tallyRow holds a number for each column.
type tallyRow [countColumns]int

// A tally counts what happened to articles, and to what stands beside them.
type tally struct {
	articles, others tallyRow
	was, is          int // articles of the old text and of the new
}

// add counts a unit. What became of its words is one column of the first
// seven or the last; splits, joins and moves are counted besides.
func (t *tally) add(unit *diff.Change, what interest) {
	row := &t.others
	if unit.Kind() == law.Article {
		row = &t.articles
		t.was += len(unit.Old)
		t.is += len(unit.New)
	}
	kinds := headline(unit)
	switch what {
	case nothing:
		row[countSame]++
	case number:
		row[countNumbered]++
	case citation:
		row[countCiting]++
	case stated:
		row[countStated]++
	default:
		row.addWords(kinds)
	}
	row.addPlaces(kinds)
}

// addGroup counts a part or chapter that itself changed.
func (t *tally) addGroup(ch *diff.Change) {
	if ch.Kinds == diff.Renumbering {
		t.others[countNumbered]++
		return
	}
	t.others.addWords(ch.Kinds)
	t.others.addPlaces(ch.Kinds)
}

// addWords counts what became of words, in the first column that fits.
func (row *tallyRow) addWords(kinds diff.Kinds) {
	switch {
	case kinds.Has(diff.Insertion):
		row[countInserted]++
	case kinds.Has(diff.Repeal):
		row[countRepealed]++
	case kinds.Has(diff.Substitution):
		row[countAmended]++
	case kinds.Has(diff.Editorial):
		row[countEditorial]++
	case kinds&(diff.Relocation|diff.Split|diff.Join) != 0:
		row[countPlaced]++
	}
}

// addPlaces counts splits, joins and moves.
func (row *tallyRow) addPlaces(kinds diff.Kinds) {
	if kinds.Has(diff.Split) {
		row[countSplit]++
	}
	if kinds.Has(diff.Join) {
		row[countJoined]++
	}
	if kinds.Has(diff.Relocation) {
		row[countMoved]++
	}
}

// followed lists the units that only follow new numbers.
func (r *report) followed() {
	for _, list := range [...]struct {
		form  string
		units []*diff.Change
	}{{r.words.numbered, r.numbered}, {r.words.citing, r.citing}} {
		if len(list.units) == 0 {
			continue
		}
		r.blank()
		r.line(0, bold(fmt.Sprintf(list.form, len(list.units))))
		r.line(2, []piece{{text: r.ranges(list.units)}})
	}
}

// summary writes the last line: how many articles there were and are, and what
// happened to how many.
func (r *report) summary() {
	r.blank()
	if r.c.Same() {
		r.line(0, bold(r.words.same))
		return
	}
	v := &r.words.counts
	var line strings.Builder
	if was, is := r.tally.was, r.tally.is; was+is > 0 {
		fmt.Fprintf(&line, v.units, was, is, v.unit)
		line.WriteString(v.row(r.tally.articles) + v.stop)
	}
	others := r.tally.others
	others[countSame] = 0
	if rest := v.row(others); rest != "" {
		if line.Len() > 0 {
			line.WriteString(" " + v.beside)
		}
		line.WriteString(rest + v.stop)
	}
	r.line(0, bold(line.String()))
}

func (v *countWords) row(row tallyRow) string {
	main, besides := v.list(row, 0, countSplit), v.list(row, countSplit, countColumns)
	if main == "" || besides == "" {
		return main + besides
	}
	return main + v.among + besides
}

func (v *countWords) list(row tallyRow, from, to int) string {
	var parts []string
	for column := from; column < to; column++ {
		if n := row[column]; n > 0 {
			parts = append(parts, fmt.Sprintf(v.forms[column], n))
		}
	}
	return strings.Join(parts, v.comma)
}
