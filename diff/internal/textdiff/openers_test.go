package textdiff

import "testing"

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
