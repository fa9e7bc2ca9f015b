package diff_test

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

const (
	oneArticle = "第一条　为了规范图书馆的管理，制定本规则。\n第二条　阅览室每日开放八小时。\n"
	another    = "第一条　为了规范图书馆的管理和服务，制定本规则。\n第二条　阅览室每日开放九小时。\n"
)

// TestVerifyFinds tampers with a comparison in every way that Verify promises to
// notice.
func TestVerifyFinds(t *testing.T) {
	for _, row := range []struct {
		why    string
		tamper func(*diff.Comparison)
		want   string
	}{
		{"an edit was lost", func(c *diff.Comparison) {
			ch := changedText(c)
			ch.Edits = ch.Edits[1:]
		}, "words stand in no edit"},
		{"words count twice", func(c *diff.Comparison) {
			ch := changedText(c)
			ch.Edits = append(ch.Edits, ch.Edits[0])
		}, "an edit stands on words of another"},
		{"different words are called equal", func(c *diff.Comparison) {
			ch := changedText(c)
			for i, e := range ch.Edits {
				if e.Op == diff.Equal {
					ch.Edits[i].New.Start++
					ch.Edits[i].New.End++
					return
				}
			}
		}, "the words that stayed are not the same"},
		{"a provision stands in no change", func(c *diff.Comparison) {
			ch := changedText(c)
			ch.Parent.Children = nil
		}, "stands in 0 changes"},
		{"a provision stands in two changes", func(c *diff.Comparison) {
			c.Root.Children = append(c.Root.Children, changedText(c))
		}, "stands in 2 changes"},
	} {
		t.Run(row.why, func(t *testing.T) {
			c := compare(t, oneArticle, another)
			row.tamper(c)
			err := c.Verify()
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("got %v, want an error that says %q", err, row.want)
			}
		})
	}
}

func changedText(c *diff.Comparison) *diff.Change {
	for ch := range c.All() {
		if ch.Kind() == law.Paragraph && ch.Kinds.Has(diff.Substitution) {
			return ch
		}
	}
	return nil
}
