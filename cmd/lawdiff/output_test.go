package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOutputIsAtomic fails half-way through writing and finds what was there.
func TestOutputIsAtomic(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	s := &session{}
	err := s.write(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if err == nil {
		t.Fatal("no error")
	}
	if got, _ := os.ReadFile(path); string(got) != "before" {
		t.Errorf("the file holds %q", got)
	}
	if err := s.write(path, func(w io.Writer) error { _, err := io.WriteString(w, "after"); return err }); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "after" {
		t.Errorf("the file holds %q", got)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file's permissions changed: %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("files are left over: %v, %v", entries, err)
	}
}

// TestNothingIsPublishedUnproved refuses the proof while the report is written.
func TestNothingIsPublishedUnproved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report")
	refuted := errors.New("refuted")
	var out strings.Builder
	s := &session{stdout: &out}
	for _, target := range []string{path, "", os.DevNull} {
		err := s.publish(target, func() error { return refuted }, func(w io.Writer) error { _, err := io.WriteString(w, "wrong"); return err })
		if err == nil || !strings.Contains(err.Error(), "refuted") {
			t.Errorf("%q: %v", target, err)
		}
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is there: %v", err)
	}
	if out.Len() > 0 {
		t.Errorf("standard output got %q", out.String())
	}
}

func TestOpener(t *testing.T) {
	for _, row := range []struct{ browser, system, want string }{
		{"", "linux", "xdg-open"}, {"", "darwin", "open"}, {"", "windows", "rundll32"}, {"firefox", "darwin", "firefox"},
	} {
		if got, _ := opener(row.browser, row.system); got != row.want {
			t.Errorf("%q on %s: %s, not %s", row.browser, row.system, got, row.want)
		}
	}
}
