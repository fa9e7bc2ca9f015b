package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// survey fills in what happened to the entries of both versions.
func survey(v *version) {
	for i := range v.entries {
		e := &v.entries[i]
		if int(e.first) >= len(v.chunks) || v.chunks[e.first].entry != int32(i) {
			continue // it has no words
		}
		e.change = v.chunks[e.first].change
		if e.change == nil {
			continue
		}
		if e.prov.Kind.Groups() || holdsEntries(e.prov.Kind) {
			e.kinds, e.flags = e.change.Kinds, int32(len(e.change.Flags))
			continue
		}
		e.kinds = rolled(e.change)
		e.flags = flagsBelow(e.change)
	}
}

// rolled returns what happened to an article as a whole: what it did itself,
// and a substitution for whatever happened below it beyond citations and
// punctuation.
func rolled(ch *diff.Change) diff.Kinds {
	var below diff.Kinds
	for _, child := range ch.Children {
		below |= child.Below()
	}
	kinds := ch.Kinds
	if below&^(diff.Consequential|diff.Editorial|diff.Renumbering) != 0 {
		kinds |= diff.Substitution
	}
	if below.Has(diff.Renumbering) {
		kinds |= diff.Consequential
	}
	kinds |= below & (diff.Consequential | diff.Editorial)
	if kinds&(diff.Insertion|diff.Repeal) != 0 {
		return kinds & (diff.Insertion | diff.Repeal | diff.Split | diff.Join)
	}
	if kinds.Has(diff.Substitution) {
		kinds &^= diff.Consequential | diff.Editorial
	}
	return kinds
}

func flagsBelow(ch *diff.Change) int32 {
	n := int32(len(ch.Flags))
	for _, child := range ch.Children {
		n += flagsBelow(child)
	}
	return n
}

// enter begins to print a new entry.
func (pg *page) enter(e int32) {
	pg.foldInto(nil)
	pg.entry, pg.gone = e, none
	pg.goneBlocks(func(k int32) bool {
		o := &pg.old.chunks[k]
		return o.first == none && pg.old.entries[o.entry].home == e
	})
}

// leave ends the entry being printed and prints behind it the old ones that
// have no place in a new one.
func (pg *page) leave() {
	if pg.entry != none {
		pg.frame(pg.new, pg.entry)
		pg.entry = none
	}
	pg.goneBlocks(func(k int32) bool {
		o := &pg.old.chunks[k]
		return o.first == none && pg.old.entries[o.entry].home == none
	})
	pg.leaveGone()
}

// leaveGone ends the old entry being printed for itself.
func (pg *page) leaveGone() {
	if pg.gone != none {
		pg.frame(pg.old, pg.gone)
		pg.gone = none
	}
}

// frame writes the entry printed in body with the element around it.
func (pg *page) frame(v *version, i int32) {
	e := &v.entries[i]
	name := "div"
	if e.prov.Kind == law.Article {
		name = "article"
	}
	pg.out = append(append(append(pg.out, '<'), name...), " id="...)
	pg.out = v.appendID(pg.out, i)
	if v == pg.old || e.kinds != 0 || e.flags > 0 {
		pg.out = append(pg.out, ` class="`...)
		if v == pg.old {
			pg.out = append(pg.out, "gone "...)
		}
		pg.out = appendKindClasses(pg.out, e.kinds)
		if e.flags > 0 {
			pg.out = append(pg.out, "kf "...)
		}
		pg.out[len(pg.out)-1] = '"'
	}
	if !e.prov.Kind.Groups() && name == "div" {
		pg.out = append(append(pg.out, " data-kind="...), e.prov.Kind.String()...)
	}
	pg.out = append(pg.out, '>')
	for _, o := range pg.anchors {
		if v == pg.old && o == i {
			continue
		}
		pg.out = append(pg.old.appendID(append(pg.out, "<a id="...), o), "></a>"...)
	}
	pg.out = append(pg.out, pg.body...)
	pg.out = append(append(append(pg.out, "</"...), name...), ">\n"...)
	pg.body, pg.anchors, pg.entered = pg.body[:0], pg.anchors[:0], false
	pg.flush()
}

// appendID adds the identifier of an entry, which is also its address:
// n24 for the new Article 24, o24 for the old one.
func (v *version) appendID(dst []byte, i int32) []byte {
	e := &v.entries[i]
	dst = append(dst, v.prefix...)
	number := identifier(e.prov)
	if number == "" {
		return integer(append(dst, "-e"...), int(i))
	}
	dst = append(dst, number...)
	if e.twin > 0 {
		dst = integer(append(dst, '.'), int(e.twin)+1)
	}
	return dst
}

// label returns how an entry is named in links and tables.
func (v *version) label(i int32, ui *words) string {
	p := v.entries[i].prov
	if s := v.doc.Label(p); s != "" {
		return s
	}
	if s := v.doc.Heading(p); s != "" {
		return s
	}
	if s, ok := ui.levels[p.Kind]; ok {
		return s
	}
	return ui.unnumbered
}

// movedWith returns the outermost relocated change an old chunk moved in, nil
// when it did not move.
func (pg *page) movedWith(c *chunk) *diff.Change {
	if c.mate == none || c.change == nil {
		return nil
	}
	top := c.change
	for ch := c.change; ch != nil; ch = ch.Parent {
		if ch.Kinds.Has(diff.Relocation) {
			top = ch
		}
	}
	return top
}

// foldInto begins the pointer that stands where a relocated provision stood;
// what follows is its old text, folded. It ends the one before.
func (pg *page) foldInto(ch *diff.Change) {
	if pg.folded == ch {
		return
	}
	if pg.folded != nil {
		pg.out = append(pg.out, "</details>\n"...)
	}
	pg.folded = ch
	if ch == nil {
		return
	}
	pg.out = append(pg.out, "<aside class=away><s>"...)
	pg.out = appendText(pg.out, title(pg.old.doc, ch.Old[0]))
	pg.out = append(append(append(pg.out, "</s> "...), pg.ui.movedTo...), ' ')
	if k := pg.new.of(ch.New[0], none); k != none {
		pg.out = pg.link(pg.out, pg.new, pg.new.chunks[k].entry)
	} else {
		pg.out = appendText(pg.out, title(pg.new.doc, ch.New[0]))
	}
	pg.out = append(append(pg.out, "</aside>\n<details class=away><summary><i>"...), pg.ui.oldText...)
	pg.out = append(pg.out, "</i></summary>\n"...)
}

// title returns label and heading of a provision.
func title(d *law.Document, p *law.Provision) string {
	label, heading := d.Label(p), d.Heading(p)
	if label == "" || heading == "" {
		return label + heading
	}
	return label + " " + heading
}

// link adds a link to an entry, named by its label.
func (pg *page) link(dst []byte, v *version, i int32) []byte {
	dst = v.appendID(append(dst, "<a href=#"...), i)
	dst = appendText(append(dst, '>'), v.label(i, pg.ui))
	return append(dst, "</a>"...)
}

// pointer adds a remark to the block that says where its words came from or
// went to.
func (pg *page) pointer(text string, v *version, i int32) {
	pg.block.end()
	pg.block.b = append(append(append(pg.block.b, " <i class=to>"...), text...), ' ')
	pg.block.b = append(pg.link(pg.block.b, v, i), "</i>"...)
}

// flush hands on what is written so far when there is enough of it.
func (pg *page) flush() {
	const enough = 64 << 10
	if len(pg.out) >= enough {
		pg.send()
	}
}

func (pg *page) send() {
	if pg.err == nil {
		_, pg.err = pg.w.Write(pg.out)
	}
	pg.out = pg.out[:0]
}
