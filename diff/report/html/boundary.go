package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// splitNote notes, at the beginning of a new paragraph or item, that it was part
// of the one before: its words stayed, and nothing else on the page says that a
// paragraph mark came.
func (sh *sheet) splitNote(j int32) {
	n := &sh.new.chunks[j]
	if n.change != nil && len(n.change.Old) > 0 && follows(n.change.New, n.prov) && sh.new.of(n.prov) == j {
		sh.block.note(diff.Insert, 'p', sh.ui.kinds[diff.Split])
	}
}

// joinNote notes, within a block, that an old paragraph or item began with the
// words of chunk k, which stand behind others now.
func (sh *sheet) joinNote(k int32) {
	o := &sh.old.chunks[k]
	if len(sh.block.b) > 0 && o.change != nil && len(o.change.New) > 0 && follows(o.change.Old, o.prov) && sh.old.of(o.prov) == k {
		sh.block.note(diff.Delete, 'j', sh.ui.kinds[diff.Join])
	}
}

// follows reports whether p, a paragraph or item, stands behind others of the
// list. What became of articles their headings say.
func follows(list []*law.Provision, p *law.Provision) bool {
	return len(list) > 1 && p != list[0] && p.Kind > law.Article
}

// note adds a paragraph mark that stands in one version only, with the name of
// what happened. Like all marks it can be heard; being no word of the law, it is
// within an i element.
func (k *block) note(op diff.Op, letter byte, name string) {
	k.mark(mark{})
	tag, heard := "ins", k.ui.heardInserted
	if op == diff.Delete {
		tag, heard = "del", k.ui.heardDeleted
	}
	k.b = append(append(append(k.b, '<'), tag...), " class=p><i>"...)
	k.b = append(append(k.b, heard...), "</i><i class=b><b class=k"...)
	k.b = append(append(append(k.b, letter), ">¶ "...), name...)
	k.b = append(append(append(k.b, "</b></i></"...), tag...), '>')
	k.changed = true
	k.spaced = true // it has margins
}
