package diff_test

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/parser"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// A tricky case is a section of TRICKY.md: prose, then an old and a new text
// and the report.
var trickyCase = regexp.MustCompile("(?s)\n## ([^\n]+)\n.*?\n```old\n(.*?)```\n\n```new\n(.*?)```\n\n```report\n(.*?)```\n")

func TestTricky(t *testing.T) {
	page, err := os.ReadFile("TRICKY.md")
	if err != nil {
		t.Fatal(err)
	}
	rewritten := trickyCase.ReplaceAllStringFunc(string(page), func(section string) string {
		m := trickyCase.FindStringSubmatch(section)
		title, old, new, want := m[1], m[2], m[3], m[4]
		var got string
		t.Run(title, func(t *testing.T) {
			got = render(compare(t, old, new))
			if got != want && !*update {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
		return strings.TrimSuffix(section, want+"```\n") + got + "```\n"
	})
	if *update && rewritten != string(page) {
		if err := os.WriteFile("TRICKY.md", []byte(rewritten), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// compare compares two texts and checks the proof.
func compare(t testing.TB, old, new string) *diff.Comparison {
	t.Helper()
	o, err := parser.Parse("old", old)
	if err != nil {
		t.Fatal(err)
	}
	n, err := parser.Parse("new", new)
	if err != nil {
		t.Fatal(err)
	}
	c := diff.Compare(o, n, diff.Options{})
	if err := c.Verify(); err != nil {
		t.Fatal(err)
	}
	return c
}
