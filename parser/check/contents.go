package check

import (
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// An entry is a line of a contents list, or a heading of the body.
type entry struct {
	kind, number string
	title        string
	span         law.Span
	rank         int    // its place among the heads of the table; of a list's entry only
	path         string // kinds and numbers from the outermost heading to its own
	within       string // the path of the heading it stands in
}

// contents checks the contents list of an act against the headings of its
// body. An entry and a heading belong together where they have the same number
// under the same headings. Cost: linear in both.
func (c *checker) contents(act *law.Provision) {
	var entries []entry
	for _, p := range act.Children {
		if p.Kind == law.Contents {
			entries = append(entries, c.entries(p)...)
		}
	}
	if len(entries) == 0 {
		return
	}
	listed := map[string]bool{}
	for _, e := range entries {
		listed[e.kind] = true
	}
	body := c.headings(act, listed)
	places := map[string][]int{} // of each path in the body, in order
	for i, b := range body {
		places[b.path] = append(places[b.path], i)
	}
	found, missing := make([]bool, len(body)), map[string]bool{}
	for _, e := range entries {
		at := places[e.path]
		if len(at) == 0 {
			if !missing[e.within] {
				c.report(e.span, "contents-only", "Add the heading to the body, or take it off the list.",
					"the contents list has %q, the body does not", c.doc.Slice(e.span))
			}
			missing[e.path] = true
			continue
		}
		places[e.path] = at[1:]
		b := body[at[0]]
		found[at[0]] = true
		if !same(e.title, b.title) {
			c.report(b.span, "contents-differ", "Make the heading and the contents list agree.",
				"the heading is %q, in the contents list %q", b.title, e.title)
		}
	}
	c.unlisted(body, found)
}

// unlisted reports the headings of the body that were not found in the
// contents list, but not those within another of them.
func (c *checker) unlisted(body []entry, found []bool) {
	missing := map[string]bool{}
	for i, b := range body {
		if found[i] {
			continue
		}
		if !missing[b.within] {
			c.report(b.span, "body-only", "Add the heading to the contents list.",
				"%q is not in the contents list, or stands elsewhere there", c.doc.Slice(b.span))
		}
		missing[b.path] = true
	}
}

// entries reads the lines of a contents list that have a number. A line without
// one gives its words to an entry before it that has none.
func (c *checker) entries(list *law.Provision) (entries []entry) {
	table := convention.For(c.doc.Language)
	if table == nil {
		return nil
	}
	bare := false // the entry before has no title yet
	for _, run := range list.Text {
		words, start := unwrapped(c.doc.Slice(run), run.Start)
		read := false
		table.ReadHead(words, func(r convention.Reading) bool {
			read = true
			if bare = false; r.Kind.Groups() && !r.Damaged {
				e := entry{kind: r.Kind.String(), number: r.Number, rank: r.Rank, title: title(words, words[:r.Len])}
				e.span = law.Span{Start: start, End: start + len(words)}
				bare = e.title == ""
				entries = append(entries, e)
			}
			return false
		})
		if bare && !read {
			last := &entries[len(entries)-1]
			last.title, last.span.End = strings.TrimFunc(words, notWord), start+len(words)
			bare = false
		}
	}
	nest(entries)
	return entries
}

// unwrapped returns the words of a contents entry, and their offset, without
// the bars of a table or the brackets of a link about them.
func unwrapped(words string, start int) (string, int) {
	cells := strings.TrimLeft(words, "| ")
	start += len(words) - len(cells)
	words = strings.TrimRight(cells, "| ")
	if strings.HasPrefix(words, "[") {
		if i := strings.Index(words, "]("); i > 0 {
			return words[1:i], start + 1
		}
	}
	return words, start
}

// nest gives entries their paths: each stands within the last before it of a
// lower rank.
func nest(entries []entry) {
	var open []entry
	for i := range entries {
		e := &entries[i]
		for len(open) > 0 && open[len(open)-1].rank >= e.rank {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			e.within = open[len(open)-1].path
		}
		e.path = e.within + "/" + e.kind + " " + e.number
		open = append(open, *e)
	}
}

// title returns what stands behind the label of an entry, and behind the label
// once more where a table has it in two cells.
func title(words, label string) string {
	rest := strings.TrimFunc(words[len(label):], notWord)
	return strings.TrimFunc(strings.TrimPrefix(rest, label), notWord)
}

// headings returns the headings of the body whose kind is listed.
func (c *checker) headings(act *law.Provision, listed map[string]bool) (body []entry) {
	paths := map[*law.Provision]string{}
	act.Walk(func(p *law.Provision) bool {
		if p != act && p.Kind == law.Act || p.Kind == law.Annex || p.Kind == law.Article {
			return false
		}
		within := paths[p.Parent]
		paths[p] = within
		if p.Kind.Groups() && p.Number != "" && listed[p.Kind.String()] {
			e := entry{kind: p.Kind.String(), number: p.Number, title: c.doc.Heading(p), span: p.Label, within: within}
			if !p.Heading.Empty() {
				e.span.End = p.Heading.End
			}
			e.path = within + "/" + e.kind + " " + e.number
			paths[p] = e.path
			body = append(body, e)
		}
		return true
	})
	return body
}

// same reports whether two titles are the same but for white space, marks and
// what only a list has behind a title: a page number, or in brackets the
// articles that stand under it.
func same(listed, heading string) bool {
	if i := strings.LastIndexAny(listed, "(（"); i > 0 && !strings.ContainsAny(heading, "(（") {
		listed = listed[:i]
	}
	a, b := letters(listed), letters(heading)
	if a == b {
		return true
	}
	return b != "" && strings.HasPrefix(a, b) && strings.Trim(a[len(b):], "0123456789") == ""
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if notWord(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
