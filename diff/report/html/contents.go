package html

import (
	"iter"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// contents returns the pieces of the list of what the new law holds.
func (pg *page) contents() iter.Seq[piece] {
	return func(yield func(piece) bool) {
		old := int32(0)
		for p := range ranges((*sheet).contentsPart, len(pg.new.entries)) {
			p.old = old
			if !yield(p) {
				return
			}
			last := p.to - 1
			for last >= p.from && !pg.listed(last) {
				last--
			}
			if last >= p.from {
				old = pg.behind(old, last)
			}
		}
	}
}

// contentsPart writes a part of the list of what the new law holds, with a sign for
// what happened to each, and the repealed articles behind the ones they followed.
func (sh *sheet) contentsPart(p piece) {
	if p.from == 0 {
		sh.put(`<div class=page><nav class=contents id=contents aria-labelledby=toc><h2 id=toc>`, sh.ui.contents, "</h2>\n<ul>")
	}
	old := p.old
	for i := p.from; i < p.to; i++ {
		if !sh.listed(i) {
			continue
		}
		if e := &sh.new.entries[i]; e.level.Groups() || e.level == law.Annex {
			sh.contentsGroup(i)
		} else {
			sh.contentsEntry(sh.new, i)
		}
		old = sh.goneContents(old, i)
	}
	if last := int32(len(sh.new.entries)); p.to == last {
		sh.goneContents(old, last)
		sh.put("</ul></nav>\n<main>\n")
	}
}

// listed reports whether an entry stands in the contents: if it has words and
// is not, unchanged, one more in a run of paragraphs without a label, such as
// the notes of earlier amendments. Of those the first is enough.
func (pg *page) listed(i int32) bool {
	e := &pg.new.entries[i]
	if !pg.new.worded(i) {
		return false
	}
	if e.kinds != 0 || e.flags != 0 || e.level.Groups() || !e.prov.Label.Empty() {
		return true
	}
	front := law.NoKind // the kind of the entry in front, where that has no label
	for i--; i >= 0; i-- {
		if pg.new.worded(i) {
			if p := pg.new.entries[i].prov; p.Label.Empty() {
				front = p.Kind
			}
			break
		}
	}
	return e.level != front
}

// contentsGroup begins the list of what a chapter or an annex holds.
func (sh *sheet) contentsGroup(i int32) {
	e := &sh.new.entries[i]
	depth := 0
	for p := e.prov.Parent; p != nil; p = p.Parent {
		if p.Kind.Groups() {
			depth++
		}
	}
	sh.put("</ul>\n<p class=g")
	sh.out = integer(sh.out, min(depth, 4))
	sh.put("><a href=#")
	sh.out = append(sh.new.appendID(sh.out, i), '>')
	sh.out = appendText(sh.out, title(sh.new.doc, e.prov))
	sh.put("</a>")
	sh.signs(e)
	sh.put("</p>\n<ul>")
}

// goneContents lists the repealed articles that stand behind new entry i or
// before it, from old entry k on, and returns the first it left.
func (sh *sheet) goneContents(k, i int32) int32 {
	olds := sh.old.entries
	end := sh.behind(k, i)
	for ; k < end; k++ {
		if olds[k].home == none && olds[k].kinds.Has(diff.Repeal) && olds[k].level == law.Article {
			sh.contentsEntry(sh.old, k)
		}
	}
	return end
}

// behind returns the first old entry from k on that stands behind new entry i.
func (pg *page) behind(k, i int32) int32 {
	for olds := pg.old.entries; int(k) < len(olds) && olds[k].home <= i; k++ {
	}
	return k
}

func (sh *sheet) contentsEntry(v *version, i int32) {
	e := &v.entries[i]
	sh.put("<li")
	sh.kindAttribute(e.kinds)
	sh.put("><a href=#")
	sh.out = append(v.appendID(sh.out, i), '>')
	if v == sh.old {
		sh.put("<s>")
	}
	sh.out = appendText(sh.out, v.label(i, sh.ui))
	if v == sh.old {
		sh.put("</s>")
	}
	if h := v.doc.Heading(e.prov); h != "" && !e.prov.Label.Empty() {
		sh.out = appendText(append(sh.out, " <span>"...), h)
		sh.put("</span>")
	}
	sh.signs(e)
	sh.put("</a>\n")
}

// signs says in a word or two what happened to an entry.
func (sh *sheet) signs(e *entry) {
	if e.kinds == 0 && e.flags == 0 {
		return
	}
	sh.put(" <b>")
	if e.kinds != 0 {
		sh.kindWords(e.kinds)
	}
	if e.flags > 0 {
		sh.put(" ⚑")
	}
	sh.put("</b>")
}

// toolbar writes the place of the controls, which need scripts and are made by
// the script.
func (sh *sheet) toolbar() {
	sh.put("<div class=bar id=bar hidden></div>\n")
}
