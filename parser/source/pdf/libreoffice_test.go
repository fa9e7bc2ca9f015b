package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/docx"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/lawdiff/lawdiff/parser/law"
	"github.com/lawdiff/lawdiff/parser/source"
)

// printed is how many single documents of the corpus are printed and read back
// and same how many of them must give the same tree. In the others a page ends
// with a full last line of a paragraph, or LibreOffice leaves out a comma.
const printed, same = 40, 31

// TestPrinted lets LibreOffice print single documents, written as Word files, to
// PDF, and wants the tree of the original.
func TestPrinted(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice")
	}
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	files, _ := filepath.Glob(filepath.Join(root, "singles", "*", "*.[mt]*")) // the pattern is well formed
	if len(files) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	dir := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", "pdf", "--outdir", dir}
	docs := map[string]*law.Document{}
	for i := 0; i < len(files); i += len(files) / printed {
		data, err := os.ReadFile(files[i])
		if err != nil {
			t.Fatal(err)
		}
		d := parse(t, files[i], string(data))
		name := filepath.Join(dir, fmt.Sprint(i))
		out, err := os.Create(name + ".docx")
		if err != nil {
			t.Fatal(err)
		}
		if err := docx.Write(out, diff.Compare(d, d, diff.Options{}), docx.Options{}); err != nil {
			t.Fatal(err)
		}
		if err := out.Close(); err != nil {
			t.Fatal(err)
		}
		docs[name+".pdf"] = d
		args = append(args, name+".docx")
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	alike := 0
	for file, d := range docs {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, err := source.Read(filepath.Base(file), data, source.Options{Formats: []source.Format{Format()}})
		if err != nil {
			t.Error(err)
			continue
		}
		want, got := outline(d), outline(parse(t, d.Name, text.Body))
		if slices.Equal(want, got) {
			alike++
			continue
		}
		i := 0
		for i < len(want) && i < len(got) && want[i] == got[i] {
			i++
		}
		t.Logf("%s: line %d of %d\nwant %.200s\n got %.200s", filepath.Base(d.Name), i, len(want), at(want, i), at(got, i))
	}
	t.Logf("%d of %d the same", alike, len(docs))
	if alike < same {
		t.Errorf("%d of %d give the same tree", alike, len(docs))
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(the end)"
}

func parse(t testing.TB, name, text string) *law.Document {
	t.Helper()
	d, err := parser.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// outline prints the tree, white space aside, without what a printed page does
// not show.
func outline(d *law.Document) []string {
	var lines []string
	for p := range d.Provisions() {
		if p.Kind == law.Metadata || p.Kind == law.Furniture {
			continue
		}
		depth := 0
		for q := p.Parent; q != nil; q = q.Parent {
			depth++
		}
		lines = append(lines, fmt.Sprintf("%d %s %s|%s|%s|%s", depth, p.Kind, p.Number, bare(d.Label(p)), bare(d.Heading(p)), bare(d.Text(p))))
	}
	return lines
}

func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
