package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// outputBuffer is how many bytes of small pieces are gathered before they are
// written. Reports that come in larger pieces pass through without a copy.
const outputBuffer = 16 << 10

// write calls produce with the file at path, or with standard output when path
// is "" or "-". A file appears whole or not at all: it is written beside its
// place under another name and then renamed.
func (s *session) write(path string, produce func(io.Writer) error) error {
	return s.publish(path, func() error { return nil }, produce)
}

// publish is write for what must be proved first: nothing goes out, and no file
// appears in its place, before proof returns nil. A file is written meanwhile.
func (s *session) publish(path string, proof func() error, produce func(io.Writer) error) error {
	if path == "" || path == stdinArgument {
		if err := proof(); err != nil {
			return err
		}
		out := bufio.NewWriterSize(s.stdout, outputBuffer)
		if err := produce(out); err != nil {
			return unwritable("<stdout>", err)
		}
		return unwritable("<stdout>", out.Flush())
	}
	return unwritable(path, writeFile(path, proof, produce))
}

func writeFile(path string, proof func() error, produce func(io.Writer) error) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // replace what a link points to, not the link
	}
	mode := fs.FileMode(0o666) // less what the user's umask takes away
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		if err := proof(); err != nil {
			return err
		}
		return writeDevice(path, produce)
	}
	draft, err := createBeside(path, mode)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(draft.Name()) }() // does nothing once renamed
	if info != nil {
		if err := draft.Chmod(info.Mode().Perm()); err != nil {
			return errors.Join(err, draft.Close())
		}
	}
	if err := fill(draft, produce); err != nil {
		return err
	}
	if err := proof(); err != nil {
		return err
	}
	// ext4 writes the draft to the disk before this, half a millisecond for a report
	// of 1 MB. An exchange of names would not, but lose both when the power fails.
	return os.Rename(draft.Name(), path)
}

// createBeside creates a file with a name of its own in path's directory.
func createBeside(path string, mode fs.FileMode) (*os.File, error) {
	for n := os.Getpid(); ; n++ {
		name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+fmt.Sprintf(".%d.part", n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// writeDevice writes to what cannot be renamed over, such as /dev/null.
func writeDevice(path string, produce func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return fill(f, produce)
}

// fill writes what produce gives and closes the file.
func fill(f *os.File, produce func(io.Writer) error) error {
	out := bufio.NewWriterSize(f, outputBuffer)
	err := produce(out)
	if err == nil {
		err = out.Flush()
	}
	return errors.Join(err, f.Close())
}

func unwritable(name string, err error) error {
	var p *problem
	if err == nil || errors.As(err, &p) {
		return err
	}
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	return &problem{file: name, summary: "cannot be written: " + err.Error(), advice: "check that the directory exists and that you may write to it"}
}
