package main

import "testing"

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"著作权法（2020）.txt": "著作权法（2020）.txt",
		"a\x1b[31m.txt":  "a<U+001B>[31m.txt",
		"a\nb\u202e.txt": "a<U+000A>b<U+202E>.txt",
		"a\xff.txt":      "a\uFFFD.txt",
	} {
		if got := printable(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
