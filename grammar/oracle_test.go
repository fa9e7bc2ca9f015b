package grammar_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/grammar"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

// TestOracle reads every text of the corpus, writes the shape of its tree in
// bracket notation, and has the declared form of the grammar read that: it
// must come to the same shape as the fast form that made the tree.
func TestOracle(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 30 MB with the slow form")
	}
	dir := os.Getenv("LAWDIFF_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "corpus")
	}
	var names []string
	for _, pattern := range []string{"singles/*/*.md", "singles/*/*.txt", "pairs/*/*.md", "pairs/*/*.txt"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	if len(names) == 0 {
		t.Skip("no corpus of real statutes at " + dir + "; set LAWDIFF_CORPUS")
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := parser.Parse(name, src)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		shape(&b, doc.Root)
		declared, fast, err := grammar.Shapes(b.String())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if declared != b.String() || fast != declared {
			t.Errorf("%s: the declared form reads another tree", name)
		}
	}
}

// shape writes p in bracket notation, a letter for its words.
func shape(b *strings.Builder, p *law.Provision) {
	b.WriteByte('(')
	if len(p.Text) > 0 {
		b.WriteByte('w')
	}
	for _, c := range p.Children {
		shape(b, c)
	}
	b.WriteByte(')')
}
