package html

import (
	_ "embed" // the page's style
	"io"
	"net/url"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
)

//go:embed index.css
var indexStyle string

// An Index lists the reports of many comparisons: those of the laws in two
// folders.
type Index struct {
	// Language is that of the page's own words, as in [Options]; here "" is
	// English.
	Language         string
	Old, New         string // the folders
	OldFiles         int    // how many files there are in each
	NewFiles         int
	Pairs            []IndexEntry
	OnlyOld, OnlyNew []IndexEntry // files without a partner
	Failed           []IndexEntry // what could not be read or compared
	Skipped          []IndexEntry // what lies in the folders and is no text
}

// An IndexEntry is one line of an index: a pair of files, or one file. Fields
// that say nothing are empty.
type IndexEntry struct {
	Title, Language string // of the law, and that of its text
	Old, New        string // names of the files below the folders
	Report          string // name of the report beside the page
	Paired          string // how the files were found: "title", "file name", "similar name" or "shared words"
	Same            bool   // the texts do not differ
	Plain           bool   // no articles were found, so the texts were compared as plain text
	Tally           Tally
	Remarks         []string // what a reader should know, or why there is no report
}

// WriteIndex writes an index to w as one self-contained HTML page in the style of
// the reports. It reports the errors of w alone.
func WriteIndex(w io.Writer, x Index) error {
	ui := wordsFor(x.Language, "en")
	p := &indexPage{Index: x, sheet: sheet{page: &page{ui: ui}, part: &part{}}, w: w, say: indexWordsFor(ui)}
	p.head()
	p.numbers()
	p.put("</section>\n<main class=list id=laws>\n")
	p.list("failed", p.say.failed, x.Failed)
	p.pairs()
	p.list("onlyold", p.say.onlyOld, x.OnlyOld)
	p.list("onlynew", p.say.onlyNew, x.OnlyNew)
	p.list("skipped", p.say.skipped, x.Skipped)
	p.put("<footer class=foot><p>", ui.unofficial, "</p></footer>\n</main>\n</body></html>\n")
	p.send()
	return p.err
}

type indexPage struct {
	Index
	sheet
	w   io.Writer
	err error
	say *indexWords
}

// flush hands on what is written so far when there is enough of it.
func (p *indexPage) flush() {
	const enough = 64 << 10
	if len(p.out) >= enough {
		p.send()
	}
}

func (p *indexPage) send() {
	if p.err == nil {
		_, p.err = p.w.Write(p.out)
	}
	p.out = p.out[:0]
}

func (p *indexPage) text(s string) { p.out = appendText(p.out, s) }

func (p *indexPage) number(n int) { p.out = integer(p.out, n) }

func (p *indexPage) head() {
	p.put("<!DOCTYPE html>\n<html lang=\"", p.ui.tag, "\"><head><meta charset=\"utf-8\">\n",
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src `, digest(style), " ", digest(indexStyle), `; base-uri 'none'; form-action 'none'">`,
		"\n", `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="lawdiff"><title>`)
	p.out = appendValue(p.out, p.New)
	p.put(" – ", p.say.index, "</title>\n<style>", style, "</style>\n<style>", indexStyle, "</style></head>\n<body>\n")
	p.put("<a class=skip href=#laws>", p.ui.jumpTo, p.say.space, p.say.laws, "</a>\n<header class=top><p class=brand>", p.ui.report, "</p><h1>", p.say.index, "</h1>\n<div class=versions>")
	p.card("old", p.ui.old, p.Old, p.OldFiles)
	p.put("<span class=arrow aria-hidden=true>→</span>")
	p.card("new", p.ui.new, p.New, p.NewFiles)
	p.put("</div>\n<p class=unofficial>", p.ui.unofficial, "</p></header>\n<section class=summary aria-labelledby=sum><h2 id=sum>", p.ui.summary, "</h2>\n")
}

func (p *indexPage) card(class, name, folder string, files int) {
	p.put("<div class=\"version ", class, "\"><b>", name, "</b><span class=name>")
	p.text(folder)
	p.put("</span><span class=file>")
	p.number(files)
	p.put(" ", p.say.files, "</span></div>")
}

// numbers says how many pairs and files there are of each sort.
func (p *indexPage) numbers() {
	same := 0
	for i := range p.Pairs {
		if p.Pairs[i].Same {
			same++
		}
	}
	p.put("<ul class=numbers>")
	for _, n := range [...]struct {
		count              int
		class, name, where string
	}{
		{len(p.Pairs) - same, "", p.say.differ, "laws"},
		{same, "", p.say.same, "laws"},
		{len(p.OnlyOld), "kr", p.say.onlyOldShort, "onlyold"},
		{len(p.OnlyNew), "ki", p.say.onlyNewShort, "onlynew"},
		{len(p.Failed), "kf", p.say.failedShort, "failed"},
		{len(p.Skipped), "", p.say.skippedShort, "skipped"},
	} {
		if n.count == 0 && n.where != "laws" {
			continue
		}
		p.put("<li class=\"", n.class, "\"><a href=#", n.where, "><b>")
		p.number(n.count)
		p.put("</b> ", n.name, "</a>")
	}
	p.put("</ul>\n")
}

