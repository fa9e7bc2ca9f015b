package diff

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

func TestCitable(t *testing.T) {
	d, err := parser.Parse("test", "甲法\n第一章 总则\n第一条 灯塔由港务机构管理。\n第二条 灯塔不得拆除。\n第二章 罚则\n第一条 拆除灯塔的，处以罚款。\n")
	if err != nil {
		t.Fatal(err)
	}
	c := citableIn(d)
	for _, row := range []struct {
		what   cited
		most   int
		want   string
		reason string
	}{
		{cited{law.Article, "2"}, 2, "第二条", "one of its number"},
		{cited{law.Article, "1"}, 2, "第一条 第一条", "two of a number, in the order of the text"},
		{cited{law.Article, "1"}, 1, "", "more than a citation may name"},
		{cited{law.Chapter, "1"}, 2, "第一章", "the same number on another level"},
		{cited{law.Article, "3"}, 2, "", "none of that number"},
	} {
		var labels []string
		last := int32(-1)
		for _, p := range c.named(row.what, row.most) {
			labels = append(labels, d.Label(p))
			if p.Span.Start < last {
				t.Errorf("%v: not in the order of the text", row.what)
			}
			last = p.Span.Start
		}
		if got := strings.Join(labels, " "); got != row.want {
			t.Errorf("%v names %q, not %q: %s", row.what, got, row.want, row.reason)
		}
	}
	if found := citableIn(&law.Document{Root: &law.Provision{Kind: law.Act}}).named(cited{law.Article, "1"}, 1); found != nil {
		t.Errorf("a text without articles has %v", found)
	}
}
