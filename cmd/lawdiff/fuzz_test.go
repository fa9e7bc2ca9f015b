package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzDiff compares any two texts in every format: no input may crash the
// command, give exit code 2 after both files were read, or get control
// characters to the terminal.
func FuzzDiff(f *testing.F) {
	drafts, err := filepath.Glob(root + "/testdata/phenomena/*.*")
	if err != nil || len(drafts) < 2 {
		f.Fatalf("%d model statutes: %v", len(drafts), err)
	}
	for i, name := range drafts[1:] {
		older, errOld := os.ReadFile(drafts[i])
		newer, errNew := os.ReadFile(name)
		if errOld != nil || errNew != nil {
			f.Fatal(errOld, errNew)
		}
		f.Add(string(older), string(newer))
	}
	f.Add("Article 1 a\x1b[2J\u202e", "第一条 [-x-]{+y+}\\")
	f.Fuzz(func(t *testing.T, older, newer string) {
		if !utf8.ValidString(older+newer) || len(older)+len(newer) > 1<<14 {
			return
		}
		dir := t.TempDir()
		for name, text := range map[string]string{"old.txt": older, "new.txt": newer} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for _, args := range [][]string{{"diff"}, {"diff", "-f", "json"}, {"diff", "-f", "html"}, {"table", "-f", "tsv"}} {
			checkRun(t, append(args, filepath.Join(dir, "old.txt"), filepath.Join(dir, "new.txt")))
		}
	})
}

// checkRun runs a command and looks at what it prints. A file that is refused
// when read is in order.
func checkRun(t *testing.T, args []string) {
	t.Helper()
	var out, messages bytes.Buffer
	s := &session{stdout: &out, stderr: &messages, getenv: func(string) string { return "" }}
	switch code := run(args, s); {
	case code == exitTrouble && strings.Contains(messages.String(), "bug in lawdiff"):
		t.Fatalf("%v: %s", args, messages.String())
	case code == exitTrouble:
		return
	}
	switch {
	case strings.Contains(strings.Join(args, " "), "-f json"):
		if !json.Valid(out.Bytes()) {
			t.Errorf("%v: not JSON", args)
		}
	case len(args) == 3: // the text report
		for _, r := range out.String() {
			if r != '\n' && unicode.IsControl(r) {
				t.Fatalf("%v: the report holds %U", args, r)
			}
		}
	}
}
