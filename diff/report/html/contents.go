package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// contents writes the list of what the new law holds, with a sign for what
// happened to each, and the repealed articles behind the ones they followed.
func (pg *page) contents() {
	pg.put(`<div class=page><nav class=contents id=contents aria-labelledby=toc><h2 id=toc>`, pg.ui.contents, "</h2>\n<ul>")
	old := 0
	unlabelled := law.NoKind // the kind of the entry in front, where that has no label
	for i := range pg.new.entries {
		e := &pg.new.entries[i]
		if int(e.first) >= len(pg.new.chunks) || pg.new.chunks[e.first].entry != int32(i) {
			continue
		}
		// Of a run of paragraphs without a label, such as the notes of earlier
		// amendments, the first is enough, and those that changed.
		again := e.prov.Kind == unlabelled && e.prov.Label.Empty() && !e.prov.Kind.Groups() && e.kinds == 0 && e.flags == 0
		if unlabelled = law.NoKind; e.prov.Label.Empty() {
			unlabelled = e.prov.Kind
		}
		if again {
			continue
		}
		group := e.prov.Kind.Groups() || e.prov.Kind == law.Annex
		if group {
			depth := 0
			for p := e.prov.Parent; p != nil; p = p.Parent {
				if p.Kind.Groups() {
					depth++
				}
			}
			pg.put("</ul>\n<p class=g")
			pg.out = integer(pg.out, min(depth, 4))
			pg.put("><a href=#")
			pg.out = append(pg.new.appendID(pg.out, int32(i)), '>')
			pg.out = appendText(pg.out, title(pg.new.doc, e.prov))
			pg.put("</a>")
			pg.signs(e)
			pg.put("</p>\n<ul>")
			old = pg.goneContents(old, int32(i))
			continue
		}
		pg.contentsEntry(pg.new, int32(i))
		old = pg.goneContents(old, int32(i))
	}
	pg.goneContents(old, int32(len(pg.new.entries)))
	pg.put("</ul></nav>\n<main>\n")
	pg.flush()
}

// goneContents lists the repealed articles that stand behind new entry i or
// before it, from old entry k on, and returns the first it left.
func (pg *page) goneContents(k int, i int32) int {
	olds := pg.old.entries
	for ; k < len(olds) && olds[k].home <= i; k++ {
		if olds[k].home == none && olds[k].kinds.Has(diff.Repeal) && olds[k].prov.Kind == law.Article {
			pg.contentsEntry(pg.old, int32(k))
		}
	}
	return k
}

func (pg *page) contentsEntry(v *version, i int32) {
	e := &v.entries[i]
	pg.put("<li")
	pg.kindAttribute(e.kinds)
	pg.put("><a href=#")
	pg.out = append(v.appendID(pg.out, i), '>')
	if v == pg.old {
		pg.put("<s>")
	}
	pg.out = appendText(pg.out, v.label(i, pg.ui))
	if v == pg.old {
		pg.put("</s>")
	}
	if h := v.doc.Heading(e.prov); h != "" && !e.prov.Label.Empty() {
		pg.out = appendText(append(pg.out, " <span>"...), h)
		pg.put("</span>")
	}
	pg.signs(e)
	pg.put("</a>\n")
	pg.flush()
}

// signs says in a word or two what happened to an entry.
func (pg *page) signs(e *entry) {
	if e.kinds == 0 && e.flags == 0 {
		return
	}
	pg.put(" <b>")
	if e.kinds != 0 {
		pg.kindWords(e.kinds)
	}
	if e.flags > 0 {
		pg.put(" ⚑")
	}
	pg.put("</b>")
}

// toolbar writes the place of the controls, which need scripts and are made by
// the script.
func (pg *page) toolbar() {
	pg.put("<div class=bar id=bar hidden></div>\n")
}
