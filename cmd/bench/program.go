package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// A program compares two files.
type program struct {
	name string
	// command is what is measured; marking, if any, prints what it marks of the
	// whole texts, to be read by marks.
	command, marking func(old, new string) []string
	marks            func(output, old, new string) (deleted, inserted []span, err error)
}

// The marks that programs which let us choose put around deleted and inserted
// words: control characters no law prints.
const (
	deleteStart, deleteEnd = '\x01', '\x02'
	insertStart, insertEnd = '\x03', '\x04'
)

// findPrograms returns lawdiff, then the peers that are installed.
func findPrograms(s *settings, dir string) ([]*program, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	with := func(args ...string) func(old, new string) []string {
		return func(old, new string) []string { return append(args[:len(args):len(args)], old, new) }
	}
	marked := []string{"-w", string(deleteStart), "-x", string(deleteEnd), "-y", string(insertStart), "-z", string(insertEnd)}
	wholeText := "-U100000000"
	all := []*program{
		{name: "lawdiff", command: with(s.lawdiff, "diff", "-f", "html", "-o", filepath.Join(dir, "report.html"))},
		{
			name: "git, characters", command: with("git", "diff", "--no-index", "--word-diff-regex=."),
			marking: with("git", "diff", "--no-index", "--word-diff=porcelain", "--word-diff-regex=.", wholeText), marks: readLines,
		},
		{name: "git, words", command: with("git", "diff", "--no-index", "--word-diff"),
			marking: with("git", "diff", "--no-index", "--word-diff=porcelain", wholeText), marks: readLines},
		{name: "GNU diff -u, lines", command: with("diff", "-u"), marking: with("diff", wholeText), marks: readLines},
		{name: "wdiff", command: with("wdiff"), marking: with(append([]string{"wdiff"}, marked...)...), marks: readMarked},
		{name: "dwdiff", command: with("dwdiff"), marking: with(append([]string{"dwdiff"}, marked...)...), marks: readMarked},
		{name: "go-diff, whole text", command: with(self, "-go-diff"), marking: with(self, "-go-diff"), marks: readMarked},
	}
	if s.npm != "" {
		node := []string{"node", "-e", wholeScript, filepath.Join(s.npm, "node_modules", "diff")}
		all = append(all, &program{name: "npm diff, characters", command: with(node...), marking: with(node...), marks: readMarked})
	}
	found := all[:0]
	for _, p := range all {
		name := p.command("", "")[0]
		if _, err := exec.LookPath(name); err != nil {
			fmt.Fprintf(os.Stderr, "bench: %s is left out: %v\n", p.name, err)
			continue
		}
		found = append(found, p)
	}
	return found, nil
}

// compareWhole prints two files as one text with marks, compared by go-diff.
func compareWhole(w io.Writer, files []string) error {
	if len(files) != 2 {
		return fmt.Errorf("-go-diff wants two files, not %d", len(files))
	}
	old, err := os.ReadFile(files[0])
	if err != nil {
		return err
	}
	new, err := os.ReadFile(files[1])
	if err != nil {
		return err
	}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0
	for _, d := range dmp.DiffMainRunes([]rune(string(old)), []rune(string(new)), true) {
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			_, err = fmt.Fprintf(w, "%c%s%c", deleteStart, d.Text, deleteEnd)
		case diffmatchpatch.DiffInsert:
			_, err = fmt.Fprintf(w, "%c%s%c", insertStart, d.Text, insertEnd)
		case diffmatchpatch.DiffEqual:
			_, err = io.WriteString(w, d.Text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// wholeScript does the same with the npm package diff.
const wholeScript = `
const diff = require(process.argv[1]), fs = require("fs");
const [old, now] = process.argv.slice(2).map(f => fs.readFileSync(f, "utf8"));
fs.writeSync(1, diff.diffChars(old, now).map(p =>
  p.removed ? "\x01" + p.value + "\x02" : p.added ? "\x03" + p.value + "\x04" : p.value).join(""));
`
