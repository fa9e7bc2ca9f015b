package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/folder"
)

// A textFile is a file that a command works on: named by the user, or found in a
// folder that was.
type textFile struct {
	folder.File
	found bool // in a folder, so that it need not be a law at all
}

// isFolder reports whether an argument names a folder.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return path != stdinArgument && err == nil && info.IsDir()
}

// isFile reports whether there is something at path that is no folder.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// texts lists the files that arguments stand for: those named, and those in the
// folders named, but not in the folder except. What is passed over is said at
// once; what cannot be listed is returned.
func (s *session) texts(args []string, except string) (files []textFile, trouble []error) {
	piped := false
	for _, arg := range args {
		if arg == stdinArgument && piped {
			trouble = append(trouble, namedTwice())
			continue
		}
		piped = piped || arg == stdinArgument
		if !isFolder(arg) {
			files = append(files, textFile{File: folder.File{Name: filepath.Base(arg), Path: arg}})
			continue
		}
		listing, err := listFolder(arg, except)
		if err != nil {
			trouble = append(trouble, err)
			continue
		}
		files = append(files, s.listed(listing, &trouble)...)
	}
	return files, trouble
}

// listed returns the files of a folder. It says what is passed over, and adds
// what could not be read to trouble.
func (s *session) listed(listing *folder.Listing, trouble *[]error) []textFile {
	files := make([]textFile, len(listing.Files))
	for i, f := range listing.Files {
		files[i] = textFile{f, true}
	}
	for _, skipped := range listing.Skipped {
		s.warn("%s: %s; skipped", printable(skipped.Path), skipped.Reason)
	}
	for _, err := range listing.Errors {
		*trouble = append(*trouble, unlisted(err))
	}
	return files
}

// listFolder lists a folder in which there is something to read. Output, if not
// "", is the folder that is written to; others are left out too.
func listFolder(dir, output string, others ...string) (*folder.Listing, error) {
	if output != "" && sameFile(dir, output) {
		return nil, &problem{file: output, summary: "is the folder that is read", advice: "write to another folder"}
	}
	listing, err := folder.Walk(dir, append(others, output)...)
	if err != nil {
		return nil, unreadable(dir, err)
	}
	if len(listing.Files)+len(listing.Errors) == 0 {
		return nil, &problem{file: dir, summary: "holds no files to read", advice: "name a folder with laws in it; hidden files do not count"}
	}
	return listing, nil
}

func unlisted(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return unreadable(p.Path, err)
	}
	return &problem{summary: err.Error()}
}

func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// An attempt is what came of reading one of many files.
type attempt struct {
	reading
	err     error
	foreign bool // no law, but something that lies in the folder; err says what
}

// attempt reads one of many files. What to say about it is left to
// [session.settled].
func (s *session) attempt(f textFile, language string, of which) (a attempt) {
	a.err = guarded(f.Path, func() (err error) {
		a.reading, err = s.readLaw(f.Path, language, of)
		return err
	})
	a.foreign = a.err != nil && f.found && folder.Foreign(f.Path)
	return a
}

// settled says what a user should know about a file that was read, and reports
// whether it can be worked with. The error is to be shown at the end.
func (s *session) settled(a attempt) (bool, error) {
	switch {
	case a.foreign:
		s.warn("%v; skipped", a.err)
		return false, nil
	case a.err != nil:
		return false, a.err
	}
	s.announce(a.reading)
	return true, nil
}

// guarded turns a panic into an error, so that a fault in the program that one
// text among many brings up costs that text alone.
func guarded(name string, work func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &problem{
				file: printable(name), summary: fmt.Sprintf("lawdiff fails: %v", cause),
				advice: "this is a bug in lawdiff, please report it with the file and these lines:\n" + string(debug.Stack()),
			}
		}
	}()
	return work()
}

// A tally counts the files that a command worked on.
type tally struct{ read, skipped, failed int }

func (t *tally) count(ok bool, err error) {
	switch {
	case ok:
		t.read++
	case err != nil:
		t.failed++
	default:
		t.skipped++
	}
}

// String says what became of how many files.
func (t tally) String() string {
	text := fmt.Sprintf("%d %s read", t.read, plural("file", t.read))
	if t.skipped > 0 {
		text += fmt.Sprintf(", %d skipped", t.skipped)
	}
	if t.failed > 0 {
		text += fmt.Sprintf(", %d failed", t.failed)
	}
	return text
}
