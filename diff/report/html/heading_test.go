package html

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

func TestHeadingLine(t *testing.T) {
	old := builtDocument(t, "en", "article 1|Article 1|Scope|All works.", "article 2|Article 2||Some words of old.", "article 3|Article 3||More old words.")
	new := builtDocument(t, "en", "article 2|Article 2|Scope|All works.", "article 3|Article 3||Some words of old. More old words.")
	c := builtComparison(old, new, map[int][]int{1: {1}, 2: {2, 3}}, map[int]diff.Kinds{1: diff.Renumbering, 2: diff.Renumbering})
	page := string(checkExact(t, c, Options{}))
	_, page, _ = strings.Cut(page, "data-law")
	for _, want := range []struct{ html, why string }{
		{"Article <del><i>deleted </i>1</del><ins><i>inserted </i>2</ins> Scope <i class=b><b class=kn>Renumbered</b></i>", "old and new label, heading, badge"},
		{"<aside class=from>Merged: <a href=#o2>Article 2</a>, <a href=#o3>Article 3</a> → <a href=#n3>Article 3</a></aside>", "what was merged"},
		{"<a class=a href=#n2>#</a></h4>", "the article's address"},
		{"<article id=n3 class=\"kj kn\"><a id=o2></a>", "the old number leads here"},
	} {
		if !strings.Contains(page, want.html) {
			t.Errorf("%s: no %s in\n%.2000s", want.why, want.html, page)
		}
	}
}

func TestFlagsStandBesideTheirChange(t *testing.T) {
	c := small(t, "zh-Hans")
	article := c.Root.Children[0].Children[0]
	article.Flags = []diff.Flag{{Rule: "modal", Old: "应当", New: "可以", Reason: "强度<改变>"}, {Rule: "own-rule", New: "新", Reason: "另一理由"}}
	page := pageOf(t, c, Options{})
	_, law, _ := strings.Cut(page, "data-law")
	want := `<aside class=flag aria-label="注意"><ul><li><b>义务与授权</b> <q><s>应当</s> → <u>可以</u></q> <span>强度&lt;改变&gt;</span><li><b>own-rule</b> <q><u>新</u></q> <span>另一理由</span></ul></aside>`
	if n := strings.Count(law, want); n != 1 {
		t.Errorf("the flags stand %d times, want once:\n%.1500s", n, law)
	}
	if strings.Index(law, want) > strings.Index(law, "甲<del>") {
		t.Error("the flags do not stand before the words they are about")
	}
	if !strings.Contains(page, "<b>2</b> "+chinese.flags) {
		t.Error("the summary does not count them")
	}
}

func TestCausesAreDimmed(t *testing.T) {
	c := small(t, "zh-Hans")
	c.Systematic = []diff.Systematic{{Old: "应当", New: "可以", Places: []*diff.Change{c.Root.Children[0].Children[0]}}}
	for _, row := range []struct {
		cause      diff.Cause
		systematic int32
		want, why  string
	}{
		{diff.Substance, 0, "<del><i>", "a change of substance"},
		{diff.FollowedNumber, 0, "<del class=n><i>", "a citation that follows"},
		{diff.Typography, 0, "<del class=y><i>", "punctuation"},
		{diff.Substance, 1, "<del class=s data-s=1><i>", "a place of a term replaced throughout"},
	} {
		for i := range c.Root.Children[0].Children[0].Edits {
			e := &c.Root.Children[0].Children[0].Edits[i]
			e.Cause, e.Systematic = row.cause, row.systematic
		}
		if page := pageOf(t, c, Options{}); !strings.Contains(page, "甲"+row.want) {
			t.Errorf("%s is not marked %s", row.why, row.want)
		}
	}
	if page := pageOf(t, c, Options{}); !strings.Contains(page, "<li><s>应当</s> → <u>可以</u> <small>1 处</small>") {
		t.Error("the term is not stated at the top")
	}
}

func TestTitleBehindTheMarkOfItsAmendment(t *testing.T) {
	const tail = "\n\n1. Member States shall keep a register of mills.\n\n2. It shall be public.\n\nArticle 2\n\nEntry into force\n\nThis Regulation shall enter into force on the day of its publication.\n"
	var docs [2]*law.Document
	for i, title := range [...]string{"Mills and their registers", "▼M1\n\nMills and their open registers"} {
		d, err := parser.Parse("regulation", "REGULATION ON MILLS\n\nArticle 1\n\n"+title+tail)
		if err != nil {
			t.Fatal(err)
		}
		docs[i] = d
	}
	page := string(checkExact(t, diff.Compare(docs[0], docs[1], diff.Options{}), Options{}))
	if _, page, _ = strings.Cut(page, "data-law"); !strings.Contains(page, "<ins><i>inserted </i>open </ins>") {
		t.Errorf("the new title is not marked:\n%.2000s", page)
	}
}
