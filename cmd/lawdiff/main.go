// Lawdiff compares two versions of a law article by article, and shows how a
// law's text was read.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// The exit codes, as diff(1) has them.
const (
	exitSame    = 0
	exitDiffer  = 1 // the texts differ, or a check found something
	exitTrouble = 2
)

// errDiffer ends a command that did its work and found differences.
var errDiffer = errors.New("differ")

// A session is all that a run of the command has to do with the world.
type session struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	progress       progress
	reading        readingFlags
	beforeReading  func(size int64) // called before a text of so many bytes is read, if not nil; 0 if that is not known
}

func main() {
	os.Exit(run(os.Args[1:], &session{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv,
		beforeReading: new(collector).expect,
	}))
}

// run executes one command line and returns its exit code.
func run(args []string, s *session) int {
	// Scripts ask for the version again and again; no command is needed for it.
	if len(args) == 1 && args[0] == "--version" && writeVersion(s.stdout) == nil {
		return exitSame
	}
	root := newRoot(s)
	root.SetArgs(args)
	root.SetIn(s.stdin)
	root.SetOut(s.stdout)
	root.SetErr(s.stderr)
	command, err := root.ExecuteC()
	s.progress.stop()
	switch {
	case err == nil:
		return exitSame
	case errors.Is(err, errDiffer):
		return exitDiffer
	}
	for _, err := range each(err) {
		var p *problem
		if errors.As(err, &p) {
			fmt.Fprintln(s.stderr, p)
		} else {
			fmt.Fprintf(s.stderr, "%s: %v; see %q\n", command.CommandPath(), err, command.CommandPath()+" --help")
		}
	}
	return exitTrouble
}

// each returns the errors that were joined into err.
func each(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// newRoot returns the command tree. Nothing is read or built before a command
// needs it, so that the process starts quickly.
func newRoot(s *session) *cobra.Command {
	root := &cobra.Command{
		Use:   "lawdiff",
		Short: "Compare two versions of a law, article by article",
		Long: `Lawdiff compares two versions of a law article by article: which article
became which, and in what words each changed. It reads statutes, regulations
and drafts in Chinese, English, French and German.

A file name of "-" is standard input. Exit codes: 0 nothing to report,
1 the texts differ or a check found something, 2 trouble.`,
		Example: `  lawdiff diff old.txt new.txt
  lawdiff diff old.txt new.txt -f html -o redline.html --open
  lawdiff table old.txt new.txt -f tsv
  lawdiff parse law.txt`,
		Args:          cobra.NoArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	version := root.Flags().Bool("version", false, "print the version")
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *version {
			return writeVersion(s.stdout)
		}
		return cmd.Help()
	}
	s.reading.register(root)
	root.AddCommand(newDiff(s), newTable(s), newParse(s), newCheck(s), newRefs(s), newVersion(s))
	return root
}
