package folder

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// lay makes files below dir, each holding its own name.
func lay(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func names(l *Listing) (files, skipped []string) {
	for _, f := range l.Files {
		files = append(files, f.Name)
	}
	for _, s := range l.Skipped {
		skipped = append(skipped, s.Name+": "+s.Reason)
	}
	return files, skipped
}

func TestWalk(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "laws")
	lay(t, dir, "b.txt", "a/one.md", "a/b/two.txt", ".git/config", ".hidden.txt", "~$draft.docx", "thumbs.DB", "a/desktop.ini", "reports/index.html", "a.txt")
	lay(t, dir, "earlier/index.json", "earlier/law.html", "data/index.json")
	if err := os.WriteFile(filepath.Join(dir, "earlier", "index.json"), []byte("{\n \"format\": \"lawdiff-index/1\"}"), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := Walk(dir, filepath.Join(dir, "a", "..", "reports"))
	if err != nil {
		t.Fatal(err)
	}
	files, skipped := names(got)
	want := []string{"a/b/two.txt", "a/one.md", "a.txt", "b.txt", "data/index.json"}
	if diff := cmp.Diff(want, files); diff != "" || len(skipped) != 1 || skipped[0] != "earlier: reports of an earlier run" {
		t.Errorf("files (-want +got):\n%s, skipped %v", diff, skipped)
	}
	if want := filepath.Join(dir, "a", "one.md"); got.Files[1].Path != want {
		t.Errorf("path %s, want %s", got.Files[1].Path, want)
	}
}

func TestWalkLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	top := t.TempDir()
	dir := filepath.Join(top, "laws")
	lay(t, top, "outside/secret.txt", "laws/law.txt", "laws/.store/object", "laws/sub/x.txt")
	for name, target := range map[string]string{
		"again.txt": "law.txt", "away.txt": "../outside/secret.txt", "absolute.txt": filepath.Join(top, "outside", "secret.txt"),
		"folder": "../outside", "loop": "..", "kept.txt": ".store/object", "none.txt": "missing", "self.txt": "self.txt", "sub/up": "..",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(dir, filepath.Join(top, "link")); err != nil {
		t.Fatal(err)
	}
	got, err := Walk(filepath.Join(top, "link"))
	if err != nil {
		t.Fatal(err)
	}
	files, skipped := names(got)
	if diff := cmp.Diff([]string{"kept.txt", "law.txt", "sub/x.txt"}, files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	want := []string{
		"absolute.txt: a link out of the folder", "again.txt: a link to law.txt", "away.txt: a link out of the folder",
		"folder: a link out of the folder", "loop: a link out of the folder", "none.txt: a link that leads nowhere",
		"self.txt: a link that leads nowhere", "sub/up: a link to something that is no file",
	}
	if diff := cmp.Diff(want, skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
}

func TestWalkWhatCannotBeRead(t *testing.T) {
	if _, err := Walk(filepath.Join(t.TempDir(), "missing")); err == nil {
		t.Error("a folder that is not there is no error")
	}
	dir := t.TempDir()
	lay(t, dir, "law.txt", "closed/x.txt")
	closed := filepath.Join(dir, "closed")
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(closed, fs.ModePerm) })
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this user may read every folder")
	}
	got, err := Walk(dir)
	if err != nil || len(got.Files) != 1 || len(got.Errors) != 1 {
		t.Fatalf("%v, %v", got, err)
	}
	if !strings.Contains(got.Errors[0].Error(), closed) {
		t.Errorf("the error does not name the folder: %v", got.Errors[0])
	}
}

func TestForeign(t *testing.T) {
	for _, row := range []struct {
		name, head string
		want       bool
		reason     string
	}{
		{"a.png", "\x89PNG\r\n\x1a\n", true, "a picture"},
		{"a.txt", "\xff\xd8\xff\xe0", true, "a picture by another name"},
		{"a.bin", "abc\x00def", true, "zero bytes"},
		{"a.txt", "\xff\xfe1\x00", false, "text in UTF-16 that is damaged further on"},
		{"a.txt", "\n\x001\x00", false, "text in UTF-16 without a mark"},
		{"a.txt", "\xd5\xc2\xff", false, "damaged text"},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", false, "an old office file may be a law"},
		{"a.pdf", "%PDF-1.7\x00", false, "a PDF may be a law"},
		{"a.DOCX", "PK\x03\x04\x00", false, "a damaged Word document"},
		{"a.xlsx", "PK\x03\x04\x00", true, "a spreadsheet"},
		{"a.zip", "PK\x03\x04\x00", true, "an archive"},
		{"empty", "", false, "an empty file is worth a look"},
	} {
		if got := foreign(row.name, []byte(row.head)); got != row.want {
			t.Errorf("%s %q: %v, want %v: %s", row.name, row.head, got, row.want, row.reason)
		}
	}
	if Foreign(filepath.Join(t.TempDir(), "missing")) {
		t.Error("a file that cannot be opened is passed over")
	}
}
