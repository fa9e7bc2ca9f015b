package synthetic

import "math/rand/v2"

// Model returns an act of n articles in words of our own, a chapter for every
// forty of them, in the language of the BCP 47 tag: Chinese for zh and its
// variants, English otherwise. A fifth of the articles cite another.
func Model(tag string, n int, seed uint64) *Act {
	w := &writer{Rand: chance(seed), language: languageOf(tag)}
	all := make([]*article, n)
	for i := range all {
		all[i] = &article{}
	}
	for _, a := range all {
		w.article(a, all)
	}
	act := &Act{language: w.language, title: w.title()}
	for i := 0; i < n; i += 40 {
		act.add(w.phrase(), all[i:min(i+40, n)])
	}
	return act
}

// A writer writes articles by chance.
type writer struct {
	*rand.Rand
	*language
}

func (w *writer) title() string {
	if w.space == "" {
		return w.phrase() + "法"
	}
	return "Act on the " + w.phrase()
}

// article fills a with one to three paragraphs or a list of items.
func (w *writer) article(a *article, all []*article) {
	for range 1 + w.IntN(3) {
		a.lines = append(a.lines, line{{text: w.sentence()}})
	}
	if w.IntN(6) == 0 {
		for i := range 2 + w.IntN(4) {
			a.lines = append(a.lines, line{{text: w.itemLabel(i+1) + w.clause() + w.stop}})
		}
	}
	if w.IntN(5) == 0 {
		a.lines[0] = w.citing(a.lines[0][0].text, all)
	}
}

// citing puts a citation of a random article in front of a sentence.
func (w *writer) citing(sentence string, all []*article) line {
	target := all[w.IntN(len(all))]
	target.cited = true
	if w.space == "" {
		return line{{text: "依照本法"}, {cites: target}, {text: "的规定，" + sentence}}
	}
	return line{{text: "Pursuant to "}, {cites: target}, {text: ", " + sentence}}
}

func (w *writer) sentence() string {
	s := w.clause()
	for range w.IntN(4) {
		s += w.comma + w.clause()
	}
	return w.capital(s + w.stop)
}

// capital begins an English sentence.
func (w *writer) capital(s string) string {
	if w.space == "" {
		return s
	}
	return "The " + s
}

// clause is "things may promptly examine foreign things".
func (w *writer) clause() string {
	s := w.phrase() + w.space + w.word(modal) + w.space
	if w.IntN(2) == 0 {
		s += w.word(adverb) + w.space
	}
	return s + w.word(verb) + w.space + w.phrase()
}

func (w *writer) phrase() string {
	return w.word(quality) + w.space + w.word(thing)
}

func (w *writer) word(c class) string {
	list := w.words.of[c]
	return list[w.IntN(len(list))]
}

// other returns a word of the class that is none of some words.
func (w *writer) other(c class, not ...string) string {
	for {
		word, taken := w.word(c), false
		for _, n := range not {
			taken = taken || n == word
		}
		if !taken {
			return word
		}
	}
}
