package html

import "testing"

func TestFileNames(t *testing.T) {
	for _, row := range []struct{ old, new, oldFile, newFile, reason string }{
		{"/home/ann/drafts/one.txt", "/home/ann/drafts/two.txt", "one.txt", "two.txt", "the folders are the writer's affair"},
		{"v2/law.md", "/mnt/v3/law.md", "v2/law.md", "v3/law.md", "what tells files of one name apart stays"},
		{"a/zh/law.md", "b/zh/law.md", "a/zh/law.md", "b/zh/law.md", "and as much of it as it takes"},
		{`C:\Drafts\one.docx`, "two.docx", "one.docx", "two.docx", "another system's separators"},
		{"law.md", "old/law.md", "law.md", "old/law.md", "one has no folder"},
		{"law.md", "law.md", "law.md", "law.md", "a file and itself"},
		{"-", "", "-", "", "standard input and nothing"},
	} {
		if o, n := fileNames(row.old, row.new); o != row.oldFile || n != row.newFile {
			t.Errorf("%q %q: %q %q, want %q %q: %s", row.old, row.new, o, n, row.oldFile, row.newFile, row.reason)
		}
	}
}
