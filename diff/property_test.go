package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
)

// clauses are what random laws are made of: few enough that the same words
// occur again and again, which is what makes pairing hard.
var clauses = []string{
	"借阅人应当在三十日内归还图书", "借阅人可以在十五日内归还期刊", "图书馆应当建立藏书目录",
	"图书馆应当每年清点一次藏书", "违反第%d条规定的，处五百元以下罚款", "依照本法第%d条第一款的规定办理",
	"其他组织可以申请集体借阅证", "非法人组织可以申请集体借阅证", "阅览室每日开放八小时",
	"馆长由市人民政府任命,每届任期五年", "馆长由市人民政府任命，每届任期三年", "前款规定的费用不得超过图书的价格",
}

// randomLaw draws a text of chapters, articles, paragraphs and items.
func randomLaw(t *rapid.T) string {
	var b strings.Builder
	article := 0
	for chapter := range rapid.IntRange(0, 3).Draw(t, "chapters") {
		fmt.Fprintf(&b, "第%s章　%s\n", han(chapter+1), rapid.SampledFrom([]string{"总则", "借阅", "馆藏", "附　则"}).Draw(t, "heading"))
		for range rapid.IntRange(0, 5).Draw(t, "articles") {
			article++
			fmt.Fprintf(&b, "第%s条　%s。\n", han(article), clause(t))
			for range rapid.IntRange(0, 2).Draw(t, "paragraphs") {
				fmt.Fprintf(&b, "%s。\n", clause(t))
			}
			for item := range rapid.IntRange(0, 3).Draw(t, "items") {
				fmt.Fprintf(&b, "（%s）%s；\n", han(item+1), clause(t))
			}
		}
	}
	return b.String()
}

func clause(t *rapid.T) string {
	c := rapid.SampledFrom(clauses).Draw(t, "clause")
	if strings.Contains(c, "%d") {
		c = fmt.Sprintf(c, rapid.IntRange(1, 9).Draw(t, "cited"))
	}
	return c
}

func han(n int) string {
	digits := []rune("零一二三四五六七八九")
	switch {
	case n < 10:
		return string(digits[n])
	case n < 20:
		return strings.TrimSuffix("十"+string(digits[n%10]), "零")
	}
	return strings.TrimSuffix(string(digits[n/10])+"十"+string(digits[n%10]), "零")
}

// TestRandomLaws holds the promises of the package on two random laws of the
// same few sentences.
func TestRandomLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := randomLaw(t), randomLaw(t)
		o, _ := parser.Parse("old", old)
		n, _ := parser.Parse("new", new)
		there := diff.Compare(o, n, diff.Options{})
		if err := there.Verify(); err != nil {
			t.Fatal(err)
		}
		if fault := unmirrored(there, diff.Compare(n, o, diff.Options{})); fault != "" {
			t.Fatalf("old:\n%s\nnew:\n%s\n%s", old, new, fault)
		}
		again, _ := parser.Parse("old", old)
		if self := diff.Compare(o, again, diff.Options{}); !self.Same() {
			t.Fatalf("changes between a law and itself:\n%s", changed(self))
		}
	})
}
