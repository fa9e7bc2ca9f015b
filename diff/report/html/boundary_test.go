package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
)

// TestParagraphsSplitAndJoined looks for the notes on the pages of texts of
// which only the paragraph marks changed, or little more. TestExact* hold the
// promise that the notes are no words of the law.
func TestParagraphsSplitAndJoined(t *testing.T) {
	const (
		first  = "图书馆应当建立藏书目录，向公众提供查询服务，并且将目录的变更每月公布一次。"
		second = "馆方应当每年清点一次藏书，并将清点结果报送文化主管部门备案。"
		split  = "<ins class=p><i>增 </i><i class=b><b class=kp>¶ 拆分</b></i></ins>"
		joined = "<del class=p><i>删 </i><i class=b><b class=kj>¶ 合并</b></i></del>"
	)
	for _, row := range []struct {
		old, new     string
		want, reason string
	}{
		{first + second, first + "\n" + second, "id=c1><a class=k href=#c1>1</a>" + split + second + "</p>", "the mark is all that changed, and is a change with a number"},
		{first + "\n" + second, first + second, first + joined + second + "</p>", "a paragraph went into the one before"},
		{first + "\n" + second, first + strings.TrimPrefix(second, "馆方"), first + joined + "<del><i>删 </i>馆方</del>应当", "its first words were deleted"},
		{first + second, first + "\n县级" + strings.TrimPrefix(second, "馆方"), split + "<del><i>删 </i>馆方</del> <ins><i>增 </i>县级</ins>应当", "the new paragraph begins with other words"},
		{first + "\n" + second, first + "\n" + second + "\n馆长由市人民政府任命。", "", "a paragraph that came is not split from another"},
		{first + "\n第二条　" + second, first + "\n" + second, "", "of articles that were joined the heading says it"},
	} {
		old, err := parser.Parse("old.txt", "第一条　"+row.old+"\n第三条　读者应当保持安静。\n")
		if err != nil {
			t.Fatal(err)
		}
		new, err := parser.Parse("new.txt", "第一条　"+row.new+"\n第三条　读者应当保持安静。\n")
		if err != nil {
			t.Fatal(err)
		}
		page := string(checkExact(t, diff.Compare(old, new, diff.Options{}), Options{}))
		_, page, _ = strings.Cut(page, "data-law")
		if row.want == "" && strings.Contains(page, "¶") || !strings.Contains(page, row.want) {
			t.Errorf("%s: want %q in\n%.900s", row.reason, row.want, page)
		}
	}
}
