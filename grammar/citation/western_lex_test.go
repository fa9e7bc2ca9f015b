package citation

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
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

// TestNextStopsAtTheFirstUnit holds the search by three letters against looking
// at every place of the text with the lexer.
func TestNextStopsAtTheFirstUnit(t *testing.T) {
	pieces := []string{
		"article", "Articles", "art", "art.", "§", "§§", "paragraph", "sub-paragraph", "Part", "party", "alinéa", "ABSÄTZE", "Nr", "nr", "Satz",
		"start", "the", "ar", "a", "n", " ", ".", "-", "(", "3", "\u00a0", "é", "第", "\xc2", "\xff",
	}
	for _, lang := range []string{"en", "fr", "de"} {
		tradition := traditionOf(lang)
		rapid.Check(t, func(t *rapid.T) {
			text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "pieces"), "")
			from := rapid.IntRange(0, len(text)).Draw(t, "from")
			want := -1
			for i := len(text) - 1; i >= from; i-- {
				tokens, _ := tradition.lex(text, i, i, nil)
				if unit := len(tokens) > 0 && tokens[0].kind.isUnit() && tokens[0].span.Start == i; unit && (i == 0 || !isWordByte(text[i-1])) {
					want = i
				}
			}
			if got := tradition.next(text, from); got != want {
				t.Fatalf("%s: the first unit of %q from %d on is at %d, not %d", lang, text, from, want, got)
			}
		})
	}
}
