package resolve

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lawdiff/lawdiff/grammar/citation"
	"github.com/lawdiff/lawdiff/parser/law"
)

// kindOf returns the kind of a citation's level. A subparagraph is a paragraph
// in another; a sentence is no provision.
func kindOf(level string) law.Kind {
	switch level { // several times for each citation
	case "annex":
		return law.Annex
	case "book":
		return law.Book
	case "part":
		return law.Part
	case "subpart":
		return law.Subpart
	case "title":
		return law.Title
	case "chapter":
		return law.Chapter
	case "section":
		return law.Section
	case "subsection":
		return law.Subsection
	case "division":
		return law.Division
	case "recital":
		return law.Recital
	case "article":
		return law.Article
	case "paragraph", "subparagraph":
		return law.Paragraph
	case "point":
		return law.Point
	case "subpoint":
		return law.Subpoint
	case "indent":
		return law.Indent
	}
	return law.NoKind
}

// target finds what one target of a citation in home names.
func (r *resolver) target(found *law.Citation, t *citation.Target, home *law.Provision, s scope, w words) {
	if s.external != "" {
		found.Status, found.Reason = law.External, s.external
		return
	}
	q := &query{resolver: r, home: home, scope: s, words: w}
	from := q.follow(t.Steps)
	if t.To != nil && q.reason == "" {
		to := q.follow(t.To)
		if q.reason == "" {
			from = q.between(from, to)
		}
	}
	switch {
	case q.external:
		found.Status, found.Reason = law.External, q.reason
	case q.reason != "":
		found.Status, found.Reason = law.Dangling, q.reason
	default:
		found.Targets = from
	}
}

// words are what stands around the words of a target and bears on it.
type words struct {
	text    string
	thereof bool // it is said to be of what was cited last
	each    bool // 各该条
}

// A query is the way from a citation's place to its target.
type query struct {
	*resolver
	home  *law.Provision
	scope scope
	words
	reason   string // why it ends nowhere
	external bool   // the reason is that it leads to another instrument
}

func (q *query) fail(format string, args ...any) []*law.Provision {
	q.reason = fmt.Sprintf(format, args...)
	return nil
}

// follow takes the steps from the widest down.
func (q *query) follow(steps []citation.Step) []*law.Provision {
	at := q.first(&steps[0])
	for i := 1; i < len(steps) && q.reason == ""; i++ {
		at = q.narrow(at, &steps[i])
	}
	return at
}

// first finds what the first step names from where the citation stands.
func (q *query) first(s *citation.Step) []*law.Provision {
	switch s.Relation {
	case citation.This:
		return q.this(s)
	case citation.That:
		return q.that(s)
	case citation.Preceding, citation.Following:
		return q.neighbours(s)
	case citation.Each:
		return q.narrow([]*law.Provision{unitOf(q.home)}, s)
	case citation.Absolute:
	}
	k := kindOf(s.Level)
	if k == law.NoKind { // a sentence of the provision it stands in
		return q.one(q.home)
	}
	if cited(k) {
		return q.number(k, s)
	}
	return q.inside(s)
}

// number finds a provision that is numbered throughout the instrument, or in the
// chapter or annex that holds the citation.
func (q *query) number(k law.Kind, s *citation.Step) []*law.Provision {
	for act := q.scope.act; act != nil; act = enclosing(act) {
		x := q.index(act)
		if list := x.find(k, q.printed(s), s.Number); len(list) > 0 {
			return q.one(nearest(q.throughout(list), q.home))
		}
	}
	if k == law.Article && len(q.index(q.scope.act).ofKind[k]) == 0 {
		if p := q.clause(s); p != nil {
			return q.one(p)
		}
	}
	if annex := q.home.Within(law.Annex); annex != nil && k.Groups() {
		return []*law.Provision{annex} // read only as far as its numbers go
	}
	all := q.throughout(q.index(q.scope.act).ofKind[k])
	first := q.index(q.scope.act).excerpt()
	q.external = first != nil || len(all) == 0 && (k == law.Annex || k < law.Chapter || isRunTogether(q.doc, unitOf(q.home)))
	switch {
	case first != nil:
		return q.fail("is not in this part of the instrument, which begins with %s", q.doc.Label(first))
	case q.external:
		return q.fail("the text comes without any %s", s.Level)
	case len(all) == 0:
		return q.fail("there is no %s here", s.Level)
	}
	return q.fail("there is no %s %s; the last is %s", s.Level, q.shown(s), q.name(all[len(all)-1]))
}

