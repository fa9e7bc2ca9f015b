package columns

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestOf(t *testing.T) {
	for _, row := range []struct {
		text   string
		want   int
		reason string
	}{
		{"", 0, "nothing"},
		{"Article 7a, § 3", 15, "Latin, and a sign of ambiguous width"},
		{"第二十四条之一", 14, "Han"},
		{"“法”，。、；：（）【】《》", 2 + 2 + 22, "quotation marks are narrow, other Chinese punctuation is wide"},
		{"\u3000　ＡＢ", 8, "full-width space and letters"},
		{"제1조의2", 8, "Hangul syllables"},
		{"\u1112\u1161\u11ab", 2, "a Hangul syllable of three letters"},
		{"e\u0301u\u0308", 2, "combining marks"},
		{"ゐ\u3099", 2, "a wide mark that combines"},
		{"a\u200bb\u202ec\ufeff", 3, "characters that are not seen"},
		{"\t\n\x1b\x7f\u0085", 0, "control characters"},
		{"𠮷\U000e0100", 2, "a rare character with a variation selector"},
		{"\U000f0000\ue432", 2, "characters of one's own"},
	} {
		if got := Of(row.text); got != row.want {
			t.Errorf("%q takes %d columns, not %d: %s", row.text, got, row.want, row.reason)
		}
	}
}

func TestCommonCharactersAreAsTheTablesSay(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if n, known := common(r); known && n != looked(r) {
			t.Errorf("%U takes %d columns, not %d", r, looked(r), n)
		}
	}
}

func TestHeadAndTail(t *testing.T) {
	for _, row := range []struct {
		text       string
		n          int
		head, tail string
		reason     string
	}{
		{"abcdef", 2, "ab", "ef", "one column each"},
		{"著作权人", 4, "著作", "权人", "two columns each"},
		{"著作权人", 3, "著", "权人", "a wide character is not cut: the head ends before it, the tail begins with it"},
		{"ae\u0301o", 2, "ae\u0301", "e\u0301o", "marks stay with their character"},
		{"ab", 5, "ab", "ab", "shorter than that"},
		{"ab", 0, "", "", "no column"},
		{"\u200bab", -1, "", "", "less than none"},
	} {
		if got := row.text[:Head(row.text, row.n)]; got != row.head {
			t.Errorf("the first %d columns of %q are %q, not %q: %s", row.n, row.text, got, row.head, row.reason)
		}
		if got := row.text[Tail(row.text, row.n):]; got != row.tail {
			t.Errorf("the last %d columns of %q are %q, not %q: %s", row.n, row.text, got, row.tail, row.reason)
		}
	}
}

// TestHeadIsTheLongestThatFits and the tail the shortest that fills.
func TestHeadIsTheLongestThatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "法", "\u0301", "“", "。"})).Draw(t, "text"), "")
		n := rapid.IntRange(1, 12).Draw(t, "columns")
		head, tail := Head(s, n), Tail(s, n)
		if Of(s[:head]) > n {
			t.Fatalf("the head of %q takes more than %d columns", s, n)
		}
		for i := range s[head:] {
			if i > 0 && Of(s[:head+i]) <= n {
				t.Fatalf("more of %q than %q fits in %d columns", s, s[:head], n)
			}
		}
		if tail > 0 && Of(s[tail:]) < n {
			t.Fatalf("%q of %q does not fill %d columns", s[tail:], s, n)
		}
		for i := range s[tail:] {
			if i > 0 && Of(s[tail+i:]) >= n {
				t.Fatalf("less of %q than %q fills %d columns", s, s[tail:], n)
			}
		}
	})
}
