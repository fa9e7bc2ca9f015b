package main

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return writeVersion(s.stdout) },
	}
}

// writeVersion writes what the Go toolchain stamped into the program: the
// module's version, the commit it was built from, and the toolchain.
func writeVersion(w io.Writer) error {
	version, commit, toolchain := "unknown", "", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version, toolchain = info.Main.Version, " "+info.GoVersion
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = " " + s.Value
			}
		}
	}
	_, err := fmt.Fprintf(w, "lawdiff %s%s%s\n", version, commit, toolchain)
	return err
}