// columns are the kinds of change that any of the pairs has.
func (p *indexPage) columns() (kinds []diff.Kinds, flags bool) {
	for _, k := range kindList {
		for i := range p.Pairs {
			if p.Pairs[i].Tally.Kinds[k.kind] > 0 {
				kinds = append(kinds, k.kind)
				break
			}
		}
	}
	for i := range p.Pairs {
		flags = flags || p.Pairs[i].Tally.Flags > 0
	}
	return kinds, flags
}

// pairs writes the table of what was compared. The roles stay when the style
// lays the rows out as blocks on a narrow screen.
func (p *indexPage) pairs() {
	if len(p.Pairs) == 0 {
		p.put("<p class=same>", p.say.noPairs, "</p>\n")
		return
	}
	kinds, flags := p.columns()
	p.put("<table class=index role=table><caption>", p.say.laws, "</caption><thead role=rowgroup><tr role=row><th role=columnheader scope=col>", p.say.law)
	for _, k := range kinds {
		p.put("<th role=columnheader scope=col>", p.ui.kinds[k])
	}
	if flags {
		p.put("<th role=columnheader scope=col>", p.ui.flagged)
	}
	p.put("</thead>\n<tbody role=rowgroup>\n")
	for i := range p.Pairs {
		e := &p.Pairs[i]
		p.put("<tr role=row><th role=rowheader scope=row>")
		p.entry(e)
		if e.Same {
			p.put("<td role=cell class=none colspan=", strconv.Itoa(len(kinds)+btoi(flags)), ">", p.ui.same, "\n")
			continue
		}
		p.changes(e, kinds)
		if flags {
			p.cell('f', p.ui.flagged, e.Tally.Flags)
		}
		p.put("\n")
		p.flush()
	}
	p.put("</tbody></table>\n")
}

// changes writes the cells of the kinds of change.
func (p *indexPage) changes(e *IndexEntry, kinds []diff.Kinds) {
	if len(e.Tally.Kinds) == 0 && len(kinds) > 0 {
		p.put("<td role=cell class=none colspan=", strconv.Itoa(len(kinds)), ">", p.say.outside)
		return
	}
	for _, k := range kinds {
		p.cell(letterOf(k), p.ui.kinds[k], e.Tally.Kinds[k])
	}
}

func (p *indexPage) cell(letter byte, name string, n int) {
	p.put("<td role=cell class=")
	if n == 0 {
		p.put("zero>0")
		return
	}
	p.put("k", string(letter), " data-kind=\"", name, "\">")
	p.number(n)
}

// entry writes a law or a file: its title, the report behind it, the names of its
// files, and what there is to remark.
func (p *indexPage) entry(e *IndexEntry) {
	name := e.Title
	if name == "" {
		name = firstOf(e.New, e.Old)
	}
	if e.Report != "" {
		p.put("<a href=\"")
		p.out = appendValue(p.out, "./"+url.PathEscape(e.Report))
		p.put("\"")
	} else {
		p.put("<span class=name")
	}
	if e.Language != "" && e.Title != "" {
		p.put(" lang=\"")
		p.out = appendValue(p.out, e.Language)
		p.put("\"")
	}
	p.put(">")
	p.text(clipped(name))
	if e.Report != "" {
		p.put("</a>")
	} else {
		p.put("</span>")
	}
	p.files(e)
	if e.Plain {
		p.put("<small class=remark>", p.say.plain, "</small>")
	}
	for _, remark := range e.Remarks {
		p.put("<small class=remark>")
		p.text(remark)
		p.put("</small>")
	}
}

// files names the files of an entry and says how they were paired.
func (p *indexPage) files(e *IndexEntry) {
	if how := p.say.paired[e.Paired]; how != "" || e.Title != "" {
		p.put("<small>")
		p.text(firstOf(e.Old, e.New))
		if e.Old != "" && e.New != "" && e.Old != e.New {
			p.put(" → ")
			p.text(e.New)
		}
		if how != "" {
			p.put(" · ", how)
		}
		p.put("</small>")
	}
}

// clipped cuts a title short that would fill the page: some begin with all that
// stands above them.
func clipped(title string) string {
	const most = 160 // characters
	n := 0
	for i := range title {
		if n++; n > most {
			return title[:i] + "…"
		}
	}
	return title
}

// list writes files that were not compared.
func (p *indexPage) list(id, heading string, entries []IndexEntry) {
	if len(entries) == 0 {
		return
	}
	p.put("<section class=files id=", id, " aria-labelledby=", id, "-h><h2 id=", id, "-h>", heading, " (")
	p.number(len(entries))
	p.put(")</h2><ul>\n")
	for i := range entries {
		p.put("<li>")
		p.entry(&entries[i])
		p.put("\n")
	}
	p.put("</ul></section>\n")
}

func letterOf(kind diff.Kinds) byte {
	for _, k := range kindList {
		if k.kind == kind {
			return k.letter
		}
	}
	return 0
}

func firstOf(names ...string) string {
	for _, n := range names {
		if strings.TrimSpace(n) != "" {
			return n
		}
	}
	return "–"
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
