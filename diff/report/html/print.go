package html

import (
	"strconv"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// lawHead begins the element that holds the laws' words.
func (sh *sheet) lawHead(piece) {
	sh.put(`<section class=text id=text><h2>`, sh.ui.text, `</h2><div class=law data-law lang="`)
	sh.out = appendValue(sh.out, sh.c.New.Language)
	sh.put("\">\n")
}

func (sh *sheet) lawFoot(piece) { sh.put("</div></section>\n") }

// law prints a stretch of both texts woven into one, in the order of the new:
// new chunks, the old ones that belong among them, and old ones behind them up
// to those of the next stretch.
func (sh *sheet) law(p piece) {
	sh.entry, sh.gone, sh.folded = none, none, nil
	sh.nextOld, sh.endOld, sh.oldAt = p.old, p.endOld, 0
	if p.old > 0 {
		sh.oldAt = sh.old.chunks.at(p.old - 1).span.End
	}
	for j := p.from; j < p.to; j++ {
		n := sh.new.chunks.at(j)
		if n.entry != sh.entry {
			sh.leave()
			sh.enter(n.entry)
		}
		if n.first != none {
			sh.goneBlocks(func(k int32) bool { return k < n.first })
		}
		sh.newBlock(j)
		sh.goneBlocks(func(k int32) bool { return sh.old.goneFrom(k, sh.entry) })
	}
	sh.leave()
	if int(p.endOld) == sh.old.chunks.len {
		sh.goneBlocks(func(int32) bool { return true })
		sh.leave()
	}
	sh.foldInto(nil)
}

// goneFrom reports whether old chunk k is printed for itself, among the blocks
// of new entry home; none stands for those that have no place in one.
func (v *version) goneFrom(k, home int32) bool {
	c := v.chunks.at(k)
	return c.first == none && v.entries[c.entry].home == home
}

// goneBlocks prints old chunks for themselves as long as take says so.
func (sh *sheet) goneBlocks(take func(k int32) bool) {
	for int(sh.nextOld) < sh.old.chunks.len && take(sh.nextOld) {
		sh.goneBlock(sh.nextOld)
	}
}

// goneBlock prints what is left of an old chunk as a block of its own.
func (sh *sheet) goneBlock(k int32) {
	c := sh.old.chunks.at(k)
	if sh.entry == none && sh.gone != c.entry {
		sh.leaveGone()
		sh.gone = c.entry
		sh.foldInto(sh.movedWith(k))
	}
	m := mark{op: diff.Delete, moved: c.mate() != none}
	sh.begin(sh.old, k, false)
	sh.takeOld(c.span.End, m)
	if m.moved && sh.folded == nil {
		sh.pointer(sh.ui.movedTo, sh.new, sh.new.chunks.at(c.mate()).entry)
	}
	sh.finish(sh.old, k)
}

// newBlock prints a new chunk with what is printed together with it.
func (sh *sheet) newBlock(j int32) {
	n := sh.new.chunks.at(j)
	moved := n.mate() != none
	sh.begin(sh.new, j, moved)
	sh.splitNote(j)
	edits := sh.new.editsOf(j)
	switch {
	case n.first != none && len(edits) == 0:
		old := law.Span{Start: sh.old.chunks.at(n.first).span.Start, End: sh.old.chunks.at(n.last).span.End}
		sh.bothText(j, n.span, old)
		sh.skipOld(old.End)
	case len(edits) == 0 && moved:
		sh.newText(j, n.span, mark{})
	case len(edits) == 0:
		sh.newText(j, n.span, mark{op: diff.Insert})
	case n.first != none:
		sh.together(j)
	default:
		sh.elsewhere(j, moved)
	}
	if moved && !sh.movedWithEntry(n) {
		sh.pointer(sh.ui.movedFrom, sh.old, sh.old.chunks.at(n.mate()).entry)
	}
	sh.finish(sh.new, j)
}

// movedWithEntry reports whether a moved chunk comes from where the heading of
// its entry comes from, so that this need not be said again.
func (sh *sheet) movedWithEntry(n *chunk) bool {
	head := sh.new.chunks.at(sh.new.entries[n.entry].first)
	return head == n && sh.new.entries[n.entry].level == law.Article ||
		head.mate() != none && sh.old.chunks.at(head.mate()).entry == sh.old.chunks.at(n.mate()).entry
}

// editsOf returns the edits of the change of chunk k, all of them.
func (v *version) editsOf(k int32) []diff.Edit {
	if ch := *v.changes.at(k); ch != nil {
		return ch.Edits
	}
	return nil
}

// together prints the edits of a chunk that stands beside old words.
func (sh *sheet) together(j int32) {
	n := sh.new.chunks.at(j)
	from, to := sh.old.chunks.at(n.first).span.Start, sh.old.chunks.at(n.last).span.End
	ends := sh.old.chunks.at(n.last).last == j
	edits := sh.inOrder(j, law.Span{Start: from, End: to}, ends)
	for i := range edits {
		e := &edits[i]
		if e.Op != diff.Delete && e.New.Start >= n.span.End {
			break
		}
		m := mark{op: e.Op, cause: e.Cause, systematic: e.Systematic}
		here := e.Op != diff.Delete && e.New.Start >= n.span.Start
		below := e.Op != diff.Insert && e.Old.Start >= max(from, sh.oldAt) && e.Old.End <= to
		switch {
		case e.Op == diff.Delete && below:
			sh.takeOld(e.Old.Start, mark{op: diff.Delete})
			sh.takeOld(e.Old.End, m)
		case e.Op == diff.Equal && here && below:
			sh.takeOld(e.Old.Start, mark{op: diff.Delete})
			sh.beginOld(e.Old.Start)
			sh.bothText(j, e.New, e.Old)
			sh.skipOld(e.Old.End)
		case e.Op == diff.Equal && here:
			sh.newText(j, e.New, mark{op: diff.Insert, moved: true})
		case here:
			sh.newText(j, e.New, m)
		}
	}
	if ends {
		sh.takeOld(to, mark{op: diff.Delete})
	}
}

// elsewhere prints the edits of a chunk whose old words, if it has any, are
// printed struck at another place.
func (sh *sheet) elsewhere(j int32, moved bool) {
	n, ch := sh.new.chunks.at(j), *sh.new.changes.at(j)
	var struck law.Span
	if moved && len(ch.Old) == 1 && len(ch.New) == 1 {
		struck = sh.old.chunks.at(n.mate()).span
	}
	for _, e := range sh.inOrder(j, struck, true) {
		m := mark{op: e.Op, cause: e.Cause, systematic: e.Systematic}
		switch {
		case e.Op == diff.Delete && !struck.Empty() && struck.Contains(e.Old):
			sh.oldText(n.mate(), e.Old, m)
		case e.Op == diff.Delete || !n.span.Contains(e.New):
		case e.Op == diff.Equal && !moved:
			sh.newText(j, e.New, mark{op: diff.Insert})
		default:
			sh.newText(j, e.New, m)
		}
	}
}

// takeOld prints all old words up to a byte as m says.
func (sh *sheet) takeOld(limit int32, m mark) {
	for int(sh.nextOld) < sh.old.chunks.len {
		c := sh.old.chunks.at(sh.nextOld)
		from := max(c.span.Start, sh.oldAt)
		if from >= limit {
			return
		}
		to := min(c.span.End, limit)
		sh.anchor(sh.nextOld)
		sh.beginOld(from)
		sh.oldText(sh.nextOld, law.Span{Start: from, End: to}, m)
		sh.oldAt = to
		if to < c.span.End {
			return
		}
		sh.nextOld++
	}
}

// beginOld is called before words that begin with a byte of the next old chunk
// are printed.
func (sh *sheet) beginOld(offset int32) {
	if k := sh.nextOld; int(k) < sh.old.chunks.len && sh.old.chunks.at(k).span.Start == offset {
		sh.joinNote(k)
	}
}

// skipOld notes that the old words up to a byte are printed.
func (sh *sheet) skipOld(limit int32) {
	sh.oldAt = max(sh.oldAt, limit)
	for int(sh.nextOld) < sh.old.chunks.len && sh.old.chunks.at(sh.nextOld).span.Start < limit {
		sh.anchor(sh.nextOld)
		if sh.old.chunks.at(sh.nextOld).span.End > limit {
			return
		}
		sh.nextOld++
	}
}

// anchor notes the entry that begins with old chunk k as printed here.
func (sh *sheet) anchor(k int32) {
	e := sh.old.chunks.at(k).entry
	if sh.old.entries[e].first == k && (len(sh.anchors) == 0 || sh.anchors[len(sh.anchors)-1] != e) {
		sh.anchors = append(sh.anchors, e)
	}
}

func (sh *sheet) newText(j int32, span law.Span, m mark) { sh.words(&sh.newWords, j, span, m) }
func (sh *sheet) oldText(k int32, span law.Span, m mark) { sh.words(&sh.oldWords, k, span, m) }

// words adds the words of span to the block, in a paragraph behind the heading
// as soon as they are neither label nor heading.
func (sh *sheet) words(r *reader, chunk int32, span law.Span, m mark) {
	r.words(chunk, span, func(part diff.Part, sep string, at law.Span) {
		if part == diff.TextPart && sh.block.head {
			sh.closeHead()
		}
		if sep != "" && sh.block.open != m {
			sh.block.mark(mark{}) // spaces stand between the marks
		}
		sh.block.space(sep)
		sh.write(r, at, m)
	})
}

// integer adds n in decimal digits.
func integer(dst []byte, n int) []byte { return strconv.AppendInt(dst, int64(n), 10) }
