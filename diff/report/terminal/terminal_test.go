package terminal_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/lawdiff/lawdiff/diff"
	"github.com/lawdiff/lawdiff/diff/report/terminal"
	"github.com/lawdiff/lawdiff/parser"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected reports in testdata")

// variants are the options an archive can ask for, by the name of the file that
// holds the report expected of them.
var variants = map[string]terminal.Options{
	"report":           {},
	"report-wide":      {Context: -1},
	"report-english":   {Language: "en"},
	"report-chinese":   {Language: "zh"},
	"report-columns":   {Width: 40},
	"report-complete":  {Complete: true},
	"report-color":     {Color: true},
	"report-editorial": {IgnoreEditorial: true},
}

// TestReports writes reports of the pairs in testdata and compares them with
// those expected. The comment of each archive says why it exists.
func TestReports(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(bytes.TrimSpace(archive.Comment)) == 0 {
				t.Error("the archive does not say why it exists")
			}
			content := map[string]string{}
			for _, f := range archive.Files {
				content[f.Name] = string(f.Data)
			}
			for i, f := range archive.Files {
				opts, listed := variants[f.Name]
				if !listed {
					continue
				}
				got := report(t, content["old"], content["new"], opts)
				archive.Files[i].Data = []byte(got)
				if !*update {
					if d := cmp.Diff(string(f.Data), got); d != "" {
						t.Errorf("%s (-want +got):\n%s", f.Name, d)
					}
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// report compares two texts and returns the report, escape characters as "\e".
func report(t *testing.T, before, after string, opts terminal.Options) string {
	t.Helper()
	older, err := parser.Parse("old.txt", before)
	if err != nil {
		t.Fatal(err)
	}
	newer, err := parser.Parse("new.txt", after)
	if err != nil {
		t.Fatal(err)
	}
	c := diff.Compare(older, newer, diff.Options{IgnoreEditorial: opts.IgnoreEditorial})
	if err := c.Verify(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := terminal.Write(&b, c, opts); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), "\x1b", `\e`)
}

func TestWriteReportsErrors(t *testing.T) {
	d, err := parser.Parse("a", "第一条 为了保护权利，制定本法。\n")
	if err != nil {
		t.Fatal(err)
	}
	if err := terminal.Write(fullDisk{}, diff.Compare(d, d, diff.Options{}), terminal.Options{}); err == nil {
		t.Error("Write succeeded on a full disk")
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, os.ErrInvalid }
