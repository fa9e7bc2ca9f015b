package citation

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The printed grammars are the reference for readers.
func TestEBNF(t *testing.T) {
	for name, got := range map[string]string{"chinese.ebnf": zhParser().String(), "western.ebnf": westParser().String()} {
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(want) != got+"\n" {
			t.Errorf("%s is not the grammar; -update writes it:\n%s", file, got)
		}
	}
}
