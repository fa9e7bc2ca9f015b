package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// An articleSet is what a user names with --articles: numbers, ranges of them,
// and labels as printed. A nil set stands for all.
type articleSet struct {
	names  map[string]bool
	ranges [][2]int
	text   string
}

// parseArticles reads "3,5-9,24-1,第八条". Since 24-1 is also how 第二十四条之一 is
// written, a pair is a range only where it runs upwards.
func parseArticles(list string) (*articleSet, error) {
	if strings.TrimSpace(list) == "" {
		return nil, nil
	}
	set := &articleSet{names: map[string]bool{}, text: list}
	for item := range strings.FieldsFuncSeq(list, func(r rune) bool { return strings.ContainsRune(",，、;； \t", r) }) {
		first, last, isPair := strings.Cut(item, "-")
		from, errFrom := strconv.Atoi(first)
		to, errTo := strconv.Atoi(last)
		if isPair && errFrom == nil && errTo == nil && from < to {
			set.ranges = append(set.ranges, [2]int{from, to})
			continue
		}
		set.names[strings.ToLower(item)] = true
	}
	if len(set.names)+len(set.ranges) == 0 {
		return nil, &problem{summary: fmt.Sprintf("--articles %q names no article", list), advice: "give numbers, such as 3,5-9"}
	}
	return set, nil
}

// has reports whether the set names a provision. A range takes in the articles
// inserted after its members: 24-1 is in 20-30.
func (a *articleSet) has(d *law.Document, p *law.Provision) bool {
	if p.Kind != law.Article && p.Kind != law.Level {
		return false
	}
	if a.names[strings.ToLower(p.Number)] || a.names[strings.ToLower(d.Label(p))] {
		return true
	}
	digits := strings.IndexFunc(p.Number, func(r rune) bool { return r < '0' || r > '9' })
	if digits < 0 {
		digits = len(p.Number)
	}
	n, err := strconv.Atoi(p.Number[:digits])
	if err != nil {
		return false
	}
	for _, r := range a.ranges {
		if r[0] <= n && n <= r[1] {
			return true
		}
	}
	return false
}

// only returns the part of the comparison that concerns the articles, by their
// numbers in either text. Naming none that is there is an error.
func (a *articleSet) only(c *diff.Comparison) (*diff.Comparison, error) {
	found := false
	part := c.Only(func(ch *diff.Change) bool {
		for _, p := range ch.Old {
			if a.has(c.Old, p) {
				found = true
				return true
			}
		}
		for _, p := range ch.New {
			if a.has(c.New, p) {
				found = true
				return true
			}
		}
		return false
	})
	if !found {
		return nil, &problem{summary: fmt.Sprintf("--articles %s: neither text has such an article", a.text), advice: `"lawdiff parse FILE" lists the articles of a text`}
	}
	return part, nil
}
