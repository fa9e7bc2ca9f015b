package html

import (
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// begin starts the block of a chunk. The first words of an article are its
// heading line.
func (sh *sheet) begin(v *version, k int32, moved bool) {
	e := &v.entries[v.chunks.at(k).entry]
	sh.block.reset(e.first == k && e.prov == v.provision(k) && hasHeadingLine(e.prov), moved)
}

func hasHeadingLine(p *law.Provision) bool {
	if p.Label.Empty() && p.Heading.Empty() {
		return false
	}
	return p.Kind == law.Article || p.Kind == law.Annex || p.Kind.Groups()
}

// closeHead ends the heading line of an entry; what follows in the block is
// its text.
func (sh *sheet) closeHead() {
	v, i := sh.current()
	sh.block.end()
	sh.headline(v, i)
	moved := sh.block.moved
	sh.block.reset(false, moved)
}

// current returns the entry being printed.
func (sh *sheet) current() (*version, int32) {
	if sh.entry != none {
		return sh.new, sh.entry
	}
	return sh.old, sh.gone
}

// finish ends a block and adds it to the entry.
func (sh *sheet) finish(v *version, k int32) {
	sh.block.end()
	if sh.block.head {
		cv, i := sh.current()
		sh.headline(cv, i)
		sh.flags(v, k)
		return
	}
	if len(sh.block.b) == 0 {
		return
	}
	sh.flags(v, k)
	class := blockClass(v.provision(k).Kind)
	sh.body = append(sh.body, "<p"...)
	sh.openBlock(class)
	sh.body = append(append(sh.body, sh.block.b...), "</p>\n"...)
}

// openBlock ends the opening tag of a block with its classes and, when it holds
// a change, its number, which is its address and stands in the margin. An
// article that came, went or moved as a whole is one change.
func (sh *sheet) openBlock(class string) {
	if sh.block.changed {
		class = strings.TrimSuffix("c "+class, " ")
	}
	switch {
	case strings.Contains(class, " "):
		sh.body = append(append(append(sh.body, ` class="`...), class...), '"')
	case class != "":
		sh.body = append(append(sh.body, " class="...), class...)
	}
	if !sh.block.changed || sh.entered && sh.asOne() {
		sh.entered = sh.entered || sh.block.changed
		sh.body = append(sh.body, '>')
		return
	}
	sh.entered = true
	sh.changes++
	sh.body = append(sh.body, " id=c"...)
	sh.leaveNumber()
	sh.body = append(sh.body, "><a class=k href=#c"...)
	sh.leaveNumber()
	sh.body = append(sh.body, '>')
	sh.leaveNumber()
	sh.body = append(sh.body, "</a>"...)
}

// asOne reports whether all of the entry being printed came, went or moved.
func (sh *sheet) asOne() bool {
	v, i := sh.current()
	if v == sh.old {
		return true
	}
	e := &v.entries[i]
	return e.kinds.Has(diff.Insertion) || v.chunks.at(e.first).first == none
}

// headline adds the heading line of an entry: label and heading, then badges.
func (sh *sheet) headline(v *version, i int32) {
	e := &v.entries[i]
	tag, class := "h4", ""
	if e.level != law.Article {
		tag, class = "h3", e.level.String()
	}
	sh.body = append(append(sh.body, '<'), tag...)
	sh.openBlock(class)
	sh.body = append(sh.body, sh.block.b...)
	sh.body = sh.badges(sh.body, e.kinds, e.flags)
	sh.body = sh.permalink(sh.body, v, i)
	sh.body = append(append(append(sh.body, "</"...), tag...), ">\n"...)
	sh.origin(v, i)
}

// badges adds a word for each kind of change.
func (sh *sheet) badges(dst []byte, kinds diff.Kinds, flags int32) []byte {
	if kinds == 0 && flags == 0 {
		return dst
	}
	dst = append(dst, " <i class=b>"...)
	for i := range kindList {
		k := &kindList[i]
		if !kinds.Has(k.kind) {
			continue
		}
		dst = append(append(append(dst, "<b class=k"...), k.letter), '>')
		dst = append(append(dst, sh.kinds[i]...), "</b> "...)
	}
	if flags > 0 {
		dst = append(append(append(dst, "<b class=kf>"...), sh.ui.flagged...), "</b> "...)
	}
	return append(dst[:len(dst)-1], "</i>"...)
}

// permalink adds the address of the entry itself.
func (sh *sheet) permalink(dst []byte, v *version, i int32) []byte {
	return append(v.appendID(append(dst, " <a class=a href=#"...), i), ">#</a>"...)
}

// origin adds, below the heading line, where an entry came from or went to
// where that is more than a number changed in place.
func (sh *sheet) origin(v *version, i int32) {
	ch := v.changeOf(i)
	if ch == nil {
		return
	}
	several := len(ch.Old) > 1 || len(ch.New) > 1
	head := v.chunks.at(v.entries[i].first)
	moved := head.mate() != none
	if !several && !moved || len(ch.Old) == 0 || len(ch.New) == 0 {
		return
	}
	text := sh.ui.movedHere
	switch {
	case ch.Kinds.Has(diff.Split):
		text = sh.ui.splitInto
	case ch.Kinds.Has(diff.Join):
		text = sh.ui.joinedInto
	case v == sh.old:
		return // the pointer around it says where it went
	}
	sh.body = append(append(append(sh.body, "<aside class=from>"...), text...), ' ')
	sh.body = sh.list(sh.body, sh.old, ch.Old)
	sh.body = append(sh.body, " → "...)
	sh.body = append(sh.list(sh.body, sh.new, ch.New), "</aside>\n"...)
}

// list adds links to provisions of one version.
func (sh *sheet) list(dst []byte, v *version, provisions []*law.Provision) []byte {
	for i, p := range provisions {
		if i > 0 {
			dst = append(dst, sh.ui.comma...)
		}
		if k := v.of(p); k != none {
			dst = sh.link(dst, v, v.chunks.at(k).entry)
			if v.entries[v.chunks.at(k).entry].prov != p {
				dst = appendText(append(dst, ' '), v.doc.Label(p))
			}
		}
	}
	return dst
}

// flags adds the reasons why a reader must not miss the change of a chunk. They
// are said once, with the first block of the change.
func (sh *sheet) flags(v *version, k int32) {
	ch := *v.changes.at(k)
	if ch == nil || len(ch.Flags) == 0 {
		return
	}
	side := ch.New
	if v == sh.old {
		side = ch.Old
	}
	if v == sh.old && len(ch.New) > 0 || v.of(side[0]) != k {
		return
	}
	sh.body = sh.appendFlags(sh.body, ch.Flags)
}

func (sh *sheet) appendFlags(dst []byte, flags []diff.Flag) []byte {
	dst = append(append(append(dst, `<aside class=flag aria-label="`...), sh.ui.flagged...), "\"><ul>"...)
	for _, f := range flags {
		dst = append(dst, "<li><b>"...)
		name, ok := sh.ui.rules[f.Rule]
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
