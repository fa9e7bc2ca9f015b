package main

import (
	"github.com/spf13/cobra"

	"github.com/lawdiff/lawdiff/parser/source"
)

// readingFlags are the flags of every command that reads a law from a file.
type readingFlags struct {
	encodings []string // one for all files, or one for the old and one for the new
	megabytes int64
	accept    bool
	reject    bool
}

func (f *readingFlags) register(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringSliceVar(&f.encodings, "encoding", nil, "encoding of text files: utf-8, gb18030, big5, utf-16le, utf-16be, …; two, as in gb18030,big5, are of the old and of the new text, one left empty is told from the bytes, as without the flag")
	flags.Int64Var(&f.megabytes, "max-size", source.DefaultMaxSize>>20, "most megabytes a file may hold, packed or unpacked")
	flags.BoolVar(&f.accept, "accept", false, "read a Word document as if its tracked changes were accepted (the default)")
	flags.BoolVar(&f.reject, "reject", false, "read a Word document as it was before its tracked changes")
	root.MarkFlagsMutuallyExclusive("accept", "reject")
}

// A which says which text a file holds.
type which uint8

const (
	theOnly which = iota // of a command that compares nothing
	theOld
	theNew
)

// encoding returns what the flags say of one text's encoding.
func (f *readingFlags) encoding(of which) (string, error) {
	switch n := len(f.encodings); {
	case n == 0:
		return "", nil
	case n == 1:
		return f.encodings[0], nil
	case n > 2:
		return "", &problem{summary: "--encoding names more than two encodings", advice: "name one for the old and one for the new text"}
	case of == theOnly:
		return "", &problem{summary: "--encoding names an old and a new text's encoding, and nothing is compared", advice: "name one"}
	}
	return f.encodings[of-theOld], nil
}

// options are what the flags say to the reader of files.
func (f *readingFlags) options(of which) (source.Options, error) {
	if f.megabytes <= 0 {
		return source.Options{}, &problem{summary: "--max-size must be more than 0", advice: "give a number of megabytes"}
	}
	encoding, err := f.encoding(of)
	return source.Options{
		Encoding:      encoding,
		MaxSize:       f.megabytes << 20,
		RejectChanges: f.reject,
		Formats:       formats(),
	}, err
}
