package citation

import "testing"

func TestEnglish(t *testing.T) {
	check(t, "en", []row{
		{"Articles 10 to 14 apply", "Articles 10 to 14: [article 10]…[article 14]", "a range"},
		{"Articles 10–14, 16 and 18a", "Articles 10–14, 16 and 18a: [article 10]…[article 14] [article 16] [article 18a]", "a dash, a list"},
		{"Articles 10-14 and 87-1", "Articles 10-14 and 87-1: [article 10]…[article 14] [article 87-1]", "a hyphen in a range and in a number"},
		{"Article 3(4)(b)(ii)", "Article 3(4)(b)(ii): [article 3, paragraph 4, point b, subpoint ii]", "brackets"},
		{"Article 22(1) and (4)", "Article 22(1) and (4): [article 22, paragraph 1] [article 22, paragraph 4]", "brackets in a list"},
		{"Article 6(1)(a), (b) and (f)", "Article 6(1)(a), (b) and (f): [article 6, paragraph 1, point a] [article 6, paragraph 1, point b] [article 6, paragraph 1, point f]", "points in a list"},
		{"points (h) and (i) of Article 9(2)", "points (h) and (i) of Article 9(2): [article 9, paragraph 2, point h] [article 9, paragraph 2, point i]", "i as a letter"},
		{"Article 10, paragraph 2, item (3)", "Article 10, paragraph 2, item (3): [article 10, paragraph 2, point 3]", "widest first"},
		{"Item Two, Paragraph One and Paragraph Three of Article 241", "Item Two, Paragraph One and Paragraph Three of Article 241: [article 241, paragraph 1, point 2] [article 241, paragraph 3]", "narrowest first, words"},
		{"Article 239 and Paragraph Three of Article 241", "Article 239 and Paragraph Three of Article 241: [article 239] [article 241, paragraph 3]", "of reaches back to an article only"},
		{"Articles 3, 4, item 2 of paragraph 5 of Article 6", "Articles 3, 4, item 2 of paragraph 5 of Article 6: [article 3] [article 4] [article 6, paragraph 5, point 2]", "of is stronger than a comma"},
		{"paragraph 1, points (g) and (h), of this Article", "paragraph 1, points (g) and (h), of this Article: [article this, paragraph 1, point g] [article this, paragraph 1, point h]", "of behind both orders"},
		{"points (a) of paragraphs 1 and 2", "points (a) of paragraphs 1 and 2: [paragraph 1, point a] [paragraph 2, point a]", "one point of two"},
		{"point (a) of paragraph 1 and point (b) of Article 5", "point (a) of paragraph 1 and point (b) of Article 5: [paragraph 1, point a] [article 5, point b]", "each its own of"},
		{"the second subparagraph of Article 49(1)", "second subparagraph of Article 49(1): [article 49, paragraph 1, subparagraph 2]", "an ordinal word"},
		{"first and third indents of point (b)", "first and third indents of point (b): [point b, indent 1] [point b, indent 3]", "two ordinal words"},
		{"the first part of paragraph 3", "paragraph 3: [paragraph 3]", "a part that is no provision"},
		{"Section 2 of Chapter III and Annexes I and II", "Section 2 of Chapter III and Annexes I and II: [chapter 3, section 2] [annex 1] [annex 2]", "Roman numbers"},

		{"the preceding two paragraphs", "preceding two paragraphs: [paragraph preceding×2]", "relative with a count"},
		{"the two preceding paragraphs", "two preceding paragraphs: [paragraph preceding×2]", "the count in front"},
		{"the preceding paragraphs", "preceding paragraphs: [paragraph preceding×0]", "all of them"},
		{"paragraph 3 of that Article, this Article", "paragraph 3 of that Article, this Article: [article that, paragraph 3] [article this]", "the one named last, the one it stands in"},
		{"in that article, this part", "that article: [article that]", "a small letter: no part of a law"},

		{"Article 18 of Regulation (EU) 2019/1020 shall", "Article 18 of Regulation (EU) 2019/1020: named<Regulation (EU) 2019/1020> [article 18]", "an instrument with a number"},
		{"Article 3(2) of Council Directive 93/13/EEC.", "Article 3(2) of Council Directive 93/13/EEC: named<Council Directive 93/13/EEC> [article 3, paragraph 2]", "a word before"},
		{"Articles 101 and 102 TFEU", "Articles 101 and 102 TFEU: named<TFEU> [article 101] [article 102]", "letters alone"},
		{"Article 5 of the Treaty on European Union and", "Article 5 of the Treaty on European Union: named<Treaty on European Union> [article 5]", "a name with small words in it"},
		{"Article 2 of the Annex to Decision 2003/36/EC", "Article 2 of the Annex to Decision 2003/36/EC: named<Decision 2003/36/EC> [annex that, article 2]", "the only annex"},
		{"Article 4 of this Regulation and Article 5", "Article 4 of this Regulation: self<this Regulation> [article 4] | Article 5: [article 5]", "the instrument itself"},
		{"Articles 12 and 13 of that Directive", "Articles 12 and 13 of that Directive: earlier<that Directive> [article 12] [article 13]", "the instrument named last"},
		{"to this paragraph, Article 5 of Regulation (EU) No 182/2011", "this paragraph: [paragraph this] | Article 5 of Regulation (EU) No 182/2011: named<Regulation (EU) No 182/2011> [article 5]", "a comma between clauses"},

		{"Article 5 and 30 days later", "Article 5: [article 5]", "a quantity is no item"},
		{"Article 46 or 47 applies", "Article 46 or 47: [article 46] [article 47]", "a list in the singular"},
		{"Article 3\nThis Code applies", "Article 3: [article 3]", "a label ends with its line"},
		{"Article 3\nof this Code", "Article 3⏎of this Code: self<this Code> [article 3]", "a line end inside"},
		{"a point of view, the articles, in part", "", "words without numbers"},
		{"particle 5, departments 3", "", "ends of words"},
	})
}

