package diff_test

import (
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

func TestFlagDangling(t *testing.T) {
	text := func(name, last string) *law.Document {
		d, err := parser.Parse(name, "灯塔管理办法\n\n第一条 违反第三条规定的，给予警告。\n\n第二条 灯塔涂成白色。\n"+last)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, test := range []struct {
		last   string
		want   int
		reason string
	}{
		{"\n第三条 看守人员应当每日点灯。\n", 0, "the article is there"},
		{"", 1, "the article was repealed and its citation forgotten"},
	} {
		old, new := text("old", "\n第三条 看守人员应当每日点灯。\n"), text("new", test.last)
		c := diff.Compare(old, new, diff.Options{})
		c.FlagDangling(parser.Citations(new))
		n := 0
		for ch := range c.All() {
			for _, f := range ch.Flags {
				if f.Rule == "dangling-citation" {
					n++
					if f.New != "第三条" || new.Slice(f.NewSpan) != f.New || ch.New[0].Within(law.Article).Number != "1" {
						t.Errorf("%+v", f)
					}
				}
			}
		}
		if n != test.want {
			t.Errorf("%s: %d flags", test.reason, n)
		}
	}
}
