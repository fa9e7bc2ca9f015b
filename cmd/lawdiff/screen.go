package main

import (
	"os"

	"golang.org/x/term"
)

// screen says whether standard output gets colours, and how many columns its
// lines have: 0, for no wrapping, unless it is a terminal. NO_COLOR
// (no-color.org) turns colours off unless they are asked for in so many words.
func (s *session) screen(color string) (colored bool, width int) {
	file, ok := s.stdout.(*os.File)
	terminal := ok && term.IsTerminal(int(file.Fd()))
	if terminal {
		if columns, _, err := term.GetSize(int(file.Fd())); err == nil {
			width = columns
		}
	}
	switch color {
	case "always":
		return true, width
	case "never":
		return false, width
	}
	return terminal && s.getenv("NO_COLOR") == "" && s.getenv("TERM") != "dumb", width
}
