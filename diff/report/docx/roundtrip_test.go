package docx

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser/law"
)

// outline prints the tree of a document, a line for each provision, white space
// aside, and without what a Word document does not carry.
func outline(d *law.Document) []string {
	var lines []string
	var walk func(p *law.Provision, depth int)
	walk = func(p *law.Provision, depth int) {
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			return
		}
		lines = append(lines, fmt.Sprintf("%*s%s %s|%s|%s|%s", depth, "", p.Kind, p.Number, bare(d.Label(p)), bare(d.Heading(p)), bare(d.Text(p))))
		for _, c := range p.Children {
			walk(c, depth+1)
		}
	}
	walk(d.Root, 0)
	return lines
}

// singles returns the single documents of the corpus by name.
func singles(t testing.TB) map[string]*law.Document {
	t.Helper()
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	found := map[string]*law.Document{}
	for _, pattern := range []string{"*.md", "*.txt"} {
		files, _ := filepath.Glob(filepath.Join(root, "singles", "*", pattern)) // the pattern is well formed
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			found[filepath.Base(f)] = parse(t, filepath.Base(f), string(data))
		}
	}
	if len(found) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	return found
}

// roundTripShare is how many of the documents must come back with the same tree.
// What stands in the way in the others: tables written as HTML in Markdown, and
// heads that are only told from citations by how the source is laid out.
const roundTripShare = 0.9

// TestRoundTrip writes single documents as Word documents, reads them back and
// wants the same tree.
func TestRoundTrip(t *testing.T) {
	if testing.Short() {
		t.Skip("writes and reads the whole corpus")
	}
	all := singles(t)
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	same := 0
	for _, name := range names {
		d := all[name]
		data := write(t, diff.Compare(d, d, diff.Options{}), Options{})
		back := parse(t, name, readBack(t, data, false))
		want, got := outline(d), outline(back)
		if slices.Equal(want, got) {
			same++
			continue
		}
		t.Logf("%s:\n%.500s", name, cmp.Diff(want, got))
	}
	t.Logf("%d of %d the same", same, len(all))
	if float64(same) < roundTripShare*float64(len(all)) {
		t.Errorf("%d of %d give the same tree", same, len(all))
	}
}
