package rows

import (
	"sort"

	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/parser/law"
)

// An entry is what gets a row: an article with all below it or what stands beside
// articles, or the own words of what holds articles.
type entry struct {
	provision *law.Provision
	own       bool // without what stands below it
	hidden    bool // it has no row: a list of contents, the title
	row       int  // where it is printed
}

// A draft is one document, cut for the table.
type draft struct {
	*law.Document
	version *flow.Version
	entries []entry // in the order of the text
	of      map[*law.Provision]int
	title   int        // the entry of the title, -1 for none
	gone    []markSpan // the words set off against the next draft, in the order of the text
	come    []markSpan // and against the one before
}

type markSpan struct {
	law.Span
	mark Mark
}

func newDraft(d *law.Document, layout flow.Layout) *draft {
	n := &draft{Document: d, version: flow.Lay(d, layout), of: map[*law.Provision]int{}, title: -1}
	n.add(d.Root)
	return n
}

// add lists the entries of p and below.
func (d *draft) add(p *law.Provision) {
	if p == nil || p.Kind == law.Metadata || p.Kind == law.Furniture {
		return
	}
	holds := holdsEntries(p.Kind)
	if holds && len(p.Runs()) > 0 || !holds {
		e := entry{provision: p, own: holds, hidden: p.Kind == law.Contents, row: -1}
		if p.Kind == law.DocTitle && p.Parent == d.Root && d.title < 0 {
			d.title, e.hidden = len(d.entries), true
		}
		d.of[p] = len(d.entries)
		d.entries = append(d.entries, e)
	}
	if holds {
		for _, child := range p.Children {
			d.add(child)
		}
	}
}

// holdsEntries reports whether what stands below a provision of kind k has rows
// of its own.
func holdsEntries(k law.Kind) bool {
	return k.Groups() || k == law.Act || k == law.Annex || k == law.Preamble
}

// at returns the entry that holds the source's byte at offset, -1 for none.
func (d *draft) at(offset int32) int {
	i := sort.Search(len(d.entries), func(i int) bool { return d.entries[i].provision.Span.Start > offset }) - 1
	if i < 0 {
		return -1
	}
	for p := d.entries[i].provision; p != nil; p = p.Parent {
		if k, ok := d.of[p]; ok && p.Span.Start <= offset && offset < p.Span.End {
			return k
		}
	}
	return -1
}

// depth counts the lists that a provision stands in.
func depth(p *law.Provision) int {
	n := 0
	for ; p != nil && p.Kind > law.Paragraph && p.Kind <= law.Indent; p = p.Parent {
		n++
	}
	return n
}
