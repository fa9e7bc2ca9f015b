package synopsis

import (
	"bufio"
	"html"
	"io"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/rows"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
)

// style is the whole style sheet of the page. Colours say nothing that lines do
// not say too.
const style = `:root{color-scheme:light dark;--del:light-dark(#a3122b,#ff9aa8);--ins:light-dark(#0a5a2c,#7fdda2);--faint:light-dark(#555,#aaa);--rule:light-dark(#b9b9b9,#555);--head:light-dark(#eef1f5,#23272e)}
body{font:16px/1.65 "Noto Serif CJK SC","Songti SC",SimSun,Georgia,serif;margin:1.5rem auto;padding:0 1rem;max-width:96rem}
h1{font-size:1.4rem;text-align:center;margin:.5rem 0}
.legend{text-align:center;font-size:.9rem;color:var(--faint)}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid var(--rule);padding:.4rem .6rem;vertical-align:top;text-align:start;overflow-wrap:anywhere}
thead th{position:sticky;top:0;background:var(--head);text-align:center;font-weight:400}
thead th>p{font-weight:700}
.notes{width:14%}
tbody th{background:var(--head);text-align:center}
tbody th p,tbody td.h p{font-weight:700;text-align:center}
p{margin:0 0 .35em}p:last-child{margin:0}
p.d1{margin-inline-start:1.5em}p.d2{margin-inline-start:3em}p.d3{margin-inline-start:4.5em}
td.notes{font-size:.85rem}
.t{table-layout:auto;font-size:.92em;margin:.2em 0 .5em}.t td,.t th{padding:.1rem .35rem}
del{color:var(--del);text-decoration:line-through}
ins{color:var(--ins);text-decoration:underline;font-weight:600;text-underline-offset:.2em}
ins del,del ins{text-decoration:underline line-through}
.m{text-decoration-style:double;font-weight:inherit}
.n,.n .n{color:var(--faint);font-weight:inherit}
@page{size:A4 landscape;margin:15mm}
@media print{body{margin:0;padding:0;max-width:none;font-size:10.5pt}thead th{position:static}thead{display:table-header-group}p{orphans:2;widows:2}tr.h{break-after:avoid}}`

// WriteHTML writes the table as one page that needs nothing from elsewhere and
// runs nothing. Deleted words are <del>, inserted ones <ins>. It reports the errors
// of w, and comparisons that do not follow each other.
func WriteHTML(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	s, err := arrange(comparisons, opts)
	if err != nil {
		return err
	}
	p := &page{s, bufio.NewWriter(w)}
	p.top()
	for i := range s.Rows {
		p.row(&s.Rows[i])
	}
	p.put("</tbody>\n</table>\n")
	if left := s.left(); left != "" {
		p.put("<p class=\"legend\">", left)
		p.put("</p>\n")
	}
	p.put("</body>\n</html>\n")
	return p.out.Flush()
}

// A page is a table being written as HTML.
type page struct {
	*synopsis
	out *bufio.Writer
}

// put writes markup, and behind it text.
func (p *page) put(markup string, texts ...string) {
	_, _ = p.out.WriteString(markup) // a failure comes out at Flush
	for _, text := range texts {
		_, _ = p.out.WriteString(html.EscapeString(wording.Printable(text)))
	}
}

func (p *page) top() {
	p.put("<!DOCTYPE html>\n<html lang=\"", p.words.language)
	p.put("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
	p.put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>", p.title)
	p.put("</title>\n<style>"+style+"</style>\n</head>\n<body>\n<h1>", p.title)
	p.put("</h1>\n<p class=\"legend\"><del>", p.words.deleted)
	p.put("</del> · <ins>", p.words.inserted)
	p.put("</ins> · <ins class=\"m\">", p.words.moved)
	p.put("</ins> · <ins class=\"n\">", p.words.minor)
	p.put("</ins>")
	if len(p.Drafts) > 2 {
		p.put("<br>", p.words.middle)
	}
	p.put("</p>\n<table>\n<thead><tr>")
	for i, d := range p.Drafts {
		label, title := p.head(i)
		p.put("<th scope=\"col\"><p>", label)
		p.put("</p><div lang=\"", d.Language)
		p.put("\">")
		p.paragraphs(title)
		p.put("</div></th>")
	}
	if p.opts.Notes {
		p.put("<th scope=\"col\" class=\"notes\"><p>", p.words.notes)
		p.put("</p></th>")
	}
	p.put("</tr></thead>\n<tbody lang=\"", p.Drafts[len(p.Drafts)-1].Language)
	p.put("\">\n")
}

func (p *page) row(r *rows.Row) {
	if heading, ok := across(r); ok {
		p.put("<tr class=\"h\"><th scope=\"rowgroup\" colspan=\"" + strconv.Itoa(p.columns()) + "\">")
		p.paragraphs(heading)
		p.put("</th></tr>\n")
		return
	}
	class := ""
	if r.Heading {
		class = ` class="h"`
	}
	p.put("<tr" + class + ">")
	main := p.Drafts[len(p.Drafts)-1].Language
	for i, c := range r.Cells {
		p.put("<td" + class)
		if language := p.Drafts[i].Language; language != main {
			p.put(" lang=\"", language)
			p.put("\"")
		}
		p.put(">")
		p.paragraphs(c.Paragraphs)
		p.put("</td>")
	}
	if p.opts.Notes {
		p.put("<td class=\"notes\" lang=\"" + p.words.language + "\">")
		for _, line := range p.notes(r) {
			p.put("<p>", line)
			p.put("</p>")
		}
		p.put("</td>")
	}
	p.put("</tr>\n")
}

func (p *page) paragraphs(list []rows.Paragraph) {
	for _, passage := range passages(list) {
		if passage.lines != nil {
			p.table(passage.lines)
			continue
		}
		class := ""
		if depth := passage.paragraph.Depth; depth > 0 {
			class = ` class="d` + strconv.Itoa(min(depth, 3)) + `"`
		}
		p.put("<p" + class + ">")
		for _, w := range passage.paragraph.Words {
			p.marked(w)
		}
		p.put("</p>")
	}
}

// table writes a table of the law.
func (p *page) table(lines []line) {
	p.put(`<table class="t">`)
	for _, l := range lines {
		p.put("<tr>")
		for _, cell := range l.cells {
			element := "td"
			if l.head {
				element = "th"
			}
			p.put("<" + element + ">")
			for _, w := range cell {
				p.marked(w)
			}
			p.put("</" + element + ">")
		}
		p.put("</tr>")
	}
	p.put("</table>")
}

var markClasses = [...]string{rows.Minor: ` class="n"`, rows.Moved: ` class="m"`, rows.Changed: ""}

// marked writes words in the elements that set them off.
func (p *page) marked(w rows.Words) {
	var closing string
	open := func(element, class string) {
		p.put("<" + element + class + ">")
		closing = "</" + element + ">" + closing
	}
	if w.Label {
		open("b", "")
	}
	if w.Come != rows.Stayed {
		open("ins", markClasses[w.Come])
	}
	if w.Gone != rows.Stayed {
		open("del", markClasses[w.Gone])
	}
	for i, text := range strings.Split(w.Text, "\n") {
		if i > 0 {
			p.put("<br>")
		}
		p.put("", text)
	}
	p.put(closing)
}
