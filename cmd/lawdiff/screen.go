package main

import (
	"os"

	"golang.org/x/term"
)

// screen says whether standard output gets colours, and how many columns its
// lines have: 0, for no wrapping, unless it is a terminal. NO_COLOR
// (no-color.org) turns colours off unless they are asked for in so many words.
func (s *session) screen(color string) (colored bool, width int) {
	terminal := s.onTerminal()
	if terminal {
		if columns, _, err := term.GetSize(int(s.stdout.(*os.File).Fd())); err == nil {
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

// onTerminal reports whether standard output is a terminal.
func (s *session) onTerminal() bool {
	file, ok := s.stdout.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
