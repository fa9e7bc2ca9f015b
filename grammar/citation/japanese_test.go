package citation

import "testing"

func TestJapanese(t *testing.T) {
	check(t, "ja", []row{
		{"第二条第一項第一号イの規定", "第二条第一項第一号イ: [article 2, paragraph 1, point 1, subpoint イ]", "four levels, of which the last is a kana alone"},
		{"第二号ロ（１）に掲げる", "第二号ロ（１）: [point 2, subpoint ロ, indent 1]", "a number in brackets below the kana"},
		{"第四条の二第三項第一号の二", "第四条の二第三項第一号の二: [article 4-2, paragraph 3, point 1-2]", "what was inserted"},
		{"第３条第２項", "第３条第２項: [article 3, paragraph 2]", "digits of full width"},
		{"第三条から第五条まで及び第七条", "第三条から第五条まで及び第七条: [article 3]…[article 5] [article 7]", "a range that a word closes"},
		{"第一項第一号から第三号まで", "第一項第一号から第三号まで: [paragraph 1, point 1]…[paragraph 1, point 3]", "a range below the paragraph"},
		{"第一号イからハまで", "第一号イからハまで: [point 1, subpoint イ]…[point 1, subpoint ハ]", "a range of kana"},
		{"第一号イ、ロ又はハ", "第一号イ、ロ又はハ: [point 1, subpoint イ] [point 1, subpoint ロ] [point 1, subpoint ハ]", "a list of kana"},
		{"第二条第一項、第三条並びに第五条第二項", "第二条第一項、第三条並びに第五条第二項: [article 2, paragraph 1] [article 3] [article 5, paragraph 2]", "a list of mixed depth"},
		{"第八条第一項ただし書及び第二項後段", "第八条第一項ただし書及び第二項後段: [article 8, paragraph 1] [article 8, paragraph 2]", "parts without a number, which the list goes on behind"},
		{"第二章第一節", "第二章第一節: [chapter 2, section 1]", "levels above the article"},

		{"前項、前三項及び前各号", "前項、前三項及び前各号: [paragraph preceding] [paragraph preceding×3] [point preceding×0]", "relative, with a count and of all"},
		{"次条第一項", "次条第一項: [article following, paragraph 1]", "forward"},
		{"同条第二項又は同項第一号", "同条第二項又は同項第一号: [article that, paragraph 2] [paragraph that, point 1]", "the one named last"},
		{"本条、この章", "本条、この章: [article this] [chapter this]", "the one it stands in"},
		{"第二条各号、前項各号", "第二条各号、前項各号: [article 2, point each] [paragraph preceding, point each]", "each of them"},

		{"この法律の第二条", "この法律の第二条: self<この法律> [article 2]", "the instrument itself"},
		{"同法第三条", "同法第三条: earlier<同法> [article 3]", "the instrument named last"},
		{"民法第九十条", "民法第九十条: named<民法> [article 90]", "a name"},
		{"民法（明治二十九年法律第八十九号）第九十条", "民法（明治二十九年法律第八十九号）第九十条: named<民法（明治二十九年法律第八十九号）> [article 90]", "a name with the number of the act"},
		{"又は里山の保全に関する法律（令和二年法律第七号。以下「保全法」という。）第四条", "里山の保全に関する法律（令和二年法律第七号。以下「保全法」という。）第四条: named<里山の保全に関する法律（令和二年法律第七号。以下「保全法」という。）> [article 4]", "a name with particles in it"},
		{"第九十条及び里山の保全に関する法律第四条", "第九十条: [article 90] | 里山の保全に関する法律第四条: named<里山の保全に関する法律> [article 4]", "a conjunction before such a name"},
		{"当該者（会社をいう。）第四条", "第四条: [article 4]", "a remark that is not of an act"},
		{"附則第二条から第四条まで", "附則第二条から第四条まで: [division that, article 2]…[division that, article 4]", "supplementary provisions"},
		{"別表第一の二の上欄、別表の下欄", "別表第一の二: [annex 1-2] | 別表: [annex that]", "annexes with a number and without"},

		{"昭和四十年政令第三号", "", "the number of an act"},
		{"第一号被保険者", "", "a word that begins with a number"},
		{"前条件、本文、日本、次に掲げる、同様、この条例", "", "words that begin like a relative one"},
		{"第一号ハイキング", "第一号: [point 1]", "a word in katakana"},
		{"第三回、第二", "", "numbers without a unit"},
	})
}
