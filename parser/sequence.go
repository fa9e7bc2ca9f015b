package parser

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/grammar/convention"
	"github.com/lawdiff/lawdiff/grammar/numeral"
	"github.com/lawdiff/lawdiff/parser/law"
)

// maxGroupTitle bounds the line of a part, chapter or section, in bytes; what
// is longer is a paragraph that begins with a citation. The longest in the
// corpus is 330 (a French chapter).
const maxGroupTitle = 400

// judge takes the heads among the readings of lines [lo, hi): the groups by
// what they look like, the articles by the sequence of their numbers.
func (r *reader) judge(lo, hi int) {
	articles := r.articles[:0]
	for i := lo; i < hi; i++ {
		h := r.anyHead(i)
		if h == nil && r.table.CountsAfresh(r.words(i)) {
			r.judgeArticles(articles)
			articles = articles[:0]
		}
		switch {
		case h == nil || h.Kind == law.Annex || r.carriesOn(i):
		case h.Kind == law.Article:
			articles = append(articles, h)
		default:
			h.taken = r.groupLike(h)
		}
	}
	r.judgeArticles(articles)
	r.articles = articles
	r.repair(lo, hi)
}

// groupLike reports whether a reading of a level above the article looks like
// a heading: a title follows it, not a sentence.
func (r *reader) groupLike(h *reading) bool {
	l := &r.lines[h.line()]
	rest := r.src[h.text:l.To()]
	if len(rest) > maxGroupTitle || h.cites && l.Depth == 0 && !strings.HasPrefix(rest, "(") {
		return false
	}
	if rest == "" || h.sep == sepMark || l.Depth > 0 {
		return true
	}
	c, _ := utf8.DecodeRuneInString(rest)
	if c >= 'a' && c <= 'z' {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(rest)
	switch last {
	case '。', '；', '：', '，', ';', ':', ',':
		return false
	}
	return true
}

// strong reports whether the reading is set off from what follows as heads
// are.
func (h *reading) strong() bool { return h.sep != sepNone }

// judgeArticles walks the article readings in the order of the text. A reading
// is a head when it runs on from the last head; when it does not, only if it
// looks like one by itself, as most heads of the text do, and takes no number
// from a head that is still to come.
func (r *reader) judgeArticles(all []*reading) {
	strong, alone := 0, 0
	for _, h := range all {
		if h.strong() && !h.cites {
			strong++
		}
		if h.sep == sepEnd {
			alone++
		}
	}
	spaced := strong*2 > len(all)
	last, value := "", int32(0)
	for i, h := range all {
		follows := last != "" && (numeral.Follows(last, h.Number) || h.Value == value && forward(last, h.Number))
		switch {
		case h.strong() && !h.cites:
			h.taken = follows || last == "" || !intrudes(last, h, all[i+1:]) || h.sep == sepEnd && alone*10 >= len(all)*9 && !r.bare(h)
		case h.strong():
			h.taken = (follows || last == "" && h.Value == 1) && r.setOff(h)
		default:
			h.taken = !h.cites && (follows || last == "" && h.Value == 1 || !spaced && (forward(last, h.Number) || h.Value == 1 && resumes(h, all[i+1:]))) && !repeated(h, all[i+1:])
		}
		if h.taken {
			last, value = cmp.Or(h.Last, h.Number), h.Value
		}
	}
}

// setOff reports whether the blank behind a number that seems to be cited is
// evidence of a head all the same: it is in Han text (第七十六条 规定…), which has no
// blanks between words, in a heading of Markdown, and where all that follows
// stands in brackets: a note (ex Article 38), or a placeholder (deleted).
func (r *reader) setOff(h *reading) bool {
	l := &r.lines[h.line()]
	return r.table.Script == convention.Han || l.Depth > 0 || l.Bold || bracketed(r.src[h.text:l.To()])
}

// bracketed reports whether s is one pair of brackets and what they enclose.
func bracketed(s string) bool {
	return len(s) > 2 && (s[0] == '(' && s[len(s)-1] == ')' && strings.IndexByte(s, ')') == len(s)-1 ||
		s[0] == '[' && s[len(s)-1] == ']' && strings.IndexByte(s, ']') == len(s)-1)
}

// bare reports whether another head follows h at once, as in a column of a
// table.
func (r *reader) bare(h *reading) bool {
	next := r.nextWords(h.line()+1, len(r.lines))
	return next == len(r.lines) || r.anyHead(next) != nil
}

// forward reports whether b comes after a in the order of numbers.
func forward(a, b string) bool { return a == "" || numeral.Compare(a, b) < 0 }

// lookAhead is how many readings are looked at to tell a number that is out of
// sequence from the head that is in it.
const lookAhead = 8

// intrudes reports whether a reading that does not run on from last stands
// where the head that does is still to come, or goes back in the sequence
// without beginning a new one.
func intrudes(last string, h *reading, ahead []*reading) bool {
	if !forward(last, h.Number) {
		return h.Value != 1 && !resumes(h, ahead)
	}
	for _, a := range ahead[:min(len(ahead), lookAhead)] {
		if a.strong() && !a.cites && numeral.Follows(last, a.Number) {
			return true
		}
		if numeral.Follows(h.Number, a.Number) {
			return false
		}
	}
	return false
}

// resumes reports whether the numbers run on from h, as they do where the
// count begins again.
func resumes(h *reading, ahead []*reading) bool {
	return len(ahead) > 0 && numeral.Follows(h.Number, ahead[0].Number)
}

// repeated reports whether a head with the same number that looks better than
// h follows soon.
func repeated(h *reading, ahead []*reading) bool {
	for _, a := range ahead[:min(len(ahead), lookAhead)] {
		if a.Number == h.Number && a.strong() && !a.cites {
			return true
		}
	}
	return false
}
