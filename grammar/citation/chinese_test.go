package citation

import (
	"strings"
	"testing"
)

type row struct{ text, want, reason string }

// check compares what dump writes, its lines joined by " | ".
func check(t *testing.T, lang string, rows []row) {
	t.Helper()
	for _, r := range rows {
		got := strings.ReplaceAll(strings.TrimSuffix(dump(r.text, lang), "\n"), "\n", " | ")
		if got != r.want {
			t.Errorf("%s: %s\n got %s\nwant %s", r.reason, r.text, got, r.want)
		}
	}
}

func TestChinese(t *testing.T) {
	check(t, "zh-CN", []row{
		{"依照本法第五十四条　的规定处理", "本法第五十四条: self<本法> [article 54]", "a stray space behind"},
		{"有第二十四条第一款第（三）项情形的", "第二十四条第一款第（三）项: [article 24, paragraph 1, point 3]", "three levels"},
		{"第十条至第十四条", "第十条至第十四条: [article 10]…[article 14]", "a range"},
		{"适用第三条、第五条和第七条第二款", "第三条、第五条和第七条第二款: [article 3] [article 5] [article 7, paragraph 2]", "a list of mixed depth"},
		{"第四条第一款、第三款", "第四条第一款、第三款: [article 4, paragraph 1] [article 4, paragraph 3]", "the article is said once"},
		{"本条例第十条第（二）项、第（四）项和第十二条", "本条例第十条第（二）项、第（四）项和第十二条: self<本条例> [article 10, point 2] [article 10, point 4] [article 12]", "a wider step ends what is left out"},
		{"第五条第二款至第四款", "第五条第二款至第四款: [article 5, paragraph 2]…[article 5, paragraph 4]", "a range below the article"},
		{"第一款第一项至第三项、第五项", "第一款第一项至第三项、第五项: [paragraph 1, point 1]…[paragraph 1, point 3] [paragraph 1, point 5]", "a list goes on after a range"},
		{"第一、三款", "第一、三款: [paragraph 1] [paragraph 3]", "one unit for two numbers"},
		{"第（一）、（二）两项", "第（一）、（二）两项: [point 1] [point 2]", "a list with its total"},
		{"第（一）至（三）项", "第（一）至（三）项: [point 1]…[point 3]", "one unit for a range"},
		{"第八条之一和第八条之二第一款", "第八条之一和第八条之二第一款: [article 8-1] [article 8-2, paragraph 1]", "inserted articles"},
		{"第１２条第3款第②项", "第１２条第3款第②项: [article 12, paragraph 3, point 2]", "digits full-width, plain and in circles"},
		{"本法的第二条", "本法的第二条: self<本法> [article 2]", "的 between"},
		{"附件二第三条、本法附件一", "附件二第三条: [annex 2, article 3] | 本法附件一: self<本法> [annex 1]", "annexes"},
		{"第二编第三章至第五章", "第二编第三章至第五章: [part 2, chapter 3]…[part 2, chapter 5]", "levels above the article"},

		{"前款规定的罪", "前款: [paragraph preceding]", "relative"},
		{"前两款、前各款", "前两款、前各款: [paragraph preceding×2] [paragraph preceding×0]", "several before"},
		{"前条第二款", "前条第二款: [article preceding, paragraph 2]", "a number in a relative step"},
		{"构成本条第一款的罪", "本条第一款: [article this, paragraph 1]", "构成 is no compound with 本"},
		{"该条和该款", "该条和该款: [article that] [paragraph that]", "the one named last"},
		{"同条第二款", "同条第二款: [article that, paragraph 2]", "同 with a number behind"},
		{"次条、下一款", "次条、下一款: [article following] [paragraph following]", "forward"},
		{"本章没有规定的，适用本编", "本章: [chapter this] | 本编: [part this]", "levels above"},

		{"《商标法》第十条", "《商标法》第十条: named<《商标法》> [article 10]", "a title"},
		{"《甲条例》（以下简称条例）第三条", "《甲条例》（以下简称条例）第三条: named<《甲条例》> [article 3]", "a remark behind the title"},
		{"《乙法》和本法第四条", "本法第四条: self<本法> [article 4]", "a title that cites no provision"},
		{"《关于〈丙法〉第三条的解释》", "", "a provision in a title"},
		{"依照刑法第一百三十三条之一", "刑法第一百三十三条之一: named<刑法> [article 133-1]", "a name without a title's marks"},
		{"中华人民共和国对外贸易法第3条", "中华人民共和国对外贸易法第3条: named<中华人民共和国对外贸易法> [article 3]", "stop words inside a name"},
		{"按照香港基本法第二条", "香港基本法第二条: named<香港基本法> [article 2]", "本法 inside a name"},
		{"依照该办法第六条", "该办法第六条: earlier<该办法> [article 6]", "the instrument named last"},

		{"该条例、本条约、该条件、前款项", "", "words that begin like a provision"},
		{"基本条件和合同条款，应当同项下", "", "words that end like a relative word"},
		{"该项决议", "", "such a"},
		{"第三届会议，第二天，第一、", "", "numbers without a unit"},
		{"以上条款，网上条目", "", "上 as above"},
	})
}

func TestTaiwan(t *testing.T) {
	check(t, "zh-TW", []row{
		{"依第 8 條第 1 項前段", "第 8 條第 1 項: [article 8, paragraph 1]", "spaces in the label, 項 as paragraph"},
		{"前項各款情形", "前項各款: [paragraph preceding, point each]", "each point of the paragraph before"},
		{"第八十七條之一第一項第二款第三目", "第八十七條之一第一項第二款第三目: [article 87-1, paragraph 1, point 2, subpoint 3]", "all levels"},
		{"第三條第二款第一項", "第三條第二款第一項: [article 3, paragraph 2, point 1]", "a mainland law in traditional characters shows its order"},
		{"該條約", "", "a treaty"},
	})
	check(t, "zh", []row{
		{"第三条第一项第二款", "第三条第一项第二款: [article 3, paragraph 1, point 2]", "Taiwan's order in simplified characters"},
	})
}
