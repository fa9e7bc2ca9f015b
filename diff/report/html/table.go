package html

import (
	"bytes"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// tables writes the correspondence table in both directions.
func (pg *page) tables() {
	pg.put(`<section class=tables id=table><h2>`, pg.ui.table, "</h2>\n<div class=pair>")
	pg.table(pg.ui.oldToNew, pg.old, pg.new)
	pg.table(pg.ui.newToOld, pg.new, pg.old)
	pg.put("</div></section>\n")
}

// table writes a row for each article of one version, with what it was or
// became in the other.
func (pg *page) table(caption string, from, to *version) {
	first, second := pg.ui.old, pg.ui.new
	if from == pg.new {
		first, second = second, first
	}
	pg.put("<table><caption>", caption, "</caption><thead><tr><th scope=col>", first, "<th scope=col>", second, "<th scope=col>", pg.ui.change, "</thead>\n<tbody>")
	for i := range from.entries {
		e := &from.entries[i]
		if e.prov.Kind != law.Article {
			continue
		}
		pg.put("<tr")
		pg.kindAttribute(e.kinds)
		pg.put("><th>")
		pg.out = pg.link(pg.out, from, int32(i))
		pg.put("<td>")
		var there []*law.Provision
		if e.change != nil {
			there = e.change.New
			if to == pg.old {
				there = e.change.Old
			}
		}
		if len(there) == 0 {
			pg.put(pg.ui.none)
		}
		guess := int32(none)
		if int(e.first) < len(from.chunks) {
			guess = max(from.chunks[e.first].first, from.chunks[e.first].mate)
		}
		pg.out = pg.list(pg.out, to, there, guess)
		pg.put("<td>")
		pg.kindWords(e.kinds)
		pg.put("\n")
		pg.flush()
	}
	pg.put("</tbody></table>\n")
}

func (pg *page) kindWords(kinds diff.Kinds) {
	if kinds == 0 {
		pg.put(pg.ui.unchanged)
		return
	}
	written := false
	for _, k := range kindList {
		if !kinds.Has(k.kind) {
			continue
		}
		if written {
			pg.put(pg.ui.comma)
		}
		pg.put(pg.ui.kinds[k.kind])
		written = true
	}
}

// kindAttribute adds the classes of kinds to a tag.
func (pg *page) kindAttribute(kinds diff.Kinds) {
	if kinds == 0 {
		return
	}
	start := len(pg.out)
	pg.out = appendKindClasses(append(pg.out, ` class="`...), kinds)
	if bytes.Count(pg.out[start:], []byte{' '}) > 2 {
		pg.out[len(pg.out)-1] = '"'
		return
	}
	pg.out = append(append(pg.out[:start], " class="...), bytes.TrimSpace(pg.out[start+len(` class="`):])...)
}
