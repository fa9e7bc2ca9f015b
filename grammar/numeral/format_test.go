package numeral

import "testing"

func TestFormat(t *testing.T) {
	for _, test := range []struct {
		n      int
		style  Style
		want   string
		reason string
	}{
		{10, Chinese, "十", "ten without one"},
		{19, Chinese, "十九", "teens without one"},
		{110, Chinese, "一百一十", "ten says its one after a hundred"},
		{106, Chinese, "一百零六", "one zero for a gap"},
		{1006, Chinese, "一千零六", "one zero for two places"},
		{1260, Chinese, "一千二百六十", "nothing after the last unit"},
		{10010, Chinese, "一万零一十", "a gap after ten thousand"},
		{4, Roman, "iv", "small"},
		{1994, Roman, "mcmxciv", "all rules"},
		{4000, Roman, "4000", "too large for Roman"},
		{21, Circled, "㉑", "second run of circles"},
		{51, Circled, "51", "no such circle"},
		{27, Letter, "aa", "after z"},
		{3, Word, "third", "word"},
		{-1, Chinese, "-1", "no number of a provision"},
	} {
		if got := Format(test.n, test.style); got != test.want {
			t.Errorf("Format(%d) = %s, want %s: %s", test.n, got, test.want, test.reason)
		}
	}
}

// What Format prints, Parse reads back, whole.
func TestFormatParses(t *testing.T) {
	for _, style := range []Style{Arabic, Chinese, Circled, Word, Roman, Letter} {
		highest := map[Style]int{Circled: 50, Word: 10, Roman: maxRoman, Letter: 26 + 26*26}[style]
		if highest == 0 {
			highest = 12000
		}
		for n := 1; n <= highest; n++ {
			s := Format(n, style)
			got, ok := Parse(s, style)
			if !ok || got.Value != n || got.Len != len(s) || got.Style != style {
				t.Fatalf("%d printed as %s reads as %+v", n, s, got)
			}
		}
	}
}

func TestCanonicalInterned(t *testing.T) {
	for n, want := range map[int]string{0: "0", 9: "9", 10: "10", 999: "999", 1000: "1000", 2000: "2000", 2001: "2001"} {
		if got := canonical(n); got != want {
			t.Errorf("canonical(%d) = %s", n, got)
		}
	}
}
