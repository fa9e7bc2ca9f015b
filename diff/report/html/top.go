package html

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// describe fills in what the caller did not say of a version that comes from file.
func describe(s Source, v *version, file string) Source {
	if s.File == "" {
		s.File = file
	}
	if s.Title == "" {
		for p := range v.doc.OfKind(law.DocTitle) {
			s.Title = strings.Join(strings.Fields(v.doc.FullText(p)), " ")
			break
		}
	}
	if s.Title == "" {
		s.Title = s.File
	}
	if s.SHA256 == "" {
		s.SHA256 = hex.EncodeToString(sum(v.doc.Source))
	}
	return s
}

// top writes the head of the page and what a reader wants to know first.
func (sh *sheet) top(piece) {
	ui, old, new := sh.ui, sh.old.shown, sh.new.shown
	sh.put(`<!DOCTYPE html>`, "\n", `<html lang="`, ui.tag, `"><head><meta charset="utf-8">`, "\n")
	running := appendRunningHeads(nil, ui, old, new)
	sh.put(`<meta http-equiv="Content-Security-Policy" content="`, policy(running), `">`, "\n")
	sh.put(`<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="lawdiff"><title>`)
	sh.out = appendValue(sh.out, new.Title)
	sh.put(" – ", ui.report, "</title>\n<style>", style, "</style>\n<style>")
	sh.out = append(sh.out, running...)
	sh.put("</style></head>\n<body>\n<a class=skip href=#text>", ui.jumpTo, " ", ui.text, "</a>\n")
	sh.put(`<header class=top><p class=brand>`, ui.report, `</p><h1>`)
	sh.out = appendText(sh.out, new.Title)
	sh.put("</h1>\n<div class=versions>")
	sh.versionCard("old", ui.old, sh.old)
	sh.put(`<span class=arrow aria-hidden=true>→</span>`)
	sh.versionCard("new", ui.new, sh.new)
	sh.put("</div>\n<p class=unofficial>", ui.unofficial)
	if sh.opts.Generated != "" {
		sh.put(" ", ui.generated, " ")
		sh.out = appendText(sh.out, sh.opts.Generated)
	}
	sh.put("</p></header>\n")
	sh.put("<noscript><p class=noscript>", ui.noScript, "</p></noscript>\n")
	sh.summary()
	sh.toolbar()
}

func (sh *sheet) versionCard(class, name string, v *version) {
	s := v.shown
	sh.put(`<div class="version `, class, `"><b>`, name, `</b><span class=name>`)
	sh.out = appendText(sh.out, s.Title)
	if s.Version != "" {
		sh.out = appendText(append(sh.out, "</span><span class=date>"...), s.Version)
	}
	sh.put("</span><span class=file>")
	sh.out = appendText(sh.out, s.File)
	sh.put(" · ")
	sh.out = integer(sh.out, v.articles)
	sh.put(" ", sh.ui.articles, `<span class=sum>`, sh.ui.hash, ` <code>`)
	sh.out = appendText(sh.out, s.SHA256)
	sh.put("</code></span></span></div>")
}

// summary writes the headline numbers, the terms replaced throughout, the
// legend and what could not be read.
func (sh *sheet) summary() {
	ui := sh.ui
	sh.put(`<section class=summary aria-labelledby=sum><h2 id=sum>`, ui.summary, "</h2>\n<ul class=numbers>")
	t := sh.count
	for _, k := range kindList {
		if n := t.Kinds[k.kind]; n > 0 {
			sh.put("<li class=k", string(k.letter), "><b>")
			sh.out = integer(sh.out, n)
			sh.put("</b> ", ui.kinds[k.kind])
		}
	}
	sh.put("<li><b>")
	sh.out = integer(sh.out, t.SameWords)
	sh.put("</b> ", ui.sameWords)
	if t.Flags > 0 {
		sh.put("<li class=kf><b>")
		sh.out = integer(sh.out, t.Flags)
		sh.put("</b> ", ui.flags)
	}
	sh.put("</ul>\n")
	if sh.c.Root == nil || sh.c.Same() {
		sh.put("<p class=same>", ui.same, "</p>\n")
	}
	sh.terms()
	sh.legend()
	sh.unread()
	sh.put("</section>\n")
}

