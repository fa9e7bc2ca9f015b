package parser_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/lawdiff/lawdiff/parser"
)

// TestGolden holds the tree of each text in testdata/golden against the one
// that stands beside it. The comment of a file says why the case exists.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(archive.Files) == 0 {
				t.Fatal("no text")
			}
			text := archive.Files[0]
			doc, err := parser.Parse(text.Name, text.Data)
			if err != nil {
				t.Fatal(err)
			}
			if err := doc.Verify(); err != nil {
				t.Error(err)
			}
			if err := layoutOnly(doc); err != nil {
				t.Error(err)
			}
			got := doc.Language + "\n" + sketch(doc)
			if *update {
				archive.Files = []txtar.File{text, {Name: "tree", Data: []byte(got)}}
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) != 2 {
				t.Fatal("no tree: run the test with -update")
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
