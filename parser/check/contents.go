package check

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/internal/toc"
	"github.com/lawdiff/lawdiff/parser/law"
)

// contents checks the contents lists against the headings of the body: the
// numbered levels above the article. Cost: linear in both.
func (c *checker) contents() {
	entries := toc.Entries(c.doc)
	for len(entries) > 0 {
		n := 1
		act := entries[0].In.Parent
		for n < len(entries) && entries[n].In.Parent == act {
			n++
		}
		c.listed(act, entries[:n])
		entries = entries[n:]
	}
}

// listed checks the entries of an act's lists. What stands within something
// that is missing is not missed by itself.
func (c *checker) listed(act *law.Provision, entries []law.Entry) {
	named := map[*law.Provision]bool{}
	listed := map[law.Kind]bool{}
	missing := -1 // depth of the entry that is missing and holds those that follow
	for i := range entries {
		e := &entries[i]
		if !e.Kind.Groups() {
			continue
		}
		listed[e.Kind] = true
		if missing >= 0 && e.Depth <= missing {
			missing = -1
		}
		if e.Names == nil {
			if missing < 0 {
				c.report(e.Span, "contents-only", "Add the heading to the body, or take it off the list.",
					"the contents list has %q, the body does not", c.doc.Slice(e.Span))
				missing = e.Depth
			}
			continue
		}
		named[e.Names] = true
		if title, heading := c.doc.Slice(e.Title), c.doc.Heading(e.Names); !same(title, heading) {
			c.report(headOf(e.Names), "contents-differ", "Make the heading and the contents list agree.",
				"the heading is %q, in the contents list %q", heading, title)
		}
	}
	c.unlisted(act, listed, named)
}

// unlisted reports the headings of the body that no entry names, but not those
// within another of them.
func (c *checker) unlisted(act *law.Provision, listed map[law.Kind]bool, named map[*law.Provision]bool) {
	if len(listed) == 0 {
		return
	}
	act.Walk(func(p *law.Provision) bool {
		if p != act && p.Kind == law.Act || p.Kind == law.Annex || p.Kind == law.Article {
			return false
		}
		if p.Kind.Groups() && p.Number != "" && listed[p.Kind] && !named[p] {
			c.report(headOf(p), "body-only", "Add the heading to the contents list.",
				"%q is not in the contents list, or stands elsewhere there", c.doc.Slice(headOf(p)))
			return false
		}
		return true
	})
}

// headOf returns where number and heading of p stand.
func headOf(p *law.Provision) law.Span {
	span := p.Label
	if !p.Heading.Empty() {
		span.End = p.Heading.End
	}
	return span
}

// same reports whether two titles are the same but for white space, marks and
// what only a list has behind a title: a page number, or in brackets the
// articles that stand under it.
func same(listed, heading string) bool {
	if i := strings.LastIndexAny(listed, "(（"); i > 0 && !strings.ContainsAny(heading, "(（") {
		listed = listed[:i]
	}
	a, b := toc.Letters(listed), toc.Letters(heading)
	if a == b {
		return true
	}
	return b != "" && strings.HasPrefix(a, b) && strings.Trim(a[len(b):], "0123456789") == ""
}
