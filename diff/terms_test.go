package diff

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestUnite(t *testing.T) {
	for _, row := range []struct {
		reason string
		terms  map[replaced]int
		want   string
	}{
		{"the same with fewer words around it",
			map[replaced]int{{"harbour master's office", "port master's office"}: 5, {"harbour", "port"}: 3}, "harbour master's office→port master's office ×8"},
		{"the name that most places have",
			map[replaced]int{{"渔业行政主管", "渔业渔政主管"}: 9, {"渔业行政主管部门", "渔业渔政主管部门"}: 4}, "渔业行政主管→渔业渔政主管 ×13"},
		{"another replacement", map[replaced]int{{"灯塔看守", "灯塔守护"}: 4, {"看守", "守望"}: 3}, "灯塔看守→灯塔守护 ×4; 看守→守望 ×3"},
		{"the same words, but neither term holds the other",
			map[replaced]int{{"处五元以上", "处十元以上"}: 3, {"罚五元以下", "罚十元以下"}: 3}, "处五元以上→处十元以上 ×3; 罚五元以下→罚十元以下 ×3"},
	} {
		places := map[replaced][]place{}
		for term, n := range row.terms {
			places[term] = make([]place, n)
		}
		unite(places)
		var got []string
		for term := range maps.Keys(places) {
			got = append(got, fmt.Sprintf("%s→%s ×%d", term.old, term.new, len(places[term])))
		}
		slices.Sort(got)
		if joined := strings.Join(got, "; "); joined != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, joined, row.want)
		}
	}
}
