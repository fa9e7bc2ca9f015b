package diff_test

import (
	"strings"
	"testing"
)

// TestSplitOverChapters: an article stands where the first of what it became
// does, in its section, also where its chapter was split too and another part
// stands in the new chapter, which has no sections.
func TestSplitOverChapters(t *testing.T) {
	const (
		section = "第一章　读者\n\n第一节　办证\n\n"
		cards   = "第一条　读者凭本人身份证件在服务台办理借书证，借书证限本人使用，遗失时应当及时挂失。\n\n"
		fees    = "图书逾期不还的，每册每天收取一角费用，最多不超过图书的定价；丢失的，按定价的两倍赔偿。\n\n"
		opening = "第二条　图书馆每周开放六天，每天从早上九点到晚上八点，节假日的开放时间另行公布。\n\n"
		repairs = "第三条　受潮、虫蛀的古籍由专门的修复人员登记造册，逐册制定修复方案，并报馆长同意。\n\n"
	)
	old := section + strings.Replace(cards, "\n\n", "\n"+fees, 1) + opening + repairs
	new := section + cards + opening + "第二章　修复\n\n" + repairs + "第四条　" + fees
	const want = `
chapter 1→1+2
  section 1=1
    1→1+4
    2=2
  ^3=3
`
	if got := "\n" + render(compare(t, old, new)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
