package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/diff/audit"
	"github.com/lawdiff/lawdiff/parser/law"
)

// A citingText is a document whose citations are written as text.
type citingText struct {
	reading
	position func(int) law.Position
	message  func(offset int, summary string) string
}

func newCitingText(d reading) citingText { return citingText{d, d.Positions(), d.messages()} }

// line says of a citation where it stands, and a word about it.
func (t citingText) line(c *law.Citation, word string) string {
	return t.message(int(c.Span.Start), fmt.Sprintf("%s: %s%s", word, t.words(c), t.target(c)))
}

func (t citingText) words(c *law.Citation) string {
	return strings.Join(strings.Fields(t.Slice(c.Span)), " ")
}

// target says where a citation leads, or why it leads nowhere.
func (t citingText) target(c *law.Citation) string {
	if len(c.Targets) == 0 {
		return ": " + c.Reason
	}
	return " → " + t.provisions(c.Targets)
}

// provisions names provisions: of a range the first and the last.
func (t citingText) provisions(list []*law.Provision) string {
	first, last := t.provision(list[0]), t.provision(list[len(list)-1])
	if len(list) == 1 {
		return first
	}
	return first + " … " + last
}

// provision names a provision by the labels from its article down, with its
// place among its like where it has none.
func (t citingText) provision(p *law.Provision) string {
	if p.Parent == nil {
		return "the whole text"
	}
	var names []string
	for q := p; q.Parent != nil; q = q.Parent {
		name := t.Label(q)
		if name == "" {
			name = q.Kind.String() + " " + strconv.Itoa(placeOf(q))
		}
		names = append(names, strings.Join(strings.Fields(name), " "))
		if q.Kind <= law.Article || q.Kind == law.Annex {
			break
		}
	}
	slices.Reverse(names)
	name := strings.Join(names, ", ")
	if len(t.text.Marks) > 0 { // its lines are not those of the file
		return name
	}
	return fmt.Sprintf("%s (line %d)", name, t.position(int(p.Span.Start)).Line)
}

func placeOf(p *law.Provision) int {
	place := 0
	for _, c := range p.Parent.Children {
		if c.Kind == p.Kind {
			place++
		}
		if c == p {
			break
		}
	}
	return place
}

func writeCitations(w io.Writer, d reading, citations []law.Citation) error {
	out, t := bufio.NewWriter(w), newCitingText(d)
	count := map[law.CitationStatus]int{}
	for i := range citations {
		c := &citations[i]
		count[c.Status]++
		_, _ = fmt.Fprintln(out, t.line(c, c.Status.String()))
	}
	_, _ = fmt.Fprintf(out, "%s: %d %s: %d internal, %d external, %d dangling\n", d.Name, len(citations), plural("citation", len(citations)),
		count[law.Internal], count[law.External], count[law.Dangling])
	return out.Flush()
}

// writeCitationIndex writes the provisions that are cited, in the order of the
// text, each with the places that cite it.
func writeCitationIndex(w io.Writer, d reading, citations []law.Citation) error {
	out, t := bufio.NewWriter(w), newCitingText(d)
	by := law.CitedBy(citations)
	for p := range d.Provisions() {
		if len(by[p]) == 0 {
			continue
		}
		_, _ = fmt.Fprintf(out, "%s\n", t.provision(p))
		for _, i := range by[p] {
			c := &citations[i]
			_, _ = fmt.Fprintln(out, "    "+t.message(int(c.Span.Start), t.words(c)+", in "+t.provision(c.In)))
		}
	}
	return out.Flush()
}

// quiet are the fates that need no reader's attention.
var quiet = map[audit.Fate]bool{audit.Same: true, audit.Followed: true, audit.Added: true}

// outcomes are what became of citations, with the texts they stand in.
type outcomes struct {
	list     []audit.Outcome
	old, new citingText
}

// write writes a line for each outcome with its place in the new text, where it
// has one, and indented what it was in the old.
func (o *outcomes) write(w io.Writer, all bool) error {
	out := bufio.NewWriter(w)
	count := map[audit.Fate]int{}
	for _, one := range o.list {
		count[one.Fate]++
		if all || !quiet[one.Fate] {
			o.writeOne(out, one)
		}
	}
	_, _ = fmt.Fprintf(out, "%d %s", len(o.list), plural("citation", len(o.list)))
	separator := ":"
	for _, fate := range fates {
		if count[fate] > 0 {
			_, _ = fmt.Fprintf(out, "%s %d %s", separator, count[fate], fate)
			separator = ","
		}
	}
	_, _ = fmt.Fprintln(out)
	return out.Flush()
}

func (o *outcomes) writeOne(out io.Writer, one audit.Outcome) {
	if one.New == nil {
		_, _ = fmt.Fprintln(out, o.old.line(one.Old, string(one.Fate)))
		return
	}
	_, _ = fmt.Fprintln(out, o.new.line(one.New, string(one.Fate)))
	if one.Old == nil {
		return
	}
	_, _ = fmt.Fprintln(out, "    "+o.old.line(one.Old, "was"))
	if len(one.Became) > 0 && (one.Fate == audit.Stale || one.Fate == audit.Dangling || one.Fate == audit.Retargeted) {
		_, _ = fmt.Fprintf(out, "    which is now %s\n", o.new.provisions(one.Became))
	}
}

// fates are the fates, what calls for action first.
var fates = []audit.Fate{audit.Stale, audit.Dangling, audit.Retargeted, audit.Dropped, audit.Followed, audit.Same, audit.Added}
