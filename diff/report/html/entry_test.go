package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

func TestRolled(t *testing.T) {
	change := func(own diff.Kinds, below ...diff.Kinds) *diff.Change {
		ch := &diff.Change{Kinds: own}
		for _, k := range below {
			ch.Children = append(ch.Children, &diff.Change{Kinds: k})
		}
		return ch
	}
	for _, row := range []struct {
		ch   *diff.Change
		want diff.Kinds
		why  string
	}{
		{change(0, 0, 0), 0, "nothing happened"},
		{change(0, diff.Insertion), diff.Substitution, "a new paragraph amends its article"},
		{change(diff.Renumbering, diff.Repeal, diff.Editorial), diff.Renumbering | diff.Substitution, "and outweighs punctuation"},
		{change(0, diff.Relocation), diff.Substitution, "so does a paragraph that moved"},
		{change(0, diff.Renumbering), diff.Consequential, "items that only have new numbers do not"},
		{change(diff.Renumbering, diff.Consequential), diff.Renumbering | diff.Consequential, "nor citations that follow"},
		{change(0, diff.Editorial), diff.Editorial, ""},
		{change(diff.Insertion, diff.Insertion), diff.Insertion, "a new article is not amended"},
		{change(diff.Repeal, diff.Repeal), diff.Repeal, ""},
	} {
		if got := rolled(row.ch); got != row.want {
			t.Errorf("own %b: %b, want %b: %s", row.ch.Kinds, got, row.want, row.why)
		}
	}
}

func TestIdentifiers(t *testing.T) {
	d := builtDocument(t, "zh", "article 24|第二十四条||甲。", "article 24-1|第二十四条之一||乙。", "article 24|第二十四条||丙。", "preamble|||丁。", "article L.1 b|L||戊。")
	v := cut(d, "n")
	var got []string
	for i := range v.entries {
		got = append(got, string(v.appendID(nil, int32(i))))
	}
	if s := strings.Join(got, " "); s != "n-e0 n24 n24-1 n24.2 n-e4 nL.1b" {
		t.Errorf("identifiers %q", s)
	}
}

func TestWhereRepealedArticlesStand(t *testing.T) {
	old := builtDocument(t, "zh", "article 1|第一条||甲。", "article 2|第二条||乙乙。", "article 3|第三条||丙。")
	new := builtDocument(t, "zh", "article 1|第一条||甲。", "article 2|第二条||丁丁丁。", "article 3|第三条||丙。")
	page := string(checkExact(t, builtComparison(old, new, map[int][]int{1: {1}, 3: {3}}, nil), Options{}))
	_, page, _ = strings.Cut(page, "data-law")
	order := []string{"<article id=n1>", "<article id=o2 class=\"gone kr\">", "<article id=n2 class=\"ki\">", "<article id=n3>"}
	at := -1
	for _, s := range order {
		next := strings.Index(page, s)
		if next < at || next < 0 {
			t.Errorf("%s does not stand where it should: behind the one it followed, before what came new", s)
		}
		at = next
	}
	if n := strings.Count(page, "class=k href"); n != 2 {
		t.Errorf("%d numbered changes, want one for the article that went and one for the one that came", n)
	}
}
