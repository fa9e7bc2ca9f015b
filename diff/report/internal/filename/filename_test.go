package filename

import (
	"slices"
	"testing"
)

func TestShort(t *testing.T) {
	for _, row := range []struct {
		reason      string
		names, want []string
	}{
		{"the folders are the writer's affair", []string{"/home/ann/drafts/one.txt", "/home/ann/drafts/two.txt"}, []string{"one.txt", "two.txt"}},
		{"what tells files of one name apart stays", []string{"v2/law.md", "/mnt/v3/law.md"}, []string{"v2/law.md", "v3/law.md"}},
		{"and as much of it as it takes", []string{"a/zh/law.md", "b/zh/law.md"}, []string{"a/zh/law.md", "b/zh/law.md"}},
		{"another system's separators", []string{`C:\Drafts\one.docx`, "two.docx"}, []string{"one.docx", "two.docx"}},
		{"one has no folder", []string{"law.md", "old/law.md"}, []string{"law.md", "old/law.md"}},
		{"a file and itself", []string{"x/law.md", "x/law.md"}, []string{"law.md", "law.md"}},
		{"standard input and nothing", []string{"-", ""}, []string{"-", ""}},
		{"three drafts, two of one name", []string{"x/a/law.md", "x/b/law.md", "x/c/new.md"}, []string{"a/law.md", "b/law.md", "c/new.md"}},
	} {
		if got := Short(row.names...); !slices.Equal(got, row.want) {
			t.Errorf("%q: %q, want %q: %s", row.names, got, row.want, row.reason)
		}
	}
}
