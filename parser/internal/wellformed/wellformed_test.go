package wellformed

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// firstInvalid is Invalid without its haste.
func firstInvalid(s string) int {
	for i, r := range s {
		if _, n := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 {
			return i
		}
	}
	return -1
}

func TestInvalid(t *testing.T) {
	pieces := []struct{ why, text string }{
		{"nothing", ""},
		{"ASCII", "Article 1"},
		{"two bytes", "§ é"},
		{"three bytes", "第一条"},
		{"the first character of three bytes", "\u0800"},
		{"the last before the surrogates", "\uD7FF"},
		{"the first behind them", "\uE000"},
		{"four bytes", "𠀀"},
		{"the replacement character", "\uFFFD"},
		{"two bytes that one would say", "\xC0\x80"},
		{"three bytes that two would say", "\xE0\x9F\xBF"},
		{"a surrogate", "\xED\xA0\x80"},
		{"a character cut short", "\xE4\xB8"},
		{"a character that another begins in", "\xE4\xE4\xB8\x80"},
		{"a continuation alone", "\x80"},
		{"four bytes that five would follow", "\xF4\x90\x80\x80"},
		{"a byte of no encoding", "\xFF"},
	}
	for _, p := range pieces {
		for _, fill := range []string{"", "甲", "甲乙丙丁", "abc", "甲a乙b"} {
			for n := range 9 {
				s := strings.Repeat("x", n) + fill + p.text + fill
				if got, want := Invalid(s), firstInvalid(s); got != want {
					t.Errorf("%s: %q: %d, want %d", p.why, s, got, want)
				}
			}
		}
	}
}

// FuzzInvalid holds the fast test against the standard library's decoding.
func FuzzInvalid(f *testing.F) {
	for _, s := range []string{"第一条 甲。", "Article 1\n", "\xED\xA0\x80甲乙丙", "한국 하"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Invalid(s), firstInvalid(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	})
}
