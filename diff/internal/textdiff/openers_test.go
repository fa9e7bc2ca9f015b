package textdiff

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestOpeners holds the quick look at words to what the tables say.
func TestOpeners(t *testing.T) {
	o := loadOpeners()
	for _, row := range []struct {
		reason, word string
		next         byte
		want         bool
	}{
		{"a level", "Article", ' ', true},
		{"a level in capitals", "SECTION", ' ', true},
		{"a level with an accent", "Absätze", ' ', true},
		{"a compound number", "thirty-five", ' ', true},
		{"a currency before its sign", "NT", '$', true},
		{"the letters of a currency without its sign", "NT", ' ', false},
		{"a number of two letters", "un", ' ', true},
		{"a letter", "a", ' ', false},
		{"an accent in the second letter, which needs a closer look", "février", ' ', true},
		{"no table has a word of these letters", "without", ' ', false},
		{"the letters of three, another length", "the", ' ', false},
		{"longer than any known word", "articlearticlearticle", ' ', false},
	} {
		if got := o.may(row.word, row.next); got != row.want {
			t.Errorf("%s: %q is %v", row.reason, row.word, got)
		}
	}
}

// TestCitations holds the citations to those among all tokens.
func TestCitations(t *testing.T) {
	for _, text := range []string{
		"依照本法第二十四条第一款第（三）项、第（四）项的规定，处五万元以上十万元以下的罚款；前两款所称统一年度三月五日",
		"Under Article 3(4)(b) and items (1) and (2), within thirty (30) days, NT$500 or EUR 5 of the 26 October 2018",
		"§ 5 Abs. 2 Satz 1 und l’article L. 111-1 du code, ２０日 Articles 10 to 14",
	} {
		got := Citations(nil, text)
		for _, token := range Tokens(nil, text) {
			if token.Kind != Citation && (token.Kind != Number || text[token.Start] != '(') {
				continue
			}
			for len(got) > 0 && got[0].Start < token.Start {
				got = got[1:]
			}
			if len(got) == 0 || got[0] != token {
				t.Errorf("%q is missing of %q", text[token.Start:token.End], text)
				continue
			}
			got = got[1:]
		}
	}
}

// TestSeekPassesNothing holds the search by three letters against looking at every
// token.
func TestSeekPassesNothing(t *testing.T) {
	o := loadOpeners()
	pieces := []string{
		"Article", "articles", "sec", "second", "SECTION", "nr", "Nr", "un", "unit", "NT$", "$", "EUR", "thirty", "thirty-five", "l'", "qu'", "-",
		"the", "a", "b2b", "A1", "1st", "7", "(", ")", ",", ".", " ", "  ", "\n", "é", "ar", "第", "\xff",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 10).Draw(t, "pieces"), "")
		var got, want []Token
		got = Citations(nil, text)
		for i := 0; i < len(text); {
			r, size := decode(text, i)
			class := classOf(r)
			kind, end := hardToken(text, i, r)
			switch {
			case class != classHan:
				kind, end = scan(text, i, r, size, class, o)
			case end == 0:
				kind, end = Han, i+size
			}
			if kind == Citation || kind == Number {
				want = append(want, Token{kind, i, end})
			}
			i = end
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q: %v, not %v", text, got, want)
		}
	})
}
