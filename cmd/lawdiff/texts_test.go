package main

import (
	"errors"
	"strings"
	"testing"
)

// TestGuarded asserts that a fault costs one text, and says how to report it.
func TestGuarded(t *testing.T) {
	err := guarded("law.txt", func() error { panic("no such provision") })
	if err == nil || !strings.HasPrefix(err.Error(), "law.txt: lawdiff fails: no such provision; this is a bug") {
		t.Errorf("a panic becomes %v", err)
	}
	want := errors.New("law.txt: damaged")
	if err := guarded("law.txt", func() error { return want }); !errors.Is(err, want) {
		t.Errorf("an error becomes %v", err)
	}
}
