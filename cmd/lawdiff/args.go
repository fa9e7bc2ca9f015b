package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// exactArgs asks for as many arguments as names has words, and says which.
func exactArgs(names string) cobra.PositionalArgs {
	want := strings.Fields(names)
	return func(_ *cobra.Command, args []string) error {
		if len(args) == len(want) {
			return nil
		}
		return fmt.Errorf("needs %s, got %d argument(s)", strings.Join(want, " and "), len(args))
	}
}
