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
	const third = "\n第三条 看守人员应当每日点灯。\n"
	for _, test := range []struct {
		older, newer string
		want         int
		reason       string
	}{
		{third, third, 0, "the article is there"},
		{third, "", 1, "the article was repealed and its citation forgotten"},
		{"", "", 0, "there was no such article before, either"},
	} {
		old, new := text("old", test.older), text("new", test.newer)
		c := diff.Compare(old, new, diff.Options{})
		c.FlagDangling(parser.Citations(old), parser.Citations(new))
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
