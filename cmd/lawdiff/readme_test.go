package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A fence is one code block of the README.
type fence struct{ language, body string }

var fencePattern = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

func readme(t *testing.T) (text string, fences map[string][]string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	fences = map[string][]string{}
	for _, m := range fencePattern.FindAllStringSubmatch(string(content), -1) {
		fences[m[1]] = append(fences[m[1]], m[2])
	}
	return string(content), fences
}

// TestReadmeShowsWhatIsPrinted runs the README's session and compares the
// README's Go example with the one that is tested; -update puts both in.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	path, err := filepath.Abs(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text, fences := readme(t)
	if len(fences["console"]) != 1 || len(fences["go"]) != 1 {
		t.Fatalf("%d sessions and %d examples, not one of each", len(fences["console"]), len(fences["go"]))
	}
	for _, block := range []fence{{"console", printed(t, fences["console"][0])}, {"go", exampleBody(t)}} {
		if fences[block.language][0] == block.body {
			continue
		}
		if !*update {
			t.Errorf("README.md, %s (-README +actual):\n%s", block.language, cmp.Diff(fences[block.language][0], block.body))
			continue
		}
		text = strings.Replace(text, "```"+block.language+"\n"+fences[block.language][0]+"```", "```"+block.language+"\n"+block.body+"```", 1)
	}
	if *update {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// printed runs the first line of a session and returns it with its output.
func printed(t *testing.T, block string) string {
	t.Helper()
	line, _, _ := strings.Cut(block, "\n")
	args, ok := strings.CutPrefix(line, "$ lawdiff ")
	if !ok {
		t.Fatalf("%q does not run lawdiff", line)
	}
	t.Chdir(root)
	var out, errors bytes.Buffer
	s := &session{stdout: &out, stderr: &errors, getenv: func(string) string { return "" }}
	if code := run(strings.Fields(args), s); code == exitTrouble {
		t.Fatalf("%s: %s", line, errors.String())
	}
	return line + "\n" + out.String()
}

// exampleBody returns what package diff's Example does, without its checks of
// errors and its output.
func exampleBody(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("diff", "example_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, body, found := strings.Cut(string(content), "func Example() {\n")
	body, _, ends := strings.Cut(body, "\t// Output:\n")
	if !found || !ends {
		t.Fatal("package diff has no Example with an output")
	}
	checks := regexp.MustCompile(`(?m)^\tif err != nil \{\n(?:\t\t.*\n)*\t\}\n`)
	body = checks.ReplaceAllString(body, "")
	return regexp.MustCompile(`(?m)^\t`).ReplaceAllString(body, "")
}

// TestReadmeCommands runs the README's commands as they stand there, save the
// tests themselves: those have to be what the checks of every change call.
func TestReadmeCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command with the go tool")
	}
	_, fences := readme(t)
	if len(fences["sh"]) != 2 {
		t.Fatalf("%d commands, not two", len(fences["sh"]))
	}
	demo, tests := strings.TrimSpace(fences["sh"][0]), strings.TrimSpace(fences["sh"][1])

	script, err := os.ReadFile(filepath.Join(root, ".ci", "run"))
	if err != nil {
		t.Fatal(err)
	}
	if words := strings.Fields(tests); !regexp.MustCompile(`(?m)^test\(\) \{ go test .*`+regexp.QuoteMeta(words[len(words)-1])+`; \}$`).Match(script) || words[0] != "go" || words[1] != "test" {
		t.Errorf("README.md says %q; .ci/run calls something else", tests)
	}

	dir := t.TempDir()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip(err)
	}
	report := filepath.Join(dir, "redline.html")
	demo = strings.Replace(demo, "redline.html", report, 1)
	cmd := exec.Command("sh", "-c", demo)
	cmd.Dir, cmd.Env = root, append(os.Environ(), "BROWSER=true")
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != exitDiffer {
		t.Fatalf("%s: %v\n%s", demo, err, out)
	}
	if !strings.Contains(string(out), report) {
		t.Errorf("the command does not name the report:\n%s", out)
	}
	if page, err := os.ReadFile(report); err != nil || !bytes.HasPrefix(page, []byte("<!DOCTYPE html>")) {
		t.Errorf("no report: %v", err)
	}
}

// TestReadmeLinks follows the README's links to files.
func TestReadmeLinks(t *testing.T) {
	text, _ := readme(t)
	links := regexp.MustCompile(`\]\(([^):]+)\)`).FindAllStringSubmatch(text, -1)
	if len(links) == 0 {
		t.Fatal("no links")
	}
	for _, link := range links {
		if _, err := os.Stat(filepath.Join(root, link[1])); err != nil {
			t.Error(err)
		}
	}
}
