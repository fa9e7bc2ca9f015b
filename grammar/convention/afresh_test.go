package convention

import "testing"

func TestCountsAfresh(t *testing.T) {
	for _, row := range []struct {
		language, heading string
		want              bool
		reason            string
	}{
		{"ja", "附則", true, "alone"},
		{"ja", "附　則　抄", true, "spread, of an act that is printed in part"},
		{"ja", "附　則　（令和五年四月一日法律第一号）　抄", true, "with the number of the amending act"},
		{"ja", "附 則(令和5年条例第1号)", true, "the same in narrow brackets"},
		{"ja", "附則第二条の規定は、適用しない。", false, "a citation"},
		{"ja", "附則（抄", false, "a bracket that is not closed"},
		{"ja", "", false, "nothing"},
		{"zh-Hans", "附则", false, "a tradition whose articles count through"},
	} {
		if got := For(row.language).CountsAfresh(row.heading); got != row.want {
			t.Errorf("%s %q: %t: %s", row.language, row.heading, got, row.reason)
		}
	}
}
