package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/audit"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// keeper and the like are articles that tell one from another by their words.
const (
	keeper  = "看守人员每日日落时点灯，日出时熄灯。"
	colour  = "灯塔的塔身涂成白色，每五年重新涂漆一次。"
	oil     = "灯油由港务机构按照季度发放，不得挪作他用。"
	foghorn = "雾天应当鸣放雾笛，每分钟不少于两次。"
	logbook = "看守人员应当记录过往船舶的名称和时间。"
	library = "港务机构设立图书室，收藏海图和航海书籍。"
)

func TestCitations(t *testing.T) {
	for _, test := range []struct {
		old, new []string // the articles
		want     string
		reason   string
	}{
		{[]string{keeper, "违反第一条的，给予警告。"}, []string{keeper, "违反第一条的，给予警告。"}, "same 第一条", "nothing changed"},
		{[]string{keeper, "违反第一条的，给予警告。"}, []string{colour, keeper, "违反第二条的，给予警告。"}, "followed 第一条→第二条", "an article inserted before it"},
		{[]string{keeper, "违反第一条的，给予警告。"}, []string{colour, keeper, "违反第一条的，给予警告。"}, "stale 第一条→第一条", "and the citation forgotten"},
		{[]string{keeper, colour, "违反第二条的，给予警告。"}, []string{keeper, "违反第二条的，给予警告。"}, "stale 第二条→第二条", "it was repealed; the number is now the citing article's"},
		{[]string{keeper, colour, "违反第一条的，给予警告。"}, []string{keeper, colour, "违反第二条的，给予警告。"}, "retargeted 第一条→第二条", "changed on purpose"},
		{[]string{keeper, "违反第一条的，给予警告。"}, []string{keeper, "违反第九条的，给予警告。"}, "dangling 第一条→第九条", "a slip of the pen"},
		{[]string{keeper, "违反第一条的，给予警告；情节严重的，予以解聘。"}, []string{keeper, "违反规定的，给予警告；情节严重的，予以解聘。"}, "dropped 第一条", "no longer cited"},
		{[]string{keeper, "违反规定的，给予警告；情节严重的，予以解聘。"}, []string{keeper, "违反第一条规定的，给予警告；情节严重的，予以解聘。"}, "added 第一条", "newly cited"},
		{
			[]string{keeper, colour, oil, "违反第一条、第二条和第三条的，给予警告。"}, []string{library, keeper, colour, oil, "违反第二条、第三条和第四条的，给予警告。"},
			"followed 第一条→第二条 followed 第二条→第三条 followed 第三条→第四条", "a list moves by one: words that seem to stay do not",
		},
		{
			[]string{keeper, colour, oil, foghorn, "违反第一条、第二条、第四条的，给予警告。"}, []string{library, keeper, colour, oil, foghorn, "违反第二条、第四条的，给予警告。"},
			"followed 第一条→第二条 dropped 第二条 retargeted 第四条→第四条", "a list that was revised is not stale",
		},
		{
			[]string{keeper, colour, oil, foghorn, "第一条至第三条适用于本港。"}, []string{keeper, logbook, colour, oil, foghorn, "第一条至第四条适用于本港。"},
			"followed 第一条至第三条→第一条至第四条", "a range keeps its ends; what is put between is cited along",
		},
		{
			[]string{keeper, "依照刑法第三条处罚。"}, []string{keeper, "依照刑法第四条处罚。"},
			"retargeted 第三条→第四条", "of another law the words are all there is",
		},
		{
			[]string{keeper + "\n\n违反前款规定的，给予警告。"}, []string{keeper + "\n\n" + colour + "\n\n违反前款规定的，给予警告。"},
			"stale 前款→前款", "a paragraph put between",
		},
		{
			[]string{keeper, "本条第一款不适用于渔港。" + foghorn}, []string{colour, keeper, "本条第一款不适用于渔港。" + foghorn},
			"same 本条第一款", "the article it stands in, whatever its number",
		},
	} {
		old, new := statute(t, test.old), statute(t, test.new)
		c := diff.Compare(old, new, diff.Options{})
		var got []string
		for _, o := range audit.Citations(c, parser.Citations(old), parser.Citations(new)) {
			got = append(got, outcome(old, new, o))
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.reason, got, test.want)
		}
	}
}

// outcome writes a fate with the old words and, but for "same", the new.
func outcome(old, new *law.Document, o audit.Outcome) string {
	var words []string
	if o.Old != nil {
		words = append(words, old.Slice(o.Old.Span))
	}
	if o.New != nil && o.Fate != audit.Same {
		words = append(words, new.Slice(o.New.Span))
	}
	return string(o.Fate) + " " + strings.Join(words, "→")
}

// statute returns a law of these articles.
func statute(t *testing.T, articles []string) *law.Document {
	t.Helper()
	var b strings.Builder
	b.WriteString("灯塔管理办法\n")
	for i, a := range articles {
		fmt.Fprintf(&b, "\n第%s条　%s\n", strings.Split("一二三四五六七八九", "")[i], a)
	}
	d, err := parser.Parse("statute", b.String())
	if err != nil {
		t.Fatal(err)
	}
	return d
}
