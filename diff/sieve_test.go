package diff

import "testing"

// TestSieve checks that no rule with a match is sifted out.
func TestSieve(t *testing.T) {
	for _, row := range []struct{ reason, language, text, rule string }{
		{"a word of the rule", "zh", "公司应当依法登记", "modal"},
		{"a word at the very end", "zh", "处以罚款", "penalty"},
		{"one character", "zh", "处五万元", "amount"},
		{"a mark of one byte", "zh", "不超过5%", "rate"},
		{"capitals", "en", withoutCapitals("THE AUTHORITY SHALL ACT"), "modal"},
		{"a word behind a number", "en", withoutCapitals("within thirty Days"), "period"},
	} {
		sieve := sieveFor(row.language)
		_, found := sieve.find(nil, row.text)
		for i, r := range rules {
			matches := len(r.pattern(row.language).expression().FindAllString(row.text, -1)) > 0
			if matches && !sieve.mayMatch(i, found) {
				t.Errorf("%s: rule %s is sifted out of %q", row.reason, r.name, row.text)
			}
			if r.name == row.rule && !matches {
				t.Errorf("%s: rule %s has no match in %q", row.reason, r.name, row.text)
			}
		}
	}
	sieve := hanSieve()
	for i, r := range rules {
		for _, text := range []string{"本法所称图书", "按日计算", "第三人"} {
			if _, found := sieve.find(nil, text); sieve.mayMatch(i, found) {
				t.Errorf("rule %s may match %q, which has not both a unit and a number", r.name, text)
			}
		}
	}
}
