package align

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// items makes items of texts; "|" in a text stands for a line end.
func items(texts ...string) []Item {
	out := make([]Item, len(texts))
	for i, t := range texts {
		out[i].Words = strings.ReplaceAll(t, "|", "\n")
		out[i].Label = fmt.Sprint(i + 1)
	}
	return out
}

func labelled(items []Item, labels ...string) []Item {
	for i := range items {
		items[i].Label = labels[i]
	}
	return items
}

func titled(items []Item, titles ...string) []Item {
	for i := range items {
		items[i].Label, items[i].Title = "", titles[i]
	}
	return items
}

// summary writes links compactly, counting from 1: 1=1 for equal texts, 2≈3
// for reworded ones, with ! if moved, 4+5 for a part.
func summary(links []Link) string {
	var words []string
	for _, l := range links {
		sign := "≈"
		switch {
		case l.Part:
			sign = "+"
		case l.Similarity == 1:
			sign = "="
		}
		word := fmt.Sprint(l.Old+1, sign, l.New+1)
		if l.Moved {
			word += "!"
		}
		words = append(words, strings.ReplaceAll(word, " ", ""))
	}
	return strings.Join(words, " ")
}

func TestAlign(t *testing.T) {
	const (
		cats = "Cats sleep by day and hunt at night, when mice leave the barn."
		dogs = "Dogs guard the gate; whoever enters without a word of greeting is barked at."
		hens = "Hens lay an egg a day in spring and rest through the darkest winter weeks."
		bees = "Bees keep the meadow in flower and ask for nothing but a quiet wooden box."
		oxen = "Oxen pull the plough across the upper field until the bell rings noon."
		猫    = "养猫人应当每年为其猫只接种疫苗，并向街道兽医站报送接种凭证。"
		犬    = "携犬出户的，应当使用长度不超过两米的牵引绳，并避让老人和儿童。"
		蜂    = "蜂农转场前应当告知沿途果园，约定停放蜂箱的地点和期限。"
		镇规   = "畜牧部门可以依照本法制定蜂箱的管理办法，报上级畜牧部门批准。"
		军规   = "军队总后勤部门可以依照本法制定军营蜂箱的管理办法，报畜牧部门备案。"
		长    = "没有约定的，不得在道路两侧、学校周围和水源保护区内停放；已经停放的，由村民委员会劝其在三日内迁走。运输途中死亡的蜂群应当就地掩埋，蜂箱经熏蒸消毒后方可再用，费用由蜂农承担。"
		狗粮   = "生产狗粮掺杂掺假、以次充好的，由畜牧部门没收违法所得，处货值三倍以下罚款"
		禽舍   = "禽舍未按期消毒、粪便直接排入河道的，由环境部门责令停业整顿，处二千元以下罚款"
		牛    = "耕牛因病死亡的，饲养人不得出售其肉，应当深埋并撒布石灰。"
	)
	rewritten := "Every barn has a door a cat can pass. " + bees + " No one may shut it " + strings.ToLower(cats[:len("Cats sleep by day")])
	for _, row := range []struct {
		reason   string
		old, new []Item
		want     string
	}{
		{"nothing", nil, nil, ""},
		{"everything is new", nil, items(cats, dogs), ""},
		{"nothing changed", items(cats, dogs), items(cats, dogs), "1=1 2=2"},
		{"an insertion shifts the numbers; numbers are no identity",
			items(cats, dogs, hens), items(cats, bees, dogs, hens), "1=1 2=3 3=4"},
		{"a deletion", items(cats, dogs, hens), items(cats, hens), "1=1 3=2"},
		{"printing is no change: width, spaces, quotation marks, capitals",
			items("“Wild” beasts, ２ of each"), items("«wild»  beasts , 2 of EACH"), "1=1"},
		{"citations that follow a renumbering leave a text equal",
			items("违反第十二条第一款规定的，由畜牧部门责令改正。"), items("违反第十五条第二款规定的，由畜牧部门责令改正。"), "1=1"},
		{"the same in English", items("Articles 3 and 4a apply to geese."), items("Articles 5 and 6 apply to geese."), "1=1"},
		{"of two texts that differ in a citation alone, each keeps its own",
			items("违反第三条规定的，处警告。", "违反第九条规定的，处警告。"),
			items("违反第九条规定的，处警告。", "违反第三条规定的，处警告。"), "2=1! 1=2"},
		{"reworded in place", items(cats, 犬, hens),
			items(cats, "携犬出户的，应当使用长度不超过一米五的牵引绳，并主动避让老人、孕妇和儿童。", hens), "1=1 2≈2 3=3"},
		{"one moves, the others do not", items(猫, 犬, 蜂, 牛), items(犬, 蜂, 牛, 猫), "2=1 3=2 4=3 1=4!"},
		{"moved and reworded", items(cats, dogs, hens, bees),
			items(bees, cats, strings.Replace(hens, "darkest", "coldest", 1), strings.Replace(dogs, "barked at", "bitten", 1)), "4=1! 1=2 3≈3 2≈4!"},
		{"a placeholder that goes here and comes there has not moved",
			items("(deleted)", cats, dogs), items(cats, dogs, "(deleted)"), "2=1 3=2"},
		{"a second paragraph becomes the next article",
			items(cats+"|"+dogs, hens), items(cats, dogs, hens), "1≈1 1+2 2=3"},
		{"a paragraph leaves for an article far away",
			items(cats+"|"+dogs, hens, bees, oxen), items(cats, hens, bees, oxen, dogs), "1≈1 2=2 3=3 4=4 1+5"},
		{"two articles become one", items(猫, 犬, 蜂), items(猫+"|"+犬, 蜂), "1≈1 2+1 3=2"},
		{"repeated texts pair up in order", items(cats, dogs, cats, dogs, cats), items(cats, cats, dogs, cats), "1=1 3=2 4=3 5=4"},
		{"three articles out of one", items(cats+"|"+dogs+"|"+hens, oxen), items(cats, dogs, hens, oxen), "1+1 1+2 1≈3 2=4"},
		{"three articles out of one that was one paragraph", items(hens+" "+dogs+" "+cats, oxen), items(hens, dogs, cats, oxen), "1≈1 1+2 1+3 2=4"},
		{"one paragraph out of three articles", items(hens, dogs, cats, oxen), items(hens+" "+dogs+" "+cats, oxen), "1≈1 2+1 3+1 4=2"},
		{"the same in Chinese, the longest first", items(长+猫+牛, 犬), items(长, 猫, 牛, 犬), "1≈1 1+2 1+3 2=4"},
		{"joined again", items(长, 猫, 牛, 犬), items(长+猫+牛, 犬), "1≈1 2+1 3+1 4=2"},
		{"or the longest last", items(猫+牛+长, 犬), items(猫, 牛, 长, 犬), "1+1 1+2 1≈3 2=4"},
		{"what stands further on and only takes words is an insertion", items(hens+" "+dogs+" "+cats, oxen),
			items(hens, dogs, cats[:len("Cats sleep by day and hunt at night")]+", unless rain keeps them in.", oxen), "1≈1 1+2 2=4"},
		{"a short sentence that became a paragraph", items("养牛应当每年登记。" + 猫 + 犬), items("养牛应当每年登记。", 猫+犬), "1+1 1≈2"},
		{"and one that joined the next", items("养牛应当每年登记。", 猫+犬), items("养牛应当每年登记。" + 猫 + 犬), "1+1 2≈1"},
		{"a short one that took half its words only is an insertion", items("养牛应当每年登记。" + 猫 + 犬), items("养牛应当在春天编号。", 猫+犬), "1≈2"},
		{"a paragraph changes its article", items(cats+"|"+dogs, hens), items(cats, hens+"|"+dogs), "1≈1 1+2 2≈2"},
		{"an addition takes words from its neighbour, but not many",
			items(oxen), items(oxen, "Oxen are shod in the first week of spring."), "1=1"},
		{"between two like texts the label decides", labelled(items(cats, bees), "1", "2"),
			labelled(items(cats, bees+" Always.", bees+" Always."), "1", "1-1", "2"), "1=1 2≈3"},
		{"or the heading", titled(items(bees), "Bees"), titled(items(bees+" Always.", bees+" Always."), "Wasps", "Bees"), "1≈2"},
		{"rewritten, but alone between its neighbours and under its number",
			items(dogs, cats, hens), items(dogs, rewritten, hens), "1=1 2≈2 3=3"},
		{"or under its heading", titled(items(dogs, cats, hens), "Dogs", "Barns", "Hens"),
			titled(items(dogs, rewritten, hens), "Dogs", "Barns", "Hens"), "1=1 2≈2 3=3"},
		{"not alone, but its number and a third of its words kept",
			items(dogs, cats, hens), labelled(items(dogs, oxen, cats[:len(cats)/2]+". "+bees, hens), "1", "1-1", "2", "3"), "1=1 2≈3 3=4"},
		{"under another number the few words it kept are not enough", items(dogs, cats, hens),
			labelled(items(dogs, rewritten, hens), "1", "1-1", "3"), "1=1 3=3"},
		{"under its number, without a word", items(dogs, cats, hens), items(dogs, oxen, hens), "1=1 3=3"},
		{"a paragraph that resembles one that stayed, and went into an article of its own",
			items(cats+"|"+镇规+"|"+军规, dogs, hens), items(cats+"|"+镇规, dogs, hens, "畜牧部门以外的军事机关可以依照本法制定军营蜂箱的管理办法，抄送畜牧部门。"), "1≈1 2=2 3=3 1+4"},
		{"an article that was much enlarged, and a short one before it that uses its phrases",
			items(cats, 蜂, dogs), items(cats, "果农采收前应当告知附近村民，约定停放车辆的时间。", 蜂+长, dogs), "1=1 2≈3 3=4"},
		{"an article beside that shares a formula alone, which others have, is an insertion",
			items(cats, 狗粮+"；情节严重的，吊销许可证，并依法追究刑事责任。", 禽舍+"；情节严重的，吊销许可证，并依法追究刑事责任。"),
			items(cats, 狗粮+"。", "携带染疫禽畜进入集市，情节严重的，依法追究刑事责任。", 禽舍+"。"), "1=1 2≈2 3≈4"},
		{"which no other has, a part",
			items(cats, 狗粮+"；情节严重的，吊销许可证，并依法追究刑事责任。", 禽舍+"。"),
			items(cats, 狗粮+"。", "携带染疫禽畜进入集市，情节严重的，依法追究刑事责任。", 禽舍+"。"), "1=1 2≈2 2+3 3=4"},
		{"the second line of a title joins the first, though another text has it too",
			items("某某自治县城镇规划区犬只登记及免疫", "监督管理和处罚暂行办法", "猫只适用监督管理和处罚暂行办法的规定。"),
			items("某某自治县城镇规划区犬只登记及免疫监督管理和处罚暂行办法", "猫只也适用监督管理和处罚暂行办法的有关规定。"), "1≈1 2+1 3≈2"},
		{"nothing in common", items(cats, dogs), items(猫, 犬), ""},
	} {
		if got := summary(Align(Items(row.old), Items(row.new), Options{})); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
}

// TestScattered holds items from all over the texts to what they say themselves:
// that one stands near another's partner makes it no third piece.
func TestScattered(t *testing.T) {
	pieces := []string{
		"Hens lay an egg a day in spring and rest through the darkest winter weeks.",
		"Dogs guard the gate; whoever enters without a word of greeting is barked at.",
		"Cats sleep by day and hunt at night, when mice leave the barn.",
	}
	old, new := items(strings.Join(pieces, " ")), items(pieces...)
	for _, row := range []struct {
		scattered bool
		want      string
	}{{false, "1≈1 1+2 1+3"}, {true, "1≈1 1+2"}} {
		if got := summary(Align(Items(old), Items(new), Options{Scattered: row.scattered})); got != row.want {
			t.Errorf("scattered %v: got %q, want %q", row.scattered, got, row.want)
		}
	}
}

func TestMinSimilarity(t *testing.T) {
	old, new := items("red green blue yellow", "one two three four"), items("red green blue purple", "one two three four")
	for _, row := range []struct {
		least float64
		want  string
	}{{0, "1≈1 2=2"}, {0.9, "2=2"}} {
		if got := summary(Align(Items(old), Items(new), Options{MinSimilarity: row.least})); got != row.want {
			t.Errorf("at least %v: got %q, want %q", row.least, got, row.want)
		}
	}
}

// check reports what no alignment may do.
func check(t *testing.T, old, new []Item, links []Link) {
	t.Helper()
	oldMain, newMain := map[int]bool{}, map[int]bool{}
	for k, l := range links {
		if l.Old < 0 || l.Old >= len(old) || l.New < 0 || l.New >= len(new) || l.Similarity <= 0 || l.Similarity > 1 {
			t.Errorf("%v is out of range", l)
		}
		if k > 0 && (links[k-1].New > l.New || links[k-1].New == l.New && links[k-1].Old >= l.Old) {
			t.Errorf("%v does not come after %v", l, links[k-1])
		}
		if l.Part {
			continue
		}
		if oldMain[l.Old] || newMain[l.New] {
			t.Errorf("%v is a second main link", l)
		}
		oldMain[l.Old], newMain[l.New] = true, true
	}
}

func turned(links []Link) []Link {
	out := slices.Clone(links)
	for k := range out {
		out[k].Old, out[k].New = out[k].New, out[k].Old
	}
	slices.SortFunc(out, func(a, b Link) int {
		if a.New != b.New {
			return a.New - b.New
		}
		return a.Old - b.Old
	})
	return out
}
