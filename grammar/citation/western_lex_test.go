package citation

import (
	"strings"
	"testing"
)

// TestNextPassesNoUnit writes words for levels in both cases, at the end of the
// text and before other words: those of two letters, with accents and § are told
// by their first bytes in ways of their own.
func TestNextPassesNoUnit(t *testing.T) {
	for _, row := range []struct{ lang, words string }{
		{"en", "article arts § §§ sub-paragraphs point Annex ANNEX Recital"},
		{"fr", "article alinéa Alinéas titre Chapitre considérant CONSIDÉRANTS §"},
		{"de", "artikel nr Nr abs Absätze ABSÄTZE bücher Bücher BÜCHER § §§ Satz Erwägungsgründe"},
	} {
		next := traditionOf(row.lang).next
		for word := range strings.FieldsSeq(row.words) {
			for _, text := range []string{word, word + " 3", word + ".", word + "\u00a03"} {
				if at := next(text, 0); at != 0 {
					t.Errorf("%s: %q is passed over: %d", row.lang, text, at)
				}
				if at := next("x "+text, 0); at != 2 {
					t.Errorf("%s: found at %d of %q", row.lang, at, "x "+text)
				}
			}
		}
	}
}
