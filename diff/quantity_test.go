package diff

import "testing"

func TestQuantity(t *testing.T) {
	for _, row := range []struct{ word, want, why string }{
		{"三十日", "30日", "numerals"},
		{"30日", "30日", "digits"},
		{"３０日", "30日", "wide digits"},
		{"两年", "2年", "two before a unit"},
		{"二十五万元", "250000元", "with a unit behind another"},
		{"25万元", "250000元", "digits and a numeral"},
		{"1.5亿元", "150000000元", "a point"},
		{"3，000元", "3000元", "thousands parted"},
		{"十二个月", "12个月", "ten without a one"},
		{"一百零五日", "105日", "a nought between"},
		{"二〇二四年一月一日", "2024年1月1日", "a year in single numerals"},
		{"百分之五点五", "5.5%", "a rate"},
		{"5.5％", "5.5%", "the same with a sign"},
		{"thirty days", "30day", "words"},
		{"30 days", "30day", "digits"},
		{"one hundred and thirty-eight hours", "138hour", "words with and"},
		{"two thousand five hundred yuan", "2500yuan", "words with two units"},
		{"three million euro", "3000000euro", "a large one"},
	} {
		got, counted := quantity(row.word)
		if got != row.want || !counted {
			t.Errorf("%s (%s): got %q, want %q", row.word, row.why, got, row.want)
		}
	}
	if _, counted := quantity("shall not"); counted {
		t.Error("a number is found where there is none")
	}
}
