package citation

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNextPassesNoChineseCitation holds the search for where a citation may begin
// against the lexer: wherever that finds one, the search stops.
func TestNextPassesNoChineseCitation(t *testing.T) {
	words := []string{
		"第", "一", "十二", "3", "（三）", "条", "款", "项", "目", "编", "章", "节", "之一", "本", "该", "該", "同", "前", "上", "下", "次", "各",
		"几", "两", "法", "条例", "办法", "附件", "附", "《", "公司法", "》", "的", "、", "和", "至", "人", "述", "以", " ", "a", "\xff", "\xe3", "𠮷",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(t, "words"), "")
		for i, r := range text {
			if !strings.ContainsRune("第本前上下次该該同附《", r) {
				continue
			}
			if tokens, _ := zhLex(text, 0, i, nil); hasUnit(tokens) && zhNext(text, i) != i {
				t.Fatalf("the citation at %d of %q is passed over", i, text)
			}
		}
	})
}
