package main

import (
	"bytes"
	"testing"
)

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	s := &session{stderr: &out}
	s.progress.out = &out
	s.progress.at("reading old.txt")
	if out.Len() > 0 {
		t.Errorf("something is said before patience has run out: %q", out.String())
	}
	s.progress.show()
	s.progress.at("comparing")
	s.warn("old.txt: odd")
	s.progress.of(3)
	s.progress.step()
	s.progress.stop()
	s.progress.at("writing")
	want := "\r\x1b[Klawdiff: reading old.txt…" + "\r\x1b[Klawdiff: comparing…" + "\r\x1b[K" + "old.txt: odd\n" + "\r\x1b[Klawdiff: 1 of 3: comparing…" + "\r\x1b[K"
	if out.String() != want {
		t.Errorf("got %q\nwant %q", out.String(), want)
	}
}

func TestNoProgressWithoutATerminal(t *testing.T) {
	var out bytes.Buffer
	s := &session{stderr: &out, getenv: func(string) string { return "" }}
	s.startProgress()
	s.progress.show()
	s.progress.at("comparing")
	s.progress.stop()
	if out.Len() > 0 {
		t.Errorf("a pipe gets %q", out.String())
	}
}
