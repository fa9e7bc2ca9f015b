package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// openTerminal returns the two ends of a pseudo-terminal with lines of 50 columns.
func openTerminal(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	t.Cleanup(func() { _ = master.Close() })
	fd := int(master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	if err := unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 50}); err != nil {
		t.Fatal(err)
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	t.Cleanup(func() { _ = slave.Close() })
	return master, slave
}

func TestScreen(t *testing.T) {
	_, slave := openTerminal(t)
	for _, row := range []struct {
		flag    string
		env     map[string]string
		colored bool
		reason  string
	}{
		{"auto", nil, true, "a terminal gets colour"},
		{"auto", map[string]string{"NO_COLOR": "1"}, false, "NO_COLOR turns it off"},
		{"auto", map[string]string{"TERM": "dumb"}, false, "a dumb terminal knows none"},
		{"always", map[string]string{"NO_COLOR": "1"}, true, "the flag is stronger than NO_COLOR"},
		{"never", nil, false, "the flag turns it off"},
	} {
		s := &session{stdout: slave, getenv: func(name string) string { return row.env[name] }}
		colored, width := s.screen(row.flag)
		if colored != row.colored || width != 50 {
			t.Errorf("%s: colour %v, width %d", row.reason, colored, width)
		}
	}
	d := &diffCommand{session: &session{stdout: slave}, format: "docx"}
	if err := d.settle(); err == nil {
		t.Error("a Word document goes to the terminal")
	}
	s := &session{stdout: &bytes.Buffer{}, getenv: func(string) string { return "" }}
	if colored, width := s.screen("auto"); colored || width != 0 {
		t.Errorf("a pipe gets colour %v and width %d", colored, width)
	}
}

// TestTerminalSession runs a comparison on a terminal: coloured, wrapped to its
// columns, and no progress line for what takes no time.
func TestTerminalSession(t *testing.T) {
	master, slave := openTerminal(t)
	output := make(chan string)
	go func() {
		var all bytes.Buffer
		buffer := make([]byte, 4096)
		for {
			n, err := master.Read(buffer)
			all.Write(buffer[:n])
			if err != nil || strings.Contains(all.String(), "<end>") {
				output <- all.String()
				return
			}
		}
	}()
	s := &session{stdout: slave, stderr: slave, getenv: func(string) string { return "" }}
	drafts := root + "/testdata/drafts/zh/"
	code := run([]string{"diff", drafts + "draft-2.txt", drafts + "draft-3.txt"}, s)
	_, _ = fmt.Fprint(slave, "<end>")
	text := <-output
	if code != exitDiffer {
		t.Errorf("exit code %d: %s", code, text)
	}
	if !strings.Contains(text, "\x1b[32;4m") || strings.Contains(text, "{+") || strings.Contains(text, clearLine) {
		t.Errorf("not as on a terminal: %.300q", text)
	}
	if strings.Count(text, "\n") < 120 {
		t.Errorf("%d lines: not wrapped", strings.Count(text, "\n"))
	}
}
