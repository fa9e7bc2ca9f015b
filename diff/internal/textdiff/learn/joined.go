package main

import "strings"

// conjunctions join words; two words that often stand joined are still two, or
// 法人和其他组织 would be one word that changes as a whole.
const conjunctions = "和或与與及"

// bound lists what the characters of conjunctions are part of where they join
// nothing.
var bound = strings.Fields(`
	共和 和平 和谐 和諧 和解 和睦 调和 調和 饱和 飽和
	参与 參與 让与 讓與 赠与 贈與 给与 給與 授与 授與 与会 與會
	涉及 危及 溯及 普及 波及 触及 累及 顾及 遍及 及时 及時 及格`)

// joined reports whether a string of three characters or more holds a
// conjunction.
func joined(s []rune) bool {
	if len(s) < 3 {
		return false
	}
	text := string(s)
	for _, word := range bound {
		text = strings.ReplaceAll(text, word, "")
	}
	return strings.ContainsAny(text, conjunctions)
}
