package akn

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
)

func shared(t testing.TB, path string) string {
	t.Helper()
	root := filepath.Join("..", "..", "..", "shared")
	if corpus := os.Getenv("LAWDIFF_CORPUS"); corpus != "" {
		root = filepath.Dir(filepath.Clean(corpus))
	}
	return filepath.Join(root, path)
}

// singles returns the single documents of the corpus, parsed.
func singles(t testing.TB) []*law.Document {
	t.Helper()
	files, err := filepath.Glob(shared(t, "corpus/singles/*/*"))
	if err != nil || len(files) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	var docs []*law.Document
	for _, f := range files {
		if ext := filepath.Ext(f); ext != ".md" && ext != ".txt" {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := parser.Parse(filepath.Base(f), string(data))
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// TestValid lets xmllint judge every single document against the schema of the
// standard.
func TestValid(t *testing.T) {
	if testing.Short() {
		t.Skip("validates the whole corpus")
	}
	xmllint, err := exec.LookPath("xmllint")
	schema := shared(t, "schema/akomantoso30.xsd")
	if _, statErr := os.Stat(schema); err != nil || statErr != nil {
		t.Skip("no xmllint or no schema")
	}
	docs := singles(t)
	dir := t.TempDir()
	args := []string{"--nonet", "--noout", "--schema", schema}
	for i, d := range docs {
		var buf bytes.Buffer
		if err := Write(&buf, d, Meta{}); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, strings.ReplaceAll(d.Name, " ", "_")+string(rune('a'+i%26))+".xml")
		if err := os.WriteFile(file, buf.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	out, err := exec.Command(xmllint, args...).CombinedOutput()
	valid := strings.Count(string(out), " validates\n")
	t.Logf("%d of %d valid", valid, len(docs))
	if err != nil || valid != len(docs) {
		faults := 0
		for _, line := range strings.Split(string(out), "\n") {
			if !strings.HasSuffix(line, " validates") && faults < 20 {
				t.Error(line)
				faults++
			}
		}
	}
}
