package citation

import "testing"

func TestItalian(t *testing.T) {
	check(t, "it", []row{
		{"di cui all'articolo 1, comma 2, lettera b)", "articolo 1, comma 2, lettera b): [article 1, paragraph 2, point b]", "widest first"},
		{"alla lettera a-bis) del comma 2 dell'articolo 3-ter", "lettera a-bis) del comma 2 dell'articolo 3-ter: [article 3ter, paragraph 2, point a-bis]", "narrowest first, inserted ones"},
		{"articolo 5, comma 1, lettera c), numero 2), della legge 7 agosto 1990, n. 241", "articolo 5, comma 1, lettera c), numero 2), della legge: named<legge> [article 5, paragraph 1, point c, subpoint 2]", "a number below the letter, an act"},
		{"articoli 3 e 4", "articoli 3 e 4: [article 3] [article 4]", "a list"},
		{"agli articoli da 3 a 5 e 7", "articoli da 3 a 5 e 7: [article 3]…[article 5] [article 7]", "a range between two words"},
		{"ai commi 1 e 2-bis dell’articolo 1", "commi 1 e 2-bis dell’articolo 1: [article 1, paragraph 1] [article 1, paragraph 2bis]", "two paragraphs of one article"},
		{"al primo comma dell'articolo 12", "primo comma dell'articolo 12: [article 12, paragraph 1]", "an ordinal word"},
		{"lettere a), b) e c)", "lettere a), b) e c): [point a] [point b] [point c]", "letters in a list"},
		{"il comma precedente, il presente articolo", "comma precedente, il presente articolo: [paragraph preceding] [article this]", "relative"},
		{"i commi precedenti", "commi precedenti: [paragraph preceding×0]", "all of them"},
		{"art. 2 del codice civile", "art. 2 del codice civile: named<codice civile> [article 2]", "a code"},
		{"articolo 4 della presente legge", "articolo 4 della presente legge: self<presente legge> [article 4]", "the act itself"},
		{"articolo 6, paragrafo 1, del regolamento (UE) 2016/679", "articolo 6, paragrafo 1, del regolamento (UE) 2016/679: named<regolamento (UE) 2016/679> [article 6, paragraph 1]", "the European form"},
		{"legge 7 agosto 1990, n. 241, un articolo determinativo, in parte", "", "words without numbers"},
	})
}
