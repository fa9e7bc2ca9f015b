package synthetic

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/diff"
)

// The shares of articles, in thousandths, that a revision does something to.
const (
	insertions = 50
	repeals    = 30
	rewordings = 200
	splits     = 10
	joins      = 10
)

// A Revision is an act, what became of it, and the truth about both.
type Revision struct {
	old, new *printed
}

// Old returns the text of the act.
func (r *Revision) Old() string { return r.old.text }

// New returns the text of what became of it.
func (r *Revision) New() string { return r.new.text }

// Revise makes a new version of the act: 5% of the articles inserted, the first
// of them at the front so that all others get new numbers, 3% repealed, 20%
// reworded, 1% split in two, 1% joined to the next, one chapter moved to the
// end; citations follow the new numbers. The act is used up by it.
func (a *Act) Revise(seed uint64) *Revision {
	r := &reviser{writer: writer{Rand: chance(seed), language: a.language}}
	revised := &Act{language: a.language, title: a.title}
	for i, c := range a.chapters {
		revised.chapters = append(revised.chapters, &chapter{heading: c.heading, origin: c.origin, articles: r.revise(c.articles, i == 0)})
	}
	if n := len(revised.chapters); n > 2 {
		from := 1 + r.IntN(n/2)
		moved := revised.chapters[from]
		moved.moved = true
		revised.chapters = append(slices.Delete(revised.chapters, from, from+1), moved)
	}
	return &Revision{old: a.print(diff.Delete), new: revised.print(diff.Insert)}
}

type reviser struct {
	writer
	rewriter
}

// revise returns what becomes of the articles of one chapter.
func (r *reviser) revise(old []*article, first bool) []*article {
	var out []*article
	if first {
		out = append(out, r.inserted())
	}
	for i := 0; i < len(old); i++ {
		a := old[i]
		now := &article{lines: a.lines, from: []*article{a}}
		chance := r.IntN(1000)
		if chance -= insertions; chance < 0 {
			out = append(out, r.inserted(), now)
			continue
		}
		if chance -= repeals; chance < 0 && !a.cited {
			a.fate = repealed
			continue
		}
		if chance -= splits; chance < 0 && !a.cited {
			if parts := split(a); parts != nil {
				out = append(out, parts...)
				continue
			}
		}
		if chance -= joins; chance < 0 && i+1 < len(old) && !a.cited && !old[i+1].cited {
			i++
			now.fate, now.from = joined, append(now.from, old[i])
			now.lines = append(slices.Clone(now.lines), old[i].lines...)
		} else if chance -= rewordings; chance < 0 {
			now.fate = reworded
			r.reword(&r.writer, a)
			now.lines = a.lines
		}
		out = append(out, now)
	}
	return out
}

// split makes two articles of one where a paragraph begins, near the middle, and
// none of one that is a single paragraph with its items.
func split(a *article) []*article {
	best, half := 0, len(a.lines)/2
	for i := 1; i < len(a.lines); i++ {
		if !isItem(a.lines[i]) && (best == 0 || abs(i-half) < abs(best-half)) {
			best = i
		}
	}
	if best == 0 {
		return nil
	}
	return []*article{
		{lines: a.lines[:best:best], from: []*article{a}, fate: parted},
		{lines: a.lines[best:], from: []*article{a}, fate: parted},
	}
}

// isItem reports whether a line begins with a number of its own.
func isItem(l line) bool {
	r, _ := utf8.DecodeRuneInString(l[0].text)
	return len(l[0].text) > 0 && !unicode.IsLetter(r)
}

func abs(n int) int { return max(n, -n) }

func (r *reviser) inserted() *article {
	a := &article{fate: inserted}
	r.article(a, []*article{{}})
	a.lines = slices.DeleteFunc(a.lines, func(l line) bool { return len(l) > 1 })
	if len(a.lines) == 0 {
		a.lines = []line{{{text: r.sentence()}}}
	}
	return a
}
