package diff

import (
	"strings"
	"testing"
)

func TestOccurrences(t *testing.T) {
	for _, row := range []struct {
		text, term string
		want       int
		reason     string
	}{
		{"其他组织和非法人组织，其他组织", "其他组织", 2, "a Han term anywhere"},
		{"人人人人人", "人人", 2, "places do not overlap"},
		{"款", "款", 1, "a term shorter than what terms are looked up by"},
		{"mayor may, may not", "may", 3, "from the first letter of a word"},
		{"dismay", "may", 0, "not inside a word"},
		{"the Commission's commission", "commission", 1, "case counts"},
		{"第（三）项", "（三）", 1, "marks"},
		{"5 and 50, 5%, 5", "5", 4, "a term of one byte, also at the end"},
		{"of what it is made of", "of", 2, "a term of two bytes"},
		{"a b", "", 0, "no term"},
	} {
		others := []string{"其他", "may not", "款项", "组织和", "（"}
		terms := map[string]bool{row.term: true}
		for _, other := range others {
			terms[other] = true
		}
		got := occurrences(row.text, terms)
		if got[row.term] != row.want {
			t.Errorf("%s: %q stands %d times in %q, want %d", row.reason, row.term, got[row.term], row.text, row.want)
		}
		for _, other := range others {
			if n := strings.Count(row.text, other); got[other] != n {
				t.Errorf("%q stands %d times in %q, want %d", other, got[other], row.text, n)
			}
		}
	}
}

// TestOccurrencesInStretches counts in a text long enough to be divided what it
// counts in one that is not.
func TestOccurrencesInStretches(t *testing.T) {
	line := "非法人组织应当依法登记，其他组织可以参照执行。The may of a dismay, may.\n"
	text := strings.Repeat(line, 4*shortestStretch/len(line))
	lines := strings.Count(text, "\n")
	if n := len(lineStretches(text, 3)); n != 3 {
		t.Errorf("%d stretches, want 3", n)
	}
	if joined := strings.Join(lineStretches(text, 3), ""); joined != text {
		t.Error("the stretches are not the text")
	}
	terms := map[string]bool{"组织": true, "may": true, "其他组织": true, "。The": true}
	for term, each := range map[string]int{"组织": 2, "may": 2, "其他组织": 1, "。The": 1} {
		if n := occurrences(text, terms)[term]; n != each*lines {
			t.Errorf("%q stands %d times, want %d", term, n, each*lines)
		}
	}
	const across = "may.\n非法人"
	if n := occurrences(text, map[string]bool{across: true})[across]; n != lines-1 {
		t.Errorf("%q stands %d times, want %d", across, n, lines-1)
	}
}

func BenchmarkOccurrences(b *testing.B) {
	text := strings.Repeat("非法人组织应当依法登记，其他组织可以参照执行。", 10000)
	terms := map[string]bool{}
	for _, front := range []string{"其他", "非法", "有关", "主管", "应当"} {
		for _, back := range []string{"组织", "机构", "部门", "登记", "单位"} {
			terms[front+back] = true
		}
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		occurrences(text, terms)
	}
}
