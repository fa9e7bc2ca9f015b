package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// corpus returns the folder of real texts, which is no part of the repository.
func corpus(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no corpus of real texts: %v (set LAWDIFF_CORPUS)", err)
	}
	return dir
}

func read(t *testing.T, file string) *law.Document {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d, err := parser.Parse(filepath.Base(file), src)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// readPair reads the files old.* and new.* of a folder.
func readPair(t *testing.T, dir string) (old, new *law.Document) {
	t.Helper()
	one := func(name string) *law.Document {
		files, err := filepath.Glob(filepath.Join(dir, name+".[tm][xd]*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%s: want one file %s.*, got %d (%v)", dir, name, len(files), err)
		}
		return read(t, files[0])
	}
	return one("old"), one("new")
}

// cited returns options with the citations of both texts.
func cited(c *diff.Comparison) Options {
	return Options{OldCitations: parser.Citations(c.Old), NewCitations: parser.Citations(c.New)}
}

// TestExactOnCorpus holds the promise of [Write] for every pair of real texts,
// and the size of the page for those in which most of the text stayed.
func TestExactOnCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every pair of the corpus")
	}
	pairs, err := filepath.Glob(filepath.Join(corpus(t), "pairs", "*"))
	if err != nil || len(pairs) == 0 {
		t.Fatalf("no pairs: %v", err)
	}
	for _, dir := range pairs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			old, new := readPair(t, dir)
			c := diff.Compare(old, new, diff.Options{})
			page := checkExact(t, c, cited(c))
			laws := float64(len(old.Source) + len(new.Source))
			size := float64(len(page)-len(style)-len(script)) / laws
			stayed := 0
			for ch := range c.All() {
				for _, e := range ch.Edits {
					if e.Op == diff.Equal {
						stayed += e.Old.Len() + e.New.Len()
					}
				}
			}
			t.Logf("%.2f times the two texts (%.2f with style and script), of which %.0f%% stayed", size, float64(len(page))/laws, 100*float64(stayed)/laws)
			if size > 3 && float64(stayed)/laws > 0.5 {
				t.Errorf("the page is %.2f times as long as the two texts, want at most 3", size)
			}
		})
	}
	t.Logf("%d pairs", len(pairs))
}

// TestExactOnDrafts holds it for the drafts of the demonstration.
func TestExactOnDrafts(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		dir := filepath.Join("..", "..", "..", "testdata", "drafts", language)
		for _, pair := range [][2]string{{"draft-1.txt", "draft-2.txt"}, {"draft-2.txt", "draft-3.txt"}, {"draft-1.txt", "draft-3.txt"}} {
			t.Run(language+"/"+pair[0]+"/"+pair[1], func(t *testing.T) {
				c := diff.Compare(read(t, filepath.Join(dir, pair[0])), read(t, filepath.Join(dir, pair[1])), diff.Options{})
				if page := checkExact(t, c, cited(c)); !strings.Contains(string(page), "<a class=z ") {
					t.Error("no citation is a link")
				}
			})
		}
	}
}
