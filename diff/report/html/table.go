package html

import (
	"bytes"
	"iter"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// tables returns the pieces of the correspondence table in both directions.
func (pg *page) tables() iter.Seq[piece] {
	return func(yield func(piece) bool) {
		for p := range ranges((*sheet).oldTable, len(pg.old.entries)) {
			if !yield(p) {
				return
			}
		}
		ranges((*sheet).newTable, len(pg.new.entries))(yield)
	}
}

// oldTable writes what became of the old articles among some entries.
func (sh *sheet) oldTable(p piece) {
	if p.from == 0 {
		sh.put(`<section class=tables id=table><h2>`, sh.ui.table, "</h2>\n<div class=pair>")
		sh.tableHead(sh.ui.oldToNew, sh.ui.old, sh.ui.new)
	}
	sh.rows(p, sh.old, sh.new)
	if int(p.to) == len(sh.old.entries) {
		sh.put("</tbody></table>\n")
	}
}

// newTable writes what the new articles among some entries were.
func (sh *sheet) newTable(p piece) {
	if p.from == 0 {
		sh.tableHead(sh.ui.newToOld, sh.ui.new, sh.ui.old)
	}
	sh.rows(p, sh.new, sh.old)
	if int(p.to) == len(sh.new.entries) {
		sh.put("</tbody></table>\n</div></section>\n")
	}
}

func (sh *sheet) tableHead(caption, first, second string) {
	sh.put("<table><caption>", caption, "</caption><thead><tr><th scope=col>", first, "<th scope=col>", second, "<th scope=col>", sh.ui.change, "</thead>\n<tbody>")
}

// rows writes a row for each article among some entries of one version, with
// what it was or became in the other.
func (sh *sheet) rows(piece piece, from, to *version) {
	for i := piece.from; i < piece.to; i++ {
		e := &from.entries[i]
		if e.level != law.Article {
			continue
		}
		sh.put("<tr")
		sh.kindAttribute(e.kinds)
		sh.put("><th>")
		sh.out = sh.link(sh.out, from, i)
		sh.put("<td>")
		var there []*law.Provision
		if change := from.changeOf(i); change != nil {
			there = change.New
			if to == sh.old {
				there = change.Old
			}
		}
		if len(there) == 0 {
			sh.put(sh.ui.none)
		}
		sh.out = sh.list(sh.out, to, there)
		sh.put("<td>")
		sh.kindWords(e.kinds)
		sh.put("\n")
	}
}

func (sh *sheet) kindWords(kinds diff.Kinds) {
	if kinds == 0 {
		sh.put(sh.ui.unchanged)
		return
	}
	written := false
	for i := range kindList {
		if !kinds.Has(kindList[i].kind) {
			continue
		}
		if written {
			sh.put(sh.ui.comma)
		}
		sh.put(sh.kinds[i])
		written = true
	}
}

// kindAttribute adds the classes of kinds to a tag.
func (sh *sheet) kindAttribute(kinds diff.Kinds) {
	if kinds == 0 {
		return
	}
	start := len(sh.out)
	sh.out = appendKindClasses(append(sh.out, ` class="`...), kinds)
	if bytes.Count(sh.out[start:], []byte{' '}) > 2 {
		sh.out[len(sh.out)-1] = '"'
		return
	}
	sh.out = append(append(sh.out[:start], " class="...), bytes.TrimSpace(sh.out[start+len(` class="`):])...)
}
