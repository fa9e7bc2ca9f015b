package textdiff

import (
	"strings"
	"testing"
)

// TestReadable is a table of cases in which several sets of edits are exact
// and one reads best. The constant that decides a case is named in its reason.
func TestReadable(t *testing.T) {
	for _, c := range []struct{ reason, old, new, want string }{
		{
			"a citation is one word",
			"依照本法第二十四条第一款第（三）项的规定",
			"依照本法第三十四条第一款第（三）项的规定",
			"依照本法[-第二十四条第一款第（三）项-]{+第三十四条第一款第（三）项+}的规定",
		},
		{
			"an amount is one word",
			"处五万元以上十万元以下罚款", "处五万元以上五十万元以下罚款",
			"处五万元以上[-十万元-]{+五十万元+}以下罚款",
		},
		{
			"a word is one word, though half of it stays",
			"国家行政管理部门", "国家主管部门",
			"国家[-行政管理-]{+主管+}部门",
		},
		{
			"a member of a list takes the mark that follows it",
			"甲、丙", "甲、乙、丙",
			"甲、{+乙、+}丙",
		},
		{
			"crop: a sentence is inserted from full stop to full stop",
			"申报人应当申报。登记人应当申报。", "申报人应当申报。备案人应当申报。登记人应当申报。",
			"申报人应当申报。{+备案人应当申报。+}登记人应当申报。",
		},
		{
			"boundaryClause: a clause is inserted from comma to comma",
			"经审查，应当受理", "经审查，应当公告，应当受理",
			"经审查，{+应当公告，+}应当受理",
		},
		{
			"a bracket goes with what it holds",
			"甲乙", "甲（丙）乙",
			"甲{+（丙）+}乙",
		},
		{
			"a word takes the blank that follows it",
			"the house", "the big house",
			"the {+big +}house",
		},
		{
			"a paragraph mark is an edit of its own",
			"甲。乙。", "甲。\n丙。\n乙。",
			"甲。{+\n+}{+丙。+}{+\n+}乙。",
		},
		{
			"a paragraph mark on both sides stays",
			"甲\n乙", "丙\n丁",
			"[-甲-]{+丙+}\n[-乙-]{+丁+}",
		},
		{
			"a line that was wrapped: only the break",
			"应当履行申\n报义务", "应当履行申报义务",
			"应当履行申[-\n-]报义务",
		},
		{
			"a spaced title: only the blank",
			"总　则", "总则",
			"总[-　-]则",
		},
		{
			"的 between two replacements is folded into them",
			"县的村", "市的镇",
			"[-县的村-]{+市的镇+}",
		},
		{
			"的 between two insertions stays untouched",
			"甲的村", "乙甲的古村",
			"{+乙+}甲的{+古+}村",
		},
		{
			"priceWord: an ordinary word between two single words stays",
			"董事应当向股东会报告", "监事应当向董事会报告",
			"[-董事-]{+监事+}应当向[-股东会-]{+董事会+}报告",
		},
		{
			"priceBoth: the same word between two phrases does not",
			"经理和董事应当向其股东报告", "高级管理人员应当将重大事项向上级报告",
			"[-经理和董事应当向其股东-]{+高级管理人员应当将重大事项向上级+}报告",
		},
		{
			"priceSwap: each mark for itself",
			"表格,历法,公式;", "表格、历法、公式；",
			"表格[-,-]{+、+}历法[-,-]{+、+}公式[-;-]{+；+}",
		},
		{
			"priceSwap: each date and number for itself",
			"2025年9月15日提请第二次审议", "2026年3月2日提请第三次审议",
			"[-2025年9月15日-]{+2026年3月2日+}提请[-第二次-]{+第三次+}审议",
		},
		{
			"priceOne: an inserted word and a deleted one, apart",
			"登记机关依法公告其决定", "登记机关公告其全部决定",
			"登记机关[-依法-]公告其{+全部+}决定",
		},
		{
			"secureWeight, priceBoth: sentences that changed places are not torn",
			"公司可以设立分公司。分公司不具有法人资格，其民事责任由公司承担。公司可以设立子公司，子公司具有法人资格，依法独立承担民事责任。甲",
			"公司可以设立子公司，子公司具有法人资格，依法独立承担民事责任。公司可以设立分公司。分公司不具有法人资格，其民事责任由公司承担。乙",
			"[-公司可以设立分公司。分公司不具有法人资格，其民事责任由公司承担。-]公司可以设立子公司，子公司具有法人资格，依法独立承担民事责任。[-甲-]{+公司可以设立分公司。分公司不具有法人资格，其民事责任由公司承担。乙+}",
		},
		{
			"foldBelow: a blank between a deletion and an insertion",
			"the authority has the power to impose fines", "the authority may impose fines",
			"the authority [-has the power to-]{+may+} impose fines",
		},
		{
			"foldBelow: a comma between an insertion and a deletion",
			"应当作出承诺，但有习惯的除外", "应当作出承诺；但是，有习惯的除外",
			"应当作出承诺[-，但-]{+；但是，+}有习惯的除外",
		},
		{
			"foldBelow: but not 的",
			"样品的处理办法", "样品退出仓库的办法",
			"样品{+退出仓库+}的[-处理-]办法",
		},
		{
			"priceOne: two changes are not broken into three",
			"理事会由会员组成会员大会", "理事会会员大会由全体会员组成",
			"理事会[-由会员组成-]会员大会{+由全体会员组成+}",
		},
		{
			"boundarySentence: a sentence with the full stop that ends it",
			"It applies. They pay.", "It applies. He signs. They pay.",
			"It applies. {+He signs. +}They pay.",
		},
		{
			"boundaryParagraph: a paragraph is inserted whole",
			"依法审理的，当庭宣判。", "依法审理的，可以简化。\n依法审理的，当庭宣判。",
			"{+依法审理的，可以简化。+}{+\n+}依法审理的，当庭宣判。",
		},
		{
			"endBonus: a word before a comma stays, which one within a clause would not",
			"租约的权利义务终止，但涉及他人利益的除外", "债权债务终止，但是损害他人利益的除外",
			"[-租约的权利义务-]{+债权债务+}终止，[-但涉及-]{+但是损害+}他人利益的除外",
		},
		{
			"foldShare: a word that two unlike clauses happen to share",
			"未经国家授权投资的经营管理机构或者其代理人同意以上的国有企业监督管理组织的负责人",
			"高级管理人员、财务负责人和其他重要职员在出资额以上注册资本限额最低标准认缴期限内",
			"[-未经国家授权投资的经营管理机构或者其代理人同意以上的国有企业监督管理组织的负责人-]{+高级管理人员、财务负责人和其他重要职员在出资额以上注册资本限额最低标准认缴期限内+}",
		},
		{
			"the words of English stay whole, the grammar around them is not kept",
			"in a written form and signed", "in writing and signed",
			"in [-a written form-]{+writing+} and signed",
		},
		{
			"French: the elision is a word of its own",
			"L’auteur jouit du droit", "L’artiste jouit du droit",
			"L’[-auteur-]{+artiste+} jouit du droit",
		},
		{
			"German",
			"Der Urheber hat das Recht auf Anerkennung am Werk.", "Der Urheber hat das ausschließliche Recht auf Anerkennung.",
			"Der Urheber hat das {+ausschließliche +}Recht auf Anerkennung[- am Werk-].",
		},
	} {
		var w Workspace
		checkBoth(t, &w, c.old, c.new)
		if got := render(c.old, c.new, Compare(c.old, c.new)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, c.want)
		}
	}
}

func TestFunctionWordLength(t *testing.T) {
	for word := range functionWords() {
		if len(word) > maxFunctionWord && word[0] < 0x80 {
			t.Errorf("%s is longer than maxFunctionWord", word)
		}
	}
	for _, table := range []func() map[string]bool{levelWords, rangeWords, numberLabels, monthNames, currencyCodes, numberWords} {
		for word := range table() {
			if len(word) > maxKnownWord {
				t.Errorf("%s is longer than maxKnownWord", word)
			}
		}
	}
	for word := range unitWords() {
		if len(word) > maxKnownWord || strings.ToLower(word) != word {
			t.Errorf("%s is longer than maxKnownWord or not in lower case", word)
		}
	}
}