// terms writes the terms replaced throughout, each once.
func (sh *sheet) terms() {
	if len(sh.c.Systematic) == 0 {
		return
	}
	sh.put("<div class=terms><h3>", sh.ui.systematic, "</h3><ol>")
	for i := range sh.c.Systematic {
		s := &sh.c.Systematic[i]
		sh.put("<li><s>")
		sh.out = appendText(sh.out, s.Old)
		sh.put("</s> → <u>")
		sh.out = appendText(sh.out, s.New)
		sh.put("</u> <small>")
		sh.out = integer(sh.out, len(s.Places))
		sh.put(" ", sh.ui.times, "</small>")
	}
	sh.put("</ol></div>\n")
}

// legend explains the marks the page uses, and no others.
func (sh *sheet) legend() {
	u, ui := sh.usage, sh.ui
	sh.put("<div class=legend><h3>", ui.legend, "</h3><ul>")
	for _, m := range [...]struct {
		used         bool
		sample, text string
	}{
		{u.inserted, "<ins>" + ui.kinds[diff.Insertion] + "</ins>", ui.markInserted},
		{u.deleted, "<del>" + ui.kinds[diff.Repeal] + "</del>", ui.markDeleted},
		{u.moved, "<ins class=m>" + ui.kinds[diff.Relocation] + "</ins>", ui.markMoved},
		{u.systematic, "<del class=s>A</del><ins class=s>B</ins>", ui.markSystematic},
		{u.number, "<del class=n>8</del><ins class=n>9</ins>", ui.markNumber},
		{u.typography, "<del class=y>,</del><ins class=y>;</ins>", ui.markTypography},
		{u.flagged, "<b class=kf>" + ui.flagged + "</b>", ui.markFlag},
	} {
		if m.used {
			sh.put("<li><span class=sample>", m.sample, "</span> ", m.text)
		}
	}
	sh.put("</ul></div>\n")
}

// unread lists what a reader should check in the texts themselves.
func (sh *sheet) unread() {
	n := len(sh.c.Old.Diagnostics) + len(sh.c.New.Diagnostics)
	if n == 0 {
		sh.put("<p class=unread>", sh.ui.unreadNone, "</p>\n")
		return
	}
	sh.put("<details class=unread><summary>", sh.ui.unread, " (")
	sh.out = integer(sh.out, n)
	sh.put(")</summary><ul>")
	for _, v := range [...]*version{sh.old, sh.new} {
		const enough = 200               // of one version; beyond that a list is no help
		line, lineStart, seen := 1, 0, 0 // diagnostics are sorted by place
		for i, d := range v.doc.Diagnostics {
			if i == enough {
				sh.put("<li>… ")
				sh.out = integer(sh.out, len(v.doc.Diagnostics)-enough)
				sh.put(" ", sh.ui.more)
				break
			}
			between := v.doc.Source[seen:max(seen, int(d.Span.Start))]
			if k := strings.LastIndexByte(between, '\n'); k >= 0 {
				line, lineStart = line+strings.Count(between, "\n"), seen+k+1
			}
			seen = max(seen, int(d.Span.Start))
			sh.put("<li><code>")
			sh.out = appendText(sh.out, v.shown.File)
			sh.out = integer(append(sh.out, ':'), line)
			sh.out = integer(append(sh.out, ':'), utf8.RuneCountInString(v.doc.Source[lineStart:seen])+1)
			sh.put("</code> ")
			sh.out = appendText(sh.out, d.Summary)
			if d.Detail != "" {
				sh.put(" <small>")
				sh.out = appendText(sh.out, d.Detail)
				sh.put("</small>")
			}
		}
	}
	sh.put("</ul></details>\n")
}

// bottom ends the page.
func (sh *sheet) bottom(piece) {
	sh.put("<footer class=foot><p>", sh.ui.unofficial, "</p></footer>\n</main>\n")
	sh.put("<script>", script, "</script>\n</body></html>\n")
}
