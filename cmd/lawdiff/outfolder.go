package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/lawdiff/lawdiff/cmd/lawdiff/internal/folder"
)

// makeFolder makes the folder that output goes to, if it is not there.
func makeFolder(path string) error {
	err := os.MkdirAll(path, 0o777)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission):
		return &problem{file: path, summary: "cannot be made: permission denied", advice: "name a folder that you may write to"}
	}
	if info, statErr := os.Stat(path); statErr == nil && !info.IsDir() {
		return &problem{file: path, summary: "is a file, not a folder", advice: "name a folder for the output with -o"}
	}
	return unwritable(path, err)
}

// spareInputs refuses to write a file over one that is read.
func spareInputs(dir string, targets []string, inputs []textFile) error {
	inside := map[string]bool{}
	for _, f := range inputs {
		if sameFile(filepath.Dir(f.Path), dir) {
			inside[filepath.Base(f.Path)] = true
		}
	}
	if len(inside) == 0 {
		return nil
	}
	for _, name := range targets {
		for input := range inside {
			if input == name || sameFile(filepath.Join(dir, input), filepath.Join(dir, name)) {
				return &problem{file: filepath.Join(dir, name), summary: "would be written over a text that is read", advice: "name another folder with -o"}
			}
		}
	}
	return nil
}

// outputNames returns a name for what is made of each file.
func outputNames(files []textFile, extension string) []string {
	sources := make([]folder.Source, len(files))
	for i, f := range files {
		sources[i] = folder.Source{Name: f.Name, Key: f.Path}
	}
	return folder.Names(sources, extension)
}
