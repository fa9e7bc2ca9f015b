package textdiff

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What is cropped must not decide how the rest is cut into tokens.
func TestMarksSeparateTokens(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	marks := []string{"\n", ";", "。", "；", "\r\n"}
	for range 5000 {
		before, behind := randomText(r, 12)+marks[r.IntN(len(marks))], randomText(r, 12)
		want := Tokens(nil, before+behind)
		got := Tokens(nil, before)
		for _, k := range Tokens(nil, behind) {
			got = append(got, Token{k.Kind, k.Start + len(before), k.End + len(before)})
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q + %q:\n got %v\nwant %v", before, behind, got, want)
		}
	}
}

func TestCrop(t *testing.T) {
	for _, c := range []struct {
		reason, old, new string
		start, end       int
	}{
		{"nothing in common", "甲", "乙", 0, 0},
		{"words in common, no sentence", "甲乙", "甲丙", 0, 0},
		{"a sentence at the start", "甲。乙", "甲。丙", 6, 0},
		{"a sentence at the end, without the mark before it", "乙。甲", "丙。甲", 0, 3},
		{"both, and they do not overlap", "a;a;", "a;a;a;", 4, 0},
		{"the last mark of several", "a;甲；乙。丙\nx", "a;甲；乙。丙\ny", len("a;甲；乙。丙\n"), 0},
	} {
		if start, end := crop(c.old, c.new); start != c.start || end != c.end {
			t.Errorf("%s: %d and %d, want %d and %d", c.reason, start, end, c.start, c.end)
		}
	}
}
