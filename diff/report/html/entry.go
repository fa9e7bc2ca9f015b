package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// survey fills in what happened to the entries of both versions.
func survey(v *version) {
	for i := range v.entries {
		change := v.changeOf(int32(i))
		if change == nil {
			continue
		}
		if e := &v.entries[i]; holdsEntries(e.level) {
			e.kinds, e.flags = change.Kinds, int32(len(change.Flags))
		} else {
			e.kinds, e.flags = rolled(change), flagsBelow(change)
		}
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
func (sh *sheet) enter(e int32) {
	sh.foldInto(nil)
	sh.entry, sh.gone = e, none
	sh.goneBlocks(func(k int32) bool { return sh.old.goneFrom(k, e) })
}

// leave ends the entry being printed and prints behind it the old ones that
// have no place in a new one.
func (sh *sheet) leave() {
	if sh.entry != none {
		sh.frame(sh.new, sh.entry)
		sh.entry = none
	}
	sh.goneBlocks(func(k int32) bool { return k < sh.endOld && sh.old.goneFrom(k, none) })
	sh.leaveGone()
}

// leaveGone ends the old entry being printed for itself.
func (sh *sheet) leaveGone() {
	if sh.gone != none {
		sh.frame(sh.old, sh.gone)
		sh.gone = none
	}
}

// frame writes the entry printed in body with the element around it.
func (sh *sheet) frame(v *version, i int32) {
	e := &v.entries[i]
	name := "div"
	if e.level == law.Article {
		name = "article"
	}
	sh.out = append(append(append(sh.out, '<'), name...), " id="...)
	sh.out = v.appendID(sh.out, i)
	if v == sh.old || e.kinds != 0 || e.flags > 0 {
		sh.out = append(sh.out, ` class="`...)
		if v == sh.old {
			sh.out = append(sh.out, "gone "...)
		}
		sh.out = appendKindClasses(sh.out, e.kinds)
		if e.flags > 0 {
			sh.out = append(sh.out, "kf "...)
		}
		sh.out[len(sh.out)-1] = '"'
	}
	if !e.level.Groups() && name == "div" {
		sh.out = append(append(sh.out, " data-kind="...), e.level.String()...)
	}
	sh.out = append(sh.out, '>')
	for _, o := range sh.anchors {
		if v == sh.old && o == i {
			continue
		}
		sh.out = append(sh.old.appendID(append(sh.out, "<a id="...), o), "></a>"...)
	}
	sh.addBody()
	sh.out = append(append(append(sh.out, "</"...), name...), ">\n"...)
	sh.anchors, sh.entered = sh.anchors[:0], false
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

// movedWith returns the outermost relocated change old chunk k moved in, nil
// when it did not move.
func (sh *sheet) movedWith(k int32) *diff.Change {
	top := *sh.old.changes.at(k)
	if sh.old.chunks.at(k).mate() == none || top == nil {
		return nil
	}
	for ch := top; ch != nil; ch = ch.Parent {
		if ch.Kinds.Has(diff.Relocation) {
			top = ch
		}
	}
	return top
}

// foldInto begins the pointer that stands where a relocated provision stood;
// what follows is its old text, folded. It ends the one before.
func (sh *sheet) foldInto(ch *diff.Change) {
	if sh.folded == ch {
		return
	}
	if sh.folded != nil {
		sh.out = append(sh.out, "</details>\n"...)
	}
	sh.folded = ch
	if ch == nil {
		return
	}
	sh.out = append(sh.out, "<aside class=away><s>"...)
	sh.out = appendText(sh.out, title(sh.old.doc, ch.Old[0]))
	sh.out = append(append(append(sh.out, "</s> "...), sh.ui.movedTo...), ' ')
	if k := sh.new.of(ch.New[0]); k != none {
		sh.out = sh.link(sh.out, sh.new, sh.new.chunks.at(k).entry)
	} else {
		sh.out = appendText(sh.out, title(sh.new.doc, ch.New[0]))
	}
	sh.out = append(append(sh.out, "</aside>\n<details class=away><summary><i>"...), sh.ui.oldText...)
	sh.out = append(sh.out, "</i></summary>\n"...)
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
func (sh *sheet) link(dst []byte, v *version, i int32) []byte {
	dst = v.appendID(append(dst, "<a href=#"...), i)
	dst = appendText(append(dst, '>'), v.label(i, sh.ui))
	return append(dst, "</a>"...)
}

// pointer adds a remark to the block that says where its words came from or
// went to.
func (sh *sheet) pointer(text string, v *version, i int32) {
	sh.block.end()
	sh.block.b = append(append(append(sh.block.b, " <i class=to>"...), text...), ' ')
	sh.block.b = append(sh.link(sh.block.b, v, i), "</i>"...)
}
