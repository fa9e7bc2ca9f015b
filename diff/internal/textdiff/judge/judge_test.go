package judge

import (
	"cmp"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"github.com/lawdiff/lawdiff/diff/internal/textdiff"
)

// maxInside is the share of the ends of edits that may stand inside a word of
// the judge. The judge is no authority: it cuts some words that statutes treat
// as one, and joins others.
const maxInside = 0.045

func TestEditEndsStandBetweenWords(t *testing.T) {
	root := Root()
	if root == "" {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	for _, c := range []struct{ prefix, dictionary string }{
		{"zh-", "zh_s"},
		{"zhTW-", "zh_t"},
	} {
		t.Run(c.prefix, func(t *testing.T) {
			articles, err := Articles(root, c.prefix)
			if err != nil {
				t.Fatal(err)
			}
			seg := new(gse.Segmenter)
			seg.SkipLog = true
			if err := seg.LoadDictEmbed(c.dictionary); err != nil {
				t.Fatal(err)
			}
			var w textdiff.Workspace
			count := tally{examples: map[string]int{}}
			for _, a := range articles {
				edits := w.Compare(nil, a.Old, a.New)
				count.add(a, edits, cuts(seg, a.Old), cuts(seg, a.New))
			}
			t.Logf("%d changed articles, %.2f edits each, %.1f%% of the text marked", len(articles),
				float64(count.edits)/float64(len(articles)), 100*float64(count.marked)/float64(count.total))
			share := float64(count.inside) / float64(count.ends)
			t.Logf("%d of %d ends of edits inside a word: %.2f%%", count.inside, count.ends, 100*share)
			if os.Getenv("EXAMPLES") != "" {
				count.print(t)
			}
			if share > maxInside {
				t.Errorf("more than %.1f%%", 100*maxInside)
			}
		})
	}
}

// cuts returns the set of byte offsets at which the judge has a word end.
func cuts(seg *gse.Segmenter, text string) map[int]bool {
	at := 0
	set := map[int]bool{0: true}
	for _, word := range seg.Cut(text) {
		at += len(word)
		set[at] = true
	}
	if at != len(text) {
		panic("the judge lost text: " + text)
	}
	return set
}

type tally struct {
	ends, inside, edits, marked, total int
	examples                           map[string]int
}

// add counts the two ends of each edit, in the text that has it; the ends of
// the texts are not counted.
func (c *tally) add(a Article, edits []textdiff.Edit, old, new map[int]bool) {
	oldAt, newAt := 0, 0
	end := func(text string, at int, words map[int]bool) {
		if at == 0 || at == len(text) {
			return
		}
		c.ends++
		if !words[at] {
			c.inside++
			c.examples[around(text, at)]++
		}
	}
	for _, e := range edits {
		switch e.Op {
		case textdiff.Delete:
			end(a.Old, oldAt, old)
			end(a.Old, oldAt+e.Old, old)
		case textdiff.Insert:
			end(a.New, newAt, new)
			end(a.New, newAt+e.New, new)
		case textdiff.Equal:
		}
		if e.Op != textdiff.Equal {
			c.edits++
			c.marked += e.Old + e.New
		}
		oldAt, newAt = oldAt+e.Old, newAt+e.New
	}
	c.total += oldAt + newAt
}

// around shows the characters around an end.
func around(text string, at int) string {
	from, to := at, at
	for range 3 {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
		_, size = utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return text[from:at] + "|" + text[at:to]
}

// print logs the most frequent ends inside words.
func (c *tally) print(t *testing.T) {
	places := slices.SortedFunc(maps.Keys(c.examples), func(a, b string) int {
		return cmp.Or(c.examples[b]-c.examples[a], strings.Compare(a, b))
	})
	for _, place := range places[:min(len(places), 150)] {
		t.Log(c.examples[place], place)
	}
}
