package html

import (
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// splitNote notes, at the beginning of a new paragraph or item, that it was part
// of the one before: its words stayed, and nothing else on the page says that a
// paragraph mark came.
func (sh *sheet) splitNote(j int32) {
	if ch := *sh.new.changes.at(j); ch != nil && len(ch.Old) > 0 && sh.new.follows(j, ch.New) {
		sh.block.note(diff.Insert, 'p', sh.ui.kinds[diff.Split])
	}
}

// joinNote notes, within a block, that an old paragraph or item began with the
// words of chunk k, which stand behind others now.
func (sh *sheet) joinNote(k int32) {
	if ch := *sh.old.changes.at(k); len(sh.block.b) > 0 && ch != nil && len(ch.New) > 0 && sh.old.follows(k, ch.Old) {
		sh.block.note(diff.Delete, 'j', sh.ui.kinds[diff.Join])
	}
}

// follows reports whether chunk k begins a paragraph or item that stands behind
// others of the list. What became of articles their headings say.
func (v *version) follows(k int32, list []*law.Provision) bool {
	if len(list) < 2 {
		return false
	}
	p := v.provision(k)
	return p != list[0] && p.Kind > law.Article && v.of(p) == k
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
