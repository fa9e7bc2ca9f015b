package diff_test

import (
	"iter"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

const (
	lampOld = "灯塔管理办法\n\n第一章 总则\n\n第一条 灯塔由港务局管理，港务局每年检查灯塔。\n\n第二条 港务局的塔身涂成白色。\n\n第二章 附则\n\n第三条 港务局发给看守人员津贴。\n"
	lampNew = "灯塔管理办法\n\n第一章 总则\n\n第一条 灯塔由航道局管理，航道局每年检查灯塔。\n\n第二条 航道局的塔身涂成白色。\n\n第二章 附则\n\n第三条 航道局发给看守人员津贴。\n"
)

func TestOnly(t *testing.T) {
	older, err := parser.Parse("old", lampOld)
	if err != nil {
		t.Fatal(err)
	}
	newer, err := parser.Parse("new", lampNew)
	if err != nil {
		t.Fatal(err)
	}
	c := diff.Compare(older, newer, diff.Options{})
	chosen := func(number string) *diff.Comparison {
		return c.Only(func(ch *diff.Change) bool { return ch.Kind() == law.Article && ch.New[0].Number == number })
	}
	part := chosen("3")
	articles, places := 0, 0
	for ch := range part.All() {
		if ch.Kind() == law.Article {
			articles++
		}
		if ch != part.Root && ch.Parent == nil {
			t.Error("a change has lost its parent")
		}
	}
	for _, s := range part.Systematic {
		places += len(s.Places)
		for _, place := range s.Places {
			if place.New[0].Within(law.Article).Number != "3" {
				t.Error("a place stands in an article that was left out")
			}
		}
	}
	if articles != 1 || places != 1 || len(part.Systematic) != len(c.Systematic) {
		t.Errorf("%d articles with %d places of %d substitutions", articles, places, len(part.Systematic))
	}
	if rows := part.Correspondences(); len(rows) != 1 || rows[0].New.Number != "3" {
		t.Errorf("the table has %d rows", len(rows))
	}
	if n := count(part.New.Articles()); n != 1 || count(c.New.Articles()) != 3 {
		t.Errorf("the new text has %d articles", n)
	}
	if older, newer := part.Titles(); older != "灯塔管理办法" || newer != older {
		t.Errorf("the titles are %q and %q", older, newer)
	}
	if part.Same() || !chosen("9").Same() {
		t.Error("Same does not look at the chosen articles alone")
	}
	if err := c.Verify(); err != nil {
		t.Errorf("the whole comparison was changed: %v", err)
	}
}

func count(provisions iter.Seq[*law.Provision]) int {
	n := 0
	for range provisions {
		n++
	}
	return n
}
