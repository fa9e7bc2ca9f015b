// Package markdown writes a comparison as GitHub Flavored Markdown: a redline that
// can stand in a pull request, an issue or a repository. The whole law is there,
// insertions in <ins>, deletions in <del>; runs of paragraphs without a change are
// folded.
package markdown

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/filename"
	"github.com/lawdiff/lawdiff/diff/report/internal/flow"
	"github.com/lawdiff/lawdiff/diff/report/internal/gfm"
	"github.com/lawdiff/lawdiff/parser/law"
)

// Options say how a redline presents itself. The zero value is complete.
type Options struct {
	Language string // of the report's own words, a BCP 47 tag; "" for that of the new document
}

// Write writes the comparison to w. Behind the first rule (---), and apart from
// the <summary> of what is folded and the quotations that point out changes, a
// reader sees the words of the laws: without what stands in <del> those of the new
// document in their order, without what stands in <ins> those of the old. Words
// that were moved stand in both; a ¶ is a paragraph's end that came or went.
// Metadata and running headers are left out.
//
// It reports the errors of w alone. Cost: n log n in the number of provisions,
// linear in their words.
func Write(w io.Writer, c *diff.Comparison, opts Options) error {
	r := &redline{out: bufio.NewWriter(w), c: c, words: wordsFor(cmp.Or(opts.Language, c.New.Language))}
	r.top()
	r.law(flow.Blocks(c))
	return r.out.Flush()
}

// A redline is one comparison being written.
type redline struct {
	out    *bufio.Writer
	c      *diff.Comparison
	words  *words
	ended  bool // a paragraph
	joined bool // the next paragraph goes on in this one
}

// put ends a paragraph of Markdown with what it is given.
func (r *redline) put(parts ...string) {
	for _, s := range parts {
		r.string(s)
	}
	r.string("\n")
	r.ended = true
}

// string writes a piece of a paragraph.
func (r *redline) string(s string) {
	if r.ended {
		r.ended = false
		_ = r.out.WriteByte('\n') // a failure comes out at Flush
	}
	_, _ = r.out.WriteString(s)
}

// top names the texts, and the terms that were replaced throughout.
func (r *redline) top() {
	older, newer := r.c.Titles()
	files := filename.Short(r.c.Old.Name, r.c.New.Name)
	r.put("# ", gfm.Text(cmp.Or(newer, files[1]), true))
	r.put(r.words.old, named(older, files[0]), "<br>\n", r.words.new, named(newer, files[1]))
	r.put("<del>", r.words.deleted, "</del> · <ins>", r.words.inserted, "</ins>")
	var terms []string
	for _, s := range r.c.Systematic {
		if len(s.Places) > 0 {
			terms = append(terms, fmt.Sprintf("- <del>%s</del> → <ins>%s</ins> (%d)\n", gfm.Text(s.Old, false), gfm.Text(s.New, false), len(s.Places)))
		}
	}
	if len(terms) > 0 {
		r.put(r.words.systematic)
		r.put(strings.TrimSuffix(strings.Join(terms, ""), "\n"))
	}
	r.put("---")
}

// named names a text by its title and its file.
func named(title, file string) string {
	if title == "" {
		return gfm.Text(file, false)
	}
	return gfm.Text(title+" ("+file+")", false)
}

// foldedParagraphs is the least number of paragraphs without a change that are
// folded: what is shorter costs a reader no more than opening it would.
const foldedParagraphs = 4

// law writes the flow, what did not change folded up to the next heading.
func (r *redline) law(blocks []flow.Block) {
	w := gather(r.c)
	var flags []diff.Flag // of the paragraph that is not at its end
	for i := 0; i < len(blocks); {
		end := i
		for end < len(blocks) && unchanged(blocks, end) && headingLevel(blocks[end].New) == 0 {
			end++
		}
		if end-i >= foldedParagraphs {
			r.put("<details><summary>", r.foldedName(blocks[i:end]), "</summary>")
			for _, b := range blocks[i:end] {
				r.block(&b)
			}
			r.put("</details>")
		} else {
			end = max(end, i+1)
			for _, b := range blocks[i:end] {
				r.block(&b)
				flags = append(flags, w.of(&b)...)
				if b.Break != diff.Delete {
					r.point(flags)
					flags = flags[:0]
				}
			}
		}
		i = end
	}
}

