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
		reason, old, new       string
		start, end, head, tail int
	}{
		{"nothing in common", "甲", "乙", 0, 0, 0, 0},
		{"words in common, no sentence", "a cat", "a dog", 0, 0, 2, 0},
		{"words in common at the end", "a cat", "the cat", 0, 0, 0, 4},
		{"a sentence at the start", "甲。x", "甲。y", 6, 0, 0, 0},
		{"a sentence at the end, without the mark before it", "x。甲", "y。甲", 0, 3, 0, 3},
		{"both, and they do not overlap", "a;a;", "a;a;a;", 4, 0, 0, 0},
		{"the last mark of several", "a;甲；乙。丙\nx", "a;甲；乙。丙\ny", len("a;甲；乙。丙\n"), 0, 0, 0},
		{"sentences, and words before and behind the change", "a;b c d;e", "a;b x d;e", 2, 1, 2, 3},
		{"words that both begin and end with", "b b", "b b b", 0, 0, 3, 3},
	} {
		start, end, head, tail := crop(c.old, c.new)
		if start != c.start || end != c.end || head != c.head || tail != c.tail {
			t.Errorf("%s: %d and %d, then %d and %d, want %d and %d, then %d and %d",
				c.reason, start, end, head, tail, c.start, c.end, c.head, c.tail)
		}
	}
}
