package parser

import (
	"strings"

	"github.com/lawdiff/lawdiff/parser/law"
)

// minContents is how many headings in a row, with nothing between, make a
// contents list that no heading announces. Chapter and section heads may stand
// two or three deep in the body.
const minContents = 4

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
		if r.link(i) {
			if to := r.linksEnd(i, hi); to > i {
				return i, to
			}
		}
		if h := r.anyHead(i); h != nil && h.Kind.Groups() {
			to := r.contentsEnd(i, hi)
			if r.entries(i, to) >= minContents && r.repeats(i, to, hi) {
				return i, to
			}
			return lo, lo
		}
		if h := r.anyHead(i); h != nil && h.Kind == law.Article && h.strong() {
			return lo, lo
		}
	}
	return lo, lo
}

// maxContents bounds how many lines a contents list may have for the line that
// begins it to be looked for again.
const maxContents = 1500

// announcedEnd returns the line behind a list that a heading announces: where
// the words that begin it stand again, or, where they do not, behind the last
// heading.
func (r *reader) announcedEnd(i, hi int) int {
	end := r.contentsEnd(i, hi)
	first := r.nextWords(i, hi)
	if end > first && r.nextWords(end, hi) < hi && r.entry(r.nextWords(end, hi)) != "" {
		return end
	}
	if first == hi {
		return end
	}
	key := strings.ToLower(squeeze(r.words(first)))
	for j := first + 1; j < min(hi, first+maxContents); j++ {
		if h := r.anyHead(j); h != nil && h.Kind == law.Article && h.sep != sepMark {
			break
		}
		if !r.lines[j].Blank() && strings.ToLower(squeeze(r.words(j))) == key {
			return max(end, r.lastWords(first, j))
		}
	}
	return end
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
	if isOne(words, r.table.Preambles) || isOne(words, r.table.Unnumbered) {
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

// repeats reports whether the heading that begins the list stands at its end
// again, where the body begins.
func (r *reader) repeats(from, to, hi int) bool {
	next := r.nextWords(to, hi)
	return next < hi && r.entry(next) == r.entry(from)
}

// link reports whether the line is an entry of a list of Markdown links into
// the same page.
func (r *reader) link(i int) bool {
	return r.lines[i].Bullet >= 0 && strings.HasPrefix(r.words(i), "[") && strings.Contains(r.words(i), "](#")
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
