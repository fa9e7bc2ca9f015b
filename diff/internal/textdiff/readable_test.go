package textdiff

import "testing"

// TestReadable is a table of cases in which several sets of edits are exact
// and one reads best.
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
			"a member of a list takes the mark that follows it",
			"甲、丙", "甲、乙、丙",
			"甲、{+乙、+}丙",
		},
		{
			"a sentence is inserted whole, from full stop to full stop",
			"甲应当申报。乙应当备案。", "甲应当申报。丙应当登记。乙应当备案。",
			"甲应当申报。{+丙应当登记。+}乙应当备案。",
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
			"的 between two replacements is folded into them",
			"县的村", "市的镇",
			"[-县的村-]{+市的镇+}",
		},
		{
			"的 between two insertions stays untouched",
			"甲的村", "乙甲的古村",
			"{+乙+}甲的{+古+}村",
		},
	} {
		var w Workspace
		checkBoth(t, &w, c.old, c.new)
		if got := render(c.old, c.new, Compare(c.old, c.new)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, c.want)
		}
	}
}
