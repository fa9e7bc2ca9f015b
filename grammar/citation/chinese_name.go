package citation

import (
	"strings"
	"unicode/utf8"
)

// maxName bounds the length in characters of an instrument's name without 《》.
const maxName = 30

// zhNameEnds are the ends of such names.
var zhNameEnds = []string{
	"法", "法典", "条例", "條例", "办法", "辦法", "细则", "細則", "规则", "規則", "公约", "公約", "协定", "協定",
	"解释", "解釋", "修正案", "准则", "準則", "通则", "通則", "憲法", "宪法", "章程",
	"总则", "總則", "分则", "分則",
}

// zhNameStops are words that stand before a name and are no part of one: verbs,
// prepositions and conjunctions of legal prose. Names that hold one of them (the
// 和 of some titles) are cut short.
var zhNameStops = []string{
	"依照", "按照", "依据", "依據", "根据", "根據", "违反", "違反", "适用", "適用", "符合", "触犯", "觸犯", "依", "按",
	"和", "与", "與", "及", "或者", "或", "对", "對", "将", "將", "在", "由", "以", "为", "為", "的", "是", "有", "除",
	"构成", "構成", "参照", "參照", "犯", "遵守", "执行", "執行", "修改", "修正", "删去", "於", "于", "把", "经", "經", "作为", "但", "无", "無", "行使", "因", "向", "从", "從", "就", "即", "如", "若", "非", "引用", "所称",
}

// zhNameBefore returns the name of an instrument that ends right before a step,
// as 刑法 in 依照刑法第二百七十四条: back from there to a mark, a stop word or
// done, the end of the last citation.
func zhNameBefore(text string, done, at int) Span {
	if !strings.HasPrefix(text[at:], "第") || !zhEndsName(text[done:at]) {
		return Span{}
	}
	start := at
	for range maxName {
		r, size := utf8.DecodeLastRuneInString(text[done:start])
		if r < '一' || r > '鿿' || zhEndsStop(text, done, start) {
			break
		}
		start -= size
	}
	name := text[start:at]
	for _, end := range zhNameEnds { // 该办法, 办法 say no name
		if name == end && name != "宪法" && name != "憲法" {
			return Span{}
		}
	}
	return Span{start, at}
}

func zhEndsName(s string) bool {
	for _, end := range zhNameEnds {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// zhNameCompounds are words of names that hold a stop word.
var zhNameCompounds = []string{
	"共和国", "共和國", "国有", "國有", "对外", "對外", "经济", "經濟", "经营", "經營", "行为", "行為", "以上", "依法",
}

// zhEndsStop reports whether a stop word ends at i.
func zhEndsStop(text string, done, i int) bool {
	for _, w := range zhNameStops {
		if strings.HasSuffix(text[done:i], w) && !zhInCompound(text, i, w) {
			return true
		}
	}
	return false
}

// zhInCompound reports whether the stop word that ends at i is part of a compound.
func zhInCompound(text string, i int, w string) bool {
	for _, c := range zhNameCompounds {
		at := strings.Index(c, w)
		if at >= 0 && strings.HasSuffix(text[:i], c[:at+len(w)]) && strings.HasPrefix(text[i:], c[at+len(w):]) {
			return true
		}
	}
	return false
}
