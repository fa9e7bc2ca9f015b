package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

// Bounds of a contents list.
const (
	// minContents is how many headings in a row make a contents list that no
	// heading announces. Chapter and section heads may stand two or three deep
	// in the body.
	minContents = 4
	// maxContents bounds how many lines a list may have; the longest in the
	// corpus has 400.
	maxContents = 2000
	// maxSentences is the share of lines in a list, one in so many, that may
	// end as sentences do.
	maxSentences = 10
)

// contents returns the lines [from, to) of the contents list in [lo, hi);
// from equals to when there is none.
func (r *reader) contents(lo, hi int) (from, to int) {
	for i := lo; i < hi; i++ {
		if r.lines[i].Blank() || r.lines[i].Comment {
			continue
		}
		if isOne(r.words(i), r.table.Contents) {
			return i, r.announcedEnd(i+1, hi)
		}
		if to := r.contentsTable(i, hi); to > i {
			return i, to
		}
		if r.link(i) {
			if to := r.linksEnd(i, hi); to > i {
				return i, to
			}
		}
		if h := r.anyHead(i); h != nil && h.Kind.Groups() {
			return i, r.listEnd(i, hi)
		}
		if isOne(r.words(i), r.table.Preambles) {
			if to := r.listEnd(i, hi); to > i {
				return i, to
			}
		}
		if h := r.anyHead(i); h != nil && h.Kind == law.Article && h.strong() && !h.cites {
			return lo, lo
		}
	}
	return lo, lo
}

// announcedEnd returns the line behind a list that a heading announces: where
// the words that begin it stand again, or, where they do not, behind the last
// heading.
func (r *reader) announcedEnd(i, hi int) int {
	first := r.nextWords(i, hi)
	if first == hi {
		return i
	}
	if to := r.contentsTable(first, hi); to > first {
		return to
	}
	if r.link(first) {
		return r.linksEnd(first, hi)
	}
	if again := r.again(first, hi); again > first {
		return r.lastWords(first, r.bodyIn(first, again))
	}
	return max(i, r.contentsEnd(first, hi))
}

// listEnd returns the line behind a contents list that begins with the heading
// on line i without being announced; i when none does.
func (r *reader) listEnd(i, hi int) int {
	again := r.again(i, hi)
	if r.entries(i, again) < minContents {
		return i
	}
	return r.lastWords(i, r.bodyIn(i, again))
}

// bodyIn returns the line of [i, to) on which the body begins in front of the
// first chapter, to where none does: a preamble, or articles that stand before
// it. A preamble is headed as such and has sentences; in a list the word alone
// may stand. An article has sentences too, and behind the last of a list no
// heading follows.
func (r *reader) bodyIn(i, to int) int {
	article := to
	for j := i; j < to; j++ {
		if isOne(r.words(j), r.table.Preambles) {
			if next := r.nextWords(j+1, to); next < to && terminal(r.words(next)) {
				return j
			}
		}
		switch h := r.anyHead(j); {
		case h == nil:
		case h.Kind.Groups():
			article = to
		case h.Kind == law.Article && article == to && terminal(r.words(j)):
			article = j
		}
	}
	return article
}

// again returns the line on which the heading of line i stands once more, with
// nothing between that reads as the text of a statute; i when there is none.
func (r *reader) again(i, hi int) int {
	key := r.entry(i)
	plain := key == ""
	if plain {
		key = r.plainKey(i)
	}
	lines, sentences := 1, 0
	for j := i + 1; j < min(hi, i+maxContents); j++ {
		if r.lines[j].Blank() {
			continue
		}
		if plain && beginAlike(r.words(j), key) && r.plainKey(j) == key || !plain && r.entry(j) == key {
			return j
		}
		lines++
		if terminal(r.words(j)) {
			sentences++
		}
		if sentences > 2+lines/maxSentences {
			break
		}
	}
	return i
}

// beginAlike reports whether words can have the plain key, by their first
// letters: most lines need not be looked at further.
func beginAlike(words, key string) bool {
	if key == "" || words[0] >= utf8.RuneSelf || key[0] >= utf8.RuneSelf {
		return true
	}
	return unicode.ToLower(rune(words[0])) == rune(key[0])
}

// plainKey returns what tells a line of a contents list without a number from
// another: its words.
func (r *reader) plainKey(i int) string {
	w := r.words(i)
	return strings.ToLower(squeeze(w[:min(len(w), maxHeading)]))
}

// contentsEnd returns the line behind the list whose entries begin at i: the
// first line that is no heading, or the first entry's heading once more.
func (r *reader) contentsEnd(i, hi int) int {
	first := ""
	end := i
	for ; i < hi; i++ {
		if r.lines[i].Blank() {
			continue
		}
		key := r.entry(i)
		if key == "" || key == first || r.lines[i].Comment {
			break
		}
		if first == "" {
			first = key
		}
		end = i + 1
	}
	return end
}

// entry returns what tells a contents entry from another, "" when the line is
// none: its kind and number, or its words where it has no number.
func (r *reader) entry(i int) string {
	words := r.words(i)
	if h := r.anyHead(i); h != nil {
		if h.Kind == law.Article && h.sep != sepMark || !r.groupLike(h) {
			return ""
		}
		return h.Kind.String() + h.Number
	}
	if isOne(words, r.table.Preambles) || r.unnumbered(words) {
		return squeeze(words)
	}
	return ""
}

func (r *reader) entries(from, to int) (n int) {
	for i := from; i < to; i++ {
		if !r.lines[i].Blank() {
			n++
		}
	}
	return n
}

// link reports whether the line is an entry of a list of Markdown links into
// the same page; one that is nothing else is so without a list's mark too.
func (r *reader) link(i int) bool {
	w := r.words(i)
	return strings.HasPrefix(w, "[") && strings.Contains(w, "](#") && (r.lines[i].Bullet || strings.HasSuffix(w, ")"))
}

func (r *reader) linksEnd(i, hi int) int {
	end := i
	for ; i < hi && (r.lines[i].Blank() || r.link(i)); i++ {
		if r.link(i) {
			end = i + 1
		}
	}
	return end
}
