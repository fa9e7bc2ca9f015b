package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/law"
)

const (
	// mostGoverned is how many words, or pairs of Han characters, behind a modal
	// count as what it governs. With 20 there is nothing in common in 4 exchanges of
	// the corpus that are none of the wrong ones; with 400, 2 more wrong ones have.
	mostGoverned = 30
	// leastGoverned is how many letters a word has that says what is done: "report"
	// and "which" do, "the" and "that" do not.
	leastGoverned = 5
)

// governAlike reports whether an old and a new modal govern words in common. Where a
// provision was rewritten, the word that stands in the place of another often says
// something of another verb: 应当保留其学籍 did not become 可以招收为军士. Of the 381 exchanges of
// modals in the pairs of the corpus 44 govern nothing in common, and all but 3 of
// these were none to a reader: in those the verb, too, was put in other words.
func (c *comparer) governAlike(old, new law.Span) bool {
	was, is := governed(c.old.Source[old.End:]), governed(c.new.Source[new.End:])
	if len(was) == 0 || len(is) == 0 {
		return true // "wenn der Leser es zurückgeben muss": the verb stands in front
	}
	if strings.EqualFold(was[0], is[0]) {
		return true // "must be:"
	}
	return slices.ContainsFunc(is, func(word string) bool {
		return len(word) >= leastGoverned && slices.ContainsFunc(was, func(w string) bool { return strings.EqualFold(w, word) })
	})
}

// governed returns the words and pairs of Han characters with which text begins, up
// to the end of its sentence.
func governed(text string) []string {
	var words []string
	word, han := -1, -1 // where the word, or the character, begins that stands right before
	for i, r := range text {
		if len(words) == mostGoverned {
			return words
		}
		switch {
		case unicode.Is(unicode.Han, r):
			if han >= 0 {
				words = append(words, text[han:i+utf8.RuneLen(r)])
			}
			han = i
			continue
		case unicode.IsLetter(r):
			if word < 0 {
				word = i
			}
			continue
		}
		if word >= 0 {
			words = append(words, text[word:i])
		}
		word, han = -1, -1
		if strings.ContainsRune("。；！？：;!?:", r) || r == '.' && endsSentence(text[i+1:]) {
			return words
		}
	}
	return words
}

// endsSentence reports whether a full stop in front of text ends a sentence: the
// next begins with a capital, which what follows "No." and "Abs." does not.
func endsSentence(text string) bool {
	next := strings.TrimLeft(text, " \n")
	r, _ := utf8.DecodeRuneInString(next)
	return next == "" || len(next) < len(text) && unicode.IsUpper(r)
}
