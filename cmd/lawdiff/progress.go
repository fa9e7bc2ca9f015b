package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// patience is how long work may take before the user is told what is going on.
const patience = time.Second

// clearLine goes back to the start of the terminal's line and empties it.
const clearLine = "\r\x1b[K"

// A progress says on a terminal what a long run is doing, on a line that goes
// away. The zero value says nothing.
type progress struct {
	mu      sync.Mutex
	out     io.Writer // nil: nothing is said
	stage   string
	visible bool // patience has run out
	total   int  // files or pairs to work on, where there are many
	done    int
	timer   *time.Timer
}

// startProgress starts to watch the time if standard error is a terminal.
func (s *session) startProgress() {
	if file, ok := s.stderr.(*os.File); ok && term.IsTerminal(int(file.Fd())) && s.getenv("TERM") != "dumb" {
		s.progress.out = file
		s.progress.timer = time.AfterFunc(patience, s.progress.show)
	}
}

// at notes what is being done now.
func (p *progress) at(stage string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stage = printable(stage)
	p.print()
}

// of notes that there are many files or pairs to work on.
func (p *progress) of(total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total, p.done = total, 0
}

// step notes that one of many is done.
func (p *progress) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	p.print()
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.visible = true
	p.print()
}

func (p *progress) print() {
	if !p.visible || p.out == nil {
		return
	}
	count := ""
	if p.total > 0 {
		count = fmt.Sprintf("%d of %d: ", p.done, p.total)
	}
	_, _ = fmt.Fprintf(p.out, "%slawdiff: %s%s…", clearLine, count, p.stage)
}

// stop takes the line away, before anything else is written to the terminal.
func (p *progress) stop() {
	if p.timer != nil {
		p.timer.Stop()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.visible && p.out != nil {
		_, _ = fmt.Fprint(p.out, clearLine)
	}
	p.visible = false
	p.out = nil
}

// warn tells the user something that does not stop the work.
func (s *session) warn(format string, args ...any) {
	s.progress.mu.Lock()
	defer s.progress.mu.Unlock()
	if s.progress.visible && s.progress.out != nil {
		_, _ = fmt.Fprint(s.progress.out, clearLine)
	}
	fmt.Fprintf(s.stderr, format+"\n", args...)
}
