package html

import (
	"crypto/sha256"
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
		s.SHA256 = checksum(v.doc.Source)
	}
	return s
}

// checksum returns the SHA-256 of s in hexadecimal digits, without a copy of s.
func checksum(s string) string {
	h := sha256.New()
	var piece [32 << 10]byte
	for len(s) > 0 {
		n := copy(piece[:], s)
		h.Write(piece[:n])
		s = s[n:]
	}
	return hex.EncodeToString(h.Sum(nil))
}

// top writes the head of the page and what a reader wants to know first.
func (pg *page) top() {
	ui, old, new := pg.ui, pg.old.shown, pg.new.shown
	pg.put(`<!DOCTYPE html>`, "\n", `<html lang="`, ui.tag, `"><head><meta charset="utf-8">`, "\n")
	running := appendRunningHeads(nil, ui, old, new)
	pg.put(`<meta http-equiv="Content-Security-Policy" content="`, policy(running), `">`, "\n")
	pg.put(`<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="lawdiff"><title>`)
	pg.out = appendValue(pg.out, new.Title)
	pg.put(" – ", ui.report, "</title>\n<style>", style, "</style>\n<style>")
	pg.out = append(pg.out, running...)
	pg.put("</style></head>\n<body>\n<a class=skip href=#text>", ui.jumpTo, " ", ui.text, "</a>\n")
	pg.put(`<header class=top><p class=brand>`, ui.report, `</p><h1>`)
	pg.out = appendText(pg.out, new.Title)
	pg.put("</h1>\n<div class=versions>")
	pg.versionCard("old", ui.old, pg.old)
	pg.put(`<span class=arrow aria-hidden=true>→</span>`)
	pg.versionCard("new", ui.new, pg.new)
	pg.put("</div>\n<p class=unofficial>", ui.unofficial)
	if pg.opts.Generated != "" {
		pg.put(" ", ui.generated, " ")
		pg.out = appendText(pg.out, pg.opts.Generated)
	}
	pg.put("</p></header>\n")
	pg.put("<noscript><p class=noscript>", ui.noScript, "</p></noscript>\n")
	pg.summary()
	pg.toolbar()
}

func (pg *page) versionCard(class, name string, v *version) {
	s := v.shown
	pg.put(`<div class="version `, class, `"><b>`, name, `</b><span class=name>`)
	pg.out = appendText(pg.out, s.Title)
	if s.Version != "" {
		pg.out = appendText(append(pg.out, "</span><span class=date>"...), s.Version)
	}
	pg.put("</span><span class=file>")
	pg.out = appendText(pg.out, s.File)
	pg.put(" · ")
	pg.out = integer(pg.out, v.articles())
	pg.put(" ", pg.ui.articles, `<span class=sum>`, pg.ui.hash, ` <code>`)
	pg.out = appendText(pg.out, s.SHA256)
	pg.put("</code></span></span></div>")
}

// articles counts the articles of a version.
func (v *version) articles() int {
	n := 0
	for i := range v.entries {
		if v.entries[i].prov.Kind == law.Article {
			n++
		}
	}
	return n
}

// summary writes the headline numbers, the terms replaced throughout, the
// legend and what could not be read.
func (pg *page) summary() {
	ui := pg.ui
	pg.put(`<section class=summary aria-labelledby=sum><h2 id=sum>`, ui.summary, "</h2>\n<ul class=numbers>")
	t := pg.tally()
	for _, k := range kindList {
		if n := t.Kinds[k.kind]; n > 0 {
			pg.put("<li class=k", string(k.letter), "><b>")
			pg.out = integer(pg.out, n)
			pg.put("</b> ", ui.kinds[k.kind])
		}
	}
	pg.put("<li><b>")
	pg.out = integer(pg.out, t.SameWords)
	pg.put("</b> ", ui.sameWords)
	if t.Flags > 0 {
		pg.put("<li class=kf><b>")
		pg.out = integer(pg.out, t.Flags)
		pg.put("</b> ", ui.flags)
	}
	pg.put("</ul>\n")
	if pg.c.Root == nil || pg.c.Same() {
		pg.put("<p class=same>", ui.same, "</p>\n")
	}
	pg.terms()
	pg.legend()
	pg.unread()
	pg.put("</section>\n")
}

// terms writes the terms replaced throughout, each once.
func (pg *page) terms() {
	if len(pg.c.Systematic) == 0 {
		return
	}
	pg.put("<div class=terms><h3>", pg.ui.systematic, "</h3><ol>")
	for i := range pg.c.Systematic {
		s := &pg.c.Systematic[i]
		pg.put("<li><s>")
		pg.out = appendText(pg.out, s.Old)
		pg.put("</s> → <u>")
		pg.out = appendText(pg.out, s.New)
		pg.put("</u> <small>")
		pg.out = integer(pg.out, len(s.Places))
		pg.put(" ", pg.ui.times, "</small>")
	}
	pg.put("</ol></div>\n")
}

// legend explains the marks the page uses, and no others.
func (pg *page) legend() {
	u, ui := usageOf(pg.c, pg.new), pg.ui
	pg.put("<div class=legend><h3>", ui.legend, "</h3><ul>")
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
			pg.put("<li><span class=sample>", m.sample, "</span> ", m.text)
		}
	}
	pg.put("</ul></div>\n")
}

// unread lists what a reader should check in the texts themselves.
func (pg *page) unread() {
	n := len(pg.c.Old.Diagnostics) + len(pg.c.New.Diagnostics)
	if n == 0 {
		pg.put("<p class=unread>", pg.ui.unreadNone, "</p>\n")
		return
	}
	pg.put("<details class=unread><summary>", pg.ui.unread, " (")
	pg.out = integer(pg.out, n)
	pg.put(")</summary><ul>")
	for _, v := range [...]*version{pg.old, pg.new} {
		const enough = 200               // of one version; beyond that a list is no help
		line, lineStart, seen := 1, 0, 0 // diagnostics are sorted by place
		for i, d := range v.doc.Diagnostics {
			if i == enough {
				pg.put("<li>… ")
				pg.out = integer(pg.out, len(v.doc.Diagnostics)-enough)
				pg.put(" ", pg.ui.more)
				break
			}
			between := v.doc.Source[seen:max(seen, d.Span.Start)]
			if k := strings.LastIndexByte(between, '\n'); k >= 0 {
				line, lineStart = line+strings.Count(between, "\n"), seen+k+1
			}
			seen = max(seen, d.Span.Start)
			pg.put("<li><code>")
			pg.out = appendText(pg.out, v.shown.File)
			pg.out = integer(append(pg.out, ':'), line)
			pg.out = integer(append(pg.out, ':'), utf8.RuneCountInString(v.doc.Source[lineStart:seen])+1)
			pg.put("</code> ")
			pg.out = appendText(pg.out, d.Summary)
			if d.Detail != "" {
				pg.put(" <small>")
				pg.out = appendText(pg.out, d.Detail)
				pg.put("</small>")
			}
		}
	}
	pg.put("</ul></details>\n")
}

// bottom ends the page.
func (pg *page) bottom() {
	pg.put("<footer class=foot><p>", pg.ui.unofficial, "</p></footer>\n</main>\n")
	pg.put("<script>", script, "</script>\n</body></html>\n")
}
