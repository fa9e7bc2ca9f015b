package diff_test

import (
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/table"
	"github.com/lawdiff/lawdiff/parser"
)

// TestPlaceholders looks at the table of laws in which a number outlives its
// article; how their reports read is in TRICKY.md.
func TestPlaceholders(t *testing.T) {
	const rest = "\n\nArticle 3\n\nDogs are kept on a lead in the harbour.\n"
	for _, row := range []struct{ reason, old, new, want string }{
		{"a number without its article is not inserted",
			"Article 1\n\nBoats carry a lamp.\n\nArticle 2\n\nNets dry on the eastern mole.", "Article 1\n\nBoats carry a lamp.\n\nArticle 2\n\n(Deleted)",
			"1 1 same; 2 - deleted; 3 3 same"},
		{"a number used again is not deleted",
			"Article 1\n\nBoats carry a lamp.\n\nArticle 2\n\n(Deleted)", "Article 1\n\nBoats carry a lamp.\n\nArticle 2\n\nNets dry on the eastern mole.",
			"1 1 same; - 2 inserted; 3 3 same"},
		{"two placeholders are told apart by their numbers",
			"Article 1\n\n(Deleted)\n\nArticle 2\n\nNets dry on the eastern mole.", "Article 1\n\nBoats carry a lamp.\n\nArticle 2\n\n(Repealed)",
			"- 1 inserted; 2 - deleted; 3 3 same"},
		{"a placeholder stays",
			"Article 1\n\n(Deleted)\n\nArticle 2\n\nNets dry on the eastern mole.", "Article 1\n\n(Deleted)\n\nArticle 2\n\nNets dry on the eastern mole.",
			"1 1 same; 2 2 same; 3 3 same"},
		{"one placeholder for several articles",
			"Article 1\n\nBoats carry a lamp.\n\nArticle 2\n\nNets dry on the eastern mole.", "Articles 1 and 2 (Deleted)",
			"1 - deleted; 2 - deleted; 3 3 same"},
		{"a word is no placeholder if there are more", "Article 1\n\nDeleted entries stay legible.", "Article 1\n\nDeleted entries stay legible.",
			"1 1 same; 3 3 same"},
	} {
		old, err := parser.Parse("old", "Harbour Rules\n\n"+row.old+rest)
		if err != nil {
			t.Fatal(err)
		}
		new, err := parser.Parse("new", "Harbour Rules\n\n"+row.new+rest)
		if err != nil {
			t.Fatal(err)
		}
		c := diff.Compare(old, new, diff.Options{})
		var out strings.Builder
		if err := table.WriteTSV(&out, table.Options{}, c); err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer("Article ", "", "\t", " ", "\n", "; ").Replace(strings.TrimSpace(out.String()))
		if got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
		if err := c.Verify(); err != nil {
			t.Errorf("%s: %v", row.reason, err)
		}
	}
}
