package diff_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/cmd/bench/synthetic"
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
		{"words of another provision count too", func(c *diff.Comparison) {
			ch := changedText(c)
			last := c.Root.Children[len(c.Root.Children)-1]
			last.Edits = append(last.Edits, ch.Edits[0])
		}, "an edit stands on words of another"},
		{"all edits of a change were lost", func(c *diff.Comparison) {
			changedText(c).Edits = nil
		}, "words stand in no edit"},
		{"words stand behind the end of the text", func(c *diff.Comparison) {
			edits := changedText(c).Edits
			edits[len(edits)-1].New.End = int32(len(c.New.Source) + 1)
		}, "stand outside of the other text"},
		{"words stayed from nowhere", func(c *diff.Comparison) {
			edits := changedText(c).Edits
			edits[len(edits)-1].Old = law.Span{}
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

// TestVerifyMemory: a proof looks at the edits as they stand in the changes, also
// where chapters and articles moved, and makes no list of them.
func TestVerifyMemory(t *testing.T) {
	r := synthetic.Model("zh", 2000, 1).Revise(2)
	old, new := r.Old(), r.New()
	c := compare(t, old, new)
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	err := c.Verify()
	runtime.ReadMemStats(&end)
	if err != nil {
		t.Fatal(err)
	}
	const most = 0.2 // bytes allocated for each byte of both texts; a list of the edits takes 0.6
	if memory := float64(end.TotalAlloc-start.TotalAlloc) / float64(len(old)+len(new)); memory > most {
		t.Errorf("%.2f bytes allocated a byte", memory)
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
