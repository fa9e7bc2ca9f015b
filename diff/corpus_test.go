package diff_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestPairs holds every revision pair of the corpus against the promises of the
// package: both texts rebuilt, each provision in one change, nothing found
// between a text and itself, and the same pairs found from either side.
func TestPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("compares 109 pairs three times")
	}
	dir := filepath.Join(corpus(t), "pairs")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		t.Run(entry.Name(), func(t *testing.T) {
			t.Parallel()
			pair := filepath.Join(dir, entry.Name())
			old, new := parse(t, pair, "old"), parse(t, pair, "new")
			there := diff.Compare(old, new, diff.Options{})
			if err := there.Verify(); err != nil {
				t.Error(err)
			}
			back := diff.Compare(new, old, diff.Options{})
			if err := back.Verify(); err != nil {
				t.Error(err)
			}
			sameMirrored(t, there, back)
			if self := diff.Compare(old, parse(t, pair, "old"), diff.Options{}); !self.Same() {
				t.Errorf("changes between the old text and itself:\n%s", changed(self))
			}
		})
	}
}

// sameMirrored checks that two comparisons of the same texts, one from old to
// new and one from new to old, are mirrors.
func sameMirrored(t *testing.T, there, back *diff.Comparison) {
	t.Helper()
	if fault := unmirrored(there, back); fault != "" {
		t.Error(fault)
	}
}

// unmirrored returns the changes of there that back has no mirror of.
func unmirrored(there, back *diff.Comparison) string {
	mirrored := map[string]bool{}
	for ch := range back.All() {
		mirrored[outline(ch.New, ch.Old, ch.Kinds, true)] = true
	}
	var faults []string
	for ch := range there.All() {
		if key := outline(ch.Old, ch.New, ch.Kinds, false); !mirrored[key] && len(faults) < 5 {
			faults = append(faults, fmt.Sprintf("from the other side there is no %s: %q", key, text(there, ch)))
		}
	}
	return strings.Join(faults, "\n")
}

func text(c *diff.Comparison, ch *diff.Change) string {
	if len(ch.New) > 0 {
		return cut(c.New.FullText(ch.New[0]))
	}
	return cut(c.Old.FullText(ch.Old[0]))
}

// outline names a change by its provisions' places and its kinds, the kinds of
// the other direction exchanged.
func outline(old, new []*law.Provision, kinds diff.Kinds, exchange bool) string {
	if exchange {
		for _, k := range [...][2]diff.Kinds{{diff.Insertion, diff.Repeal}, {diff.Split, diff.Join}} {
			if kinds.Has(k[0]) != kinds.Has(k[1]) {
				kinds ^= k[0] | k[1]
			}
		}
	}
	places := func(list []*law.Provision) []int {
		var at []int
		for _, p := range list {
			at = append(at, int(p.Span.Start))
		}
		slices.Sort(at)
		return at
	}
	return fmt.Sprint(places(old), places(new), " kinds ", kinds)
}

// changed renders only what changed.
func changed(c *diff.Comparison) string {
	var s string
	for ch := range c.All() {
		if ch.Kinds != 0 {
			s += symbol(ch) + " " + words(c, ch) + "\n"
		}
	}
	return s
}