// unchanged reports whether a block is the same paragraph in both versions.
func unchanged(blocks []flow.Block, at int) bool {
	b := &blocks[at]
	piece := b.Break != diff.Equal || at > 0 && blocks[at-1].Break != diff.Equal
	return b.Old != nil && b.New != nil && b.Old.Text == b.New.Text && !piece
}

// foldedName names what is folded by its first and last article.
func (r *redline) foldedName(blocks []flow.Block) string {
	var first, last string
	for _, b := range blocks {
		if p := b.New.Provision; p.Kind == law.Article && !p.Label.Empty() {
			last = strings.Join(strings.Fields(r.c.New.Label(p)), " ")
			first = cmp.Or(first, last)
		}
	}
	switch {
	case first == "":
		return fmt.Sprintf(r.words.paragraphs, len(blocks))
	case last != first:
		first += r.words.to + last
	}
	return fmt.Sprintf(r.words.unchanged, gfm.Text(first, false))
}

// block writes one paragraph, or a piece of one that was divided or joined: joined
// ones stand on one line, the mark that went between them.
func (r *redline) block(b *flow.Block) {
	var stretches []flow.Stretch
	p := b.New
	switch {
	case b.New == nil:
		p = b.Old
		stretches = []flow.Stretch{{Op: diff.Delete, Text: p.Text}}
	case b.Old == nil:
		stretches = []flow.Stretch{{Op: diff.Insert, Text: p.Text}}
	default:
		stretches = flow.Redline(b.Old.Text, b.New.Text, b.Same)
	}
	level := headingLevel(p)
	switch {
	case r.joined:
	case level > 0:
		r.string(strings.Repeat("#", level) + " ")
	default:
		r.string(strings.Repeat("&emsp;", listDepth(p.Provision)))
	}
	bold := 0
	if level == 0 {
		bold = p.LabelLength()
	}
	for i, s := range stretches {
		bold = r.stretch(s, bold, i == 0 && level == 0 && !r.joined)
	}
	r.joined = b.Break == diff.Delete
	switch b.Break {
	case diff.Delete:
		r.string("<del>¶</del>")
		return
	case diff.Insert:
		r.string("<ins>¶</ins>")
	default:
	}
	r.put()
}

// stretch writes words with their marks. The first of them, as many bytes as bold
// says, are the label; it returns how many of it are left.
func (r *redline) stretch(s flow.Stretch, bold int, start bool) int {
	head := min(bold, len(s.Text))
	if s.Op == diff.Delete {
		head = 0 // an old label; the new one comes behind it
	}
	text := gfm.Text(s.Text[head:], start && head == 0)
	if head > 0 {
		text = "<strong>" + gfm.Text(s.Text[:head], start) + "</strong>" + text
	}
	switch s.Op {
	case diff.Delete:
		r.string("<del>" + text + "</del>")
		return bold
	case diff.Insert:
		r.string("<ins>" + text + "</ins>")
	default:
		r.string(text)
	}
	return bold - head
}

// headingLevel returns the level of the Markdown heading a paragraph is written
// as, 0 for none.
func headingLevel(p *flow.Paragraph) int {
	switch k := p.Provision.Kind; {
	case k == law.DocTitle || k == law.Book || k == law.Part || k == law.Annex:
		return 2
	case k == law.Subpart || k == law.Title || k == law.Chapter:
		return 3
	case k.Groups():
		return 4
	}
	return 0
}

// listDepth counts the lists that a provision stands in.
func listDepth(p *law.Provision) int {
	n := 0
	for ; p != nil && p.Kind > law.Paragraph && p.Kind <= law.Indent; p = p.Parent {
		n++
	}
	return n
}
