package textdiff

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestTokens(t *testing.T) {
	// The tokens are marked with their kinds: C citation, N number, the others
	// without a letter. Han words are left out: see TestHanWords.
	for _, c := range []struct{ reason, text, want string }{
		{"all levels of a citation", "依第二十四条第一款第（三）项处", "依|C第二十四条第一款第（三）项|处"},
		{"half-width brackets", "第三条第(二)项", "C第三条第(二)项"},
		{"inserted article", "第一百三十三条之一第二款", "C第一百三十三条之一第二款"},
		{"article number with a hyphen", "依第 87-1 條第二項", "依|C第 87-1 條第二項"},
		{"digits", "第145条", "C第145条"},
		{"range", "第十条至第十四条", "C第十条至第十四条"},
		{"range within the label", "第（一）至（三）项", "C第（一）至（三）项"},
		{"list within the label", "第一、二款", "C第一、二款"},
		{"a list of citations can lose a member", "第一条、第三条", "C第一条|、|C第三条"},
		{"relative citation", "前两款", "C前两款"},
		{"relative citation, one level", "前款", "C前款"},
		{"提前, ahead, is no 前条", "提前条", "提前|条"},
		{"this article's paragraph", "本条第二款", "C本条第二款"},
		{"项目 is a project, not a level", "第一项目", "N第一|项目"},
		{"amount", "五万元", "N五万元"},
		{"digits and Han unit", "500万元", "N500万元"},
		{"percentage in words", "百分之五", "N百分之五"},
		{"fraction", "三分之二", "N三分之二"},
		{"a whole date", "2018年10月26日", "N2018年10月26日"},
		{"a whole date in numerals", "二〇二〇年十一月十一日", "N二〇二〇年十一月十一日"},
		{"days, then the word after", "三十日内", "N三十日|内"},
		{"ordinal", "第三人", "N第三人"},
		{"item label", "（三）有", "N（三）|有"},
		{"万一 is a word, not a number", "万一", "万|一"},

		{"article, levels in brackets", "Article 3(4)(b) applies", "CArticle 3(4)(b)| |applies"},
		{"blank before the bracket", "Article 26 (6)", "CArticle 26 (6)"},
		{"chained levels", "Article 10, paragraph 2, item (3)", "CArticle 10, paragraph 2, item (3)"},
		{"chained upwards", "point (b) of Article 6(1)", "Cpoint (b) of Article 6(1)"},
		{"range", "Articles 10 to 14", "CArticles 10 to 14"},
		{"to, but no range", "Article 10 to the extent", "CArticle 10| |to| |the| |extent"},
		{"number words", "Item Two, Paragraph One", "CItem Two, Paragraph One"},
		{"roman numerals", "TITLE VI", "CTITLE VI"},
		{"inserted letter", "§ 32a", "C§ 32a"},
		{"German range", "§§ 32 bis 32f", "C§§ 32 bis 32f"},
		{"German chain", "Art. 5 Abs. 2 Satz 1", "CArt. 5 Abs. 2 Satz 1"},
		{"French code", "article L. 111-1", "Carticle L. 111-1"},
		{"Italian elision", "dell'articolo 2, comma 1", "dell'|Carticolo 2, comma 1"},
		{"no elision", "the mill's gate", "the| |mill's| |gate"},
		{"French code in one word", "Article L111-1", "CArticle L111-1"},
		{"a level's name alone", "this article is", "this| |article| |is"},
		{"article(s)", "article(s)", "article|(|s|)"},

		{"grouped digits", "EUR 20 000 000", "NEUR 20 000 000"},
		{"year and number are two", "in 2012 100 acts", "in| |N2012| |N100| |acts"},
		{"blank before the sign", "10 %", "N10 %"},
		{"currency on both sides", "RMB 500,000 yuan", "NRMB 500,000 yuan"},
		{"dollar", "NT$500", "NNT$500"},
		{"euro", "€ 5 million", "N€ 5 million"},
		{"period", "30 working days", "N30 working days"},
		{"adjective without a unit", "30 working groups", "N30| |working| |groups"},
		{"in words", "thirty days", "Nthirty days"},
		{"both", "thirty (30) days", "Nthirty (30) days"},
		{"per cent", "10 per cent", "N10 per cent"},
		{"per, not cent", "10 per group", "N10| |per| |group"},
		{"date", "26 October 2018", "N26 October 2018"},
		{"American date", "July 1, 2019", "NJuly 1, 2019"},
		{"German date", "26. Oktober 2018", "N26. Oktober 2018"},
		{"French date", "1er janvier 2016", "N1er janvier 2016"},
		{"directive", "2012/27/EU", "N2012/27/EU"},
		{"may, the verb", "may apply", "may| |apply"},
		{"may, the verb, after a number", "Annex 12 may", "CAnnex 12| |may"},
		{"a year is no day", "2012 March", "N2012| |March"},

		{"elision", "l’article d'un", "l’|article| |d'|un"},
		{"possessive", "company's", "company's"},
		{"compound", "cross-border", "cross-border"},
		{"dash", "a - b", "a| |-| |b"},
		{"accents", "année", "année"},
		{"paragraph marks", "a\n\nb\r\nc", "a|\n|\n|b|\r\n|c"},
		{"long dash", "a——b", "a|——|b"},
		{"invalid bytes", "\xff\xe4", "\xff|\xe4"},
	} {
		var got []string
		for _, k := range Tokens(nil, c.text) {
			mark := map[Kind]string{Citation: "C", Number: "N"}[k.Kind]
			got = append(got, mark+c.text[k.Start:k.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q:\n got %s\nwant %s", c.reason, c.text, s, c.want)
		}
	}
}

// TestClassPunct checks that what is told to be punctuation without the tables of
// package unicode is none of what they know.
func TestClassPunct(t *testing.T) {
	for r := rune(utf8.RuneSelf); r <= 0xFFFF; r++ {
		if classOf(r) == classPunct && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) {
			t.Errorf("%q is no punctuation", r)
		}
	}
}
