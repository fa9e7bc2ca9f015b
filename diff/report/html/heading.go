package html

import (
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// begin starts the block of a chunk. The first words of an article are its
// heading line.
func (pg *page) begin(v *version, k int32, moved bool) {
	c := &v.chunks[k]
	p := c.prov
	head := v.entries[c.entry].first == k && v.entries[c.entry].prov == p && hasHeadingLine(p)
	pg.block.reset(head, moved)
}

func hasHeadingLine(p *law.Provision) bool {
	if p.Label.Empty() && p.Heading.Empty() {
		return false
	}
	return p.Kind == law.Article || p.Kind == law.Annex || p.Kind.Groups()
}

// closeHead ends the heading line of an entry; what follows in the block is
// its text.
func (pg *page) closeHead() {
	v, i := pg.current()
	pg.block.end()
	pg.headline(v, i)
	moved := pg.block.moved
	pg.block.reset(false, moved)
}

// current returns the entry being printed.
func (pg *page) current() (*version, int32) {
	if pg.entry != none {
		return pg.new, pg.entry
	}
	return pg.old, pg.gone
}

// finish ends a block and adds it to the entry.
func (pg *page) finish(v *version, k int32) {
	pg.block.end()
	if pg.block.head {
		cv, i := pg.current()
		pg.headline(cv, i)
		pg.flags(v, k)
		return
	}
	if len(pg.block.b) == 0 {
		return
	}
	pg.flags(v, k)
	class := blockClass(v.chunks[k].prov.Kind)
	pg.body = append(pg.body, "<p"...)
	pg.openBlock(class)
	pg.body = append(append(pg.body, pg.block.b...), "</p>\n"...)
}

// openBlock ends the opening tag of a block with its classes and, when it holds
// a change, its number, which is its address and stands in the margin. An
// article that came, went or moved as a whole is one change.
func (pg *page) openBlock(class string) {
	if pg.block.changed {
		class = strings.TrimSuffix("c "+class, " ")
	}
	switch {
	case strings.Contains(class, " "):
		pg.body = append(append(append(pg.body, ` class="`...), class...), '"')
	case class != "":
		pg.body = append(append(pg.body, " class="...), class...)
	}
	if !pg.block.changed || pg.entered && pg.asOne() {
		pg.entered = pg.entered || pg.block.changed
		pg.body = append(pg.body, '>')
		return
	}
	pg.entered = true
	pg.changes++
	pg.body = integer(append(pg.body, " id=c"...), pg.changes)
	pg.body = integer(append(pg.body, "><a class=k href=#c"...), pg.changes)
	pg.body = append(integer(append(pg.body, '>'), pg.changes), "</a>"...)
}

// asOne reports whether all of the entry being printed came, went or moved.
func (pg *page) asOne() bool {
	v, i := pg.current()
	if v == pg.old {
		return true
	}
	e := &v.entries[i]
	return e.kinds.Has(diff.Insertion) || v.chunks[e.first].first == none
}

// headline adds the heading line of an entry: label and heading, then badges.
func (pg *page) headline(v *version, i int32) {
	e := &v.entries[i]
	tag, class := "h4", ""
	if e.prov.Kind != law.Article {
		tag, class = "h3", e.prov.Kind.String()
	}
	pg.body = append(append(pg.body, '<'), tag...)
	pg.openBlock(class)
	pg.body = append(pg.body, pg.block.b...)
	pg.body = pg.badges(pg.body, e.kinds, e.flags)
	pg.body = pg.permalink(pg.body, v, i)
	pg.body = append(append(append(pg.body, "</"...), tag...), ">\n"...)
	pg.origin(v, e)
}

// badges adds a word for each kind of change.
func (pg *page) badges(dst []byte, kinds diff.Kinds, flags int32) []byte {
	if kinds == 0 && flags == 0 {
		return dst
	}
	dst = append(dst, " <i class=b>"...)
	for _, k := range kindList {
		if !kinds.Has(k.kind) {
			continue
		}
		dst = append(append(append(dst, "<b class=k"...), k.letter), '>')
		dst = append(append(dst, pg.ui.kinds[k.kind]...), "</b> "...)
	}
	if flags > 0 {
		dst = append(append(append(dst, "<b class=kf>"...), pg.ui.flagged...), "</b> "...)
	}
	return append(dst[:len(dst)-1], "</i>"...)
}

// permalink adds the address of the entry itself.
func (pg *page) permalink(dst []byte, v *version, i int32) []byte {
	return append(v.appendID(append(dst, " <a class=a href=#"...), i), ">#</a>"...)
}

// origin adds, below the heading line, where an entry came from or went to
// where that is more than a number changed in place.
func (pg *page) origin(v *version, e *entry) {
	ch := e.change
	if ch == nil {
		return
	}
	several := len(ch.Old) > 1 || len(ch.New) > 1
	head := &v.chunks[e.first]
	moved := head.first == none && head.mate != none
	if !several && !moved || len(ch.Old) == 0 || len(ch.New) == 0 {
		return
	}
	text := pg.ui.movedHere
	switch {
	case ch.Kinds.Has(diff.Split):
		text = pg.ui.splitInto
	case ch.Kinds.Has(diff.Join):
		text = pg.ui.joinedInto
	case v == pg.old:
		return // the pointer around it says where it went
	}
	pg.body = append(append(append(pg.body, "<aside class=from>"...), text...), ' ')
	pg.body = pg.list(pg.body, pg.old, ch.Old, none)
	pg.body = append(pg.body, " → "...)
	pg.body = append(pg.list(pg.body, pg.new, ch.New, none), "</aside>\n"...)
}

// list adds links to provisions of one version. The first may begin with the
// chunk guess.
func (pg *page) list(dst []byte, v *version, provisions []*law.Provision, guess int32) []byte {
	for i, p := range provisions {
		if i > 0 {
			dst = append(dst, pg.ui.comma...)
		}
		if k := v.of(p, guess); k != none {
			dst = pg.link(dst, v, v.chunks[k].entry)
			if v.entries[v.chunks[k].entry].prov != p {
				dst = appendText(append(dst, ' '), v.doc.Label(p))
			}
		}
	}
	return dst
}

// flags adds the reasons why a reader must not miss the change of a chunk. They
// are said once, with the first block of the change.
func (pg *page) flags(v *version, k int32) {
	c := &v.chunks[k]
	if c.change == nil || len(c.change.Flags) == 0 {
		return
	}
	side := c.change.New
	if v == pg.old {
		side = c.change.Old
	}
	if v == pg.old && len(c.change.New) > 0 || side[0] != c.prov || v.of(c.prov, k) != k {
		return
	}
	pg.body = pg.appendFlags(pg.body, c.change.Flags)
}

func (pg *page) appendFlags(dst []byte, flags []diff.Flag) []byte {
	dst = append(append(append(dst, `<aside class=flag aria-label="`...), pg.ui.flagged...), "\"><ul>"...)
	for _, f := range flags {
		dst = append(dst, "<li><b>"...)
		name, ok := pg.ui.rules[f.Rule]
		if !ok {
			name = f.Rule
		}
		dst = append(appendText(dst, name), "</b> "...)
		if f.Old != "" || f.New != "" {
			dst = append(dst, "<q>"...)
			if f.Old != "" {
				dst = append(appendText(append(dst, "<s>"...), f.Old), "</s>"...)
			}
			if f.Old != "" && f.New != "" {
				dst = append(dst, " → "...)
			}
			if f.New != "" {
				dst = append(appendText(append(dst, "<u>"...), f.New), "</u>"...)
			}
			dst = append(dst, "</q> "...)
		}
		dst = append(appendText(append(dst, "<span>"...), f.Reason), "</span>"...)
	}
	return append(dst, "</ul></aside>\n"...)
}

// blockClass returns the class of a paragraph for its level.
func blockClass(k law.Kind) string {
	switch k {
	case law.Article, law.Paragraph, law.NoKind:
		return ""
	default:
		return k.String()
	}
}
