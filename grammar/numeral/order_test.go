package numeral

import (
	"slices"
	"testing"
)

func TestFollows(t *testing.T) {
	for _, test := range []struct {
		prev, next string
		want       bool
		reason     string
	}{
		{"", "1", true, "sequences begin with 1"},
		{"", "a", true, "or a"},
		{"", "i", true, "or Roman one"},
		{"", "L111-1", false, "a code begins where its book does"},
		{"", "L1-1", true, "the first of a code"},
		{"", "2", false, "the first is missing"},
		{"24", "25", true, "the next"},
		{"24", "24", false, "the same"},
		{"25", "24", false, "backwards"},
		{"24", "26", false, "one is missing"},
		{"24", "24-1", true, "inserted"},
		{"24", "24-2", false, "the first insertion is missing"},
		{"24-1", "24-2", true, "next insertion"},
		{"24-1", "25", true, "after the insertions"},
		{"24-1", "26", false, "one is missing after the insertions"},
		{"24-1", "25-1", true, "numbers that count afresh"},
		{"24-1", "25-2", false, "counting afresh begins with 1"},
		{"7", "7a", true, "letters insert"},
		{"7a", "7b", true, "next letter"},
		{"7", "7b", false, "the first letter is missing"},
		{"7b", "8", true, "after the letters"},
		{"7a", "7a-1", false, "never printed so"},
		{"24", "24bis", true, "Latin"},
		{"24bis", "24ter", true, "next in Latin"},
		{"24ter", "25", true, "after Latin"},
		{"24octies", "24nonies", true, "Italian Latin"},
		{"24quaterdecies", "24quinquiesdecies", true, "Italian Latin above ten"},
		{"a", "a-bis", true, "Latin behind a letter"},
		{"a-bis", "a-ter", true, "next behind a letter"},
		{"a-ter", "b", true, "after what was inserted"},
		{"24quater", "24quaterA", true, "a capital behind Latin"},
		{"24quaterA", "24quaterB", true, "next capital behind Latin"},
		{"24quaterA", "24quinquies", true, "next in Latin after a capital"},
		{"24quaterA", "25", true, "after a capital behind Latin"},
		{"24quater", "24quaterB", false, "the first capital is missing"},
		{"L111-1", "L111-2", true, "code"},
		{"L111-9", "L112-1", true, "code counts afresh"},
		{"L111-1", "R111-2", false, "another part of the code"},
		{"a", "b", true, "letters"},
		{"z", "aa", true, "after z, as in a spreadsheet"},
		{"aa", "ab", true, "spreadsheet"},
		{"aa", "bb", true, "doubled"},
		{"yy", "zz", true, "last doubled"},
		{"A", "b", false, "cases are different sequences"},
		{"h", "i", true, "letters through a Roman numeral"},
		{"i", "ii", true, "Roman"},
		{"i", "j", true, "letters from a Roman numeral"},
		{"iii", "iv", true, "Roman"},
		{"viii", "ix", true, "Roman, longer than letters go"},
		{"ix", "X", false, "Roman cases do not mix"},
		{"가", "나", true, "Korean"},
		{"癸", "가", false, "another alphabet"},
		{"", "イ", true, "kana in the order of statutes"},
		{"イ", "ロ", true, "the next in that order"},
		{"", "ア", true, "kana in the order of the table"},
		{"ア", "イ", true, "the next in that order"},
		{"エ", "オ", true, "the same"},
		{"ロ", "イ", false, "backwards in both"},
		{"", "ロ", false, "the first is missing in both"},
		{"1", "1-2", false, "Japan's first insertion is the second: the line reader knows it by the value"},
		{"x", "", false, "nothing follows"},
		{"§", "1", false, "no canonical form"},
	} {
		if got := Follows(test.prev, test.next); got != test.want {
			t.Errorf("Follows(%q, %q) = %t: %s", test.prev, test.next, got, test.reason)
		}
	}
}

// TestKanaFollowOneWay asserts that no two kana follow each other, one way in one
// order and back in the other.
func TestKanaFollowOneWay(t *testing.T) {
	for _, a := range kanaTable {
		for _, b := range kanaTable {
			if Follows(string(a), string(b)) && Follows(string(b), string(a)) {
				t.Errorf("%c and %c follow each other", a, b)
			}
		}
	}
}

func TestCompare(t *testing.T) {
	ordered := []string{
		"1", "7", "7-1", "7a", "7b", "7aa", "7bis", "7ter", "8", "24", "24-1", "24-1-1", "24-2", "24-10", "25",
		"a", "b", "z", "aa", "ab", "iv", "A", "B", "가", "나", "甲", "L111-1", "L111-2", "L112-1", "", "?",
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got, want := Compare(a, b), sign(i-j); got != want {
				t.Errorf("Compare(%q, %q) = %d, want %d", a, b, got, want)
			}
		}
	}
	if !slices.IsSortedFunc(ordered, Compare) {
		t.Error("sorting would move what is in order")
	}
}

func sign(n int) int { return min(1, max(-1, n)) }

// What follows is greater, for numbers that are not Roman.
func FuzzFollows(f *testing.F) {
	f.Add("24", "24-1")
	f.Add("z", "aa")
	f.Add("7bis", "8")
	f.Fuzz(func(t *testing.T, a, b string) {
		if Compare(a, b) != -Compare(b, a) || (Compare(a, b) == 0) != (a == b) {
			t.Fatalf("Compare(%q, %q) is no order", a, b)
		}
		if Follows(a, b) && Follows(b, a) {
			t.Fatalf("%q and %q follow each other", a, b)
		}
	})
}

func TestOrderAllocatesNothing(t *testing.T) {
	for _, pair := range [][2]string{{"24", "25"}, {"24-1", "24-2"}, {"7bis", "7ter"}, {"iii", "iv"}, {"L111-1", "L111-2"}} {
		if n := testing.AllocsPerRun(50, func() { Follows(pair[0], pair[1]); Compare(pair[0], pair[1]) }); n > 0 {
			t.Errorf("ordering %q allocates %.0f times", pair, n)
		}
	}
}
