package check

import (
	"strings"
	"unicode"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/parser/law"
)

// An entry is a line of a contents list.
type entry struct {
	key   string // kind and number
	title string
	span  law.Span
}

// contents checks the contents list of an act against the headings of its
// body.
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
		listed[kindOf(e.key)] = true
	}
	body := c.headings(act, listed)
	i := 0
	for _, e := range entries {
		j := i
		for j < len(body) && body[j].key != e.key {
			j++
		}
		if j == len(body) {
			c.report(e.span, "contents-only", "Add the heading to the body, or take it off the list.",
				"the contents list has %q, the body does not", c.doc.Slice(e.span))
			continue
		}
		for _, b := range body[i:j] {
			c.report(b.span, "body-only", "Add the heading to the contents list.",
				"%q is not in the contents list, or stands elsewhere there", c.doc.Slice(b.span))
		}
		if !same(e.title, body[j].title) {
			c.report(body[j].span, "contents-differ", "Make the heading and the contents list agree.",
				"the heading is %q, in the contents list %q", body[j].title, e.title)
		}
		i = j + 1
	}
	for _, b := range body[i:] {
		c.report(b.span, "body-only", "Add the heading to the contents list.",
			"%q is not in the contents list", c.doc.Slice(b.span))
	}
}

func kindOf(key string) string { return key[:strings.IndexByte(key, ' ')] }

// entries reads the lines of a contents list that have a number.
func (c *checker) entries(list *law.Provision) (entries []entry) {
	table := convention.For(c.doc.Language)
	if table == nil {
		return nil
	}
	for _, run := range list.Text {
		words := c.doc.Slice(run)
		cells := strings.TrimLeft(words, "| ")
		start := run.Start + len(words) - len(cells)
		words = strings.TrimRight(cells, "| ")
		if strings.HasPrefix(words, "[") {
			if i := strings.Index(words, "]("); i > 0 {
				words, start = words[1:i], start+1
			}
		}
		table.ReadHead(words, func(r convention.Reading) bool {
			if r.Kind.Groups() && !r.Damaged {
				entries = append(entries, entry{
					key:   r.Kind.String() + " " + r.Number,
					title: title(words, words[:r.Len]),
					span:  law.Span{Start: start, End: start + len(words)},
				})
			}
			return false
		})
	}
	return entries
}

// title returns what stands behind the label of an entry, and behind the label
// once more where a table has it in two cells.
func title(words, label string) string {
	rest := strings.TrimFunc(words[len(label):], notWord)
	return strings.TrimFunc(strings.TrimPrefix(rest, label), notWord)
}

// headings returns the headings of the body whose kind is listed.
func (c *checker) headings(act *law.Provision, listed map[string]bool) (body []entry) {
	act.Walk(func(p *law.Provision) bool {
		if p != act && p.Kind == law.Act || p.Kind == law.Annex || p.Kind == law.Article {
			return false
		}
		if p.Kind.Groups() && p.Number != "" && listed[p.Kind.String()] {
			span := p.Label
			if !p.Heading.Empty() {
				span.End = p.Heading.End
			}
			body = append(body, entry{p.Kind.String() + " " + p.Number, c.doc.Heading(p), span})
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
