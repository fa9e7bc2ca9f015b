package flow

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/lawdiff/lawdiff/parser/law"
)

// pageLink is a link of Markdown to another place of the page.
var pageLink = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\[\]]*)\]\(#[^()]*\)`) })

// lines lays out the words of p, a line of the source to a paragraph; of links
// within the page it takes the words alone.
func (b *builder) lines(p *law.Provision) {
	for i, s := range p.Text {
		switch {
		case i == 0:
		case b.apart(p.Text[i-1], s):
			b.flush()
		case p.Kind == law.Table && lineEnd().MatchString(b.Document.Source[p.Text[i-1].End:s.Start]):
			b.text = append(b.text, "<br>"...)
		case b.Document.Spaced(p.Text[i-1], s):
			b.text = append(b.text, ' ')
		}
		if p.Kind == law.Contents {
			rest := 0
			for _, m := range pageLink().FindAllStringSubmatchIndex(b.Document.Slice(s), -1) {
				b.put(p, s.Sub(rest, m[0]), i == 0)
				b.put(p, s.Sub(m[2], m[3]), false)
				rest = m[1]
			}
			s = s.Sub(rest, s.Len())
		}
		b.put(p, s, i == 0)
		b.cur.Bullet = false // a line of itself in any list
	}
}

// A cell is the words of a table's cell and how far it reaches.
type cell struct {
	words        []law.Span
	across, down int
}

var (
	cellTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)<(tr|td|th)\b[^>]*>`) })
	lineEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\n|</?(br|p|li)\b`) })
	spanOf  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(col|row)span\s*=\s*["']?\s*([0-9]{1,2})`)
	})
)

// maxFilled is how many places cells may reach over in one table. Beyond, they
// stand at one place each: a few may claim millions.
const maxFilled = 100_000

// table lays out a table, a row to a paragraph with bars between its cells, as
// Markdown has it. Of one in HTML a cell that reaches over several places stands
// at the first of them, the others are empty.
func (b *builder) table(p *law.Provision) {
	if !strings.HasPrefix(strings.TrimLeft(b.Document.Slice(p.Span), " \t\n"), "<table") {
		b.lines(p)
		return
	}
	filled := 0
	covered := map[int]int{} // by column, how many rows a cell above still reaches down
	for _, row := range b.rows(p) {
		b.flush()
		column := 0
		place := func(c cell) {
			b.text = append(b.text, "| "...)
			for i, s := range c.words {
				if i > 0 && lineEnd().MatchString(b.Document.Source[c.words[i-1].End:s.Start]) {
					b.text = append(b.text, "<br>"...)
				} else if i > 0 && b.Document.Spaced(c.words[i-1], s) {
					b.text = append(b.text, ' ')
				}
				if len(b.cur.Pieces) == 0 {
					b.cur.Provision = p
				}
				b.piece(s)
			}
			b.text = append(b.text, ' ')
			column++
		}
		skip := func() {
			for ; covered[column] > 0 && filled < maxFilled; filled++ {
				covered[column]--
				place(cell{})
			}
		}
		for _, c := range row {
			skip()
			across := min(c.across, 1+maxFilled-filled)
			filled += across - 1
			for range across {
				covered[column] = c.down - 1
				place(c)
				c.words = nil
			}
		}
		skip()
		b.text = append(b.text, '|')
	}
	b.flush()
}

// rows returns the cells of a table in HTML, row by row. Words outside all cells,
// as a caption's, are a row of themselves.
func (b *builder) rows(p *law.Provision) [][]cell {
	var rows [][]cell
	words := p.Text
	take := func(to int32) {
		for ; len(words) > 0 && words[0].Start < to; words = words[1:] {
			if len(rows) == 0 {
				rows = append(rows, nil)
			}
			last := len(rows) - 1
			if len(rows[last]) == 0 {
				rows[last] = append(rows[last], cell{across: 1, down: 1})
			}
			c := &rows[last][len(rows[last])-1]
			c.words = append(c.words, words[0])
		}
	}
	source := b.Document.Slice(p.Span)
	for _, m := range cellTag().FindAllStringSubmatchIndex(source, -1) {
		take(p.Span.Start + int32(m[0]))
		if strings.EqualFold(source[m[2]:m[3]], "tr") || len(rows) == 0 {
			rows = append(rows, nil)
		}
		if !strings.EqualFold(source[m[2]:m[3]], "tr") {
			rows[len(rows)-1] = append(rows[len(rows)-1], spanning(source[m[0]:m[1]]))
		}
	}
	take(p.Span.End)
	return rows
}

// spanning returns an empty cell that reaches as far as its tag says.
func spanning(tag string) cell {
	c := cell{across: 1, down: 1}
	for _, m := range spanOf().FindAllStringSubmatch(tag, -1) {
		n, _ := strconv.Atoi(m[2]) // two digits
		if strings.EqualFold(m[1], "col") {
			c.across = max(n, 1)
		} else {
			c.down = max(n, 1)
		}
	}
	return c
}
