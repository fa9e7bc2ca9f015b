package terminal

import (
	"slices"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// holdsUnits reports whether provisions of kind k only group units. A unit is
// what gets a block of its own in the report: an article, or what stands beside
// articles, such as a title, a recital or a table.
func holdsUnits(k law.Kind) bool {
	return k.Groups() || k == law.Act || k == law.Preamble || k == law.Annex
}

// unitOf returns the unit ch is or stands in, or ch itself above the units.
func unitOf(ch *diff.Change) *diff.Change {
	unit := ch
	for up := ch; up != nil && !holdsUnits(up.Kind()); up = up.Parent {
		unit = up
	}
	return unit
}

// following are the kinds of change that new numbers alone bring about.
const following = diff.Renumbering | diff.Consequential

// An interest says how much of a unit a reader has to see.
type interest uint8

const (
	nothing  interest = iota // unchanged
	number                   // only another number
	citation                 // only citations, and perhaps its number, follow new numbers
	stated                   // all its changes are systematic substitutions, stated at the top
	reading                  // has words of its own to read
)

// interestOf weighs a unit.
func interestOf(unit *diff.Change) interest {
	kinds := unit.Below()
	switch {
	case kinds&^following == 0 && flagged(unit): // a citation was forgotten
		return reading
	case kinds == 0:
		return nothing
	case kinds&^diff.Renumbering == 0:
		return number
	case kinds&^following == 0:
		return citation
	case kinds&^(following|diff.Substitution) == 0 && allStated(unit):
		return stated
	}
	return reading
}

// flagged reports whether ch or a change below it has a flag.
func flagged(ch *diff.Change) bool {
	return len(ch.Flags) > 0 || slices.ContainsFunc(ch.Children, flagged)
}

// allStated reports whether words changed in ch or below it, all of which belong
// to systematic substitutions or follow new numbers, and none is flagged.
func allStated(ch *diff.Change) bool {
	words, other := stockOf(ch)
	return words && !other
}

// stockOf reports whether ch and what is below it hold words of systematic
// substitutions, and whether they hold any other change to read.
func stockOf(ch *diff.Change) (words, other bool) {
	other = len(ch.Flags) > 0
	for _, e := range ch.Edits {
		switch {
		case e.Op == diff.Equal || e.Cause == diff.FollowedNumber:
		case e.Systematic > 0:
			words = true
		default:
			other = true
		}
	}
	for _, child := range ch.Children {
		w, o := stockOf(child)
		words, other = words || w, other || o
	}
	return words, other
}

// changes walks the groups and writes every unit that needs reading.
func (r *report) changes(ch *diff.Change) {
	if !holdsUnits(ch.Kind()) {
		r.unit(ch)
		return
	}
	if ch.Parent != nil {
		r.groups = append(r.groups, ch)
		r.tally.addGroup(ch)
		if ch.Kinds&^following != 0 {
			r.group()
		}
	}
	if r.hasWords(ch, diff.TextPart) && ch.Kinds&^following != 0 {
		r.group()
		r.own(ch, 4)
	}
	for _, child := range ch.Children {
		r.changes(child)
	}
	if n := len(r.groups); n > 0 && r.groups[n-1] == ch {
		r.groups = r.groups[:n-1]
	}
}

// unit counts a unit and writes it, or keeps it for the lists at the end.
func (r *report) unit(unit *diff.Change) {
	what := interestOf(unit)
	r.tally.add(unit, what)
	switch {
	case what == nothing:
		return
	case r.opts.Complete || what == reading:
		r.group()
		r.block(unit)
	case what == number:
		r.numbered = append(r.numbered, unit)
	case what == citation:
		r.citing = append(r.citing, unit)
	}
}

// group writes the headings of the parts and chapters the walk is in, once.
func (r *report) group() {
	for _, ch := range r.groups {
		r.blank()
		r.header(ch)
	}
	r.groups = r.groups[:0]
}
