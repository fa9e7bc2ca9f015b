package docx

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lawdiff/lawdiff/diff"
)

// libreOfficePairs is how many pairs LibreOffice is asked about, the first by
// name in steps through the corpus.
const libreOfficePairs = 20

// pythonWithUNO returns a Python that can talk to LibreOffice: the system's, as
// a rule, and not one somebody installed beside it.
func pythonWithUNO() string {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import uno").Run() == nil {
			return python
		}
	}
	return ""
}

// TestLibreOffice lets another program accept and reject all changes. It needs
// soffice and its Python bridge (Debian: libreoffice-writer, python3-uno).
func TestLibreOffice(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	soffice, err := exec.LookPath("soffice")
	python := pythonWithUNO()
	if err != nil || python == "" {
		t.Skip("no LibreOffice with its Python bridge")
	}
	all := pairs(t)
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	dir := t.TempDir()
	args := []string{filepath.Join("testdata", "resolve.py"), soffice, filepath.Join(dir, "profile")}
	step := max(len(names)/libreOfficePairs, 1)
	var chosen []string
	for i := 0; i < len(names); i += step {
		name := names[i]
		chosen = append(chosen, name)
		file := filepath.Join(dir, name+".docx")
		c := diff.Compare(all[name][0], all[name][1], diff.Options{})
		if err := os.WriteFile(file, write(t, c, Options{}), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.Command(python, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range chosen {
		for i, suffix := range []string{"rejected", "accepted"} {
			data, err := os.ReadFile(filepath.Join(dir, name+".docx."+suffix+".txt"))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			got := bare(strings.TrimPrefix(string(data), "\uFEFF"))
			if want := words(all[name][i]); got != want {
				t.Errorf("%s %s: %s", name, suffix, firstDifference(got, want))
			}
		}
	}
	t.Logf("%d documents accepted and rejected", len(chosen))
}