// clause finds an article that is printed as a bare number, in an instrument
// without articles.
func (q *query) clause(s *citation.Step) *law.Provision {
	for _, p := range q.index(q.scope.act).named(law.Level, s.Number) {
		if p.Parent.Kind != law.Level && isBare(q.doc.Label(p)) {
			return p
		}
	}
	return nil
}

// isBare reports whether a label is a number with nothing to it: "10" or "10.1",
// as some editions of Taiwan's statutes print articles. The clauses of notices
// and minutes have "10." or 十、.
func isBare(label string) bool {
	label = strings.TrimSpace(label)
	return label != "" && strings.Trim(label, "0123456789.-") == "" && label[len(label)-1] != '.'
}

// inside finds a paragraph or point that is cited without its article, from the
// innermost provision around the citation outwards to its unit.
func (q *query) inside(s *citation.Step) []*law.Provision {
	home := q.home
	if q.thereof && q.last.target != nil {
		home = q.last.target
	}
	if found := q.around(home, s); found != nil {
		return found
	}
	// 第三百九十五条第一款第一项规定的财产或者第五项规定的: the second goes on
	// from the first.
	switch {
	case q.last.external:
		q.external = true
		return q.fail("goes on from a citation of another instrument")
	case q.last.target != nil:
		if found := q.around(q.last.target, s); found != nil {
			return found
		}
	}
	unit := unitOf(home)
	if unit.Kind == law.Annex || isRunTogether(q.doc, unit) {
		return []*law.Provision{unit} // read only as far as its numbers go
	}
	return q.fail("%s has no %s %s", q.name(unit), s.Level, q.shown(s))
}

// shown returns a number as reasons show it: letters as printed, all else in
// digits.
func (q *query) shown(s *citation.Step) string {
	if printed := q.printed(s); printed != "" && isLetter(printed[0]) {
		return printed
	}
	return s.Number
}

func (q *query) printed(s *citation.Step) string { return q.text[s.Span.Start:s.Span.End] }

// around finds what a step names in the provisions around home, the innermost
// first, out to its unit.
func (q *query) around(home *law.Provision, s *citation.Step) []*law.Provision {
	unit := unitOf(home)
	if s.Level == "subparagraph" { // of the numbered paragraph, whatever part of it speaks
		for home != unit && home.Parent != unit {
			home = home.Parent
		}
	}
	for p := home; p != nil; p = p.Parent {
		if found := q.parts(p, s); found != nil {
			return q.one(found)
		}
		if p == unit {
			break
		}
	}
	return nil
}

// unitOf returns what p's paragraphs and points are counted in: its article, or
// where there is none the outermost provision that is no chapter.
func unitOf(p *law.Provision) *law.Provision {
	unit := p
	for ; p != nil; p = p.Parent {
		switch {
		case p.Kind == law.Article || p.Kind == law.Annex:
			return p
		case p.Kind == law.Act || p.Kind.Groups() || p.Kind == law.Preamble:
			return unit
		}
		unit = p
	}
	return unit
}

// name returns how a reason names a provision.
func (q *query) name(p *law.Provision) string {
	if label := q.doc.Label(p); label != "" {
		return label
	}
	return "this " + p.Kind.String()
}

// between returns the provisions of a range whose ends are known: those of the
// same kind from the first to the last, in the order of the text.
func (q *query) between(from, to []*law.Provision) []*law.Provision {
	if len(from) == 0 || len(to) == 0 {
		return from
	}
	first, last := from[0], to[len(to)-1]
	if last.Span.Start < first.Span.Start {
		return q.fail("the range runs backwards")
	}
	if first.Kind != last.Kind {
		return append(from, to...)
	}
	var all []*law.Provision
	if cited(first.Kind) {
		act := first.Within(law.Act)
		x := q.index(act)
		return slices.Clip(x.ofKind[first.Kind][x.place(first) : x.place(last)+1])
	}
	around := first.Parent
	for !around.Span.Contains(last.Span) {
		around = around.Parent
	}
	around.Walk(func(p *law.Provision) bool {
		if p.Kind == first.Kind && p.Span.Start >= first.Span.Start && p.Span.Start <= last.Span.Start {
			all = append(all, p)
			return false
		}
		return true
	})
	return all
}
