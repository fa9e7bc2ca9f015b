package flow

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRedline(t *testing.T) {
	for _, row := range []struct {
		reason, old, new string
		matches          []Match
		want             string
	}{
		{"nothing changed", "甲", "甲", nil, "=甲"},
		{"the space behind a label is common", "第一条　甲", "第二条　甲", []Match{{12, 12, 3}}, "-第一条+第二条=　甲"},
		{"so is the end of a line in a cell", "a<br>b", "a<br>c", []Match{{0, 0, 1}}, "=a-<br>b+<br>c"},
		{"if nothing else stands there", "a<br>b", "a<br>b.", []Match{{0, 0, 1}, {5, 5, 1}}, "=a<br>b+."},
		{"words that came", "ab", "axb", []Match{{0, 0, 1}, {1, 2, 1}}, "=a+x=b"},
		{"a match that goes back is not one", "ab", "ba", []Match{{0, 1, 1}, {1, 0, 1}}, "+b=a-b"},
		{"nothing in common", "a", "b", nil, "-a+b"},
	} {
		got := ""
		for _, s := range Redline(row.old, row.new, row.matches) {
			got += string("=-+"[s.Op]) + s.Text
		}
		if got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

func TestHeaviest(t *testing.T) {
	links := []link{{old: 2, new: 0, weight: 5}, {old: 0, new: 1, weight: 3}, {old: 1, new: 1, weight: 1}, {old: 1, new: 2, weight: 3}}
	got := heaviest(links, 3)
	if diff := cmp.Diff([]int{1, 3}, got); diff != "" {
		t.Errorf("a paragraph that moved up gives way to two that stayed: %s", diff)
	}
}
