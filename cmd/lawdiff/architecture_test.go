package main

import (
	"bufio"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module = "github.com/lawdiff/lawdiff/"
	root   = "../.."
)

// importRules are the arrows of the architecture: cmd → diff/report → diff →
// parser/law, and cmd → parser → {grammar, parser/law, parser/source}.
var importRules = []struct {
	in     string   // these packages, below the module; "/..." for all below
	except []string // but not these
	never  []string // may not depend on these, directly or through others
	only   []string // if set, of the module they may depend on these alone
	reason string
}{
	{in: "parser/law", only: []string{}, reason: "what embedders hold depends on nothing"},
	{in: "grammar/numeral", only: []string{}, reason: "numbers are a leaf"},
	{in: "grammar/...", only: []string{"grammar/...", "parser/law"}, reason: "how statutes are written knows no file and no comparison"},
	{in: "parser/source/...", only: []string{"parser/source/...", "parser/internal/...", "parser/law", "grammar/numeral"}, reason: "reading files knows numbers, but no drafting tradition"},
	{in: "parser/...", only: []string{"parser/...", "grammar/..."}, reason: "parsing does not compare"},
	{in: "diff/internal/...", only: []string{"diff/internal/..."}, reason: "algorithms know indices and words, no law"},
	{in: "diff/...", except: []string{"diff/report/..."}, only: []string{"diff/...", "parser/law", "grammar/numeral"}, reason: "comparing sees documents, not how they were read"},
	{in: "diff/...", except: []string{"diff/report/..."}, never: []string{
		module + "diff/report", "github.com/alecthomas/participle", "archive/zip", "encoding/xml", "encoding/json",
		"html/template", "golang.org/x/net", "github.com/ledongthuc/pdf",
	}, reason: "comparing sees no grammar and no format"},
	{in: "diff/report/...", only: []string{"diff/...", "parser/law", "grammar/numeral"}, reason: "reports show comparisons; they parse nothing"},
	{in: "parser/...", never: []string{"github.com/sergi/go-diff"}, reason: "parsing does not compare"},
	{in: "grammar/...", never: []string{"golang.org/x/net", "github.com/ledongthuc/pdf", "archive/zip"}, reason: "grammars see text"},
}

// directRules name the only packages that may import a module themselves.
var directRules = []struct {
	path string
	only []string
}{
	{"github.com/alecthomas/participle", []string{"grammar/..."}},
	{"github.com/sergi/go-diff", []string{"diff/internal/textdiff", "cmd/bench"}},
	{"github.com/spf13", []string{"cmd/..."}},
	{"golang.org/x/term", []string{"cmd/..."}},
	{"golang.org/x/net", []string{"parser/source/..."}},
	{"os/exec", []string{"cmd/..."}},
	{"net/http", nil},
}

// A goPackage is a package of the module as the go command lists it.
type goPackage struct {
	path          string // below the module
	imports, deps []string
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	list := exec.Command("go", "list", "-f", `{{.ImportPath}};{{join .Imports " "}};{{join .Deps " "}}`, "./...")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	for line := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimSpace(line), ";")
		packages = append(packages, goPackage{
			path:    strings.TrimPrefix(fields[0], module),
			imports: strings.Fields(fields[1]),
			deps:    strings.Fields(fields[2]),
		})
	}
	return packages
}

// matches reports whether path is pattern, or below it where pattern ends in "/...".
func matches(path, pattern string) bool {
	if base, all := strings.CutSuffix(pattern, "/..."); all {
		return path == base || strings.HasPrefix(path, base+"/")
	}
	return path == pattern
}

func matchesAny(path string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(path, p) })
}

func TestImportArrows(t *testing.T) {
	packages := listPackages(t)
	for _, rule := range importRules {
		found := false
		for _, p := range packages {
			if !matches(p.path, rule.in) || matchesAny(p.path, rule.except) {
				continue
			}
			found = true
			for _, dep := range p.deps {
				if own, ours := strings.CutPrefix(dep, module); ours && rule.only != nil && !matchesAny(own, rule.only) {
					t.Errorf("%s depends on %s: %s", p.path, own, rule.reason)
				}
				if matchesAny(dep, withBelow(rule.never)) {
					t.Errorf("%s depends on %s: %s", p.path, dep, rule.reason)
				}
			}
		}
		if !found {
			t.Errorf("no package matches %s: the rule guards nothing", rule.in)
		}
	}
}

func TestDirectImports(t *testing.T) {
	for _, p := range listPackages(t) {
		for _, rule := range directRules {
			for _, imported := range p.imports {
				if matches(imported, rule.path+"/...") && !matchesAny(p.path, rule.only) {
					t.Errorf("%s imports %s; only %v may", p.path, imported, rule.only)
				}
			}
		}
		for _, imported := range p.imports {
			if p.path == "parser/law" && strings.Contains(imported, ".") {
				t.Errorf("parser/law imports %s; it may import only the standard library", imported)
			}
		}
	}
}

func withBelow(paths []string) []string {
	patterns := make([]string, len(paths))
	for i, p := range paths {
		patterns[i] = p + "/..."
	}
	return patterns
}

// goFiles calls visit for every Go file of the module, named from its root.
func goFiles(t *testing.T, visit func(name string, content []byte)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && name != "." {
			return fs.SkipDir
		}
		if entry.IsDir() || filepath.Ext(name) != ".go" {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		visit(filepath.ToSlash(name), content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestFileLength keeps files short enough to be read in one sitting.
func TestFileLength(t *testing.T) {
	const most = 500
	goFiles(t, func(name string, content []byte) {
		lines := bufio.NewScanner(strings.NewReader(string(content)))
		lines.Buffer(nil, 1<<20)
		n := 0
		for lines.Scan() {
			n++
		}
		if err := lines.Err(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if n > most {
			t.Errorf("%s has %d lines, more than %d", name, n, most)
		}
	})
}

// TestLibraryIsQuiet asserts that no package but the command ends the process
// or writes to its standard streams.
func TestLibraryIsQuiet(t *testing.T) {
	forbidden := map[string][]string{
		"os":  {"Exit", "Stdout", "Stderr", "Stdin"},
		"fmt": {"Print", "Printf", "Println"},
		"log": nil, // all of it
	}
	goFiles(t, func(name string, content []byte) {
		if strings.HasPrefix(name, "cmd/") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "testdata/") {
			return
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, content, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if file.Name.Name == "main" { // a program that makes data for the library
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, ok := selector.X.(*ast.Ident)
			if !ok {
				return true
			}
			if names, listed := forbidden[of.Name]; listed && (names == nil || slices.Contains(names, selector.Sel.Name)) {
				t.Errorf("%s: the library uses %s.%s", files.Position(n.Pos()), of.Name, selector.Sel.Name)
			}
			return true
		})
	})
}
