package diff

import "testing"

func TestSameTypography(t *testing.T) {
	for _, row := range []struct {
		old, new string
		want     bool
		why      string
	}{
		{",", "，", true, "width of a mark"},
		{"30日", "３０日", true, "width of digits"},
		{"总 则", "总则", true, "spacing"},
		{"其它", "其他", true, "a variant word"},
		{"帐户", "账户", true, "a variant character"},
		{"第（五）项", "第五项", true, "brackets around a number"},
		{"、", "", true, "a mark alone"},
		{"Non-Government", "non-government", true, "case"},
		{"10.5%", "105%", false, "a mark inside a number is part of it"},
		{"10．5", "105", false, "also where it is wide"},
		{"10%", "10", false, "a percent sign is no punctuation"},
		{"应当", "应", false, "another word"},
		{"五", "5", false, "numerals of another script are another word"},
	} {
		if got := sameTypography(row.old, row.new); got != row.want {
			t.Errorf("%q and %q: %v, want %v: %s", row.old, row.new, got, row.want, row.why)
		}
	}
}
