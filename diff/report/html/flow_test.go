package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

// moved counts the words printed struck as moved and marked as moved here.
func moved(page string) (away, here int) {
	_, page, _ = strings.Cut(page, "data-law")
	return strings.Count(page, "<del class=m>"), strings.Count(page, "<ins class=m>")
}

// lawPart returns the beginning of the law in a page, for messages.
func lawPart(page string) string {
	_, page, _ = strings.Cut(page, "data-law")
	return page[:min(len(page), 1500)]
}

func TestWhatIsPrintedAsMoved(t *testing.T) {
	short, long := "短。", "这是一条长得多的条文，字数远远多于另一条，但是移动的是它。"
	old := builtDocument(t, "zh", "article 1|第一条||"+long, "article 2|第二条||"+short)
	new := builtDocument(t, "zh", "article 1|第一条||"+short, "article 2|第二条||"+long)
	c := builtComparison(old, new, map[int][]int{1: {2}, 2: {1}}, map[int]diff.Kinds{2: diff.Relocation | diff.Renumbering})
	if away, here := moved(string(checkExact(t, c, Options{}))); away == 0 || here != 2 { // heading and text
		t.Errorf("the long article moved: %d struck, %d marked", away, here)
	}
	if page := pageOf(t, c, Options{}); !strings.Contains(page, "<s>第一条</s> 移至 <a href=#n2>第二条</a>") || !strings.Contains(page, "<a href=#o1>第一条</a> → <a href=#n2>第二条</a>") {
		t.Errorf("the old place and the new are not linked both ways:\n%s", lawPart(page))
	}
	if page := pageOf(t, c, Options{}); strings.Contains(page, "<del>"+short) || strings.Contains(page, short+"</del>") {
		t.Error("what the comparison says stayed is printed as moved")
	}

	// Into a new chapter that begins before it: nothing stands between the old
	// place and the new, so it is not printed twice.
	old = builtDocument(t, "zh", "chapter 1|第一章||", "  article 1|第一条||"+short, "  article 2|第二条||"+long)
	new = builtDocument(t, "zh", "chapter 1|第一章||", "  article 1|第一条||"+short, "chapter 2|第二章||", "  article 2|第二条||"+long)
	c = builtComparison(old, new, map[int][]int{1: {1}, 2: {2}, 4: {3}}, map[int]diff.Kinds{4: diff.Relocation})
	page := string(checkExact(t, c, Options{}))
	if away, here := moved(page); away != 0 || here != 0 {
		t.Errorf("an article that passed nothing is printed twice: %d struck, %d marked", away, here)
	}
	if !strings.Contains(page, "<b class=km>移动</b>") {
		t.Error("it is not said to have moved")
	}
}

// TestWordsBehindChildren: an article that goes on behind its list is one
// provision and two blocks.
func TestWordsBehindChildren(t *testing.T) {
	lines := func(tail string) []string {
		return []string{"article 1|第一条||下列：", "  point 1|（一）||甲；", "  point 2|（二）||乙。", "+|" + tail}
	}
	old, new := builtDocument(t, "zh", lines("前款规定不适用于丙。")...), builtDocument(t, "zh", lines("前款规定适用于丙。")...)
	c := builtComparison(old, new, map[int][]int{1: {1}, 2: {2}, 3: {3}}, nil)
	page := string(checkExact(t, c, Options{}))
	if !strings.Contains(page, "前款规定<del><i>删 </i>不</del>适用于丙。</p>\n</article>") {
		t.Errorf("the words behind the list are not the last block:\n%s", lawPart(page))
	}
}
