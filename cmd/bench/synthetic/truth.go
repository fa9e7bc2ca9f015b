package synthetic

import (
	"slices"
	"strconv"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// truth is what a revision changed, as sets of characters.
type truth struct{ old, new sideTruth }

type sideTruth struct {
	numbers coverage // labels and citations, changed or not
	words   coverage // what changed beside them
	all     coverage // what changed, labels and citations included
}

func (r *Revision) truth() *truth {
	oldNumber, newNumber := r.old.firstNumbers(), r.new.firstNumbers()
	renumbered := func(u *unit) bool {
		of := u.origin()
		return u.number != oldNumber[of] || u.number != newNumber[of]
	}
	return &truth{old: r.side(r.old, renumbered), new: r.side(r.new, renumbered)}
}

// firstNumbers returns, for each article and chapter of the old act, the number
// of the first thing that is it or was made of it.
func (p *printed) firstNumbers() map[any]int {
	numbers := map[any]int{}
	for i := range p.units {
		u := &p.units[i]
		if of := u.origin(); numbers[of] == 0 {
			numbers[of] = u.number
		}
	}
	return numbers
}

// origin returns the article, or the chapter, of the old act that u is or was
// made of in the first place.
func (u *unit) origin() any {
	switch {
	case u.article == nil:
		return u.chapter.origin
	case len(u.article.from) > 0:
		return u.article.from[0]
	}
	return u.article
}

func (r *Revision) side(p *printed, renumbered func(*unit) bool) sideTruth {
	var numbers, words, all []law.Span
	for i := range p.units {
		u := &p.units[i]
		if u.whole() {
			words, all = append(words, u.span), append(all, u.span)
			continue
		}
		numbers = append(numbers, u.label)
		if renumbered(u) {
			all = append(all, u.label)
		}
		for _, c := range u.citations {
			numbers = append(numbers, c.Span)
			if r.old.number[c.target] != r.new.number[c.target] {
				all = append(all, c.Span)
			}
		}
		words, all = append(words, u.changed...), append(all, u.changed...)
	}
	return sideTruth{marked(p.text, numbers), marked(p.text, words), marked(p.text, all)}
}

// whole reports whether the other side has nothing of u.
func (u *unit) whole() bool {
	return u.article != nil && (u.article.fate == inserted || u.article.fate == repealed)
}

// A Pair is the numbers of an old article and of a new one that was made of it.
type Pair struct{ Old, New int }

// Links returns which articles became which.
func (r *Revision) Links() []Pair {
	number := map[*article]int{}
	for _, u := range r.old.units {
		number[u.article] = u.number
	}
	var links []Pair
	for _, u := range r.new.units {
		if u.article != nil {
			for _, from := range u.article.from {
				links = append(links, Pair{number[from], u.number})
			}
		}
	}
	return links
}

// Citing returns the numbers in the new text of the articles that changed in
// nothing but citations.
func (r *Revision) Citing() []int {
	var citing []int
	for _, u := range r.new.units {
		if u.article != nil && u.article.fate == kept && slices.ContainsFunc(u.citations, func(c citation) bool {
			return r.old.number[c.target] != r.new.number[c.target]
		}) {
			citing = append(citing, u.number)
		}
	}
	return citing
}

// F1 holds the articles that a comparison says became which against the truth:
// the harmonic mean of precision and recall over pairs. It returns the pairs
// that only one of the two has, too.
func (r *Revision) F1(c *diff.Comparison) (f1 float64, wrong, missed []Pair) {
	truth, found := map[Pair]bool{}, map[Pair]bool{}
	for _, p := range r.Links() {
		truth[p] = true
	}
	right := 0
	for _, row := range c.Correspondences() {
		if row.Old == nil || row.New == nil {
			continue
		}
		p := Pair{articleNumber(row.Old), articleNumber(row.New)}
		found[p] = true
		if truth[p] {
			right++
		} else {
			wrong = append(wrong, p)
		}
	}
	for p := range truth {
		if !found[p] {
			missed = append(missed, p)
		}
	}
	return ratio(2*right, len(truth)+len(found)), wrong, missed
}

func articleNumber(p *law.Provision) int {
	n, err := strconv.Atoi(p.Number)
	if err != nil {
		return -1
	}
	return n
}