func TestFrench(t *testing.T) {
	check(t, "fr", []row{
		{"à l'article L. 111-1 du code civil", "article L. 111-1 du code civil: named<code civil> [article L111-1]", "a code"},
		{"articles L. 111-1 à L. 111-3 et R. 112-4", "articles L. 111-1 à L. 111-3 et R. 112-4: [article L111-1]…[article L111-3] [article R112-4]", "a range of a code"},
		{"premier alinéa de l'article 5 du présent code", "premier alinéa de l'article 5 du présent code: self<présent code> [article 5, subparagraph 1]", "an ordinal word, the code itself"},
		{"article 6, paragraphe 1, point a), du règlement (UE) 2016/679", "article 6, paragraphe 1, point a), du règlement (UE) 2016/679: named<règlement (UE) 2016/679> [article 6, paragraph 1, point a]", "the European form"},
		{"points a), c) et e)", "points a), c) et e): [point a] [point c] [point e]", "half brackets"},
		{"l'alinéa précédent", "alinéa précédent: [subparagraph preceding]", "the relative word behind"},
		{"Article premier", "Article premier: [article 1]", "a number word behind"},
	})
}

func TestGerman(t *testing.T) {
	check(t, "de", []row{
		{"§ 5 Absatz 1 Satz 2 Nummer 3 Buchstabe a des Bürgerlichen Gesetzbuchs", "§ 5 Absatz 1 Satz 2 Nummer 3 Buchstabe a des Bürgerlichen Gesetzbuchs: named<Bürgerlichen Gesetzbuchs> [article 5, paragraph 1, sentence 2, point 3, subpoint a]", "all levels"},
		{"Die §§ 32, 32a, 32d bis 32f und 34 gelten", "§§ 32, 32a, 32d bis 32f und 34: [article 32] [article 32a] [article 32d]…[article 32f] [article 34]", "a list with a range"},
		{"Artikel 6 Absatz 1 Buchstabe f der Verordnung (EU) 2016/679", "Artikel 6 Absatz 1 Buchstabe f der Verordnung (EU) 2016/679: named<Verordnung (EU) 2016/679> [article 6, paragraph 1, point f]", "a letter that is a point"},
		{"§ 3 Abs. 2 BGB", "§ 3 Abs. 2 BGB: named<BGB> [article 3, paragraph 2]", "abbreviations"},
	})
}
