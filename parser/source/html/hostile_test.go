package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lawdiff/lawdiff/parser/internal/lawtest"
	"github.com/lawdiff/lawdiff/parser/source"
)

func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("reads pages of many megabytes")
	}
	const n = 200_000
	for _, row := range []struct{ reason, page, want string }{
		{"a page of 200 MB", "<p>" + strings.Repeat("x", 200<<20), "more than 48 MB"},
		{"elements without end", strings.Repeat("<p>", maxElements+1), "more than 500000 elements"},
		{"elements in each other", strings.Repeat("<div>", n), "cannot be read"},
		{"list items without end", "<ol>" + strings.Repeat("<li>x", n), ""},
		{"line breaks without end", "<p>" + strings.Repeat("x<br>", n), ""},
		{"spans beyond reason", "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td rowspan=999999 colspan=999999>x", 99), 999), "more than 48 MB"},
		{"a wide table with empty rows", "<table><tr>" + strings.Repeat("<td>", n) + strings.Repeat("<tr>", n), "more than 48 MB"},
		{"no text", "<html><script>x</script>", "holds no text"},
		{"tags that never end", "<html><p " + strings.Repeat("a=b ", n), "holds no text"},
		{"attributes without end", "<html><p " + strings.Repeat("a ", 20<<20) + ">x", "more than 1000000 attributes"},
		{"in many tags", "<html>" + strings.Repeat("<p "+strings.Repeat("a ", 99)+">x", 1+maxAttributes/99), "more than 1000000 attributes"},
		{"one tag of 40 MB", "<html><p a='" + strings.Repeat("x", 40<<20) + "'>y", ""},
	} {
		lawtest.Refused(t, row.reason, row.want, 450, func() error {
			_, err := source.Read(lawtest.Hostile, []byte("<!DOCTYPE html>"+row.page), source.Options{MaxSize: 1 << 30, Formats: []source.Format{Format()}})
			return err
		})
	}
}

// TestCorpus reads the pages of the corpus and wants every word of theirs, in
// the text or in a notice.
func TestCorpus(t *testing.T) {
	root := os.Getenv("LAWDIFF_CORPUS")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "corpus")
	}
	var files []string
	for _, pattern := range []string{"singles/html/*.html", "pairs/*/*.html"} {
		found, _ := filepath.Glob(filepath.Join(root, pattern)) // the pattern is well formed
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no corpus: set LAWDIFF_CORPUS")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := mustRead(t, string(data), source.Options{})
		got := text.Body
		for _, n := range text.Notices {
			t.Logf("%s: left out: %.60q", filepath.Base(file), n.Text)
			got += n.Text
		}
		if want := strings.Count(string(data), "条") + strings.Count(string(data), "shall"); strings.Count(got, "条")+strings.Count(got, "shall") < want*98/100 {
			t.Errorf("%s: %d of %d", filepath.Base(file), strings.Count(got, "条")+strings.Count(got, "shall"), want)
		}
	}
}

// FuzzRead reads any page: no panic, UTF-8, places in order.
func FuzzRead(f *testing.F) {
	f.Add("<!DOCTYPE html><table><tr><td rowspan=3>a<td>b<tr><p>c</table><ol><li>x")
	f.Add("<html><body><nav>x</nav><del>a</del><ins>b</ins><pre>\n a\n</pre><br>")
	f.Add("<p><table><tr><td>" + statute)
	f.Fuzz(func(t *testing.T, page string) {
		text, err := read("f", []byte(page), source.Options{MaxSize: 1 << 20})
		if err != nil {
			return
		}
		if !utf8.ValidString(text.Body) {
			t.Errorf("not UTF-8: %q", text.Body)
		}
		at := 0
		for _, m := range text.Marks {
			if m.Offset < at || m.Place.Number < 1 || m.Place.Column < 1 {
				t.Errorf("mark %+v", m)
			}
			at = m.Offset
		}
	})
}
