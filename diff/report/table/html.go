package table

import (
	"bufio"
	"cmp"
	"html"
	"io"

	"github.com/lawdiff/lawdiff/diff"
)

// style is the whole style sheet of the page; it needs nothing from elsewhere.
const style = `:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid color-mix(in srgb,currentColor 30%,transparent)}
th{position:sticky;top:0;background:Canvas}
td:nth-child(-n+3){white-space:nowrap}
tr.deleted td:first-child{text-decoration:line-through}
tr.inserted td:nth-child(2){text-decoration:underline}
tr.split,tr.merged,tr.deleted,tr.inserted{font-weight:600}
td:last-child{font-weight:400}
@media print{body{margin:0;max-width:none}th{position:static}tr{break-inside:avoid}thead{display:table-header-group}}`

// WriteHTML writes the table as one page that needs nothing from elsewhere and
// runs nothing. Language is that of the table's own words, "" for that of the new
// text. It returns the first error of w.
func WriteHTML(w io.Writer, c *diff.Comparison, language string) error {
	v := wordsFor(c, language)
	older, newer := titles(c)
	out := bufio.NewWriter(w)
	put := func(markup string, texts ...string) {
		_, _ = out.WriteString(markup)
		for _, text := range texts {
			_, _ = out.WriteString(html.EscapeString(printable(text)))
		}
	}
	put("<!DOCTYPE html>\n<html lang=\"", v.language)
	put("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
	put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>", v.title, ": ", newer)
	put("</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + v.title + "</h1>\n<p>" + v.old + ": <span lang=\"")
	put("", c.Old.Language)
	put("\">", older, " (", c.Old.Name, ")")
	put("</span><br>"+v.new+": <span lang=\"", c.New.Language)
	put("\">", newer, " (", c.New.Name, ")")
	put("</span></p>\n<table>\n<thead><tr>")
	for _, head := range [...]string{v.old, v.new, v.kind, v.about} {
		put("<th scope=\"col\">", head)
		put("</th>")
	}
	put("</tr></thead>\n<tbody lang=\"", c.New.Language)
	put("\">\n")
	for _, row := range c.Correspondences() {
		put("<tr class=\"" + string(row.Kind) + "\"><td>")
		put("", label(c.Old, row.Old))
		put("</td><td>", label(c.New, row.New))
		put("</td><td lang=\""+v.language+"\">", v.kinds[row.Kind])
		put("</td><td>", columns.Truncate(printable(subject(c, row)), 2*subjectWidth, "…"))
		put("</td></tr>\n")
	}
	put("</tbody>\n</table>\n</body>\n</html>\n")
	return out.Flush()
}

// titles returns what the texts call themselves, or the names of their files.
func titles(c *diff.Comparison) (older, newer string) {
	older, newer = c.Titles()
	return cmp.Or(older, c.Old.Name), cmp.Or(newer, c.New.Name)
}
