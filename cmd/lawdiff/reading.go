package main

import (
	"github.com/spf13/cobra"

	"github.com/lawdiff/lawdiff/parser/source"
)

// readingFlags are the flags of every command that reads a law from a file.
type readingFlags struct {
	encoding  string
	megabytes int64
	accept    bool
	reject    bool
}

func (f *readingFlags) register(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringVar(&f.encoding, "encoding", "", "encoding of text files: utf-8, gb18030, big5, utf-16le, utf-16be, … (default: told from the bytes)")
	flags.Int64Var(&f.megabytes, "max-size", source.DefaultMaxSize>>20, "most megabytes a file may hold, packed or unpacked")
	flags.BoolVar(&f.accept, "accept", false, "read a Word document as if its tracked changes were accepted (the default)")
	flags.BoolVar(&f.reject, "reject", false, "read a Word document as it was before its tracked changes")
	root.MarkFlagsMutuallyExclusive("accept", "reject")
}

// options are what the flags say to the reader of files.
func (f *readingFlags) options() (source.Options, error) {
	if f.megabytes <= 0 {
		return source.Options{}, &problem{summary: "--max-size must be more than 0", advice: "give a number of megabytes"}
	}
	return source.Options{
		Encoding:      f.encoding,
		MaxSize:       f.megabytes << 20,
		RejectChanges: f.reject,
		Formats:       formats(),
	}, nil
}
