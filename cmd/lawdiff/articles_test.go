package main

import (
	"testing"

	"github.com/lawdiff/lawdiff/parser/law"
)

func TestArticleSet(t *testing.T) {
	for _, row := range []struct {
		list, number, label string
		want                bool
		reason              string
	}{
		{"3,5-9", "3", "", true, "a single number"},
		{"3,5-9", "4", "", false, "between the items"},
		{"3,5-9", "9", "", true, "the end of a range is in it"},
		{"3，5-9", "5", "", true, "a full-width comma divides too"},
		{"24-1", "24-1", "", true, "an inserted article is named like a range that runs downwards"},
		{"24-1", "10", "", false, "and is no range"},
		{"20-30", "24-1", "", true, "a range holds the articles inserted in it"},
		{"20-30", "31-1", "", false, "but none inserted behind it"},
		{"7A", "7a", "", true, "letters match in either case"},
		{"1-5", "L111-1", "", false, "a number that does not begin with digits is in no range"},
		{"第二十四条之一", "24-1", "第二十四条之一", true, "a label as printed"},
	} {
		set, err := parseArticles(row.list)
		if err != nil {
			t.Fatal(err)
		}
		d := &law.Document{Source: row.label}
		p := &law.Provision{Kind: law.Article, Number: row.number, Label: law.Between(0, len(row.label))}
		if got := set.has(d, p); got != row.want {
			t.Errorf("%s has article %s: %v; %s", row.list, row.number, got, row.reason)
		}
	}
	if set, err := parseArticles("  "); set != nil || err != nil {
		t.Errorf("an empty list gives %v, %v", set, err)
	}
}

func TestArticleSetLeavesParagraphsOut(t *testing.T) {
	set, err := parseArticles("3")
	if err != nil {
		t.Fatal(err)
	}
	if set.has(&law.Document{}, &law.Provision{Kind: law.Paragraph, Number: "3"}) {
		t.Error("paragraph 3 counts as article 3")
	}
}
