package table

import (
	"bufio"
	"cmp"
	"html"
	"io"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/internal/filename"
	"github.com/lawdiff/lawdiff/diff/report/internal/wording"
)

// style is the whole style sheet of the page; it needs nothing from elsewhere.
const style = `:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid color-mix(in srgb,currentColor 30%,transparent)}
th{position:sticky;top:0;background:Canvas}
td:not(:last-child){white-space:nowrap}
tr.deleted td:first-child{text-decoration:line-through}
tr.inserted td:nth-child(2){text-decoration:underline}
tr.split,tr.merged,tr.deleted,tr.inserted{font-weight:600}
td:last-child{font-weight:400}
@media print{body{margin:0;max-width:none}th{position:static}tr{break-inside:avoid}thead{display:table-header-group}}`

// WriteHTML writes the table as one page that needs nothing from elsewhere and
// runs nothing. It returns the first error of w.
func WriteHTML(w io.Writer, opts Options, comparisons ...*diff.Comparison) error {
	v := wordsFor(comparisons, opts.Language)
	p := &page{out: bufio.NewWriter(w), words: v, comparisons: comparisons}
	for i := range len(comparisons) + 1 {
		p.files = append(p.files, draft(comparisons, i).Name)
	}
	p.files = filename.Short(p.files...)
	p.top()
	for _, row := range rowsOf(comparisons, opts.Keep) {
		p.row(row)
	}
	p.put("</tbody>\n</table>\n</body>\n</html>\n")
	return p.out.Flush()
}

// A page is a table being written as HTML.
type page struct {
	*words
	out         *bufio.Writer
	comparisons []*diff.Comparison
	files       []string
}

// put writes markup, and behind it text.
func (p *page) put(markup string, texts ...string) {
	_, _ = p.out.WriteString(markup)
	for _, text := range texts {
		_, _ = p.out.WriteString(html.EscapeString(wording.Printable(text)))
	}
}

func (p *page) top() {
	drafts := len(p.comparisons) + 1
	heads := p.heads(drafts)
	last := draft(p.comparisons, drafts-1)
	p.put("<!DOCTYPE html>\n<html lang=\"", p.language)
	p.put("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
	p.put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>", p.title, ": ", p.titleOf(drafts-1))
	p.put("</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + p.title + "</h1>\n<p>")
	for i := range drafts {
		d := draft(p.comparisons, i)
		if i > 0 {
			p.put("<br>")
		}
		p.put(heads[i]+": <span lang=\"", d.Language)
		p.put("\">", p.titleOf(i), " (", p.files[i], ")")
		p.put("</span>")
	}
	p.put("</p>\n<table>\n<thead><tr>")
	for _, head := range heads {
		p.put("<th scope=\"col\">", head)
		p.put("</th>")
	}
	p.put("</tr></thead>\n<tbody lang=\"", last.Language)
	p.put("\">\n")
}

func (p *page) row(r row) {
	class := ""
	if len(r.kinds) == 1 {
		class = ` class="` + string(r.kinds[0]) + `"`
	}
	p.put("<tr" + class + ">")
	for _, label := range r.labels(p.comparisons) {
		p.put("<td>", label)
		p.put("</td>")
	}
	for _, kind := range r.kinds {
		p.put("<td lang=\""+p.language+"\">", cmp.Or(p.kinds[kind], none))
		p.put("</td>")
	}
	p.put("<td>", shortened(wording.Printable(r.subject(p.comparisons)), 2*subjectWidth))
	p.put("</td></tr>\n")
}

// titleOf returns what a draft calls itself, or the name of its file.
func (p *page) titleOf(column int) string {
	var title string
	if column == len(p.comparisons) {
		_, title = p.comparisons[column-1].Titles()
	} else {
		title, _ = p.comparisons[column].Titles()
	}
	return cmp.Or(title, p.files[column])
}
